// Compares a brand's overlay with the government's yearly order of moved working days: a forgotten
// one makes statutory deadlines end later than they do.
import type { Handbook } from './handbook.ts'
import type { LintFacts, Report } from './lint-fact.ts'

/**
 * A day named in the overlay, closed or open, was decided by the brand; only days it says nothing
 * of are remarked on.
 */
export function lintOverlay(
  { brand }: Handbook,
  facts: Pick<LintFacts, 'yearlyOrders'>,
  report: Report,
): void {
  const said = [...brand.overlay.closed, ...brand.overlay.open]
  for (const { year, moves } of facts.yearlyOrders ?? []) {
    if (moves === null) {
      if (!said.some((day) => day.startsWith(`${year}-`)))
        report('warning', 'overlay.order_unknown', ['brand', 'overlay'], {
          year: String(year),
          calendar: brand.calendar,
        })
      continue
    }
    for (const { from, to } of moves) {
      if (!said.includes(from) || !said.includes(to))
        report('warning', 'overlay.moved_day', ['brand', 'overlay'], {
          year: String(year),
          from,
          to,
        })
    }
  }
}
