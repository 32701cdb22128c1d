// When the actions of an example happen, so that it is true whenever it is told: people on the
// staff act while it is open, and in their order.
import type { ExampleCase, ExampleEvent } from '../contract/example.ts'
import { computeLatest } from '../../case/record/domain/promise.ts'
import { placeOf } from '../../handbook/domain/place.ts'
import { isOpenAt, nextOpenAt } from '../../calendar/domain/business-time.ts'
import { computeStaffedAt } from '../../calendar/domain/staffed.ts'
import type { Handbook } from '../../handbook/domain/handbook.ts'
import { findPromiseKind } from '../../handbook/domain/pick.ts'
import { itemAt } from '../../platform/base/domain/narrow.ts'
import { isAfter } from '../../platform/base/domain/earlier.ts'

export type Moment = { at: Temporal.Instant; event: ExampleEvent }
export type Plan = { receivedAt: Temporal.Instant; moments: Moment[] }

const ago = (now: Temporal.Instant, hours: number) =>
  now.subtract({ milliseconds: Math.round(hours * 3_600_000) })

/**
 * An example tells hours before now, and now may be a Sunday, a night or the third day of a
 * holiday. A case nobody has touched came when it says. Where the staff did something, each action
 * takes place at the open moment of its hour: earlier where the brand was closed, never in another
 * order. What was received is received before the first of them.
 */
export function planExample(
  example: ExampleCase,
  handbook: Handbook,
  start: Temporal.Instant,
): Plan {
  const place = placeOf(handbook)
  const nominal = ago(start, example.hoursAgo)
  const moments = example.then
    .map((event) => ({ at: computeStaffedAt(ago(start, event.hoursAgo), place), event }))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
  const first = moments[0]
  const plan = {
    receivedAt: !first || isAfter(first.at, nominal) ? nominal : computeStaffedAt(nominal, place),
    moments,
  }
  for (const [index, { at, event }] of moments.entries()) {
    if (event.do === 'promise' && event.dueHoursAgo < 0)
      shiftFrom(plan, index, mustOutlast(handbook, event.promise, at, start), start)
    if (event.do === 'close' && event.closing === 'no-word')
      shiftFrom(plan, index, mustHaveWaited(handbook, moments, index, start), start)
  }
  return plan
}

/**
 * A promise that is still open: where the handbook's longest would be over by now, it was made this
 * morning instead.
 */
function mustOutlast(
  handbook: Handbook,
  kind: string,
  at: Temporal.Instant,
  start: Temporal.Instant,
): Temporal.Instant {
  const promise = findPromiseKind(handbook, kind)
  if (!promise || isAfter(computeLatest(handbook, promise, at), start)) return at
  // The opening of the last working day: the longest of any kind is one working day at least, so
  // the next day's closing can be named.
  const place = placeOf(handbook)
  const zoned = start.toZonedDateTimeISO(place.zone)
  for (let days = 0; days < 400; days++) {
    const opens = nextOpenAt(zoned.subtract({ days }).startOfDay().toInstant(), place)
    if (isAfter(start, opens))
      return Temporal.Instant.fromEpochMilliseconds(
        opens.epochMilliseconds +
          Math.min(600_000, Math.floor((start.epochMilliseconds - opens.epochMilliseconds) / 2)),
      )
  }
  return at
}

/**
 * Silence is only silence after as many days as the handbook says, however long the brand was
 * closed in between.
 */
function mustHaveWaited(
  handbook: Handbook,
  moments: readonly Moment[],
  index: number,
  start: Temporal.Instant,
): Temporal.Instant {
  const { at } = itemAt(moments, index)
  const since = moments
    .slice(0, index)
    .findLast(({ event }) => event.do === 'answer' || event.do === 'ask-customer')?.at
  if (!since) return at
  const place = placeOf(handbook)
  const from = since
    .toZonedDateTimeISO(place.zone)
    .toPlainDate()
    .add({ days: handbook.brand.noWordAfterDays })
    .toZonedDateTime(place.zone)
    .toInstant()
  if (!isAfter(from, at)) return at
  const opens = isOpenAt(from, place) ? from : nextOpenAt(from, place)
  return isAfter(start, opens) ? opens : from
}

/** Moves a moment later; what follows keeps its order and its share of the time until now. */
export function shiftFrom(
  { moments }: Pick<Plan, 'moments'>,
  index: number,
  to: Temporal.Instant,
  start: Temporal.Instant,
): void {
  const from = itemAt(moments, index).at
  if (!isAfter(to, from)) return
  const ratio =
    (start.epochMilliseconds - to.epochMilliseconds) /
    Math.max(1, start.epochMilliseconds - from.epochMilliseconds)
  for (const moment of moments.slice(index))
    moment.at = start.subtract({
      milliseconds: Math.round((start.epochMilliseconds - moment.at.epochMilliseconds) * ratio),
    })
}

/**
 * A promise that the example keeps is kept before it is due: what lies between is drawn together
 * when it became due sooner than told.
 */
export function keepInTime(
  { moments }: Pick<Plan, 'moments'>,
  index: number,
  dueAt: Temporal.Instant,
): void {
  const fulfilled = moments.findIndex(({ event }, at) => at > index && event.do === 'keep-promise')
  if (fulfilled < 0) return
  const keptAt = itemAt(moments, fulfilled).at
  if (isAfter(dueAt, keptAt)) return
  const made = itemAt(moments, index).at.epochMilliseconds
  const ratio = (0.75 * (dueAt.epochMilliseconds - made)) / (keptAt.epochMilliseconds - made)
  for (const moment of moments.slice(index + 1, fulfilled + 1))
    moment.at = Temporal.Instant.fromEpochMilliseconds(
      Math.round(made + (moment.at.epochMilliseconds - made) * ratio),
    )
}

/**
 * The time an example's promise names: the open moment of its hour; it is made keepable where the
 * promise is made.
 */
export function wishedDue(
  handbook: Handbook,
  event: Extract<ExampleEvent, { do: 'promise' }>,
  start: Temporal.Instant,
): Temporal.Instant {
  const wished = ago(start, event.dueHoursAgo)
  return event.dueHoursAgo < 0 ? wished : computeStaffedAt(wished, placeOf(handbook))
}
