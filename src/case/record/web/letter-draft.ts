// A letter while it is written: kept in this browser at once and in the case a moment later, so
// that no word is lost; nor a colleague's, who writes the same one.
import { useEffect, useRef, useState } from 'react'
import type { AnswerView, CaseView } from '../contract/case.ts'
import { ownPlace } from '../../../access/web/offline/kept-words.ts'
import { newId } from '../../../platform/web/offline/new-id.ts'
import { keep } from '../../../platform/web/preference.ts'
import { meQuery, queryClient } from '../../../access/web/query.ts'
import type { Act } from './act.ts'
import {
  isSameText,
  keepCopy,
  openLetter,
  readCopy,
  storedDraft,
  textOf,
  type Base,
  type Draft,
  type LetterKind,
} from './letter-kept.ts'

const PAUSE_MS = 1_500

/**
 * `saved`: the case has it; `here`: only this browser has it so far, because the server could not
 * be reached or refused.
 */
export type Keeping = 'nothing' | 'waiting' | 'here' | 'saved'

export function useDraft(
  view: CaseView,
  act: Act,
  kind: LetterKind,
  fresh: Draft,
): {
  draft: Draft
  change: (part: Partial<Draft>) => void
  keeping: Keeping
  /** A colleague's newer draft, while there are words here that it does not have. */
  others: AnswerView | undefined
  /** A colleague has sent it meanwhile. */
  sentBy: AnswerView | undefined
  /** Goes on upon theirs: with one's own words below, or instead. */
  goOn: (how: 'below' | 'instead') => void
  /**
   * Sends it: no draft is written any more, and the one under way arrives first. When it is
   * refused, the words go on being kept.
   */
  send: (work: (letter: string) => Promise<unknown>) => Promise<void>
  kept: { wasLeft: boolean; isTouched: boolean; forget: () => void }
} {
  const place = ownPlace(`${view.brand}.${view.id}.letter.${kind}`)
  const [opened, setOpened] = useState(() => openLetter(view, kind, place, fresh, newId))
  const { draft, base, wasLeft } = opened
  const [keeping, setKeeping] = useState<Keeping>('nothing')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underWay = useRef<Promise<void>>(Promise.resolve())
  const isOver = useRef(false)
  const isGone = useRef(false)
  // What was typed last and the case does not have yet.
  const unsaved = useRef<Draft | null>(null)
  const newest = useRef(base)

  const me = queryClient.getQueryData(meQuery.queryKey)?.person.id
  const stored = storedDraft(view, kind)
  const isDirty = !isSameText(draft, base.text ?? fresh)
  const isNewer = stored !== undefined && stored.version !== base.version
  // One's own, from another tab or a moment ago; or nothing has been typed here that it could write
  // over.
  if (isNewer && (stored.writtenBy?.id === me || !isDirty || isSameText(stored, draft))) {
    setOpened({
      draft: isDirty ? draft : textOf(stored),
      base: { version: stored.version, letter: stored.id, text: textOf(stored) },
      wasLeft,
    })
  }
  const others =
    isNewer && stored.writtenBy?.id !== me && isDirty && !isSameText(stored, draft)
      ? stored
      : undefined
  const sentBy =
    stored || base.version === null
      ? undefined
      : view.answers.find((answer) => answer.id === base.letter && answer.writtenBy?.id !== me)

  const rebase = (next: Base) => {
    newest.current = next
    setOpened((now) => ({ ...now, base: next }))
  }
  const store = async (next: Draft) => {
    if (isOver.current) return
    const { version, letter } = newest.current
    try {
      const after = storedDraft(
        await act.act('draft', {
          kind,
          ...next,
          language: view.language,
          draftVersion: version,
          letter,
        }),
        kind,
      )
      if (after) rebase({ version: after.version, letter: after.id, text: textOf(after) })
      if (unsaved.current === next) unsaved.current = null
      if (isOver.current) return
      // More may have been typed since: then the case does not have it yet.
      const copy = readCopy(place)
      if (copy && after && isSameText(copy, next)) {
        keepCopy(place, next, newest.current, after.version)
        setKeeping('saved')
      }
    } catch {
      // A colleague's draft is not written over: the case is read anew, and says whose it is.
      if (!isOver.current) setKeeping('here')
    }
  }
  const arm = (next: Draft) => {
    setKeeping('waiting')
    clearTimeout(timer.current)
    // One after another: what was typed first must not arrive last.
    timer.current = setTimeout(
      () => void (underWay.current = underWay.current.then(() => store(next))),
      PAUSE_MS,
    )
  }
  const write = (next: Draft, upon: Base) => {
    setOpened((now) => ({ ...now, draft: next, base: upon }))
    newest.current = upon
    keepCopy(place, next, upon, 0)
    unsaved.current = next
    arm(next)
  }
  const goOn = (how: 'below' | 'instead') => {
    if (!others) return
    const next = how === 'below' ? { ...draft, body: `${others.body}\n\n${draft.body}` } : draft
    write(next, { version: others.version, letter: others.id, text: textOf(others) })
  }
  const send = async (work: (letter: string) => Promise<unknown>) => {
    clearTimeout(timer.current)
    isOver.current = true
    await underWay.current
    try {
      await work(newest.current.letter)
      keep(place, null)
    } catch (error) {
      isOver.current = isGone.current
      // The pause that was running was cut short by the sending: what it would have stored is
      // stored now.
      if (!isOver.current && unsaved.current) arm(unsaved.current)
      throw error
    }
  }
  const forget = () => {
    clearTimeout(timer.current)
    unsaved.current = null
    keep(place, null)
    setOpened({ draft: base.text ?? fresh, base, wasLeft: false })
  }
  // Whose draft it goes on with may have changed by what was read from the case; what was refused
  // because of that is tried again.
  useEffect(() => {
    newest.current = base
    if (unsaved.current && !isOver.current) arm(unsaved.current)
    // `arm` is another function at each drawing and does the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [base])
  useEffect(() => {
    isOver.current = false
    isGone.current = false
    // The same letter in another tab of the same person.
    const onStorage = (event: StorageEvent) => {
      const copy = event.key === place && event.newValue !== null ? readCopy(place) : null
      if (copy) setOpened((now) => ({ ...now, draft: textOf(copy) }))
    }
    addEventListener('storage', onStorage)
    return () => {
      removeEventListener('storage', onStorage)
      isOver.current = true
      isGone.current = true
      clearTimeout(timer.current)
    }
  }, [place])
  return {
    draft,
    change: (part) => write({ ...draft, ...part }, base),
    keeping,
    others,
    sentBy,
    goOn,
    send,
    kept: { wasLeft, isTouched: isDirty, forget },
  }
}
