// When a place is open: its spans on a real day, with summer time, holidays and the overlay taken
// in.
import { WorkCalendar } from './calendar.ts'
import { dayOf, isIsoDay, isoOf, partsOf, weekdayOf } from './day.ts'
import { CalendarError } from './error.ts'
import { WEEKDAY_KEYS } from './type.ts'
import type { Hours, Span, Step, WorkPlace } from './type.ts'
import { assertZone, isPlainDay, startOfDay } from './zone.ts'
import { MINUTE_MS } from '../../platform/base/domain/duration.ts'
import { defined, itemAt, recordOf } from '../../platform/base/domain/narrow.ts'

/** Opening and closing in milliseconds since 1970, closing excluded. */
export type OpenSpan = { from: number; to: number }
type DaySpan = { from: number; to: number } // minutes of the day

const FULL_DAY = 24 * 60

/**
 * A place made ready for counting. Throws clock.hours_invalid and what the calendar, the overlay
 * and the zone throw.
 */
export class Opening {
  readonly zone: string
  readonly #week: DaySpan[][]
  readonly #work: WorkCalendar | null
  readonly #closed: Set<number>
  readonly #open: Map<number, DaySpan[]>

  constructor(place: WorkPlace) {
    assertZone(place.zone)
    this.zone = place.zone
    this.#week = WEEKDAY_KEYS.map((key) => readSpans(place.hours[key]))
    // Checked together with the calendar, so that a day both open and closed is refused.
    this.#work = place.calendar ? new WorkCalendar(place.calendar, place.overlay) : null
    this.#closed = new Set((place.overlay?.closed ?? []).map(readDay))
    const usual = this.#week.find((spans) => spans.length > 0) ?? []
    this.#open = new Map()
    const spans = place.overlay?.spans ?? {}
    // A day whose hours are said is worked in them, whether it is usual or not.
    for (const iso of new Set([...(place.overlay?.open ?? []), ...Object.keys(spans)])) {
      const day = readDay(iso)
      if (this.#closed.has(day)) throw new CalendarError('clock.overlay_conflict', iso)
      const own = spans[iso]
      const weekly = this.#weekly(day)
      const plain = weekly.length > 0 ? weekly : usual
      this.#open.set(day, own ? readSpans(own) : plain)
    }
  }

  #weekly(day: number): DaySpan[] {
    return itemAt(this.#week, weekdayOf(day) - 1)
  }

  #spansOf(day: number): DaySpan[] {
    const opened = this.#open.get(day)
    if (opened) return opened
    if (this.#closed.has(day)) return []
    const weekly = this.#weekly(day)
    return weekly.length > 0 && this.#work?.holidayOn(day) ? [] : weekly
  }

  isOpenDay = (day: number): boolean => this.spansOn(day).length > 0

  /**
   * The open spans of a local day in order. Times that summer time skips become the moment of the
   * change.
   */
  spansOn(day: number): OpenSpan[] {
    const spans = this.#spansOf(day)
    if (spans.length === 0) return []
    const start = startOfDay(this.zone, day).epochMilliseconds
    if (isPlainDay(this.zone, day))
      return spans.map((s) => ({ from: start + s.from * MINUTE_MS, to: start + s.to * MINUTE_MS }))
    return spans
      .map((s) => ({ from: this.#instantOf(day, s.from), to: this.#instantOf(day, s.to) }))
      .filter((s) => s.from < s.to)
  }

  #instantOf(day: number, minute: number): number {
    if (minute === 0) return startOfDay(this.zone, day).epochMilliseconds
    if (minute === FULL_DAY) return startOfDay(this.zone, day + 1).epochMilliseconds
    const { year, month, day: d } = partsOf(day)
    const local = new Temporal.PlainDateTime(year, month, d, Math.floor(minute / 60), minute % 60)
    const earlier = local.toZonedDateTime(this.zone, { disambiguation: 'earlier' })
    if (earlier.toPlainDateTime().equals(local)) return earlier.epochMilliseconds
    return defined(earlier.getTimeZoneTransition('next'), 'change behind a time that was skipped')
      .epochMilliseconds
  }

  /** Why the place is closed on a day, or that the overlay opens it; null for an ordinary day. */
  explain(day: number): Step | null {
    const on = isoOf(day)
    if (this.#open.has(day)) return { code: 'open_overlay', on }
    if (this.#closed.has(day)) return { code: 'closed', on }
    if (this.#weekly(day).length === 0) return { code: 'weekend', on }
    const holiday = this.#work?.holidayOn(day)
    if (!holiday) return null
    return {
      code: 'holiday',
      on,
      key: holiday.key,
      name: holiday.name,
      ...(holiday.provisional ? { provisional: true } : {}),
    }
  }
}

type Prepared = Pick<WorkPlace, 'calendar' | 'overlay' | 'zone'> & { opening: Opening }
const prepared = new WeakMap<Hours, Prepared>()

/**
 * The opening of a place, made once and kept as long as its hours are the same object (none of its
 * parts is changed afterwards).
 */
export function openingOf({ hours, calendar, overlay, zone }: WorkPlace): Opening {
  const known = prepared.get(hours)
  if (known && known.calendar === calendar && known.overlay === overlay && known.zone === zone)
    return known.opening
  const opening = new Opening({ hours, calendar, zone, ...(overlay ? { overlay } : {}) })
  prepared.set(hours, { calendar, zone, ...(overlay ? { overlay } : {}), opening })
  return opening
}

function readDay(iso: string): number {
  if (!isIsoDay(iso)) throw new CalendarError('clock.overlay_invalid', String(iso))
  return dayOf(iso)
}

/** Sorted, and joined where they touch or overlap. */
function readSpans(spans: readonly Span[] | undefined): DaySpan[] {
  const read = (spans ?? [])
    .map((span) => {
      const [from, to] = [readTime(span.from, false), readTime(span.to, true)]
      if (from >= to) throw new CalendarError('clock.hours_invalid', `${span.from}-${span.to}`)
      return { from, to }
    })
    .sort((a, b) => a.from - b.from)
  const joined: DaySpan[] = []
  for (const span of read) {
    const last = joined.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else joined.push(span)
  }
  return joined
}

function readTime(text: string, isEnd: boolean): number {
  if (isEnd && text === '24:00') return FULL_DAY
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) throw new CalendarError('clock.hours_invalid', text)
  return +text.slice(0, 2) * 60 + +text.slice(3)
}

/** Open all day, every day. */
export const ALWAYS_OPEN: Hours = recordOf(WEEKDAY_KEYS, () => [{ from: '00:00', to: '24:00' }])
