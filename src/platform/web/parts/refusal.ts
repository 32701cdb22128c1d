// Where a refusal belongs: the field it speaks of says so itself, and is brought before the reader.
import { createContext, use, type RefObject, useEffect } from 'react'
import { ApiError } from '../api.ts'
import { useCodeText, usePhrase } from '../phrase.tsx'

/** What was refused last in this form; fields look here whether it is theirs. */
export const Refused = createContext<unknown>(null)

type Wrong = { code: string; isWhole: boolean }

/**
 * The words by which a field may be meant: its path in the request (whole, and each end and
 * beginning of it), or the code of a refusal.
 */
function wordsOf(error: unknown): Map<string, Wrong> {
  const words = new Map<string, Wrong>()
  if (!(error instanceof ApiError)) return words
  for (const { path, code } of error.fields) {
    words.set(path, { code, isWhole: false })
    const steps = path.split('.')
    // 'customer.mail' is the mail of whoever asks for it by that name, and anything of the customer
    // when nothing else is.
    for (const step of [...steps.slice(-1), ...steps.slice(0, 1)])
      if (!words.has(step)) words.set(step, { code, isWhole: false })
  }
  words.set(error.code, { code: error.code, isWhole: true })
  return words
}

/**
 * `cause`: the words (paths and codes, parted by spaces) by which this field is meant. What is
 * wrong with it, in the reader's language.
 */
export function useRefusal(cause: string | undefined): string | null {
  const error = use(Refused)
  const say = usePhrase()
  const codeText = useCodeText()
  if (!cause || !(error instanceof ApiError)) return null
  const words = wordsOf(error)
  const wrong = cause
    .split(' ')
    .map((word) => words.get(word))
    .find(Boolean)
  if (!wrong) return null
  return wrong.isWhole ? codeText(error) : say('common.field_refused', { code: wrong.code })
}

const TYPED =
  'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), [role=spinbutton], button:not(:disabled)'
/**
 * Of a list of boxes the first that is open; of everything else the first that takes the keyboard.
 */
const firstIn = (place: Element): HTMLElement | null =>
  place.querySelector<HTMLElement>('input[type=checkbox]:not(:checked):not(:disabled)') ??
  place.querySelector<HTMLElement>(TYPED)

function bring(place: Element | null | undefined): void {
  if (!place) return
  // What is folded away is opened first.
  for (
    let fold = place.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true
  place.scrollIntoView({ block: 'center' })
  firstIn(place)?.focus({ preventScroll: true })
}

/**
 * After a refusal the first field that it speaks of is scrolled to and takes the keyboard;
 * `checked` changes when the form itself found
 * something before sending. A sign-in that the refusal asks for keeps the keyboard.
 */
export function useBringCause(
  form: RefObject<HTMLElement | null>,
  error: unknown,
  checked?: unknown,
): void {
  useEffect(() => {
    if (!error || !form.current) return
    const words = wordsOf(error)
    bring(
      [...form.current.querySelectorAll<HTMLElement>('[data-cause]')].find((place) =>
        place.dataset.cause?.split(' ').some((word) => words.has(word)),
      ),
    )
  }, [form, error])
  useEffect(() => {
    if (checked) bring(form.current?.querySelector('.field-wrong'))
  }, [form, checked])
}
