// Working days that a government moves each year by an order: no holidays, and a house may go its
// own way, so they stand in a brand's overlay.
import type { CalendarId, IsoDay } from '../type.ts'
import { isKeyOf } from '../../../platform/base/domain/narrow.ts'

export type MovedDay = { from: IsoDay; to: IsoDay }
export type YearlyOrder = { year: number; moves: MovedDay[] | null }

type Orders = {
  /** Month and day of the year before by which the order must be out. */
  dueOn: string
  /** By year; a year that is not here is not known to us, whether its order is out or not. */
  known: Record<number, MovedDay[]>
}

/**
 * Only Latvia has such orders among our calendars. Poland leaves days in lieu to each employer,
 * Germany and Britain move no working days,
 * the United States close federal offices day by day, and Iran's cabinet closes single days with
 * hours of notice.
 */
const ORDERS: Partial<Record<CalendarId, Orders>> = {
  // Labour Law s. 133(4): by 1 July of the year before. 2026: adopted on 10 June 2025 ("Par darba
  // dienu pārcelšanu 2026. gadā").
  LV: {
    dueOn: '07-01',
    known: {
      2026: [
        { from: '2026-01-02', to: '2026-01-17' },
        { from: '2026-06-22', to: '2026-06-27' },
      ],
    },
  },
}

/**
 * The orders for this year and the next that are out, or should be (`moves` null: not known to us),
 * by a local date.
 */
export function listYearlyOrders(calendar: string, today: IsoDay): YearlyOrder[] {
  const orders = isKeyOf(ORDERS, calendar) ? ORDERS[calendar] : undefined
  if (!orders) return []
  const thisYear = Number(today.slice(0, 4))
  return [thisYear, thisYear + 1].flatMap((year) => {
    const moves = orders.known[year] ?? null
    return moves || today >= `${year - 1}-${orders.dueOn}` ? [{ year, moves }] : []
  })
}
