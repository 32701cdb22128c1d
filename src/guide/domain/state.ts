// What the guide knows of a contact after its events, and the advice it gives.
import type { Cue } from '../../signal/domain/cue.ts'
import type { ContactFact, Ending, Known } from './event.ts'
import type { ApproachId, FactKind, Finding, Form, MoveKind, Phase } from './type.ts'

export type CurvePoint = { at: string; tension: number; phase: Phase }

/**
 * `nth`: which of the customer's turns and taps it came with, counted from 1; `push`: what it moved
 * tension by.
 */
export type HeardCue = {
  event: string
  at: string
  cue: Cue
  by: 'tap' | 'text'
  words: string | null
  p: number
  nth: number
  push: number
}

export type GuideState = {
  /** Id of the current step; 'safety' on the way to safety. There is always exactly one. */
  step: string
  done: string[]
  /** Steps gone to by hand stay until done. */
  chosen: string | null
  tension: number
  phase: Phase
  /**
   * Highest tension since it began to rise, lowest since the peak passed: what the hysteresis
   * compares with.
   */
  high: number
  low: number
  curve: CurvePoint[]
  cues: HeardCue[]
  /** How often each move was said or done. */
  said: Record<string, number>
  /**
   * The same since the current step was entered, and how much had been heard (`heard`) when each
   * was said last.
   */
  saidHere: Record<string, number>
  saidNth: Record<string, number>
  /**
   * What the agent said since the customer's last word: an agent's turn and a tap on the sentence
   * are one saying.
   */
  spoke: { move: string; by: 'turn' | 'said' } | null
  /** The sentence said last, whatever was heard since: two apologies never follow one another. */
  saidLast: string | null
  /**
   * Interrupting steps and 'safety' that were left, with how much had been heard by then: they come
   * again for what is new.
   */
  left: Record<string, number>
  warnings: number
  /** How much had been heard when each step was done last. */
  doneNth: Record<string, number>
  facts: ContactFact[]
  wish: string | null
  address: string | null
  approaches: ApproachId[]
  /** Proposed by cues and not chosen yet. */
  proposed: ApproachId[]
  declined: ApproachId[]
  /** 1 to the number of levels; one higher when the grievance is repeated. */
  empathy: number
  /** Turns and taps from the customer so far; and which of them was the latest turn. */
  heard: number
  turnNth: number
  /** When the customer was heard last: what follows at once belongs to the same turn. */
  heardAt: string | null
  /** Words of the customer in all, and in the latest turn. */
  words: number
  turnWords: number
  /** Whether the latest turn ends with a question. */
  asked: boolean
  /** Which kinds of facts stand in the customer's own words, and an order's number among them. */
  mentioned: FactKind[]
  order: string | null
  /** What the customer answered to a move. */
  answers: Record<string, 'yes' | 'no'>
  finding: { of: Finding; text: string | null } | null
  /** Whom one speaks to, when a person has said it. */
  form: Form | 'unknown' | null
  /** Since when help was called for and nobody has come. */
  helpSince: string | null
  firstCueAt: string | null
  /**
   * When the peak had passed for good, as far as is known; with firstCueAt it is the time to calm.
   */
  calmAt: string | null
  held: boolean
  ended: Ending | null
  known: Known | null
}

export type Advice = {
  /** Id of the move. */
  move: string
  kind: MoveKind
  /** Ready to be read aloud, in the customer's language; `do` and `avoid` in the staff's. */
  text: string
  /** Why, with cue, step and paragraph named, in the staff's language. */
  why: string
  cue: Cue | null
  /** The customer's words that made the cue, when it was read. */
  words: string | null
  step: string
  paragraph: string
  /** The approach it belongs to; `isProposed` while nobody has chosen that approach. */
  approach: ApproachId | null
  isProposed: boolean
  /** Level of empathy of a `say`. */
  level: number
  source: string | null
  counts: string | null
}

/** The first `say` (else the first `do`) is the one next thing; what follows is beside it. */
export type Guidance = { state: GuideState; advice: Advice[] }
