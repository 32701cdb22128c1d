// The published rule of tension, a number from 0 to 100 made of cues alone; docs/how/tension.md
// says the same in words.
import type { Cue, ReadCue } from '../../signal/domain/cue.ts'
import type { Phase } from './type.ts'

/**
 * Every number of the rule. A tap moves tension by `push`; words read in a text by `readShare` of
 * it, and by how sure the reader is.
 */
export const TENSION = {
  start: 20,
  push: {
    threat: 40,
    shouting: 25,
    insult: 25,
    discrimination: 25,
    swearing: 20,
    upset: 20,
    crying: 15,
    self_harm: 15,
    repetition: 10,
    interrupting: 10,
    legal_threat: 10,
    going_public: 10,
    leaving: 8,
    bystanders: 5,
    silence: 3,
    talkative: 0,
    confusion: 0,
    wish: 0,
    thanks: -12,
    past_peak: -15,
    calmer: -20,
    greeting: 0,
    agrees: 0,
    declines: 0,
    asks_when: 0,
    asks_why: 0,
    asks: 0,
    valid_point: 3,
    apologises: -15,
    praise: -10,
    idea: 0,
    buying: 0,
    undecided: 0,
    asks_manager: 3,
    rank: 8,
    ultimatum: 10,
    called_liar: 12,
    provoking: 12,
    grief: 0,
    fear: 5,
    money_worry: 5,
    breaks_in: 3,
    queue: 0,
    young: 3,
    intoxicated: 5,
    looming: 25,
    goodbye: 0,
    hazard: 10,
  },
  readShare: 0.8,
  /**
   * A level of upset up to here pushes nothing, one of 1 pushes `upsetMost`, in between in
   * proportion.
   */
  upsetFrom: 0.4,
  upsetMost: 25,
  /** One turn raises it by this at most, whatever was read in it. */
  turnMost: 45,
  /**
   * A turn of the customer in which nothing raises it lets it fall by this share. Time alone lowers
   * nothing.
   */
  calmTurnShare: 0.15,
  /** The same cue tapped again within so many seconds is one tap. */
  sameTapSec: 2,
  risesFrom: 40,
  peakFrom: 60,
  pastBelow: 60,
  pastDrop: 15,
  /**
   * A rise that was small is over when it is under this, however little it fell; as far below
   * `risesFrom` as `againClimb`, so that nothing flickers.
   */
  pastUnder: 28,
  /** A person who says that the peak has passed is believed: it is this at most from then on. */
  pastPeakMost: 55,
  againClimb: 12,
} as const satisfies { push: Record<Cue, number> } & Record<string, unknown>

export type Meter = { tension: number; phase: Phase; high: number; low: number }

export const CALM: Meter = {
  tension: TENSION.start,
  phase: 'calm',
  high: TENSION.start,
  low: TENSION.start,
}

/** Whether hearing this raises tension. */
export const isRousing = (cue: Cue): boolean => TENSION.push[cue] > 0

/**
 * What a read cue moves; never as much as the same cue tapped. The level of upset is counted apart,
 * so the cue that shows it moves nothing.
 */
export const pushOfRead = ({ cue, p }: ReadCue): number =>
  cue === 'upset' ? 0 : round(TENSION.push[cue] * TENSION.readShare * between(p, 0, 1))

/** What a level of upset from 0 to 1 moves. */
export function pushOfUpset(upset: number): number {
  const share = (between(upset, 0, 1) - TENSION.upsetFrom) / (1 - TENSION.upsetFrom)
  return share > 0 ? round(share * TENSION.upsetMost) : 0
}

/**
 * The meter after something of the customer's that moves it by `push`; one that moves nothing
 * leaves it as it is.
 */
export function moveMeter(meter: Meter, push: number): Meter {
  if (push === 0 || !Number.isFinite(push)) return meter
  const tension = round(between(meter.tension + push, 0, 100))
  switch (meter.phase) {
    case 'calm':
      return tension >= TENSION.risesFrom
        ? { tension, phase: 'rising', high: tension, low: tension }
        : { tension, phase: 'calm', high: tension, low: tension }
    case 'rising':
    case 'peak':
      return moveAloft(meter, tension)
    case 'past': {
      const low = Math.min(meter.low, tension)
      if (tension >= TENSION.risesFrom && tension - low >= TENSION.againClimb)
        return { tension, phase: 'rising', high: tension, low: tension }
      return { ...meter, tension, low }
    }
  }
}

/** On the way up or at the peak: it is past once it has fallen far enough, or low enough. */
function moveAloft(meter: Meter, tension: number): Meter {
  const high = Math.max(meter.high, tension)
  const hasDropped = high - tension >= TENSION.pastDrop && tension < TENSION.pastBelow
  if (hasDropped || tension < TENSION.pastUnder)
    return { tension, phase: 'past', high, low: tension }
  const isStill = tension <= meter.tension && tension >= TENSION.peakFrom
  const isPeak = meter.phase === 'peak' || isStill
  return { tension, phase: isPeak ? 'peak' : 'rising', high, low: tension }
}

/** By how much it falls with a turn of the customer in which nothing raises it. */
export const fadeOf = (meter: Meter): number => round(meter.tension * TENSION.calmTurnShare)

/** A person says that the peak has passed: that decides, whatever the numbers say. */
export function passPeak(meter: Meter): Meter {
  const tension = Math.min(
    round(between(meter.tension + TENSION.push.past_peak, 0, 100)),
    TENSION.pastPeakMost,
  )
  return { tension, phase: 'past', high: meter.high, low: tension }
}

/**
 * A cue that was none is taken back with what it had moved; a rise that rested on it is no rise.
 */
export function takeBack(meter: Meter, push: number): Meter {
  const tension = round(between(meter.tension - push, 0, 100))
  const high = Math.max(tension, round(meter.high - Math.max(0, push)))
  const wasNone = (meter.phase === 'rising' || meter.phase === 'peak') && high < TENSION.risesFrom
  return wasNone
    ? { tension, phase: 'calm', high: tension, low: tension }
    : { ...meter, tension, high, low: Math.min(meter.low, tension) }
}

const between = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least
const round = (value: number): number => Math.round(value * 10) / 10
