// A deadline by itself: pause and resume, extension, and what it asks for.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeTerms } from './terms.ts'
import { findRuleEver } from './rule.ts'
import {
  computeReading,
  extendDeadline,
  pauseDeadline,
  resumeDeadline,
  startDeadline,
} from './running-deadline.ts'
import type { HouseTerms, LegalTerms } from './running-deadline.ts'
import { parseDuration } from './house.ts'
import { computeSatisfiedAt } from './lateness.ts'
import type { DeadlineFacts } from './lateness.ts'
import type { Span, Unit } from '../../calendar/domain/type.ts'

const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Warsaw').toInstant()
const legal = (change: Partial<LegalTerms> = {}): LegalTerms => ({
  kind: 'legal',
  ruleId: 'T',
  calendar: 'PL',
  zone: 'Europe/Warsaw',
  unit: 'days',
  amount: 14,
  roll: 'next_wd',
  bufferDays: 0,
  mayPause: true,
  satisfiedBy: 'sent',
  durableMedium: false,
  extension: null,
  ...change,
})
const day: Span[] = [{ from: '08:00', to: '16:00' }]
const house = (text: string): HouseTerms => ({
  kind: 'house',
  key: 'reply',
  duration: parseDuration(text),
  place: {
    hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    calendar: 'PL',
    zone: 'Europe/Warsaw',
  },
  mayPause: true,
  satisfiedBy: 'sent',
})
const received = at('2026-02-02T10:00') // Monday
const later = at('2026-12-31T10:00')

describe('pause and resume', () => {
  test.each<[string, Partial<LegalTerms>, string, string, string]>([
    ['three nights add three days', {}, '2026-02-03T15:00', '2026-02-06T09:00', '2026-02-19'],
    ['a pause within a day adds none', {}, '2026-02-03T09:00', '2026-02-03T18:00', '2026-02-16'],
    ['the longer end rolls', {}, '2026-02-03T15:00', '2026-02-08T09:00', '2026-02-23'],
    [
      'working days add the working days waited',
      { unit: 'wdays', amount: 5 },
      '2026-02-05T15:00',
      '2026-02-09T09:00',
      '2026-02-11',
    ],
    [
      'hours add the time itself',
      { unit: 'hours', amount: 72 },
      '2026-02-03T10:00',
      '2026-02-03T22:00',
      '2026-02-05',
    ],
  ])('legal: %s', (_name, terms, from, to, lastOn) => {
    const deadline = resumeDeadline(
      pauseDeadline(startDeadline(legal(terms), received), at(from)),
      at(to),
    )
    expect(computeReading(deadline, later).lastOn).toBe(lastOn)
    expect(computeReading(deadline, later).steps.some((s) => s.code === 'paused')).toBe(true)
  })
  test('house: the working minutes waited are added', () => {
    const deadline = resumeDeadline(
      pauseDeadline(startDeadline(house('8 wh'), received), at('2026-02-02T12:00')),
      at('2026-02-04T12:00'),
    )
    expect(computeReading(deadline, later).untilAt).toEqual(at('2026-02-05T10:00'))
  })
  test('while it waits the end moves, and a statutory deadline cannot become late', () => {
    const deadline = pauseDeadline(startDeadline(legal(), received), at('2026-02-10T10:00'))
    expect(computeReading(deadline, at('2026-03-10T10:00'))).toMatchObject({
      isPaused: true,
      lastOn: '2026-03-16',
    })
    const muchLater = at('2027-03-10T10:00')
    expect(Temporal.Instant.compare(computeReading(deadline, muchLater).untilAt, muchLater)).toBe(1)
  })
  test.each<[string, () => unknown, string]>([
    [
      'not where the rule has no pause',
      () => pauseDeadline(startDeadline(legal({ mayPause: false }), received), later),
      'clock.pause_not_allowed',
    ],
    [
      'not twice',
      () => pauseDeadline(pauseDeadline(startDeadline(legal(), received), received), received),
      'clock.already_paused',
    ],
    [
      'not after the end',
      () => pauseDeadline(startDeadline(legal(), received), at('2026-02-17T00:00')),
      'clock.pause_too_late',
    ],
    [
      'not before the receipt',
      () => pauseDeadline(startDeadline(legal(), received), at('2026-02-01T00:00')),
      'clock.time_reversed',
    ],
    [
      'no resuming of what runs',
      () => resumeDeadline(startDeadline(legal(), received), later),
      'clock.not_paused',
    ],
    [
      'no resuming before the pause',
      () =>
        resumeDeadline(
          pauseDeadline(startDeadline(legal(), received), at('2026-02-10T10:00')),
          received,
        ),
      'clock.time_reversed',
    ],
  ])('%s', (_name, act, code) => expect(act).toThrow(expect.objectContaining({ code })))
})

describe('extension', () => {
  const market = { calendar: 'PL' as const, zone: 'Europe/Warsaw' }
  const fin = startDeadline(computeTerms(findRuleEver('PL-FIN-30')!, market)!, received)
  const gdpr = startDeadline(
    computeTerms(findRuleEver('EU-GDPR-12-3')!, market)!,
    at('2026-01-31T10:00'),
  )
  const open = startDeadline(
    legal({ extension: { amount: null, unit: null, countedFrom: 'receipt' } }),
    received,
  )
  const ask = { reason: 'expert opinion', askedAt: at('2026-02-20T10:00') }

  test('it is counted anew from receipt', () => {
    expect(computeReading(fin, later).lastOn).toBe('2026-03-04')
    const extended = computeReading(extendDeadline(fin, ask), later)
    expect(extended.lastOn).toBe('2026-04-03')
    expect(extended.steps[0]).toMatchObject({ code: 'extended', reason: 'expert opinion' })
  })
  test('the two months of the GDPR are added to the first', () => {
    expect(computeReading(gdpr, later).lastOn).toBe('2026-03-02')
    expect(computeReading(extendDeadline(gdpr, ask), later).lastOn).toBe('2026-04-30')
  })
  test('where the rule gives no length, a day is agreed', () => {
    expect(
      computeReading(
        extendDeadline(open, { ...ask, askedAt: received, lastOn: '2026-03-15' }),
        later,
      ).lastOn,
    ).toBe('2026-03-15')
  })
  test.each<[string, () => unknown, string]>([
    [
      'not after the first date',
      () => extendDeadline(fin, { ...ask, askedAt: at('2026-03-05T00:00') }),
      'clock.extension_too_late',
    ],
    ['not twice', () => extendDeadline(extendDeadline(fin, ask), ask), 'clock.already_extended'],
    [
      'not where the rule has none',
      () => extendDeadline(startDeadline(legal(), received), ask),
      'clock.extension_not_allowed',
    ],
    [
      'not of an internal deadline',
      () => extendDeadline(startDeadline(house('2 wd'), received), ask),
      'clock.extension_not_allowed',
    ],
    [
      'an open one needs a later day',
      () => extendDeadline(open, { ...ask, askedAt: received, lastOn: '2026-02-10' }),
      'clock.extension_needs_day',
    ],
  ])('%s', (_name, act, code) => expect(act).toThrow(expect.objectContaining({ code })))
  test('up to the last moment of the last day', () => {
    expect(
      extendDeadline(fin, { ...ask, askedAt: at('2026-03-04T23:59:59') }).extended?.reason,
    ).toBe('expert opinion')
  })
})

test('the safe target lies a buffer before the plain end, never before receipt', () => {
  expect(computeReading(startDeadline(legal({ bufferDays: 3 }), received), later)).toMatchObject({
    targetOn: '2026-02-13',
    lastOn: '2026-02-16',
  })
  expect(computeReading(startDeadline(legal({ bufferDays: 90 }), received), later).targetOn).toBe(
    '2026-02-02',
  )
})

describe('what a deadline asks for was done', () => {
  const [sent, delivered, accepted] = [
    received,
    received.add({ hours: 1 }),
    received.add({ hours: 2 }),
  ]
  const none: DeadlineFacts = {
    sentAt: null,
    deliveredAt: null,
    acceptedAt: null,
    isDurable: false,
  }
  const all = { ...none, sentAt: sent, deliveredAt: delivered, acceptedAt: accepted }
  test.each<[string, Parameters<typeof computeSatisfiedAt>[0], DeadlineFacts, unknown]>([
    ['when it was sent', { satisfiedBy: 'sent' }, all, sent],
    [
      'when it was handed over, which is sent',
      { satisfiedBy: 'sent' },
      { ...none, deliveredAt: delivered },
      delivered,
    ],
    ['when it arrived, where receipt decides', { satisfiedBy: 'received' }, all, delivered],
    [
      'not yet, where receipt decides',
      { satisfiedBy: 'received' },
      { ...none, sentAt: sent },
      null,
    ],
    ['when it was accepted', { satisfiedBy: 'accepted' }, all, accepted],
    [
      'never, on the page alone where it must last',
      { satisfiedBy: 'sent', durableMedium: true },
      all,
      null,
    ],
    [
      'on paper where it must last',
      { satisfiedBy: 'sent', durableMedium: true },
      { ...all, isDurable: true },
      sent,
    ],
    ['not at all', { satisfiedBy: 'sent' }, none, null],
  ])('%s', (_name, terms, facts, at) => expect(computeSatisfiedAt(terms, facts)).toEqual(at))
})

describe('always', () => {
  const terms = fc
    .record({
      unit: fc.constantFrom<Unit>('days', 'wdays', 'weeks', 'months', 'hours'),
      amount: fc.integer({ min: 1, max: 40 }),
      bufferDays: fc.integer({ min: 0, max: 5 }),
    })
    .map((t) => legal(t))
  const house_ = fc.constantFrom('90 min', '5 wh', '2 wd', '3 d', '1 weeks').map(house)
  test('a pause never makes the end earlier, and the target is never after the end', () => {
    fc.assert(
      fc.property(
        fc.oneof(terms, house_),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 30_000 }),
        (t, wait, long) => {
          const plain = startDeadline(t, received)
          const from = received.add({ minutes: wait })
          const waited = resumeDeadline(pauseDeadline(plain, from), from.add({ minutes: long }))
          const [a, b] = [computeReading(plain, later), computeReading(waited, later)]
          expect(Temporal.Instant.compare(a.untilAt, b.untilAt)).toBeLessThanOrEqual(0)
          expect(Temporal.Instant.compare(b.targetAt, b.untilAt)).toBeLessThanOrEqual(0)
        },
      ),
      { numRuns: 200 },
    )
  })
})
