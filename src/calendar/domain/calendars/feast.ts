// Building blocks of the year files: a holiday on a day, and the two ways in which holidays move to
// working days.
import { isoOf, weekdayOf } from '../day.ts'
import type { Holiday, HolidayName } from '../type.ts'

/** A holiday on day number `day`. */
export const feast = (day: number, key: string, name: HolidayName): Holiday => ({
  on: isoOf(day),
  key,
  name,
})

const isWeekend = (day: number): boolean => weekdayOf(day) >= 6

/** The next Monday to Friday after `day` that `taken` does not hold yet. */
export function nextFreeWeekday(day: number, taken: ReadonlySet<number>): number {
  let next = day + 1
  while (isWeekend(next) || taken.has(next)) next++
  return next
}

const substituted = (name: HolidayName): HolidayName => {
  const sub: HolidayName = { en: `${name.en} (substitute day)` }
  if (name.pl) sub.pl = `${name.pl} (dzień zastępczy)`
  if (name.lv) sub.lv = `${name.lv} (pārceltā brīvdiena)`
  if (name.fa) sub.fa = `${name.fa} (روز جایگزین)`
  return sub
}

/**
 * Days that fall on Saturday or Sunday keep their place and give the next free weekday as well
 * (Banking and Financial Dealings Act 1971, sch. 1; Latvia's law on holidays, s. 1).
 * `taken`: days that are holidays already, so that two substitutes never share one.
 */
export function withSubstitutes(
  days: readonly { day: number; key: string; name: HolidayName }[],
  taken: readonly number[] = [],
): Holiday[] {
  const used = new Set([...taken, ...days.map((d) => d.day)])
  const list = days.map((d) => feast(d.day, d.key, d.name))
  for (const d of days) {
    if (!isWeekend(d.day)) continue
    const day = nextFreeWeekday(d.day, used)
    used.add(day)
    list.push(feast(day, `${d.key}-substitute`, substituted(d.name)))
  }
  return list
}
