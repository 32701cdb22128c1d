// Extension, pauses and a corrected receipt in every order: a named day holds what was waited
// before it was named, and nothing counts twice.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type RunningDeadline,
  type LegalTerms,
  computeReading,
  extendDeadline,
  pauseDeadline,
  resumeDeadline,
  startDeadline,
} from './running-deadline.ts'
import { dayOf, isoOf } from '../../calendar/domain/day.ts'
import type { Unit } from '../../calendar/domain/type.ts'

const zone = 'Europe/Warsaw'
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()
const legal = (change: Partial<LegalTerms> = {}): LegalTerms => ({
  kind: 'legal',
  ruleId: 'T',
  calendar: 'PL',
  zone,
  unit: 'days',
  amount: 14,
  roll: 'next_wd',
  bufferDays: 0,
  mayPause: true,
  satisfiedBy: 'sent',
  durableMedium: false,
  extension: { amount: null, unit: null, countedFrom: 'receipt' },
  ...change,
})
const received = at('2026-02-02T10:00') // Monday
const later = at('2026-12-31T10:00')
const lastOn = (deadline: RunningDeadline) => computeReading(deadline, later).lastOn

type Change = (deadline: RunningDeadline) => RunningDeadline
const pause =
  (from: string, to: string): Change =>
  (deadline) =>
    resumeDeadline(pauseDeadline(deadline, at(from)), at(to))
const extend =
  (on: string, day: string): Change =>
  (deadline) =>
    extendDeadline(deadline, { reason: 'expert opinion', askedAt: at(on), lastOn: day })
const correct =
  (to: string): Change =>
  (deadline) => ({ ...deadline, receivedAt: at(to) })
const live = (terms: Partial<LegalTerms>, ...actions: Change[]) =>
  actions.reduce((deadline, action) => action(deadline), startDeadline(legal(terms), received))

describe('fault-C4 an extension names the day', () => {
  const early = pause('2026-02-03T15:00', '2026-02-06T09:00')
  const named = extend('2026-02-10T10:00', '2026-03-15')
  const late = pause('2026-02-12T15:00', '2026-02-14T09:00')
  test.each<[string, Change[], string]>([
    ['waited before it was named', [early, named], '2026-03-15'],
    ['waited after it was named', [named, late], '2026-03-17'],
    ['waited before and after', [early, named, late], '2026-03-17'],
    [
      'named while the customer was waited for: only the rest counts',
      [
        (c) =>
          resumeDeadline(named(pauseDeadline(c, at('2026-02-08T10:00'))), at('2026-02-12T10:00')),
      ],
      '2026-03-17',
    ],
    ['receipt put earlier before it', [correct('2026-01-30T10:00'), early, named], '2026-03-15'],
    ['receipt put earlier after it', [early, named, correct('2026-01-30T10:00')], '2026-03-15'],
    [
      'receipt put so much later that the plain end is later',
      [early, named, correct('2026-03-05T10:00')],
      '2026-03-19',
    ],
  ])('%s', (_name, actions, last) => expect(lastOn(live({}, ...actions))).toBe(last))

  test('a period in working days moves by the working days waited after it', () => {
    expect(lastOn(live({ unit: 'wdays', amount: 10 }, early, named))).toBe('2026-03-15')
    // Friday to Tuesday: two working days after Sunday 15 March.
    expect(
      lastOn(
        live({ unit: 'wdays', amount: 10 }, named, pause('2026-02-13T10:00', '2026-02-17T10:00')),
      ),
    ).toBe('2026-03-17')
  })
  test('so does one in hours, by whole days', () => {
    expect(lastOn(live({ unit: 'hours', amount: 240 }, early, named))).toBe('2026-03-15')
    expect(
      lastOn(
        live({ unit: 'hours', amount: 240 }, named, pause('2026-02-11T10:00', '2026-02-12T10:00')),
      ),
    ).toBe('2026-03-16')
  })
  test('its explanation tells no pause that did not count', () => {
    expect(computeReading(live({}, early, named), later).steps.map((step) => step.code)).toEqual([
      'extended',
      'until',
    ])
    expect(
      computeReading(live({}, early, named, late), later).steps.filter(
        (step) => step.code === 'paused',
      ),
    ).toMatchObject([{ amount: 2, unit: 'days' }])
  })
  test('a longer period of the rule counts each pause once, wherever it lies', () => {
    const terms = {
      extension: { amount: 60, unit: 'days' as const, countedFrom: 'receipt' as const },
    }
    const longer: Change = (deadline) =>
      extendDeadline(deadline, { reason: 'expert opinion', askedAt: at('2026-02-10T10:00') })
    expect(lastOn(live(terms, longer))).toBe('2026-04-03')
    expect(lastOn(live(terms, early, longer))).toBe('2026-04-07') // 6 April is Easter Monday
    expect(lastOn(live(terms, longer, late))).toBe('2026-04-07') // 5 and 6 April are Easter
  })

  test('any pauses around any naming: the named day plus what was waited after it, never before the plain end', () => {
    const moments = fc
      .uniqueArray(fc.integer({ min: 1, max: 10 * 24 }), { minLength: 5, maxLength: 5 })
      .map((hours) => hours.sort((a, b) => a - b).map((h) => received.add({ hours: h })))
    const amounts: Record<Unit, number> = { days: 14, wdays: 10, weeks: 2, months: 1, hours: 1 }
    const situation = fc.record({
      moments,
      place: fc.integer({ min: 0, max: 4 }),
      days: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom<Unit>('days', 'weeks', 'months', 'wdays'),
      correction: fc.option(fc.integer({ min: -20, max: 20 })),
      isFirst: fc.boolean(),
    })
    fc.assert(
      fc.property(situation, ({ moments, place, days, unit, correction, isFirst }) => {
        const asked = moments[place]!
        const around = moments.filter((_, i) => i !== place)
        let deadline = startDeadline(
          legal({
            unit,
            amount: amounts[unit],
          }),
          received,
        )
        let named = ''
        const shift = (c: RunningDeadline) =>
          correction === null ? c : { ...c, receivedAt: received.add({ hours: 24 * correction }) }
        // Only a correction to an earlier or equal day may come before pauses that began at once.
        const fixFirst = isFirst && correction !== null && correction <= 0 && correction > -3
        if (fixFirst) deadline = shift(deadline)
        for (const moment of moments) {
          if (moment === asked) {
            named = isoOf(dayOf(computeReading(deadline, moment).lastOn) + days)
            deadline = extendDeadline(deadline, {
              reason: 'expert',
              askedAt: moment,
              lastOn: named,
            })
          } else
            deadline =
              around.indexOf(moment) % 2 === 0
                ? pauseDeadline(deadline, moment)
                : resumeDeadline(deadline, moment)
        }
        if (!fixFirst) deadline = shift(deadline)
        const plain = computeReading({ ...deadline, extended: null }, later).lastOn
        const dayAt = (i: Temporal.Instant) =>
          dayOf(i.toZonedDateTimeISO(zone).toPlainDate().toString())
        const isBefore = (a: Temporal.Instant, b: Temporal.Instant) =>
          Temporal.Instant.compare(a, b) < 0
        const last = lastOn(deadline)
        expect(last >= plain && last >= named).toBe(true)
        if (unit === 'wdays') return
        let waited = 0
        for (const [i, from] of around.entries()) {
          if (i % 2 === 1) continue
          const start = [from, asked, deadline.receivedAt].reduce((a, b) =>
            isBefore(a, b) ? b : a,
          )
          const end = around[i + 1]!
          if (isBefore(start, end)) waited += dayAt(end) - dayAt(start)
        }
        const agreed = isoOf(dayOf(named) + waited)
        expect(last).toBe(agreed > plain ? agreed : plain)
      }),
      { numRuns: 600 },
    )
  })
})
