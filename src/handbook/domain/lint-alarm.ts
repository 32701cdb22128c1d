// Finds what would leave somebody in danger without a number to dial, or an alarm that
// nobody else is called for.
import { numbersIn } from '../../chapter/domain/dial.ts'
import { closest } from '../../platform/base/domain/closest.ts'
import type { Handbook } from './handbook.ts'
import type { Report } from './lint-fact.ts'

export function lintAlarm({ alarm, brand, ladders, categories }: Handbook, report: Report): void {
  const { numbers } = alarm
  numbers.forEach(({ id }, index) => {
    if (numbers.findIndex((other) => other.id === id) < index)
      report('error', 'id.duplicate', ['alarm', 'numbers', index, 'id'], { id })
  })
  const ladderIds = ladders.map(({ id }) => id)
  if (alarm.ladder !== undefined && !ladderIds.includes(alarm.ladder))
    report('error', 'ladder.unknown', ['alarm', 'ladder'], {
      ladder: alarm.ladder,
      meant: closest(alarm.ladder, ladderIds),
    })
  const categoryIds = categories.map(({ id }) => id)
  if (alarm.incident !== undefined && !categoryIds.includes(alarm.incident))
    report('error', 'alarm.incident_unknown', ['alarm', 'incident'], {
      category: alarm.incident,
      meant: closest(alarm.incident, categoryIds),
    })
  const own = numbers.filter(({ market }) => market === undefined)
  const reached = [...own, ...numbersIn(alarm, brand.market)]
  numbers.forEach((number, index) => {
    if (number.reviewedOn === undefined && reached.includes(number))
      report('warning', 'alarm.unconfirmed', ['alarm', 'numbers', index], { number: number.number })
  })
  if (!own.some(({ kind }) => kind === 'security'))
    report('warning', 'alarm.no_security', ['alarm', 'numbers'])
  if (!reached.some(({ kind }) => kind === 'emergency' || kind === 'police'))
    report('warning', 'alarm.no_emergency', ['alarm', 'numbers'], { market: brand.market })
  if (!reached.some(({ kind }) => kind === 'crisis'))
    report('warning', 'alarm.no_crisis', ['alarm', 'numbers'], { market: brand.market })
}
