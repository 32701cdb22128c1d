// Sentences by cue: those in which it must be found, and near misses that must stay quiet.
import type { TextCue } from '../../../src/signal/domain/cue.ts'

export type CueCorpus = Record<TextCue, { caught: readonly string[]; quiet: readonly string[] }>
