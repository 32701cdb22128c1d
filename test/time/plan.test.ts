// The times of the examples' actions at many instants: in their order, in opening hours, and
// never ahead.
import { expect, test } from 'vitest'
import { EIGHT, everyFewMinutes, everyHourOfAWeek, summerTimeNights, yearEnds } from './instant.ts'
import { findPlanFaults } from './plan.ts'
import { BRANDS } from './tell.ts'

// 1433 minutes: another hour and minute each day of two years.
const INSTANTS = [
  ...EIGHT.map(([, at]) => at),
  ...everyHourOfAWeek(),
  ...summerTimeNights(),
  ...yearEnds(),
  ...everyFewMinutes(1433),
]

test.each(BRANDS)(
  'fault-T1 the examples of %s fit any hour of two years',
  { timeout: 120_000 },
  async (brand) => {
    expect(await findPlanFaults(brand, INSTANTS)).toEqual([])
  },
)
