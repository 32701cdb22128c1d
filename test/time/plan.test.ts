// When the deeds of the examples happen, at many instants, without a database: in their order, while the desk is open, and never ahead.
import { expect, test } from 'vitest'
import { readShipped } from '../../src/app/brand/shipped.ts'
import { planExample, wishedDue } from '../../src/app/example/plan.ts'
import { placeOf } from '../../src/domain/case/place.ts'
import { decideKeepable } from '../../src/domain/case/promise.ts'
import { isOpenAt } from '../../src/domain/clock/business-time.ts'
import { findPromiseKind } from '../../src/domain/handbook/pick.ts'
import { EIGHT, everyFewMinutes, everyHourOfAWeek, summerTimeNights, yearEnds } from './instant.ts'
import { BRANDS, readExamples } from './tell.ts'

const ms = (at: Temporal.Instant) => at.epochMilliseconds

test.each(BRANDS)('fault-T1 the examples of %s fit any hour of two years', { timeout: 120_000 }, async (brand) => {
  const handbook = (await readShipped(brand)).handbook!
  const place = placeOf(handbook)
  const cases = await readExamples(brand)
  // 1433 minutes: another hour and minute each day.
  const instants = [...EIGHT.map(([, at]) => at), ...everyHourOfAWeek(), ...summerTimeNights(), ...yearEnds(), ...everyFewMinutes(1433)]
  const faults: string[] = []
  for (const at of instants) {
    const start = Temporal.Instant.from(at)
    cases.forEach((told, index) => {
      const fault = (what: string) => faults.push(`${at} case ${index + 1}: ${what}`)
      const { receivedAt, moments } = planExample(told, handbook, start)
      let last = ms(receivedAt)
      for (const { at: when, event } of moments) {
        if (ms(when) < last) fault(`${event.do} before what went before it`)
        last = ms(when)
        if (event.do === 'close' && event.closing === 'no-word') continue
        if (!isOpenAt(when, place)) fault(`${event.do} while the desk is closed`)
        if (event.do !== 'promise') continue
        const due = decideKeepable(handbook, findPromiseKind(handbook, event.promise)!, wishedDue(handbook, event, start), null, when)
        if (!due) fault(`${event.promise} cannot be made`)
        else if (event.dueHoursAgo < 0 ? ms(due) <= ms(start) : ms(due) > ms(start)) fault(`${event.promise} is due on the wrong side of now`)
      }
      if (last > ms(start)) fault('something lies ahead')
    })
  }
  expect(faults.slice(0, 5)).toEqual([])
})
