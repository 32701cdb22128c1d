// Each fault of a handbook that the lint promises to find, by name, in a copy with that one fault.
import { expect, test } from 'vitest'
import { FINDING_CODES } from '../../src/chapter/domain/finding.ts'
import type { Finding, FindingCode } from '../../src/chapter/domain/finding.ts'
import type { Handbook } from '../../src/handbook/domain/handbook.ts'
import { lintHandbook } from '../../src/handbook/domain/lint.ts'
import type { LintFacts } from '../../src/handbook/domain/lint-fact.ts'
import { changed, facts, valid } from './fixture.ts'

test('a handbook without a fault has no finding', () => {
  expect(lintHandbook(valid, facts)).toEqual([])
})

type Case = [
  name: string,
  change: (h: Handbook) => void,
  code: FindingCode,
  path: string,
  severity: Finding['severity'],
  params?: Finding['params'],
]

const cases: Case[] = [
  [
    'a category whose owner is no position',
    (h) => (h.categories[0]!.owner = 'handlr'),
    'position.unknown',
    'categories.0.owner',
    'error',
    { position: 'handlr', meant: 'handler' },
  ],
  [
    'a category whose substitute is no position',
    (h) => (h.categories[0]!.substitute = 'nobody-knows'),
    'position.unknown',
    'categories.0.substitute',
    'error',
    { meant: null },
  ],
  [
    'a category without an owner at all',
    (h) => delete (h.categories[0] as Partial<Handbook['categories'][0]>).owner,
    'position.unknown',
    'categories.0.owner',
    'error',
  ],
  [
    'a category without a clock',
    (h) => delete (h.categories[0]!.house as Partial<Handbook['categories'][0]['house']>).answer,
    'category.no_clock',
    'categories.0.house',
    'error',
    { clock: 'answer' },
  ],
  [
    'owner and substitute the same position',
    (h) => (h.categories[1]!.substitute = 'handler'),
    'category.same_substitute',
    'categories.1.substitute',
    'warning',
  ],
  [
    'a category that nobody can answer for',
    (h) => (h.people = []),
    'category.nobody',
    'categories.0.owner',
    'error',
  ],
  [
    'a missing translation in the language of the brand',
    (h) => delete h.categories[0]!.ask[0]!.pl,
    'text.missing',
    'categories.0.ask.0',
    'error',
    { language: 'pl', text: 'categories[0].ask[0]' },
  ],
  [
    'a missing translation into English',
    (h) => delete h.brand.legalClasses[1]!.about.en,
    'text.missing',
    'brand.legalClasses.1.about',
    'error',
    { language: 'en' },
  ],
  [
    'a translation of white space',
    (h) => (h.promises[0]!.what.pl = '  '),
    'text.missing',
    'promises.0.what',
    'error',
    { language: 'pl' },
  ],
  [
    'a reason without translation, deep inside',
    (h) => delete h.categories[0]!.weight.safety.why.pl,
    'text.missing',
    'categories.0.weight.safety.why',
    'error',
  ],
  [
    'a position nobody holds',
    (h) => (h.people[1]!.positions = ['leader']),
    'position.vacant',
    'positions.2.id',
    'error',
    { position: 'director' },
  ],
  [
    'a position nobody holds and nobody asks',
    (h) => h.positions.push({ ...h.positions[0]!, id: 'porter' }),
    'position.vacant',
    'positions.3.id',
    'warning',
  ],
  [
    'a person in a position that does not exist',
    (h) => h.people[0]!.positions.push('leadr'),
    'position.unknown',
    'people.0.positions.1',
    'error',
    { meant: 'leader' },
  ],
  [
    'a position called owner',
    (h) => (h.positions[2]!.id = 'owner'),
    'position.reserved',
    'positions.2.id',
    'error',
  ],
  [
    'a role nobody has',
    (h) => (h.people[1]!.roles = ['leader']),
    'role.vacant',
    'people',
    'warning',
    { role: 'administrator' },
  ],
  [
    'a ladder that nothing leads to',
    (h) => h.ladders.push({ ...h.ladders[1]!, id: 'spare' }),
    'ladder.unreachable',
    'ladders.2.id',
    'error',
  ],
  [
    'a ladder that leads back to itself',
    (h) => (h.ladders[1]!.next = 'standard'),
    'ladder.circular',
    'ladders.1.next',
    'error',
  ],
  [
    'a ladder that leads only to itself',
    (h) => (h.ladders[1]!.next = 'top'),
    'ladder.circular',
    'ladders.1.next',
    'error',
  ],
  [
    'a ladder that goes back to somebody silent',
    (h) => h.ladders[0]!.rungs.push({ ...h.ladders[0]!.rungs[0]! }),
    'ladder.circular',
    'ladders.0.rungs.2.ask',
    'error',
    { through: 'owner' },
  ],
  [
    'a next ladder that asks somebody silent',
    (h) => (h.ladders[1]!.rungs = [h.ladders[1]!.rungs[0]!, h.ladders[0]!.rungs[1]!]),
    'ladder.circular',
    'ladders.0.next',
    'error',
    { through: 'leader' },
  ],
  [
    'a rung after a rung asking the same',
    (h) => (h.ladders[0]!.rungs[1]!.ask = 'owner'),
    'rung.repeated',
    'ladders.0.rungs.1.ask',
    'error',
  ],
  [
    'a next ladder beginning where the last one ended',
    (h) => (h.ladders[1]!.rungs[0]!.ask = 'leader'),
    'rung.repeated',
    'ladders.0.next',
    'error',
  ],
  [
    'a rung that leaves no time',
    (h) => (h.ladders[0]!.rungs[0]!.silence = '0 min'),
    'rung.no_silence',
    'ladders.0.rungs.0.silence',
    'error',
  ],
  [
    'a rung asking a position that does not exist',
    (h) => (h.ladders[0]!.rungs[1]!.ask = 'chief'),
    'position.unknown',
    'ladders.0.rungs.1.ask',
    'error',
  ],
  [
    'a next ladder that does not exist',
    (h) => (h.ladders[1]!.next = 'stndard'),
    'ladder.unknown',
    'ladders.1.next',
    'error',
    { meant: 'standard' },
  ],
  [
    'a category on a ladder that does not exist',
    (h) => (h.categories[0]!.ladder = 'fast'),
    'ladder.unknown',
    'categories.0.ladder',
    'error',
  ],
  [
    'a promise on a ladder that does not exist',
    (h) => (h.promises[0]!.ladder = 'tpo'),
    'ladder.unknown',
    'promises.0.ladder',
    'error',
    { meant: 'top' },
  ],
  [
    'a ladder asking the owner by name again',
    (h) => (h.categories[1] = { ...h.categories[1]!, owner: 'leader', substitute: 'handler' }),
    'ladder.asks_owner_twice',
    'categories.1.ladder',
    'warning',
  ],
  [
    'an internal deadline longer than the legal one',
    (h) => (h.categories[0]!.house.answer = '11 wd'),
    'clock.longer_than_law',
    'categories.0.house.answer',
    'error',
    { rule: 'PL-CONS-7A', duration: '11 wd' },
  ],
  [
    'an acknowledgement later than the law',
    (h) => h.brand.legalClasses[0]!.rules.push('PL-ACK'),
    'clock.longer_than_law',
    'categories.0.house.acknowledge',
    'error',
    { clock: 'acknowledge' },
  ],
  [
    'a legal rule that does not exist',
    (h) => (h.brand.legalClasses[0]!.rules[0] = 'PL-CONS-7B'),
    'rule.unknown',
    'brand.legalClasses.0.rules.0',
    'error',
    { meant: 'PL-CONS-7A' },
  ],
  [
    'a legal rule no longer in force',
    (h) => (h.brand.legalClasses[0]!.rules[0] = 'PL-OLD'),
    'rule.not_in_force',
    'brand.legalClasses.0.rules.0',
    'error',
  ],
  [
    'a legal rule not yet in force',
    (h) => (h.brand.legalClasses[0]!.rules[0] = 'PL-SOON'),
    'rule.not_in_force',
    'brand.legalClasses.0.rules.0',
    'error',
  ],
  [
    'a legal rule of another market',
    (h) => (h.brand.legalClasses[0]!.rules[0] = 'LV-PTAL-15WD'),
    'rule.other_market',
    'brand.legalClasses.0.rules.0',
    'error',
  ],
  [
    'a legal rule for customers the class does not have',
    (h) => (h.brand.legalClasses[0]!.rules[0] = 'PL-BUSINESS'),
    'rule.other_customer',
    'brand.legalClasses.0.rules.0',
    'warning',
  ],
  [
    'a rule for customers the category does not take',
    (h) => (h.categories[0]!.customers = ['business']),
    'rule.other_customer',
    'categories.0.legalClasses.0',
    'warning',
  ],
  [
    'a class for customers the category does not take',
    (h) => (h.categories[0]!.customers = ['business']),
    'class.other_customer',
    'categories.0.legalClasses.0',
    'warning',
  ],
  [
    'a legal class that does not exist',
    (h) => (h.categories[0]!.legalClasses[1] = 'othr'),
    'class.unknown',
    'categories.0.legalClasses.1',
    'error',
    { meant: 'other' },
  ],
  [
    'a legal class nobody uses',
    (h) => h.brand.legalClasses.push({ ...h.brand.legalClasses[1]!, id: 'spare' }),
    'class.unused',
    'brand.legalClasses.2.id',
    'warning',
  ],
  [
    'a promise that does not exist',
    (h) => (h.categories[0]!.promises[0] = 'call-bakc'),
    'promise.unknown',
    'categories.0.promises.0',
    'error',
    { meant: 'call-back' },
  ],
  [
    'a promise longer than the answer',
    (h) => (h.promises[0]!.longest = '6 wd'),
    'promise.longer_than_answer',
    'categories.0.promises.0',
    'warning',
  ],
  [
    'two categories with one id',
    (h) => (h.categories[1]!.id = 'late-delivery'),
    'id.duplicate',
    'categories.1.id',
    'error',
  ],
  [
    'two people with one mail address',
    (h) => (h.people[1]!.mail = 'Ania@jodla.example'),
    'id.duplicate',
    'people.1.mail',
    'error',
  ],
  [
    'two checklist items with one id',
    (h) => (h.categories[0]!.checklist[1]!.id = 'position'),
    'id.duplicate',
    'categories.0.checklist.1.id',
    'error',
  ],
  [
    'a fallback category that does not exist',
    (h) => (h.brand.fallbackCategory = 'other'),
    'fallback.unknown',
    'brand.fallbackCategory',
    'error',
  ],
  [
    'a checklist item of a rule that does not exist',
    (h) => (h.categories[0]!.checklist[0]!.rule = 'PL-CON-7A'),
    'checklist.rule_unknown',
    'categories.0.checklist.0.rule',
    'error',
    { meant: 'PL-CONS-7A' },
  ],
  [
    'a checklist that leaves out what the law asks for',
    (h) => h.categories[0]!.checklist.shift(),
    'checklist.uncovered',
    'categories.0.checklist',
    'warning',
    { rule: 'PL-CONS-7A' },
  ],
  [
    'act now on a slow ladder',
    (h) => (h.categories[0]!.weight.safety.is = 5),
    'safety.slow_ladder',
    'categories.0.ladder',
    'warning',
    { silence: '4 wh' },
  ],
  [
    'a judgement out of its range',
    (h) => (h.categories[0]!.weight.impact.is = 6),
    'weight.range',
    'categories.0.weight.impact.is',
    'error',
  ],
  [
    'nothing to prepare',
    (h) => (h.categories[0]!.prepare = []),
    'category.empty',
    'categories.0.prepare',
    'warning',
  ],
  [
    'nothing to ask',
    (h) => (h.categories[0]!.ask = []),
    'category.empty',
    'categories.0.ask',
    'warning',
  ],
  [
    'no procedure',
    (h) => (h.categories[0]!.procedure = []),
    'category.empty',
    'categories.0.procedure',
    'warning',
  ],
  [
    'a missing translation in the guide',
    (h) => delete h.guide.steps[1]!.aim.pl,
    'text.missing',
    'guide.steps.1.aim',
    'error',
    { language: 'pl' },
  ],
  [
    'a missing translation of a sentence',
    (h) => delete h.guide.steps[2]!.moves[0]!.levels![1]!.en,
    'text.missing',
    'guide.steps.2.moves.0.levels.1',
    'error',
    { language: 'en' },
  ],
  [
    'a missing translation in the wording',
    (h) => delete h.wording.rules[0]!.better.pl,
    'text.missing',
    'wording.rules.0.better',
    'error',
    { language: 'pl' },
  ],
  [
    'two steps with one id',
    (h) => (h.guide.steps[1]!.id = 'boundary'),
    'id.duplicate',
    'guide.steps.1.id',
    'error',
  ],
  [
    'a step called safety',
    (h) => (h.guide.steps[1]!.id = 'safety'),
    'id.duplicate',
    'guide.steps.1.id',
    'error',
  ],
  [
    'two moves with one id, in two steps',
    (h) => (h.guide.steps[2]!.moves[0]!.id = 'listen'),
    'id.duplicate',
    'guide.steps.2.moves.0.id',
    'error',
  ],
  [
    'an approach twice',
    (h) => (h.guide.approaches[1]!.id = 'angry'),
    'id.duplicate',
    'guide.approaches.1.id',
    'error',
  ],
  [
    'two rules of wording with one id',
    (h) => h.wording.rules.push(h.wording.rules[0]!),
    'id.duplicate',
    'wording.rules.1.id',
    'error',
  ],
  [
    'a condition on a move that does not exist',
    (h) => (h.guide.steps[2]!.leave = { any: [{ phase: 'past' }, { said: 'read-bak' }] }),
    'guide.move_unknown',
    'guide.steps.2.leave.any.1.said',
    'error',
    { meant: 'read-back' },
  ],
  [
    'a condition after a move that does not exist',
    (h) => (h.guide.approaches[0]!.proposed = { cue: 'insult', after: ['warn'] }),
    'guide.move_unknown',
    'guide.approaches.0.proposed.after.0',
    'error',
  ],
  [
    'a condition on a step that does not exist',
    (h) => (h.guide.steps[2]!.moves[0]!.when = { not: { done: 'peek' } }),
    'guide.step_unknown',
    'guide.steps.2.moves.0.when.not.done',
    'error',
    { meant: 'peak' },
  ],
  [
    'a condition on an approach that is not there',
    (h) => (h.guide.steps[2]!.moves[0]!.when = { approach: 'rude' }),
    'guide.approach_unknown',
    'guide.steps.2.moves.0.when.approach',
    'error',
  ],
  [
    'a slot that does not exist',
    (h) => (h.guide.hold.moves[0]!.levels![0]!.pl = 'Wrócę do [{adress}].'),
    'guide.slot_unknown',
    'guide.hold.moves.0.levels.0.pl',
    'error',
    { slot: 'adress', meant: 'address' },
  ],
  [
    'a sentence without words',
    (h) => delete h.guide.steps[2]!.moves[0]!.levels,
    'guide.no_words',
    'guide.steps.2.moves.0',
    'error',
  ],
  [
    'levels where a text belongs',
    (h) =>
      (h.guide.steps[1]!.moves[0] = { ...h.guide.steps[2]!.moves[0]!, id: 'listen', kind: 'do' }),
    'guide.no_words',
    'guide.steps.1.moves.0',
    'error',
  ],
  [
    'a step nobody can leave',
    (h) =>
      (h.guide.steps[2]!.leave = {
        all: [{ facts: 'agreed' }, { tension: { atLeast: 60, below: 40 } }],
      }),
    'guide.no_way_out',
    'guide.steps.2.leave',
    'error',
  ],
  [
    'a step nobody can enter',
    (h) => (h.guide.steps[2]!.enter = { warnings: { atLeast: 3, below: 3 } }),
    'guide.unreachable',
    'guide.steps.2.enter',
    'error',
  ],
  [
    'an interruption by nothing',
    (h) => delete h.guide.steps[0]!.enter,
    'guide.unreachable',
    'guide.steps.0.interrupts',
    'error',
  ],
  [
    'interruptions alone',
    (h) => (h.guide.steps = [h.guide.steps[0]!]),
    'guide.no_step',
    'guide.steps',
    'error',
  ],
  [
    'an ending after warnings that nothing counts',
    (h) => h.guide.steps[0]!.moves.splice(0, 2),
    'guide.no_warning',
    'guide.ending',
    'error',
    { warnings: 2 },
  ],
  [
    'a way to safety for leaders alone',
    (h) => h.guide.safety.moves.forEach((move) => (move.roles = ['leader'])),
    'guide.no_safety',
    'guide.safety.moves',
    'error',
  ],
  [
    'a rule of wording that finds nothing',
    (h) => (h.wording.rules[0]!.patterns = { en: [] }),
    'wording.finds_nothing',
    'wording.rules.0',
    'error',
  ],
  [
    'more patterns than a page can make ready',
    (h) => (h.wording.rules[0]!.patterns = { en: Array<string>(5_001).fill('calm down') }),
    'wording.too_many',
    'wording.rules',
    'error',
  ],
  [
    'a pattern that cannot be read',
    (h) => (h.wording.rules[0]!.patterns = { en: ['calm down', '('] }),
    'wording.pattern',
    'wording.rules.0.patterns.en.1',
    'error',
  ],
  [
    'fault-U1 no number of our own security',
    (h) => h.alarm.numbers.shift(),
    'alarm.no_security',
    'alarm.numbers',
    'warning',
  ],
  [
    'fault-U1 a country whose emergency number nobody wrote down',
    (h) => (h.brand.market = 'JP'),
    'alarm.no_emergency',
    'alarm.numbers',
    'warning',
    { market: 'JP' },
  ],
  [
    'fault-U1 no crisis line',
    (h) => h.alarm.numbers.pop(),
    'alarm.no_crisis',
    'alarm.numbers',
    'warning',
    { market: 'PL' },
  ],
  [
    'fault-U1 a number that nobody has compared with who publishes it',
    (h) => delete h.alarm.numbers[1]!.reviewedOn,
    'alarm.unconfirmed',
    'alarm.numbers.1',
    'warning',
    { number: '112' },
  ],
  [
    'fault-U1 a ladder for alarms that does not exist',
    (h) => (h.alarm.ladder = 'standart'),
    'ladder.unknown',
    'alarm.ladder',
    'error',
    { meant: 'standard' },
  ],
  [
    'fault-U1 a category for incidents that does not exist',
    (h) => (h.alarm.incident = 'late-deliveri'),
    'alarm.incident_unknown',
    'alarm.incident',
    'error',
    { meant: 'late-delivery' },
  ],
  [
    'a calendar that does not exist',
    (h) => (h.brand.calendar = 'XX'),
    'calendar.unknown',
    'brand.calendar',
    'error',
  ],
]

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
  const held: LintFacts['held'] = {
    positions: new Set(['handler', 'leader']),
    roles: new Set(['agent', 'leader', 'administrator']),
  }
  const withoutPeople = changed((handbook) => (handbook.people = []))
  expect(lintHandbook(withoutPeople, { ...facts, held })).toEqual([
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
