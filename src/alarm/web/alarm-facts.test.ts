// What a closed alarm says of itself, also where nobody's name stands behind a step.
import { expect, test } from 'vitest'
import type { AlarmView } from '../contract/alarm.ts'
import { phrases } from '../../shell/i18n/en/desk.ts'
import { LANGUAGES } from '../../platform/base/domain/language.ts'
import { fillPhrase } from '../../platform/i18n/format.ts'
import { loadCatalogue } from '../../shell/i18n/all.ts'
import { alarmFacts, factsOf } from './alarm-facts.ts'

const AT = '2026-03-04T10:00:00Z'
const by = { id: '0193aaaa-0000-7000-8000-000000000001', name: 'Ania' }
const alarm: AlarmView = {
  id: '0193aaaa-0000-7000-8000-000000000002',
  contact: '0193aaaa-0000-7000-8000-000000000003',
  kind: 'safety',
  why: 'threat',
  note: '',
  raisedBy: null,
  raisedAt: AT,
  receivedAt: AT,
  isLate: false,
  circle: 0,
  isTop: false,
  canReach: 2,
  canHear: 2,
  confirmed: null,
  seen: [],
  ended: { by: null, at: AT, how: 'clear' },
}

test('fault-sentence-b an alarm that nobody ended by name is told without a name, in every language', async () => {
  for (const language of LANGUAGES) {
    const words = await loadCatalogue(language, 'desk')
    const say = (key: keyof typeof phrases, params = {}) =>
      fillPhrase(language, words[key] ?? key, params)
    for (const how of ['clear', 'mistake', 'contact_ended'] as const) {
      const facts = alarmFacts(
        factsOf({ ...alarm, ended: { by: null, at: AT, how } }),
        say as never,
        () => '11:00',
      ).at(-1)
      expect(facts, `${language} ${how}`).toContain('11:00')
      expect(facts, `${language} ${how}`).not.toContain('–')
      expect(facts, `${language} ${how}`).not.toMatch(/[{}]/)
    }
    expect(
      alarmFacts({ ...factsOf(alarm), confirmedAt: AT }, say as never, () => '11:00').join(' '),
    ).not.toContain('–')
  }
})

test('and with the name where there is one', () => {
  const say = (key: keyof typeof phrases, params = {}) => fillPhrase('en', phrases[key], params)
  expect(
    alarmFacts(
      factsOf({ ...alarm, ended: { by, at: AT, how: 'clear' } }),
      say as never,
      () => '11:00',
    ).at(-1),
  ).toBe('Ended at 11:00: \u2068Ania\u2069.')
})
