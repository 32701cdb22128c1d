// The copy of a letter that this browser keeps until it has been sent, and what stands in the field
// when its dialog is opened.
import type { AnswerView, CaseView } from '../contract/case.ts'
import type { DraftKind } from '../domain/code.ts'
import { readTyped } from '../../../access/web/offline/stored-value.ts'
import { keep, stored } from '../../../platform/web/preference.ts'

export type Draft = {
  subject: string
  body: string
  outcome: AnswerView['outcome']
  checklist: string[]
}
/**
 * The draft of the case that is gone on with: none yet when `version` is null. `letter` is the
 * writer's own number of it.
 */
export type Base = { version: number | null; letter: string; text: Draft | null }

/**
 * `over`: the version it was typed upon; `saved`: the version by which the case has it. Both 0 for
 * none.
 */
type Copy = Draft & { over: number; saved: number; letter: string }
const EMPTY: Copy = {
  subject: '',
  body: '',
  outcome: null,
  checklist: [],
  over: 0,
  saved: 0,
  letter: '',
}

export const textOf = ({ subject, body, outcome, checklist }: Draft): Draft => ({
  subject,
  body,
  outcome,
  checklist,
})
export const isSameText = (a: Draft, b: Draft): boolean =>
  JSON.stringify(textOf(a)) === JSON.stringify(textOf(b))
export const storedDraft = (view: CaseView, kind: DraftKind): AnswerView | undefined =>
  view.answers.find((answer) => answer.kind === kind && answer.state === 'draft')

export const baseOf = (stored: AnswerView): Base => ({
  version: stored.version,
  letter: stored.id,
  text: textOf(stored),
})

export function readCopy(place: string): Copy | null {
  const copy = readTyped(stored(place), EMPTY)
  return copy.subject === undefined || copy.body === undefined ? null : { ...EMPTY, ...copy }
}

/**
 * `saved` when the case has exactly these words: they are kept here all the same, because a
 * colleague may write over them or send another letter.
 */
export const keepCopy = (
  place: string,
  draft: Draft,
  { version, letter }: Omit<Base, 'text'>,
  saved: number,
): boolean =>
  keep(
    place,
    JSON.stringify({ ...textOf(draft), over: version ?? 0, saved, letter } satisfies Copy),
  )

/** A letter of a case; `place`: where this browser keeps it; `fresh`: what an untouched one says. */
export type Letter = { view: CaseView; kind: DraftKind; place: string; fresh: Draft }

/**
 * `wasLeft`: words that the case does not have any more, because another letter was sent in their
 * place.
 */
export type OpenedLetter = { draft: Draft; base: Base; wasLeft: boolean }

export function openLetter(
  { view, kind, place, fresh }: Letter,
  newId: () => string,
): OpenedLetter {
  const stored = storedDraft(view, kind)
  const copy = readCopy(place)
  const base: Base = stored ? baseOf(stored) : { version: null, letter: newId(), text: null }
  if (copy && copy.saved === 0) {
    // Typed upon an older draft than there is now: the one who wrote the newer is told of.
    const isOlder = stored && copy.letter !== '' && copy.over !== stored.version
    return {
      draft: textOf(copy),
      base: isOlder ? { ...base, version: copy.over || null, text: null } : base,
      wasLeft: false,
    }
  }
  if (copy && !stored) {
    const sent = view.answers.find((answer) => answer.id === copy.letter)
    if (!sent || sent.body.trim() !== copy.body.trim())
      return { draft: textOf(copy), base, wasLeft: true }
    keep(place, null)
  }
  return { draft: base.text ?? fresh, base, wasLeft: false }
}
