// Each fault of a handbook that the lint promises to find, by name, in a copy with that one fault.
import { expect, test } from 'vitest'
import { FINDING_CODES } from '../../src/chapter/domain/finding.ts'
import { lintHandbook } from '../../src/handbook/domain/lint.ts'
import type { LintFacts } from '../../src/handbook/domain/lint-fact.ts'
import { changed, facts, valid } from './fixture.ts'
import { DESK_CASES } from './lint-case-desk.ts'
import { GUIDE_CASES } from './lint-case-guide.ts'

test('a handbook without a fault has no finding', () => {
  expect(lintHandbook(valid, facts)).toEqual([])
})

const cases = [...DESK_CASES, ...GUIDE_CASES]

test.each(cases)('%s', (_name, change, code, path, severity, params = {}) => {
  const findings = lintHandbook(
    changed((handbook) => void change(handbook)),
    facts,
  )
  const found = findings.find((finding) => finding.code === code && finding.path.join('.') === path)
  expect(found, JSON.stringify(findings)).toMatchObject({ severity, params })
})

test('every code of the lint is proven by one of the cases above', () => {
  // What is wrong with an overlay is proven on the Latvian brand that ships.
  const ofFiles = FINDING_CODES.filter(
    (code) =>
      /^(file|yaml|field|span|overlay)\./.test(code) ||
      code === 'guide.unknown' ||
      code === 'wording.rule_unknown' ||
      code === 'alarm.number_unknown',
  )
  expect(new Set([...ofFiles, ...cases.map(([, , code]) => code)])).toEqual(new Set(FINDING_CODES))
})

test('an internal deadline of ten working days is within a fortnight, and eleven are named with the worst day', () => {
  const ten = changed((handbook) => (handbook.categories[0]!.house.answer = '10 wd'))
  expect(lintHandbook(ten, facts)).toEqual([])
  const eleven = changed((handbook) => (handbook.categories[0]!.house.answer = '11 wd'))
  const params = lintHandbook(eleven, facts)[0]?.params
  expect(String(params?.houseOn) > String(params?.lawOn)).toBe(true)
})

test('a law that counts hours is compared by the hour, and a rule that may never bind gives a warning', () => {
  const answeredIn = (answer: string) =>
    changed((h) => {
      h.brand.legalClasses[0]!.rules = ['PL-72H']
      for (const category of h.categories) category.house.answer = answer
    })
  const longer = (answer: string) =>
    lintHandbook(answeredIn(answer), facts).find(
      (finding) => finding.code === 'clock.longer_than_law',
    )
  expect(longer('2 d')).toBeUndefined()
  expect(longer('3 d')).toMatchObject({
    severity: 'warning',
    params: { receivedOn: '2026-11-21', houseOn: '2026-11-24', lawOn: '2026-11-23' },
  })
})

test('a promise about the time after the answer may be longer than the answer', () => {
  const watched = changed(
    (h) => (h.promises[0] = { ...h.promises[0]!, longest: '60 wd', outlivesAnswer: true }),
  )
  expect(lintHandbook(watched, facts)).toEqual([])
})

test('15 minutes and one hour are quick enough to act now, a working hour is not', () => {
  const codesAt = (silence: string) => {
    const handbook = changed((h) => {
      h.categories[0]!.weight.safety.is = 4
      h.ladders[0]!.rungs[0]!.silence = silence
    })
    return [...new Set(lintHandbook(handbook, facts).map((finding) => finding.code))]
  }
  expect(codesAt('15 min')).toEqual([])
  expect(codesAt('1 h')).toEqual([])
  expect(codesAt('61 min')).toEqual(['safety.slow_ladder'])
  expect(codesAt('1 wh')).toEqual(['safety.slow_ladder'])
})

test('in a running server the database tells who holds what, and a vacancy is weighed by a person', () => {
  const filled: LintFacts['filled'] = {
    positions: new Set(['handler', 'leader']),
    roles: new Set(['agent', 'leader', 'administrator']),
  }
  const withoutPeople = changed((handbook) => (handbook.people = []))
  expect(lintHandbook(withoutPeople, { ...facts, filled })).toEqual([
    {
      severity: 'warning',
      code: 'position.vacant',
      path: ['positions', 2, 'id'],
      params: { position: 'director' },
    },
  ])
})

test('a date that cannot be counted is not taken for a fault', () => {
  expect(lintHandbook(valid, { ...facts, lawEndsAt: () => null, houseDueAt: () => null })).toEqual(
    [],
  )
})
