// Cues: what can be observed in a contact, by a person's tap or in the customer's typed words;
// never by sound.
import type { Language } from '../../platform/base/domain/language.ts'
export const CUES = [
  'shouting',
  'swearing',
  'insult',
  'threat',
  'discrimination',
  'self_harm',
  'crying',
  'silence',
  'interrupting',
  'talkative',
  'repetition',
  'confusion',
  'bystanders',
  'legal_threat',
  'going_public',
  'leaving',
  'wish',
  'thanks',
  'calmer',
  'past_peak',
  'upset',
  'greeting',
  'agrees',
  'declines',
  'asks_when',
  'asks_why',
  'asks',
  'valid_point',
  'apologises',
  'praise',
  'idea',
  'buying',
  'undecided',
  'asks_manager',
  'rank',
  'ultimatum',
  'called_liar',
  'provoking',
  'grief',
  'fear',
  'money_worry',
  'breaks_in',
  'queue',
  'young',
  'intoxicated',
  'looming',
  'goodbye',
  'hazard',
] as const
export type Cue = (typeof CUES)[number]

/**
 * Cues that may be read from a customer's text. `upset` stands for a high level of upset, with the
 * words that made it so.
 */
export const TEXT_CUES = [
  'insult',
  'threat',
  'discrimination',
  'self_harm',
  'legal_threat',
  'going_public',
  'leaving',
  'repetition',
  'wish',
  'thanks',
  'confusion',
  'upset',
  'greeting',
  'agrees',
  'declines',
  'asks_when',
  'asks_why',
  'asks',
  'valid_point',
  'apologises',
  'praise',
  'idea',
  'buying',
  'undecided',
  'asks_manager',
  'rank',
  'ultimatum',
  'called_liar',
  'provoking',
  'grief',
  'fear',
  'money_worry',
  'breaks_in',
  'goodbye',
  'hazard',
] as const satisfies readonly Cue[]
export type TextCue = (typeof TEXT_CUES)[number]

/**
 * What somebody does in a talk with their words: answers, asks, greets. It means something where the
 * next sentence answers it, and nothing in a letter that is a case.
 */
export const TALK_CUES: ReadonlySet<Cue> = new Set<Cue>([
  'greeting',
  'agrees',
  'declines',
  'asks_when',
  'asks_why',
  'asks',
  'valid_point',
  'buying',
  'undecided',
  'breaks_in',
  'goodbye',
])

/** Cues an agent can tap, in the order of the keys on the screen; one key each. */
export const TAP_CUES = [
  'shouting',
  'swearing',
  'insult',
  'threat',
  'crying',
  'silence',
  'repetition',
  'interrupting',
  'talkative',
  'confusion',
  'bystanders',
  'legal_threat',
  'going_public',
  'leaving',
  'discrimination',
  'self_harm',
  'thanks',
  'calmer',
  'past_peak',
] as const satisfies readonly Cue[]
export type TapCue = (typeof TAP_CUES)[number]

/** What an agent can tap beside these: who they are, what they ask and what stands around. */
export const MORE_TAP_CUES = [
  'asks_manager',
  'rank',
  'ultimatum',
  'called_liar',
  'provoking',
  'valid_point',
  'apologises',
  'agrees',
  'declines',
  'undecided',
  'asks_when',
  'asks_why',
  'asks',
  'grief',
  'fear',
  'money_worry',
  'buying',
  'praise',
  'idea',
  'breaks_in',
  'queue',
  'young',
  'intoxicated',
  'looming',
  'hazard',
  'goodbye',
] as const satisfies readonly Cue[]
export type MoreTapCue = (typeof MORE_TAP_CUES)[number]

/**
 * A cue found in a text: `words` are the customer's own, at [from, to) in UTF-16 units; `p` from 0
 * to 1.
 */
export type ReadCue = { cue: TextCue; words: string; from: number; to: number; p: number }

/** What was read in one text: `upset` from 0 (calm) to 1. */
export type Reading = { language: Language; upset: number; cues: ReadCue[] }

const OTHER_NAMES: Record<string, Cue> = {
  repeats: 'repetition',
  repeat: 'repetition',
  confused: 'confusion',
  interrupts: 'interrupting',
  past_the_peak: 'past_peak',
  peak_passed: 'past_peak',
  calm: 'calmer',
  calmed: 'calmer',
  audience: 'bystanders',
  swears: 'swearing',
  shouts: 'shouting',
  cries: 'crying',
  silent: 'silence',
  threatens: 'threat',
  insults: 'insult',
  thanking: 'thanks',
  goes_public: 'going_public',
  public: 'going_public',
  legal: 'legal_threat',
  lawyer: 'legal_threat',
  leaves: 'leaving',
  churn: 'leaving',
  selfharm: 'self_harm',
  suicide: 'self_harm',
  bystander: 'bystanders',
  repeated: 'repetition',
  told_again: 'repetition',
  threats: 'threat',
  threatening: 'threat',
  insulting: 'insult',
  calming: 'calmer',
  calming_down: 'calmer',
  calmer_now: 'calmer',
  past: 'past_peak',
  peak_past: 'past_peak',
  after_peak: 'past_peak',
  tears: 'crying',
  cry: 'crying',
  shout: 'shouting',
  yelling: 'shouting',
  swear: 'swearing',
  interrupt: 'interrupting',
  interruption: 'interrupting',
  silences: 'silence',
  discriminates: 'discrimination',
  legal_action: 'legal_threat',
  leave: 'leaving',
  thank: 'thanks',
  thank_you: 'thanks',
  talks: 'talkative',
  very_upset: 'upset',
  angry: 'upset',
  manager: 'asks_manager',
  asks_for_manager: 'asks_manager',
  asks_for_the_manager: 'asks_manager',
  liar: 'called_liar',
  calls_liar: 'called_liar',
  provokes: 'provoking',
  arrogant: 'rank',
  demands: 'ultimatum',
  sorry: 'apologises',
  apologizes: 'apologises',
  apology: 'apologises',
  cannot_choose: 'undecided',
  bereaved: 'grief',
  bereavement: 'grief',
  afraid: 'fear',
  frightened: 'fear',
  worried: 'fear',
  cannot_pay: 'money_worry',
  praises: 'praise',
  wants_to_buy: 'buying',
  drunk: 'intoxicated',
  drugged: 'intoxicated',
  alone: 'queue',
  teenager: 'young',
  yes: 'agrees',
  no: 'declines',
  refuses: 'declines',
  question: 'asks',
}

/**
 * The cue meant by a name written in another way ('past the peak', 'self-harm', 'repeats'); null
 * when none is.
 */
export function findCue(name: string): Cue | null {
  const id = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  const cue = CUES.find((one) => one === id)
  if (cue !== undefined) return cue
  return Object.hasOwn(OTHER_NAMES, id) ? (OTHER_NAMES[id] ?? null) : null
}
