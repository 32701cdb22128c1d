// Where a brand's time is counted: its hours, calendar, overlay and zone.
import type { Hours, Span, WorkPlace } from '../../calendar/domain/type.ts'
import { getCalendar } from '../../calendar/domain/calendar.ts'
import { recordOf } from '../../platform/base/domain/narrow.ts'
import { WEEKDAYS, type Brand, type Handbook } from './handbook.ts'

const made = new WeakMap<Brand, WorkPlace>()

const readSpan = (span: string): Span => {
  const [from = '', to = ''] = span.split('-')
  return { from, to }
}

/**
 * The same object for the same brand, so that what is prepared for counting deadlines is prepared
 * once. Throws clock.calendar_unknown.
 */
export function placeOf(handbook: Handbook): WorkPlace {
  const { brand } = handbook
  let place = made.get(brand)
  if (!place) {
    const hours: Hours = recordOf(WEEKDAYS, (day) => (brand.hours[day] ?? []).map(readSpan))
    place = {
      hours,
      calendar: getCalendar(brand.calendar).id,
      overlay: { closed: brand.overlay.closed, open: brand.overlay.open },
      zone: brand.timeZone,
    }
    made.set(brand, place)
  }
  return place
}
