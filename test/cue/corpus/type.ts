// Sentences by cue: those in which it must be found, and near misses that must stay quiet.
import type { TextCue } from '../../../src/signal/domain/cue.ts'

type Sentences = { caught: readonly string[]; quiet: readonly string[] }
export type CueCorpus = Record<TextCue, Sentences>
/** What somebody does in a talk, each language in a file of its own. */
export type ActCorpus = Pick<
  CueCorpus,
  | 'greeting'
  | 'agrees'
  | 'declines'
  | 'asks_when'
  | 'asks_why'
  | 'asks'
  | 'valid_point'
  | 'apologises'
  | 'praise'
  | 'idea'
  | 'buying'
  | 'undecided'
  | 'asks_manager'
  | 'rank'
  | 'ultimatum'
  | 'called_liar'
  | 'provoking'
  | 'grief'
  | 'fear'
  | 'money_worry'
  | 'breaks_in'
  | 'goodbye'
  | 'hazard'
>
