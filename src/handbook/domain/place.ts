// Where a brand's time is counted: its hours, calendar, overlay and zone.
import type { Hours, Span, WorkPlace } from '../../calendar/domain/type.ts'
import type { CalendarId } from '../../calendar/domain/type.ts'
import { WEEKDAYS, type Brand, type Handbook } from './handbook.ts'

const made = new WeakMap<Brand, WorkPlace>()

const readSpan = (span: string): Span => {
  const [from, to] = span.split('-') as [string, string]
  return { from, to }
}

/**
 * The same object for the same brand, so that what is prepared for counting deadlines is prepared
 * once.
 */
export function placeOf(handbook: Handbook): WorkPlace {
  const { brand } = handbook
  let place = made.get(brand)
  if (!place) {
    const hours = Object.fromEntries(
      WEEKDAYS.map((day) => [day, (brand.hours[day] ?? []).map(readSpan)]),
    ) as Hours
    place = {
      hours,
      calendar: brand.calendar as CalendarId,
      overlay: { closed: brand.overlay.closed, open: brand.overlay.open },
      zone: brand.timeZone,
    }
    made.set(brand, place)
  }
  return place
}
