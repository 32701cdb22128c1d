// A case's life: its states, what may be done in each, and what follows each act.
import type { CaseKind } from '../../../handbook/domain/handbook.ts'
import type { Closing, Outcome, State } from './code.ts'

export type { Closing, NextStepKind, Outcome, State } from './code.ts'

export type CaseActionKind =
  | 'acknowledge'
  | 'start'
  | 'ask'
  | 'resume'
  | 'answer'
  | 'settle'
  | 'close'
  | 'reopen'
  | 'change'
  | 'promise'
  | 'extend'
  | 'note'
  | 'draft'
  | 'link'

export const OPEN_STATES: readonly State[] = [
  'new',
  'acknowledged',
  'in_work',
  'answered',
  'reopened',
]
const ALLOWED: Record<CaseActionKind, readonly State[]> = {
  acknowledge: ['new', 'reopened'],
  start: ['new', 'acknowledged', 'reopened'],
  ask: ['new', 'acknowledged', 'in_work', 'reopened', 'answered'],
  resume: OPEN_STATES,
  answer: ['new', 'acknowledged', 'in_work', 'reopened', 'answered'],
  settle: ['answered'],
  close: OPEN_STATES,
  reopen: ['answered', 'closed'],
  change: OPEN_STATES,
  promise: OPEN_STATES,
  extend: ['new', 'acknowledged', 'in_work', 'reopened'],
  note: [...OPEN_STATES, 'closed'],
  draft: OPEN_STATES,
  link: [...OPEN_STATES, 'closed'],
}

export const isActionAllowed = (state: State, action: CaseActionKind): boolean =>
  ALLOWED[action].includes(state)

/**
 * The state after an action; actions that are not allowed in `state` keep it (the caller refuses
 * them before).
 */
export function computeState(state: State, action: CaseActionKind): State {
  if (!isActionAllowed(state, action)) return state
  switch (action) {
    case 'acknowledge':
      return 'acknowledged'
    case 'start':
      return 'in_work'
    case 'ask':
      return state === 'answered' ? 'answered' : 'in_work'
    case 'answer':
      return 'answered'
    case 'close':
      return 'closed'
    case 'reopen':
      return 'reopened'
    default:
      return state
  }
}

/**
 * Whether the law can set a time for this kind of word: nobody has a deadline for praise or an
 * idea.
 */
export const hasLegalDeadlines = (kind: CaseKind): boolean =>
  kind === 'complaint' || kind === 'disappointment' || kind === 'request'

export type ClosingFacts = {
  state: State
  closing: Closing
  answered: boolean
  outcome: Outcome | null
  openPromises: number
  brokenWithoutConsequence: number
  /** The customer was asked something and has not answered. */
  waiting: boolean
  /** To whom it was passed on, or why it ends this way. */
  hasNote: boolean
  duplicateKnown: boolean
  /** Today is on or after the day from which a person may say "no word". */
  noWordReached: boolean
}
export type ClosingRefusal =
  | 'case.closed'
  | 'case.promise_open'
  | 'case.not_answered'
  | 'answer.outcome'
  | 'case.duplicate_unknown'
  | 'case.no_word_too_early'
  | 'case.passed_on_to'

/** Why a case cannot be closed this way, or null when it can. */
export function decideClosing(facts: ClosingFacts): ClosingRefusal | null {
  if (facts.state === 'closed') return 'case.closed'
  if (facts.openPromises > 0 || facts.brokenWithoutConsequence > 0) return 'case.promise_open'
  switch (facts.closing) {
    case 'answered':
      return lacksAnswer(facts)
    case 'no_word': {
      // Silence may follow an answer, or a question that the answer waits for.
      const lacking = facts.waiting && !facts.answered ? null : lacksAnswer(facts)
      return lacking ?? (facts.noWordReached ? null : 'case.no_word_too_early')
    }
    case 'duplicate':
      return facts.duplicateKnown ? null : 'case.duplicate_unknown'
    case 'passed_on':
      return facts.hasNote ? null : 'case.passed_on_to'
    default:
      return null
  }
}

function lacksAnswer({ answered, outcome }: ClosingFacts): ClosingRefusal | null {
  if (!answered) return 'case.not_answered'
  return outcome ? null : 'answer.outcome'
}
