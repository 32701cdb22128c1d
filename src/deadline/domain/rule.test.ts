// The pack of legal rules: all there, well formed, and each in force when it should be.
import { describe, expect, test } from 'vitest'
import { decideDeadline } from './deadline.ts'
import { isIsoDay } from '../../calendar/domain/day.ts'
import { ROLLS, UNITS } from '../../calendar/domain/type.ts'
import { RULES, findRule, findRuleEver, isInForce, listProposed, listRules } from './rule.ts'

test('53 rules, each id once, by certainty as in the pack', () => {
  expect(RULES).toHaveLength(53)
  expect(new Set(RULES.map((r) => r.id)).size).toBe(53)
  const count = (key: 'certainty' | 'jurisdiction') =>
    RULES.reduce<Record<string, number>>(
      (sum, r) => ({ ...sum, [r[key]]: (sum[r[key]] ?? 0) + 1 }),
      {},
    )
  expect(count('certainty')).toEqual({
    verified: 20,
    'verified-secondary': 17,
    'verified-outdated': 5,
    unverified: 11,
  })
  expect(count('jurisdiction')).toEqual({ PL: 13, LV: 5, EU: 10, GB: 9, US: 9, 'US-CA': 1, IR: 6 })
})

test.each(RULES.map((r) => [r.id, r] as const))('%s is well formed', (_id, rule) => {
  for (const text of [
    rule.sector,
    rule.event,
    rule.action.text,
    rule.satisfiedByText,
    rule.silence.text,
    rule.legalBasis,
    rule.startsFrom,
  ])
    expect(text.trim()).not.toBe('')
  expect(ROLLS).toContain(rule.roll)
  if (rule.unit === null) expect(rule.amount).toBeNull()
  else {
    expect(UNITS).toContain(rule.unit)
    expect(Number.isInteger(rule.amount) && rule.amount! > 0).toBe(true)
  }
  if (rule.extension)
    expect((rule.extension.amount === null) === (rule.extension.unit === null)).toBe(true)
  for (const day of [rule.effectiveFrom, rule.effectiveTo])
    if (day !== null) expect(isIsoDay(day)).toBe(true)
  if (rule.rollConfigurable) expect(rule.roll).toBe('none')
  if (rule.proposed) expect(rule.certainty).toBe('verified')
  expect(rule.mayPause).toBe(false)
  expect(JSON.stringify(rule)).not.toMatch(/\[unverified/)
})

describe('in force', () => {
  test.each([
    ['PL-CONS-7A-OLD', '2022-12-31', true],
    ['PL-CONS-7A-OLD', '2023-01-01', false],
    ['PL-CONS-7A', '2022-12-31', false],
    ['PL-CONS-7A', '2023-01-01', true],
    ['UK-OFCOM-8W', '2026-04-07', true],
    ['UK-OFCOM-8W', '2026-04-08', false],
    ['UK-OFCOM-6W', '2026-04-07', false],
    ['UK-OFCOM-6W', '2026-04-08', true],
    ['PL-TEL-ACK14', '2026-03-13', false],
    ['PL-TEL-ACK14', '2026-03-14', true],
    ['PL-TEL-30', '2024-11-09', false],
    ['EU-ADR-20WD', '2026-11-21', false],
    ['PL-FIN-30', '1999-01-01', true],
  ])('%s on %s: %s', (id, on, found) => {
    expect(findRule(id, on) !== null).toBe(found)
    expect(findRule(id, Temporal.PlainDate.from(on)) !== null).toBe(found)
    expect(isInForce(findRuleEver(id)!, on)).toBe(found)
  })
  test('an unknown id is null', () => expect(findRule('XX-1', '2026-01-01')).toBeNull())
})

test.each([
  [
    'PL-CONS-7A',
    { amount: 14, unit: 'days', roll: 'next_wd', satisfiedBy: 'received', durableMedium: true },
  ],
  ['PL-FIN-30', { amount: 30, satisfiedBy: 'sent' }],
  ['PL-PAY-15WD', { amount: 15, unit: 'wdays', roll: 'none' }],
  ['EU-RAIL-1M', { amount: 1, unit: 'months', roll: 'next_wd_min2wd' }],
  ['EU-GDPR-12-3', { roll: 'next_wd_min2wd' }],
  ['EU-AIR-261', { amount: null, unit: null }],
  ['UK-DISP-8W', { amount: 8, unit: 'weeks', roll: 'none', satisfiedBy: 'sent' }],
  ['UK-DISP-3BD', { amount: 3, unit: 'wdays', satisfiedBy: 'accepted' }],
  ['LV-SPRK-15D', { rollConfigurable: true, roll: 'none' }],
  ['IR-ENAMAD-72H', { amount: 72, unit: 'hours', proposed: false }],
  ['IR-EC48-7D', { who: 'authority', proposed: false }],
  ['PL-TEL-CURE7', { who: 'customer' }],
])('%s in the words of the engine', (id, part) => expect(findRuleEver(id)).toMatchObject(part))

test('what is proposed: nothing in Iran, the Union’s rules in a member state', () => {
  expect(listProposed('IR')).toEqual([])
  expect(listProposed('PL').map((r) => r.id)).toEqual(
    expect.arrayContaining(['PL-CONS-7A', 'EU-GDPR-12-3']),
  )
  expect(listProposed('PL').map((r) => r.id)).not.toContain('PL-PAY-15WD')
  expect(listRules('US-CA').map((r) => r.jurisdiction)).toContain('US')
})

test('the engine counts every rule that has a period', () => {
  for (const rule of RULES) {
    if (rule.amount === null || rule.unit === null) continue
    const d = decideDeadline({
      calendar: 'PL',
      zone: 'Europe/Warsaw',
      event: Temporal.Instant.from('2026-01-31T10:00:00Z'),
      unit: rule.unit,
      amount: rule.amount,
      roll: rule.roll,
    })
    expect(d.lastOn >= d.targetOn).toBe(true)
  }
})
