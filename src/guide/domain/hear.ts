// What a customer's turn or a tap does to the state: cues kept with their evidence, tension moved
// by the published rule.
import type { Cue } from '../../signal/domain/cue.ts'
import type { EventOf } from './event.ts'
import { findMentions } from './fact.ts'
import type { CurvePoint, GuideState, HeardCue } from './state.ts'
import {
  fadeOf,
  isRousing,
  type Meter,
  moveMeter,
  passPeak,
  pushOfRead,
  pushOfUpset,
  takeBack,
  TENSION,
} from './tension.ts'

const MAX_CUES = 300
const MAX_POINTS = 200
/** Points of the curve's end that are never thinned out. */
const KEPT_POINTS = 100
const MAX_WORDS = 200

/**
 * Words of the customer: `cues` and `upset` were read by the server; absent or empty where it has
 * not.
 */
export function hearTurn(state: GuideState, event: EventOf<'turn'>): GuideState {
  // What was tapped a moment ago was seen of this turn.
  const isSame = state.turnNth !== state.heard && isSameTurn(state, event.at)
  const nth = isSame ? state.heard : state.heard + 1
  const upset = pushOfUpset(event.upset ?? 0)
  const read = (event.cues ?? [])
    .filter((one) => one.cue in TENSION.push)
    .toSorted((a, b) => b.p - a.p)
    .filter((one, index, all) => all.findIndex((other) => other.cue === one.cue) === index)
  const heard = read.map((one): HeardCue => ({
    event: event.id,
    at: event.at,
    cue: one.cue,
    by: 'text',
    words: one.words.slice(0, MAX_WORDS),
    p: one.p,
    nth,
    push: one.cue === 'upset' ? upset : pushOfRead(one),
  }))
  const pushes = heard.filter((one) => one.cue !== 'upset').map((one) => one.push)
  const up = Math.min(TENSION.turnMost, upset + sum(pushes.filter((push) => push > 0)))
  const down = sum(pushes.filter((push) => push < 0))
  const meter = moveMeter(state, up > 0 ? up + down : down - fadeOf(state))
  const next = hear(state, heard, { nth, turnNth: nth, at: event.at, meter, isRousing: up > 0 })
  return answer(remember(next, event.text), state, heard)
}

/** What stands in the customer's own words need not be asked. */
function remember(state: GuideState, text: string): GuideState {
  const words = text.match(/\S+/g)?.length ?? 0
  const { kinds, order } = findMentions(text)
  return {
    ...state,
    words: state.words + words,
    turnWords: words,
    asked: ENDS_WITH_QUESTION.test(text),
    mentioned: [...new Set([...state.mentioned, ...kinds])],
    order: order ?? state.order,
  }
}

/** A question mark in the last few words, whatever short remark follows it. */
const ENDS_WITH_QUESTION = /[?؟][^?؟]{0,40}$/u

/**
 * A yes or no to what the agent said last. To a sentence that read facts back, a yes agrees with
 * them: the customer confirms what they told, and nobody has checked it yet.
 */
function answer(next: GuideState, before: GuideState, heard: readonly HeardCue[]): GuideState {
  const to = before.spoke === null ? null : before.saidLast
  const isYes = heard.some(({ cue }) => cue === 'agrees')
  const isNo = heard.some(({ cue }) => cue === 'declines')
  if (to === null || isYes === isNo) return next
  const answers = { ...next.answers, [to]: isYes ? ('yes' as const) : ('no' as const) }
  if (!isYes || !READ_BACK.has(to)) return { ...next, answers }
  const facts = next.facts.map((fact) =>
    fact.state === 'open' ? { ...fact, state: 'agreed' as const } : fact,
  )
  return { ...next, answers, facts }
}
const READ_BACK: ReadonlySet<string> = new Set([
  'name-readback',
  'confused-order',
  'taking-advantage-facts',
])

/** Until the agent speaks, what comes within so many seconds is one turn of the customer. */
const SAME_TURN_SEC = 20
/** The same thing once more is another outburst, however soon it comes. */
const isHeardNow = ({ cues, heard }: GuideState, cue: Cue): boolean =>
  cues.some((one) => one.cue === cue && one.nth === heard && one.by === 'tap')
const isSameTurn = ({ heard, spoke, heardAt }: GuideState, at: string): boolean =>
  heard > 0 &&
  spoke === null &&
  heardAt !== null &&
  Math.abs(Date.parse(at) - Date.parse(heardAt)) <= SAME_TURN_SEC * 1000

/**
 * Something a person has observed. Said of the same turn in which it was read, it adds only what
 * reading left out.
 */
export function hearCue(state: GuideState, event: EventOf<'cue'>): GuideState {
  const { cue, at } = event
  if (!(cue in TENSION.push)) return state
  const last = state.cues.findLast((one) => one.cue === cue)
  if (
    last?.by === 'tap' &&
    Math.abs(Date.parse(at) - Date.parse(last.at)) < TENSION.sameTapSec * 1000
  )
    return state
  const already = last?.by === 'text' && last.nth === state.turnNth ? last.push : 0
  const push = TENSION.push[cue] - already
  const heard: HeardCue = {
    event: event.id,
    at,
    cue,
    by: 'tap',
    words: null,
    p: 1,
    nth: isSameTurn(state, at) && !isHeardNow(state, cue) ? state.heard : state.heard + 1,
    push,
  }
  const meter = cue === 'past_peak' ? passPeak(state) : moveMeter(state, push)
  const next = hear(state, [heard], {
    nth: heard.nth,
    turnNth: state.turnNth,
    at,
    meter,
    isRousing: isRousing(cue),
  })
  return answer(heard.nth === state.heard ? next : { ...next, turnWords: 0, asked: false }, state, [
    heard,
  ])
}

/** A person says that this cue of that event was none. */
export function dismissCue(state: GuideState, event: string, cue: Cue): GuideState {
  const none = state.cues.filter((one) => one.event === event && one.cue === cue)
  if (none.length === 0) return state
  const cues = state.cues.filter((one) => !none.includes(one))
  const meter = takeBack(state, sum(none.map((one) => one.push)))
  const first = cues.find((one) => isRousing(one.cue))
  return {
    ...state,
    ...meterOf(meter),
    cues,
    firstCueAt: first?.at ?? null,
    calmAt: first ? state.calmAt : null,
  }
}

type FeedChange = { nth: number; turnNth: number; at: string; meter: Meter; isRousing: boolean }

function hear(
  state: GuideState,
  heard: readonly HeardCue[],
  { nth, turnNth, at, meter, isRousing: rouses }: FeedChange,
): GuideState {
  const firstCueAt = state.firstCueAt ?? (rouses ? at : null)
  const hasPassed = meter.phase === 'past' && state.phase !== 'past'
  const calmSince = hasPassed && firstCueAt !== null ? at : state.calmAt
  const calmAt = meter.phase === 'past' ? calmSince : null
  return {
    ...state,
    ...meterOf(meter),
    heard: nth,
    turnNth,
    heardAt: at,
    firstCueAt,
    calmAt,
    spoke: null,
    cues: heard.length > 0 ? [...state.cues, ...heard].slice(-MAX_CUES) : state.cues,
    curve: thin([...state.curve, { at, tension: meter.tension, phase: meter.phase }]),
  }
}

/**
 * Every second point of the older part goes when there are too many, so that the whole contact
 * stays in sight.
 */
function thin(curve: CurvePoint[]): CurvePoint[] {
  if (curve.length <= MAX_POINTS) return curve
  const older = curve.length - KEPT_POINTS
  return curve.filter((_, index) => index >= older || index % 2 === 0)
}

const meterOf = ({ tension, phase, high, low }: Meter): Meter => ({ tension, phase, high, low })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
