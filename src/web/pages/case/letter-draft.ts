// A letter while it is written: kept in this browser at once and in the case a moment later, so that no word is lost.
import { useEffect, useRef, useState } from 'react'
import type { AnswerView, CaseView } from '../../../contract/case.ts'
import { ApiFault } from '../../api.ts'
import { ownPlace } from '../../offline/kept-words.ts'
import { newId } from '../../offline/new-id.ts'
import { keep, kept } from '../../preference.ts'
import type { Act } from './act.ts'

export type LetterKind = 'acknowledgement' | 'answer' | 'question'
export type Draft = { subject: string; body: string; outcome: AnswerView['outcome']; checklist: string[] }

const PAUSE_MS = 1_500

const placeOf = (view: CaseView, kind: LetterKind) => ownPlace(`${view.brand}.${view.id}.letter.${kind}`)

function localDraft(view: CaseView, kind: LetterKind): Draft | null {
  try {
    const draft = JSON.parse(kept(placeOf(view, kind)) ?? 'null') as Draft | null
    return draft && typeof draft.subject === 'string' && typeof draft.body === 'string' ? draft : null
  } catch {
    return null
  }
}

export const storedDraft = (view: CaseView, kind: LetterKind): AnswerView | undefined => view.answers.find((answer) => answer.kind === kind && answer.state === 'draft')

export type Keeping = 'nothing' | 'waiting' | 'here' | 'saved'

/** `saved`: the case has it; `here`: only this browser has it so far, because the server could not be reached or refused. */
export function useDraft(view: CaseView, act: Act, kind: LetterKind, fresh: Draft): {
  draft: Draft
  change: (part: Partial<Draft>) => void
  keeping: Keeping
  /** Sends it: no draft is written any more, and the one under way arrives first. When it is refused, the words go on being kept. */
  send: (work: (letter: string) => Promise<unknown>) => Promise<void>
} {
  const [draft, setDraft] = useState<Draft>(() => {
    const stored = storedDraft(view, kind)
    return localDraft(view, kind) ?? (stored ? { subject: stored.subject, body: stored.body, outcome: stored.outcome, checklist: stored.checklist } : fresh)
  })
  const [keeping, setKeeping] = useState<Keeping>('nothing')
  const version = useRef<number | null>(storedDraft(view, kind)?.version ?? null)
  // The server knows by it that a draft which arrives after the letter is this letter.
  const letter = useRef(storedDraft(view, kind)?.id ?? newId())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const underWay = useRef<Promise<void>>(Promise.resolve())
  const isOver = useRef(false)
  const isGone = useRef(false)
  // What was typed last and the case does not have yet.
  const unsaved = useRef<Draft | null>(null)
  const place = placeOf(view, kind)

  const store = async (next: Draft) => {
    if (isOver.current) return
    try {
      const after = await act.act('draft', { kind, ...next, language: view.language, draftVersion: version.current, letter: letter.current })
      const stored = storedDraft(after, kind)
      version.current = stored?.version ?? null
      letter.current = stored?.id ?? letter.current
      if (unsaved.current === next) unsaved.current = null
      if (isOver.current) return
      // Only what the case has is not needed here any more: more may have been typed since.
      if (kept(place) === JSON.stringify(next)) {
        keep(place, null)
        setKeeping('saved')
      }
    } catch (error) {
      // Another window may hold a newer draft: its version is taken up, and what is typed here goes on top.
      if (error instanceof ApiFault && error.status === 409) version.current = storedDraft(view, kind)?.version ?? null
      if (!isOver.current) setKeeping('here')
    }
  }
  const arm = (next: Draft) => {
    setKeeping('waiting')
    clearTimeout(timer.current)
    // One after another: what was typed first must not arrive last.
    timer.current = setTimeout(() => void (underWay.current = underWay.current.then(() => store(next))), PAUSE_MS)
  }
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keep(place, JSON.stringify(next))
    unsaved.current = next
    arm(next)
  }
  const send = async (work: (letter: string) => Promise<unknown>) => {
    clearTimeout(timer.current)
    isOver.current = true
    await underWay.current
    try {
      await work(letter.current)
      keep(place, null)
    } catch (error) {
      isOver.current = isGone.current
      // The pause that was running was cut short by the sending: what it would have stored is stored now.
      if (!isOver.current && unsaved.current) arm(unsaved.current)
      throw error
    }
  }
  useEffect(() => {
    isOver.current = false
    isGone.current = false
    return () => {
      isOver.current = true
      isGone.current = true
      clearTimeout(timer.current)
    }
  }, [])
  return { draft, change, keeping, send }
}
