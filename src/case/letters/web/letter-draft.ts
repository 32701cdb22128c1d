// A letter while it is written: kept in this browser at once and in the case a moment later, so
// that no word is lost; nor a colleague's, who writes the same one.
import { useEffect, useState } from 'react'
import type { AnswerView, CaseView } from '../../record/contract/case.ts'
import { ownPlace } from '../../../access/web/offline/stored-words.ts'
import { newId } from '../../../platform/web/offline/new-id.ts'
import { meQuery, queryClient } from '../../../access/web/query.ts'
import type { Act } from '../../record/web/act.ts'
import {
  baseOf,
  isSameText,
  openLetter,
  readCopy,
  storedDraft,
  textOf,
  type Base,
  type Draft,
  type Letter,
  type OpenedLetter,
} from '../../record/web/letter-stored.ts'
import type { DraftKind } from '../../record/domain/code.ts'
import { useSaving, type Keeping } from './letter-saving.ts'

type LetterDraft = {
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
  stored: { wasLeft: boolean; isTouched: boolean; forget: () => void }
}

export function useDraft(view: CaseView, act: Act, kind: DraftKind, fresh: Draft): LetterDraft {
  const place = ownPlace(`${view.brand}.${view.id}.letter.${kind}`)
  const letter: Letter = { view, kind, place, fresh }
  const [opened, setOpened] = useState(() => openLetter(letter, newId))
  const { draft, base, wasLeft } = opened
  const { isDirty, taken, others, sentBy } = compareWithCase(letter, opened)
  if (taken) setOpened(taken)
  const { keeping, save, send, forget } = useSaving({ ...letter, act }, base, (next) =>
    setOpened((now) => ({ ...now, base: next })),
  )
  const write = (next: Draft, upon: Base) => {
    setOpened((now) => ({ ...now, draft: next, base: upon }))
    save(next, upon)
  }
  const goOn = (how: 'below' | 'instead') => {
    if (!others) return
    const next = how === 'below' ? { ...draft, body: `${others.body}\n\n${draft.body}` } : draft
    write(next, baseOf(others))
  }
  // The same letter in another tab of the same person.
  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      const copy = event.key === place && event.newValue !== null ? readCopy(place) : null
      if (copy) setOpened((now) => ({ ...now, draft: textOf(copy) }))
    }
    addEventListener('storage', onStorage)
    return () => removeEventListener('storage', onStorage)
  }, [place])
  return {
    draft,
    change: (part) => write({ ...draft, ...part }, base),
    keeping,
    others,
    sentBy,
    goOn,
    send,
    stored: {
      wasLeft,
      isTouched: isDirty,
      forget: () => {
        forget()
        setOpened({ draft: base.text ?? fresh, base, wasLeft: false })
      },
    },
  }
}

/**
 * What the case has of this letter by now, beside what is typed here. `taken`: what is gone on with
 * at once, because no word is lost by it.
 */
function compareWithCase(
  { view, kind, fresh }: Letter,
  { draft, base, wasLeft }: OpenedLetter,
): {
  isDirty: boolean
  taken: OpenedLetter | undefined
  others: AnswerView | undefined
  sentBy: AnswerView | undefined
} {
  const me = queryClient.getQueryData(meQuery.queryKey)?.person.id
  const stored = storedDraft(view, kind)
  const isDirty = !isSameText(draft, base.text ?? fresh)
  const sentBy =
    stored || base.version === null
      ? undefined
      : view.answers.find((answer) => answer.id === base.letter && answer.writtenBy?.id !== me)
  if (!stored || stored.version === base.version)
    return { isDirty, taken: undefined, others: undefined, sentBy }
  // One's own, from another tab or a moment ago; or nothing has been typed here that it could write
  // over.
  if (stored.writtenBy?.id === me || !isDirty || isSameText(stored, draft)) {
    const taken = { draft: isDirty ? draft : textOf(stored), base: baseOf(stored), wasLeft }
    return { isDirty, taken, others: undefined, sentBy }
  }
  return { isDirty, taken: undefined, others: stored, sentBy }
}
