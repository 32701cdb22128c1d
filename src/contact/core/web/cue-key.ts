// Which key taps which cue: by its place on the keyboard, so that every layout works; in the order
// of the keyboard's rows.
import {
  MORE_TAP_CUES,
  TAP_CUES,
  type Cue,
  type MoreTapCue,
  type TapCue,
} from '../../../signal/domain/cue.ts'
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

const MORE_GROUPS = ['they_ask', 'they_are', 'around'] as const
type MoreGroup = (typeof MORE_GROUPS)[number]

/** Where each cue without a key stands: what they say and ask, how they are, what is around. */
const GROUP_OF: Record<MoreTapCue, MoreGroup> = {
  asks_manager: 'they_ask',
  ultimatum: 'they_ask',
  called_liar: 'they_ask',
  rank: 'they_ask',
  provoking: 'they_ask',
  valid_point: 'they_ask',
  apologises: 'they_ask',
  agrees: 'they_ask',
  declines: 'they_ask',
  asks_when: 'they_ask',
  asks_why: 'they_ask',
  asks: 'they_ask',
  buying: 'they_ask',
  praise: 'they_ask',
  idea: 'they_ask',
  goodbye: 'they_ask',
  undecided: 'they_are',
  grief: 'they_are',
  fear: 'they_are',
  money_worry: 'they_are',
  young: 'they_are',
  intoxicated: 'they_are',
  looming: 'they_are',
  hazard: 'they_are',
  breaks_in: 'around',
  queue: 'around',
}

export const MORE_CUE_GROUPS: readonly { group: MoreGroup; cues: readonly MoreTapCue[] }[] =
  MORE_GROUPS.map((group) => ({
    group,
    cues: MORE_TAP_CUES.filter((cue) => GROUP_OF[cue] === group),
  }))
/** In the order in which they stand there. */
export const MORE_CUES: readonly MoreTapCue[] = MORE_CUE_GROUPS.flatMap(({ cues }) => cues)
