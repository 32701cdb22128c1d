// When the actions of the examples happen, at every quarter of an hour of two years.
import { expect, test } from 'vitest'
import { everyFewMinutes } from '../time/instant.ts'
import { findPlanFaults } from '../time/plan.ts'
import { BRANDS } from '../time/tell.ts'

test.each(BRANDS)('the examples of %s', { timeout: 3_600_000 }, async (brand) => {
  expect(await findPlanFaults(brand, everyFewMinutes(15))).toEqual([])
})
