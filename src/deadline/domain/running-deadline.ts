// The statutory or internal deadline of a case as a value: pause, resume, extend, correct the
// receipt, and when it ends.
import { WorkCalendar } from '../../calendar/domain/calendar.ts'
import { addWorkingMinutes, workingMinutesBetween } from '../../calendar/domain/business-time.ts'
import { countWorkingDays, decideDeadline } from './deadline.ts'
import { dayOf, isIsoDay, isoOf } from '../../calendar/domain/day.ts'
import { CalendarError } from '../../calendar/domain/error.ts'
import { computeHouseDue } from './house.ts'
import type {
  CalendarId,
  DeadlineDates,
  Duration,
  IsoDay,
  Overlay,
  Roll,
  SatisfiedBy,
  Step,
  Unit,
  WorkPlace,
} from '../../calendar/domain/type.ts'
import { lastDayBefore, localDay, startOfDay } from '../../calendar/domain/zone.ts'
import { isBefore } from '../../platform/base/domain/earlier.ts'

/**
 * What a case pinned when it arrived. `bufferDays` makes the safe target earlier than the plain end
 * of the period.
 */
export type LegalTerms = {
  kind: 'legal'
  ruleId: string
  calendar: CalendarId
  zone: string
  unit: Unit
  amount: number
  roll: Roll
  overlay?: Overlay
  bufferDays: number
  mayPause: boolean
  satisfiedBy: SatisfiedBy
  durableMedium: boolean
  extension: {
    amount: number | null
    unit: Unit | null
    countedFrom: 'receipt' | 'first_period'
  } | null
}
export type HouseTerms = {
  kind: 'house'
  key: string
  duration: Duration
  place: WorkPlace
  mayPause: boolean
  satisfiedBy: SatisfiedBy
}
export type Terms = LegalTerms | HouseTerms

/** `toAt` null: still waiting for the customer. */
export type Pause = { fromAt: Temporal.Instant; toAt: Temporal.Instant | null }
/** `lastOn` only where the rule gives no length of its own. */
export type Extended = { reason: string; askedAt: Temporal.Instant; lastOn: IsoDay | null }
export type RunningDeadline = {
  terms: Terms
  receivedAt: Temporal.Instant
  pauses: Pause[]
  extended: Extended | null
}

/**
 * `targetAt`: the safe end, `untilAt`: the first instant that is late. Of an internal deadline both
 * are its due time.
 */
export type DeadlineReading = {
  targetOn: IsoDay
  targetAt: Temporal.Instant
  lastOn: IsoDay
  untilAt: Temporal.Instant
  isPaused: boolean
  steps: Step[]
}

export const startDeadline = (terms: Terms, receivedAt: Temporal.Instant): RunningDeadline => ({
  terms,
  receivedAt,
  pauses: [],
  extended: null,
})

const openPause = (deadline: RunningDeadline): Pause | undefined =>
  deadline.pauses.find((p) => p.toAt === null)

/**
 * Stops the deadline while the customer is asked. Throws clock.pause_not_allowed,
 * clock.already_paused, clock.pause_too_late.
 */
export function pauseDeadline(deadline: RunningDeadline, at: Temporal.Instant): RunningDeadline {
  if (!deadline.terms.mayPause) throw new CalendarError('clock.pause_not_allowed')
  if (openPause(deadline)) throw new CalendarError('clock.already_paused')
  const last = deadline.pauses.at(-1)?.toAt ?? deadline.receivedAt
  if (isBefore(at, last)) throw new CalendarError('clock.time_reversed')
  if (!isBefore(at, computeReading(deadline, at).untilAt))
    throw new CalendarError('clock.pause_too_late')
  return { ...deadline, pauses: [...deadline.pauses, { fromAt: at, toAt: null }] }
}

/** Lets it run again. Throws clock.not_paused, clock.time_reversed. */
export function resumeDeadline(deadline: RunningDeadline, at: Temporal.Instant): RunningDeadline {
  const open = openPause(deadline)
  if (!open) throw new CalendarError('clock.not_paused')
  if (isBefore(at, open.fromAt)) throw new CalendarError('clock.time_reversed')
  return { ...deadline, pauses: deadline.pauses.map((p) => (p === open ? { ...p, toAt: at } : p)) }
}

/**
 * A lawful longer period, once, told before the first date passes; counted anew from receipt. The
 * reason may still be empty, for a letter not yet written. `lastOn` is needed where the rule gives
 * no length. Throws clock.extension_not_allowed, clock.already_extended,
 * clock.extension_too_late, clock.extension_needs_day.
 */
export function extendDeadline(
  deadline: RunningDeadline,
  ask: { reason: string; askedAt: Temporal.Instant; lastOn?: IsoDay },
): RunningDeadline {
  const { terms } = deadline
  if (terms.kind !== 'legal' || !terms.extension)
    throw new CalendarError('clock.extension_not_allowed')
  if (deadline.extended) throw new CalendarError('clock.already_extended')
  const first = computeReading(deadline, ask.askedAt)
  if (!isBefore(ask.askedAt, first.untilAt)) throw new CalendarError('clock.extension_too_late')
  const lastOn = terms.extension.amount === null ? (ask.lastOn ?? '') : null
  if (lastOn !== null && (!isIsoDay(lastOn) || lastOn <= first.lastOn))
    throw new CalendarError('clock.extension_needs_day')
  return {
    ...deadline,
    extended: {
      reason: ask.reason,
      askedAt: ask.askedAt,
      lastOn,
    },
  }
}

/** When the deadline ends as of `now`. While it is paused the end moves with `now`. */
export function computeReading(deadline: RunningDeadline, now: Temporal.Instant): DeadlineReading {
  const isPaused = openPause(deadline) !== undefined
  // A pause counts from the receipt on, also after the receipt was corrected to a later time.
  const spans = deadline.pauses
    .map((p) => ({
      from: isBefore(p.fromAt, deadline.receivedAt) ? deadline.receivedAt : p.fromAt,
      to: p.toAt ?? now,
    }))
    .filter((p) => isBefore(p.from, p.to))
  const read =
    deadline.terms.kind === 'legal'
      ? readLegal(deadline, deadline.terms, spans)
      : readHouse(deadline, deadline.terms, spans)
  return { ...read, isPaused }
}

type Waited = { from: Temporal.Instant; to: Temporal.Instant }
type Read = Omit<DeadlineReading, 'isPaused'>

const paused = (span: Waited, amount: number, unit: 'days' | 'wdays' | 'min' | 'wmin'): Step => ({
  code: 'paused',
  from: span.from.toString(),
  to: span.to.toString(),
  amount,
  unit,
})

/** The period once a longer one was told: counted on from the first one, or anew. */
function extendedPeriod({
  amount,
  unit,
  extension,
}: LegalTerms): Pick<LegalTerms, 'amount' | 'unit'> {
  if (!extension || extension.amount === null || extension.unit === null) return { amount, unit }
  const goesOn = extension.countedFrom === 'first_period' && extension.unit === unit
  return {
    amount: goesOn ? amount + extension.amount : extension.amount,
    unit: extension.unit,
  }
}

function readLegal(deadline: RunningDeadline, terms: LegalTerms, spans: Waited[]): Read {
  const steps: Step[] = []
  const { amount, unit } = deadline.extended ? extendedPeriod(terms) : terms
  if (deadline.extended)
    steps.push({
      code: 'extended',
      reason: deadline.extended.reason,
      askedAt: deadline.extended.askedAt.toString(),
      on: deadline.extended.lastOn,
    })
  const work = new WorkCalendar(terms.calendar, terms.overlay)
  const waited = spans.map((span) => waitedIn(span, unit, terms.zone, work))
  const sum = (of: Waiting['unit']) =>
    waited.reduce((all, item) => (item.unit === of ? all + item.amount : all), 0)
  const { calendar, zone, roll, overlay } = terms
  const event =
    unit === 'hours'
      ? deadline.receivedAt.add({
          milliseconds: spans.reduce((all, span) => all + lengthOf(span), 0),
        })
      : deadline.receivedAt
  const counted = decideDeadline({
    calendar,
    zone,
    event,
    unit,
    amount: amount + sum('wdays'),
    roll,
    pausedDays: sum('days'),
    ...(overlay ? { overlay } : {}),
  })
  const plain = { ...counted, steps: [...waited.map((item) => item.step), ...counted.steps] }
  const { lastOn = null, askedAt = null } = deadline.extended ?? {}
  const agreed = lastOn && askedAt ? agreedEnd(terms, work, { lastOn, askedAt }, spans) : plain
  // No longer period ends before the plain one does, also where the receipt was put later
  // afterwards.
  const end = isBefore(agreed.untilAt, plain.untilAt) ? plain : agreed
  // The safe target never lies before the day of receipt.
  const target = Math.max(
    dayOf(end.targetOn) - terms.bufferDays,
    localDay(zone, deadline.receivedAt),
  )
  const targetAt =
    unit === 'hours' && terms.bufferDays === 0 ? end.untilAt : startOfDay(zone, target + 1)
  return {
    targetOn: isoOf(target),
    targetAt: isBefore(end.untilAt, targetAt) ? end.untilAt : targetAt,
    lastOn: end.lastOn,
    untilAt: end.untilAt,
    steps: [...steps, ...end.steps],
  }
}

type Waiting = { unit: 'days' | 'wdays' | 'min'; amount: number; step: Step }
const lengthOf = (span: Waited): number => span.to.epochMilliseconds - span.from.epochMilliseconds

/** What a pause adds to a period counted in `unit`. */
function waitedIn(span: Waited, unit: Unit, zone: string, work: WorkCalendar): Waiting {
  const read = (of: Waiting['unit'], amount: number): Waiting => ({
    unit: of,
    amount,
    step: paused(span, amount, of),
  })
  if (unit === 'hours') return read('min', Math.round(lengthOf(span) / 60_000))
  const [from, to] = [localDay(zone, span.from), localDay(zone, span.to)]
  if (unit !== 'wdays') return read('days', to - from)
  let worked = 0
  for (let day = from + 1; day <= to; day++) if (work.isWorked(day)) worked++
  return read('wdays', worked)
}

/**
 * The day that was named does not roll, and holds what was waited before it was named; only waiting
 * after that moves it.
 */
function agreedEnd(
  { zone, unit }: LegalTerms,
  work: WorkCalendar,
  { lastOn, askedAt }: { lastOn: IsoDay; askedAt: Temporal.Instant },
  spans: Waited[],
): DeadlineDates {
  const after = spans
    .map(({ from, to }) => ({ from: isBefore(from, askedAt) ? askedAt : from, to }))
    .filter((span) => isBefore(span.from, span.to))
  const waited = after.map((span) =>
    waitedIn(span, unit === 'wdays' ? 'wdays' : 'days', zone, work),
  )
  const amount = waited.reduce((all, item) => all + item.amount, 0)
  const named = dayOf(lastOn)
  const last = unit === 'wdays' ? countWorkingDays(work, named, amount, []) : named + amount
  const untilAt = startOfDay(zone, last + 1)
  return {
    targetOn: isoOf(last),
    lastOn: isoOf(last),
    untilAt,
    steps: [
      ...waited.map((item) => item.step),
      { code: 'until', at: untilAt.toString(), on: isoOf(last), zone },
    ],
  }
}

function readHouse(deadline: RunningDeadline, terms: HouseTerms, spans: Waited[]): Read {
  const { place, duration } = terms
  const due = computeHouseDue({ ...place, from: deadline.receivedAt, duration })
  const steps = [...due.steps]
  let dueAt = due.dueAt
  const isElapsed = duration.unit === 'min' || duration.unit === 'h'
  for (const span of spans) {
    const minutes = isElapsed
      ? Math.floor((span.to.epochMilliseconds - span.from.epochMilliseconds) / 60_000)
      : workingMinutesBetween(span.from, span.to, place)
    steps.push(paused(span, minutes, isElapsed ? 'min' : 'wmin'))
    if (minutes > 0)
      dueAt = isElapsed
        ? dueAt.add({ minutes })
        : addWorkingMinutes({ ...place, at: dueAt, minutes }).at
  }
  const on = isoOf(lastDayBefore(place.zone, dueAt))
  if (!dueAt.equals(due.dueAt))
    steps.push({ code: 'due', at: dueAt.toString(), on, zone: place.zone })
  return { targetOn: on, targetAt: dueAt, lastOn: on, untilAt: dueAt, steps }
}
