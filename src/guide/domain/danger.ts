// Words that may mean danger: how long they stay an open question, and what is proposed for them.
import type { Cue } from '../../signal/domain/cue.ts'
import type { Advice, GuideState, HeardCue } from './state.ts'
import type { Guide } from './type.ts'
import { DANGER, sayWhy } from './why.ts'

/** Cues that mean danger: tapped they lead to safety, read they propose it. */
export const DANGER_CUES: readonly Cue[] = ['threat', 'self_harm']
/** Words that were read stay an open question for so many turns and taps. */
const DANGER_TURNS = 3

export function findDangerCue(state: GuideState): HeardCue | undefined {
  const since = Math.max(state.heard - DANGER_TURNS, state.left.safety ?? 0)
  return state.cues.findLast(
    (heard) => heard.by === 'text' && DANGER_CUES.includes(heard.cue) && heard.nth > since,
  )
}

/** The way to safety, proposed beside everything else; a person decides. */
export function findDanger(guide: Guide, step: string, state: GuideState): Advice[] {
  const cue = findDangerCue(state)
  if (!cue) return []
  const staff = state.known?.staff ?? 'en'
  const why = sayWhy(
    { because: DANGER.because, cue, step: guide.safety.name, paragraph: guide.safety.paragraph },
    staff,
  )
  return [
    {
      move: 'safety',
      kind: 'do',
      text: DANGER.text[staff] ?? '',
      why,
      cue: cue.cue,
      words: cue.words,
      step,
      paragraph: guide.safety.paragraph,
      approach: null,
      isProposed: true,
      level: 1,
      source: null,
      counts: null,
    },
  ]
}
