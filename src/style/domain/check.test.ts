// The check itself: where words stand, how they may be written, what is put in, and that nothing
// makes it slow.
import { describe, expect, test } from 'vitest'
import { takeBetter } from './better.ts'
import { checkWording } from './check.ts'
import { parsePattern } from './pattern.ts'
import type { Remark, Wording, WordingFacts, WordingRule } from './type.ts'

const rule = (patterns: string[], more: Partial<WordingRule> = {}): Wording => ({
  rules: [
    {
      id: 'r',
      paragraph: 'W1',
      name: { en: 'Rule' },
      why: { en: 'Why.', pl: 'Dlaczego.' },
      better: { en: 'Better words.' },
      patterns: { en: patterns, pl: patterns, lv: patterns, fa: patterns },
      ...more,
    },
  ],
})
const words = (patterns: string[], draft: string, language: 'en' | 'pl' | 'lv' | 'fa' = 'en') =>
  checkWording(rule(patterns), draft, language, {}).map((remark) =>
    draft.slice(remark.from, remark.to),
  )

describe('a pattern finds', () => {
  test.each<[string, string, string]>([
    ['one word of several', 'Please settle down now.', 'settle down'],
    ['a word that may be there', 'You should really calm down.', 'calm down'],
    ['curly and straight apostrophes', 'It isn’t so. Do calm down.', 'calm down'],
    ['capitals', 'CALM DOWN', 'CALM DOWN'],
    ['words over a line break', 'Please calm\ndown.', 'calm\ndown'],
  ])('%s', (_, draft, found) =>
    expect(words(['calm|settle|cool (right) down'], draft)).toEqual([found]),
  )

  test('short forms written long or without the apostrophe', () => {
    const drafts = [
      "You don't listen.",
      'You don’t listen.',
      'You do not listen.',
      'You dont listen.',
    ]
    expect(drafts.map((draft) => words(["you don't listen"], draft).length)).toEqual([1, 1, 1, 1])
    expect(words(["we'll see"], 'It went well see below.')).toEqual([])
  })
  test('words left out up to a number', () => {
    expect(words(['you ...2 wrong'], 'You are so wrong. You are so very very wrong.')).toEqual([
      'You are so wrong',
    ])
  })
  test('endings, the start of a sentence, and questions', () => {
    expect(words(['apologi*'], 'Our apologies.')).toEqual(['apologies'])
    expect(words(['^ relax'], 'Relax. I cannot relax.')).toEqual(['Relax'])
    expect(words(['why did you ?'], 'Why did you go? I know why did you go.')).toEqual([
      'Why did you',
    ])
  })
  test('Polish and Latvian without diacritics, but no other word with them', () => {
    expect(words(['proszę się uspokoić'], 'Prosze sie uspokoic.', 'pl')).toEqual([
      'Prosze sie uspokoic',
    ])
    expect(words(['solu'], 'Es solu. Daudz soļu.', 'lv')).toEqual(['solu'])
  })
  test('Persian with Arabic letters, with half-spaces, with spaces and with neither', () => {
    const drafts = ['تضمین می‌کنم', 'تضمین می کنم', 'تضمین میکنم', 'تضمين مي‌كنم']
    expect(drafts.map((draft) => words(['تضمین می‌کنم'], draft, 'fa'))).toEqual(
      drafts.map((draft) => [draft]),
    )
  })
  test('nothing between quotation marks or on quoted lines of a mail', () => {
    const drafts = [
      'You wrote “calm down”.',
      'You wrote "calm down" to us.',
      'Napisał Pan „calm down”.',
      'نوشتید «calm down».',
      '> calm down\nHello',
    ]
    expect(drafts.flatMap((draft) => words(['calm down'], draft))).toEqual([])
    expect(words(['calm down'], 'A “quote. Calm down. 5" wide')).toEqual(['Calm down'])
  })
  test('nothing across two sentences', () => {
    expect(words(['calm down'], 'All is calm. Down there it rains.')).toEqual([])
  })
  test('nothing in a sentence that excuses it', () => {
    expect(
      checkWording(
        rule(['calm down'], { unless: { en: ['would never'] } }),
        'I would never say calm down. Calm down.',
        'en',
        {},
      ).map((remark) => remark.from),
    ).toEqual([29])
  })
})

test('places count in UTF-16 units, whatever stands before', () => {
  const draft = '👩‍🔧 Ünïcode 🙂🙂 — calm down ⚙️'
  const [remark] = checkWording(rule(['calm down']), draft, 'en', {})
  expect(draft.slice(remark!.from, remark!.to)).toBe('calm down')
})

test('a pattern that cannot be read is left out and named', () => {
  expect(
    [
      '',
      '(maybe) now',
      '... now',
      'a* b',
      '[a-z]+',
      'a|',
      'now ...',
      'x '.repeat(40),
      'now ...9 then',
      'a ...6 b ...6 c ... d',
    ].map(parsePattern),
  ).toEqual([
    'empty',
    'no_first_word',
    'no_first_word',
    'short_stem',
    'bad_word',
    'bad_word',
    'no_first_word',
    'too_long',
    'bad_gap',
    'bad_gap',
  ])
  expect(words(['(maybe) now', 'calm'], 'calm')).toEqual(['calm'])
})

describe('the better sentence', () => {
  const taken = (draft: string, patterns: string[], better = 'Better words.') => {
    const [remark] = checkWording(rule(patterns, { better: { en: better } }), draft, 'en', {
      name: 'Ann Lee',
      clocks: [{ kind: 'legal', until: '2026-03-13' }],
    })
    return takeBetter(draft, remark!)?.draft
  }
  test('takes the place of the whole sentence', () => {
    expect(taken('Hello. Please calm down, sir. Bye.', ['calm down'])).toBe(
      'Hello. Better words. Bye.',
    )
    expect(taken('Calm down', ['calm down'])).toBe('Better words.')
  })
  test('words take the place of words', () => {
    expect(taken('Prior to this, and prior to that.', ['prior to => before'])).toBe(
      'Before this, and prior to that.',
    )
  })
  test('is filled, and what is unknown falls away with its brackets', () => {
    expect(taken('Soon.', ['soon'], 'You hear from us[ by {until}][, {ref}].')).toBe(
      'You hear from us by 13 March 2026.',
    )
  })
  test('a greeting takes the place of one without a name, or goes on top', () => {
    const remark: Remark = { rule: 'r', from: 0, to: 0, why: '', better: 'Dear Ann,' }
    expect(takeBetter('Hello,\n\nall is well.', remark)?.draft).toBe('Dear Ann,\n\nall is well.')
    expect(takeBetter('All is well.', remark)?.draft).toBe('Dear Ann,\n\nAll is well.')
  })
  test("why is said in the reader's language, the rest in the draft's", () => {
    expect(checkWording(rule(['calm']), 'calm', 'en', {}, 'pl')).toEqual([
      { rule: 'r', from: 0, to: 4, why: 'Dlaczego.', better: 'Better words.' },
    ])
  })
})

describe('nothing makes it slow or breaks it', () => {
  const hostile = rule([`a ...6 a|aa|a_a|a_a_a ...6 ${'a '.repeat(8)}b`, 'xx* ...6 xx* ...6 y'])
  test('the hostile patterns are read', () =>
    expect(hostile.rules[0]!.patterns!.en!.map((pattern) => typeof parsePattern(pattern))).toEqual([
      'object',
      'object',
    ]))
  const time = (draft: string, wording: Wording = hostile) => {
    const begun = performance.now()
    checkWording(wording, draft, 'en', {
      name: 'x',
      asked: ['a a a?'],
      clocks: [{ kind: 'legal', until: '2026-03-13' }],
      today: '2026-03-02',
    })
    return performance.now() - begun
  }
  test.each<[string, string]>([
    ['the same word', 'a '.repeat(50_000)],
    ['one word without an end', 'x'.repeat(100_000)],
    ['stops', '.'.repeat(100_000)],
    ['quotation marks', '"'.repeat(100_000)],
    ['opening marks', '„“«'.repeat(33_000)],
    ['lines', '\n>'.repeat(50_000)],
    ['apostrophes', "a'".repeat(50_000)],
    ['question marks', 'a? '.repeat(33_000)],
    ['half-spaces', '\u200c'.repeat(100_000)],
    ['marks', 'a\u0301'.repeat(50_000)],
    ['numbers', '13.03.'.repeat(16_000)],
    ['broken surrogates', '\ud83d '.repeat(50_000)],
  ])('100 kB of %s', (_, draft) => expect(time(draft)).toBeLessThan(10_000))

  test('odd facts are left out', () => {
    const odd = [
      {
        name: 7,
        clocks: 'soon',
        promises: [null, 3, {}],
        asked: { question: 1 },
        apologies: 'many',
        today: '2026-99-99',
        zone: 'Mars/Base',
      },
      {
        clocks: [null, { until: 'later' }, { until: 5 }],
        promises: null,
        asked: [[]],
        apologies: -3,
        earlier: [1],
      },
    ]
    for (const facts of odd)
      expect(() =>
        checkWording(rule(['calm']), 'Calm tomorrow?', 'en', facts as unknown as WordingFacts),
      ).not.toThrow()
  })
  test('an empty draft has no remarks', () => {
    expect(
      ['', ' \n ', '…'].flatMap((draft) =>
        checkWording(rule(['calm'], { check: 'missing_name' }), draft, 'en', { name: 'Ann' }),
      ),
    ).toEqual([])
  })
})

test('a Persian name is found written together, with a half-space or apart', () => {
  const nameRule = rule([], { check: 'missing_name' })
  const draft = (name: string) =>
    `${name} گرامی، ${'این نامه برای شما نوشته شده است و رسید آن پیوست است. '.repeat(4)}`
  const isMissing = (name: string, written: string) =>
    checkWording(nameRule, draft(written), 'fa', { name }).length > 0
  expect([
    isMissing('علی حسین زاده', 'حسین‌زاده'),
    isMissing('علیرضا کریمی', 'علی رضا'),
    isMissing('علی‌رضا کریمی', 'علیرضا'),
    isMissing('مریم رستگار', 'علیرضا'),
  ]).toEqual([false, false, false, true])
})
