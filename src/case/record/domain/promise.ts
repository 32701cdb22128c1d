// A promise to a customer: whether it may be made, and what its timer calls for.
import type { DurationUnit } from '../../../calendar/domain/type.ts'
import { isOpenAt, lastOpenUntil, nextOpenAt } from '../../../calendar/domain/business-time.ts'
import { computeHouseDue, parseDuration } from '../../../deadline/domain/house.ts'
import type { ErrorCode } from '../../../platform/base/domain/error.ts'
import type { Handbook, PromiseKind } from '../../../handbook/domain/handbook.ts'
import type { Channel } from '../../../chapter/domain/channel.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { isAfter } from '../../../platform/base/domain/earlier.ts'

export type PromiseWish = {
  channel: Channel
  dueAt: Temporal.Instant
  /** When the law wants the answer: the first instant after, null when no deadline of it runs. */
  answerDueAt: Temporal.Instant | null
}
export type PromiseRefusal = { code: ErrorCode; params: Record<string, string> }

/** The latest time a promise of this kind may name when made at `now`. */
export const computeLatest = (
  handbook: Handbook,
  kind: PromiseKind,
  now: Temporal.Instant,
): Temporal.Instant =>
  computeHouseDue({ ...placeOf(handbook), from: now, duration: parseDuration(kind.longest) }).dueAt

/**
 * Why a promise cannot be kept as it is worded, or null: the channel and length the handbook
 * allows, the house's opening hours, and the statutory deadline of the answer.
 */
export function decidePromise(
  handbook: Handbook,
  kind: PromiseKind,
  wish: PromiseWish,
  now: Temporal.Instant,
): PromiseRefusal | null {
  const { answerDueAt } = wish
  if (!kind.channels.includes(wish.channel))
    return { code: 'promise.channel', params: { allowed: kind.channels.join(', ') } }
  if (!isAfter(wish.dueAt, now)) return { code: 'promise.past', params: {} }
  const latest = computeLatest(handbook, kind, now)
  if (isAfter(wish.dueAt, latest))
    return { code: 'promise.too_late', params: { latest: latest.toString() } }
  if (answerDueAt && !kind.outlivesAnswer && isAfter(wish.dueAt, answerDueAt))
    return { code: 'promise.after_clock', params: { due: answerDueAt.toString() } }
  const place = placeOf(handbook)
  // The closing minute itself is still a time that can be kept.
  if (!isOpenAt(wish.dueAt, place) && !isOpenAt(wish.dueAt.subtract({ minutes: 1 }), place)) {
    return {
      code: 'promise.closed_hours',
      params: { next: nextOpenAt(wish.dueAt, place).toString() },
    }
  }
  return null
}

/**
 * The time nearest to `wished` that a promise of this kind can name when made at `now`, in whole
 * minutes where that is possible: later when the house is closed then, and earlier when the
 * handbook or the statutory deadline forbids that. Null when there is none at all.
 */
export function decideKeepable(
  handbook: Handbook,
  kind: PromiseKind,
  { wished, answerDueAt }: { wished: Temporal.Instant; answerDueAt: Temporal.Instant | null },
  now: Temporal.Instant,
): Temporal.Instant | null {
  const place = placeOf(handbook)
  const [channel] = kind.channels
  if (!channel) return null
  const isKeepable = (dueAt: Temporal.Instant) =>
    decidePromise(handbook, kind, { channel, dueAt, answerDueAt }, now) === null
  const latest = computeLatest(handbook, kind, now)
  const bound =
    answerDueAt && !kind.outlivesAnswer && isAfter(latest, answerDueAt) ? answerDueAt : latest
  if (!isAfter(bound, now)) return null
  const opens = isOpenAt(wished, place) ? wished : nextOpenAt(wished, place).add({ minutes: 60 })
  const candidates = [
    toMinute(opens),
    opens,
    toMinute(wished),
    wished,
    lastOpenUntil(bound, place),
    bound,
  ]
  return candidates.find(isKeepable) ?? null
}

/** The next whole minute, or this one. */
const toMinute = (at: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.ceil(at.epochMilliseconds / 60_000) * 60_000)

export type OpenPromise = {
  dueAt: Temporal.Instant
  madeAt: Temporal.Instant
  remindedAt: Temporal.Instant | null
}
export type PromiseTimerAction =
  | { do: 'wait'; until: Temporal.Instant }
  | { do: 'remind'; until: Temporal.Instant }
  | { do: 'break' }

/**
 * `remindAt` is when the holder is reminded; a promise made after that moment is reminded at once.
 */
export function decidePromiseTimer(
  promise: OpenPromise,
  remindAt: Temporal.Instant,
  now: Temporal.Instant,
): PromiseTimerAction {
  if (!isAfter(promise.dueAt, now)) return { do: 'break' }
  if (promise.remindedAt) return { do: 'wait', until: promise.dueAt }
  return isAfter(remindAt, now)
    ? { do: 'wait', until: remindAt }
    : { do: 'remind', until: promise.dueAt }
}

/** Of the clock on the wall: a reminder need not come at work. */
const MINUTES: Record<DurationUnit, number> = {
  min: 1,
  h: 60,
  wh: 60,
  d: 1440,
  wd: 1440,
  weeks: 10_080,
  months: 10_080,
}

/** Half of the time left when the handbook's reminder would come before the promise was made. */
export function computeRemindAt(
  kind: PromiseKind,
  madeAt: Temporal.Instant,
  dueAt: Temporal.Instant,
): Temporal.Instant {
  const { amount, unit } = parseDuration(kind.remindBefore)
  const at = dueAt.subtract({ minutes: amount * MINUTES[unit] })
  if (isAfter(at, madeAt)) return at
  return Temporal.Instant.fromEpochMilliseconds(
    Math.floor((madeAt.epochMilliseconds + dueAt.epochMilliseconds) / 2),
  )
}
