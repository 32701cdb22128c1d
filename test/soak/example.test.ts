// Every example told whole at every hour of a week, on every day of two years, in the nights of
// summer time, at year's ends and on a leap day.
import { test } from 'vitest'
import {
  EIGHT,
  everyDayOfTwoYears,
  everyHourOfAWeek,
  summerTimeNights,
  yearEnds,
} from '../time/instant.ts'
import { tellAllAt } from '../time/tell.ts'

test.each([
  ...EIGHT.map(([, at]) => at),
  ...summerTimeNights(),
  ...yearEnds(),
  ...everyHourOfAWeek(),
  ...everyDayOfTwoYears(),
])('all examples at %s', tellAllAt)
