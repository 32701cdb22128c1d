// What is wrong with the times at which an example's actions would happen, without a database: out
// of order, outside opening hours, ahead of now.
import { readShipped } from '../../src/handbook/app/shipped.ts'
import { planExample, wishedDue } from '../../src/example/app/plan.ts'
import { placeOf } from '../../src/handbook/domain/place.ts'
import { decideKeepable } from '../../src/case/record/domain/promise.ts'
import { isOpenAt } from '../../src/calendar/domain/business-time.ts'
import { findPromiseKind } from '../../src/handbook/domain/pick.ts'
import { readExamples } from './tell.ts'

const ms = (at: Temporal.Instant) => at.epochMilliseconds

/** The first five, over all the instants. */
export async function findPlanFaults(
  brand: string,
  instants: readonly string[],
): Promise<string[]> {
  const handbook = (await readShipped(brand)).handbook!
  const place = placeOf(handbook)
  const cases = await readExamples(brand)
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
        if (!isOpenAt(when, place)) fault(`${event.do} outside opening hours`)
        if (event.do !== 'promise') continue
        const due = decideKeepable(
          handbook,
          findPromiseKind(handbook, event.promise)!,
          { wished: wishedDue(handbook, event, start), answerDueAt: null },
          when,
        )
        if (!due) fault(`${event.promise} cannot be made`)
        else if (event.dueHoursAgo < 0 ? ms(due) <= ms(start) : ms(due) > ms(start))
          fault(`${event.promise} is due on the wrong side of now`)
      }
      if (last > ms(start)) fault('something lies ahead')
    })
  }
  return faults.slice(0, 5)
}
