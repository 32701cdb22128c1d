// The guide as a handbook writes it: steps of a difficult contact, their moves, and the approaches
// laid on top.
import type { Cue } from '../../signal/domain/cue.ts'
import type { Role } from '../../access/domain/role.ts'
import type { Channel } from '../../chapter/domain/channel.ts'
import type { Text } from '../../platform/base/domain/language.ts'

export const APPROACHES = [
  'angry',
  'disappointed',
  'undecided',
  'domineering',
  'rude',
  'talkative',
  'arrogant',
  'confused',
  'passive',
  'taking_advantage',
] as const
export type ApproachId = (typeof APPROACHES)[number]

/**
 * calm: it never rose; rising; peak: high and still; past: it fell back by the rule of hysteresis
 * (tension.ts).
 */
export const PHASES = ['calm', 'rising', 'peak', 'past'] as const
export type Phase = (typeof PHASES)[number]

export const FACT_KINDS = [
  'amount',
  'date',
  'order',
  'said',
  'place',
  'thing',
  'refund',
  'other',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** What a contact is about, as far as it shows: from the case, else from what was said. */
export const MATTERS = [
  'unknown',
  'grievance',
  'question',
  'purchase',
  'praise',
  'idea',
  'bereavement',
] as const
export type Matter = (typeof MATTERS)[number]

/**
 * What we found when we looked: our mistake, not ours, the goods are not there, or it cannot be
 * given.
 */
export const FINDINGS = ['ours', 'not_ours', 'unavailable', 'cannot'] as const
export type Finding = (typeof FINDINGS)[number]

/** What the firm trades in: it decides which number is asked for and which sentences fit. */
export const TRADES = ['shop', 'marketplace', 'telecom', 'bank', 'other'] as const
export type Trade = (typeof TRADES)[number]

/**
 * Whom one speaks to: a man, a woman, several people or a firm; null when nobody knows. Of an agent
 * the first two.
 */
export const FORMS = ['m', 'f', 'many'] as const
export type Form = (typeof FORMS)[number]

/** What is wished for, as words of a wish and promises can have in common. */
export const WISHES = [
  'money',
  'replacement',
  'repair',
  'delivery',
  'correction',
  'cancelling',
  'contact',
  'word',
] as const
export type WishKind = (typeof WISHES)[number]

/**
 * What a step or a move may ask about. Every member is one question; `all`, `any` and `not` join
 * them.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  /**
   * Heard in the contact and neither undone nor dismissed, so many `times` at least (1); with
   * `within`, among the last so many customer's turns and taps; with `after`, only
   * since one of these moves was last said or done (from the beginning while none was): an insult
   * that was answered does not open the boundary again; `by: tap` leaves out what was read.
   */
  | { cue: Cue | Cue[]; within?: number; times?: number; after?: string[]; by?: 'tap' }
  | { tension: { atLeast?: number; below?: number } }
  | { phase: Phase | Phase[] }
  /**
   * none; some; agreed: there are some, and none is open or disputed; disputed: at least one is;
   * one_sided: some, and not agreed; checked: at least one was found by us, and none is disputed.
   */
  | { facts: 'none' | 'some' | 'agreed' | 'disputed' | 'one_sided' | 'checked' }
  /** One of this kind was noted, or stands in the customer's own words. */
  | { fact: FactKind }
  /** What our looking into it has found; any: something, none: nothing yet. */
  | { finding: Finding | 'any' | 'none' }
  | { matter: Matter | Matter[] }
  /** The story was told: not a greeting, nor half of it. */
  | { told: boolean }
  /** The customer's latest turn ends with a question. */
  | { asked: boolean }
  /** Words of the customer's latest turn. */
  | { words: { atLeast?: number; below?: number } }
  /** The customer said yes or no to this move. */
  | { answered: string; with: 'yes' | 'no' }
  /** The category has a question that was not asked yet. */
  | { question: boolean }
  | { trade: Trade[] }
  /** The handbook knows this of the house: a slot of `facts` in brand.yaml. */
  | { house: string }
  /** Whom one speaks to is a firm. */
  | { business: boolean }
  /** Help was called for and nobody has come since. */
  | { help: 'unanswered' }
  | { wish: 'known' | 'unknown' }
  /** The move with this id was said or done, so many times at least (1). */
  | { said: string; times?: number }
  /** The step with this id is done. */
  | { done: string }
  /**
   * 'last': the next one is the last; 'spent': as many as the handbook's `ending` asks for before the contact may be ended; never
   * when it says 'stay'.
   */
  | { warnings: { atLeast?: number; below?: number } | 'spent' | 'last' }
  /** Whether the house ends contacts after warnings, or stays. */
  | { ending: 'stay' | 'warnings' }
  | { approach: ApproachId }
  | { audience: boolean }
  /** Turns and taps that came from the customer so far, at least. */
  | { heard: number }
  | { channel: Channel[] }
  | { case: 'none' | 'known' | 'repeated' | 'promise_open' | 'promise_broken' | 'may_promise' }
  | { held: boolean }
  /** The contact goes on in writing: chat, mail, letter. */
  | { written: boolean }

export const MOVE_KINDS = ['say', 'do', 'avoid'] as const
export type MoveKind = (typeof MOVE_KINDS)[number]

/**
 * One thing to say, do or avoid. A `say` has `levels`: the same sentence with rising empathy, level
 * 1 first. Texts have slots (slot.ts) and forms, as ICU select: {customer, select, m {…} f {…} many
 * {…} other {…}} by whom one speaks to, {self, select, m {…} f {…} other {…}} by who speaks; a part in [square brackets] falls away when a slot in it is unknown, and a
 * text whose bare slot is unknown is not offered. {by} stands after by, do, līdz, تا ('wtorku 3
 * marca, godz. 12:00'); {channel} says how ('e-mailem'); {facts} lists them.
 */
export type Move = {
  id: string
  kind: MoveKind
  when?: Condition
  /** Who may; everybody when absent. */
  roles?: Role[]
  /** Offered until it was said so many times; 1 for a `say`, without end for `do` and `avoid`. */
  most?: number
  text?: Text
  levels?: Text[]
  /** Other sentences for the second, third ... time: nobody hears the same twice. */
  again?: Text[]
  /** What is written instead in a chat, a mail or a letter: first and further times. */
  written?: Text[]
  /** Why, as an employee reads it. */
  because: Text
  /** Study, law or the house's own judgement the move rests on: 'Roschk & Kaiser 2013'. */
  source?: string
  /**
   * What saying it counts as, and so when it is never offered, whatever `when` says: an 'apology'
   * after two; a 'wish', which asks what the customer would like, once that is known;
   * an 'end', the right to end the contact, before the warnings are spent; a 'solution' while
   * tension is rising or at its peak, or when nothing may be promised. 'warning' moves the count.
   */
  counts?: 'warning' | 'apology' | 'wish' | 'end' | 'process' | 'solution' | 'readback'
}

/**
 * A step. The current one is the first in order that is not done and whose `enter` holds; a step
 * that `interrupts` goes before all others while its `enter` holds.
 * It is done when `leave` holds or the agent says so; an interrupting step is left as soon as its
 * `enter` no longer holds. Its `leave` counts only what was said since it was
 * entered, and one that was left comes again when its `enter` holds anew or holds by cues heard
 * since. A step gone to by hand stays until it is done.
 */
export type GuideStep = {
  id: string
  /** The handbook's paragraph: 'G1'. */
  paragraph: string
  name: Text
  aim: Text
  enter?: Condition
  leave: Condition
  /** One that is done comes again when this holds. */
  reopens?: Condition
  interrupts?: boolean
  moves: Move[]
}

export type Approach = {
  id: ApproachId
  paragraph: string
  name: Text
  about: Text
  proposed: Condition
  moves: Move[]
}

export type Guide = {
  /**
   * 'stay' to the end, or the right to end the contact after so many warnings. Neither is ever held
   * against the agent.
   */
  ending: 'stay' | { afterWarnings: number }
  /** Whether turns of a recogniser may be read for cues: the customer's only. */
  transcripts: boolean
  chat: {
    /** Sites whose pages may carry the chat; any when empty. */
    origins: string[]
    greeting: Text
    away: Text
  }
  steps: GuideStep[]
  /** The way to safety: reachable from every step in one action. */
  safety: { paragraph: string; name: Text; aim: Text; moves: Move[] }
  /** While the customer waits. */
  hold: { paragraph: string; moves: Move[] }
  approaches: Approach[]
  /** What was just said is answered first, whichever step it is; in their order. */
  replies: { paragraph: string; name: Text; moves: Move[] }
  /** The parts of one written message, in their order: mail, letter, form. */
  letter: { paragraph: string; name: Text; moves: Move[] }
}
