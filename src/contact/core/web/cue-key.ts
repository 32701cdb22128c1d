// Which key taps which cue: by its place on the keyboard, so that every layout works; in the order
// of the keyboard's rows.
import { TAP_CUES, type Cue, type TapCue } from '../../../signal/domain/cue.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'

export const CUE_CODES: Record<TapCue, string> = {
  shouting: 'KeyQ',
  swearing: 'KeyE',
  insult: 'KeyR',
  threat: 'KeyT',
  crying: 'KeyU',
  silence: 'KeyI',
  repetition: 'KeyO',
  interrupting: 'KeyP',
  talkative: 'KeyA',
  confusion: 'KeyD',
  bystanders: 'KeyG',
  legal_threat: 'KeyJ',
  going_public: 'KeyK',
  leaving: 'KeyL',
  discrimination: 'KeyZ',
  self_harm: 'KeyX',
  thanks: 'KeyC',
  calmer: 'KeyV',
  past_peak: 'KeyB',
}

/** The way to safety and the cues that lead there are the only red on the screen. */
export const isDanger = (cue: Cue): boolean => cue === 'threat' || cue === 'self_harm'

export const cueKey = (cue: Cue): Key => `contact.cue_${cue}` as const

export const CUE_LIST: readonly { cue: TapCue; code: string }[] = TAP_CUES.map((cue) => ({
  cue,
  code: CUE_CODES[cue],
}))
