// Texts with slots: what is filled, what falls away, what is not said at all; times and facts as
// one says them.
import { describe, expect, test } from 'vitest'
import { known, smallGuide } from '../../../test/guide/small.ts'
import type { Language } from '../../platform/base/domain/language.ts'
import type { ContactFact, Known } from './event.ts'
import { findMentions, guessFact, listFacts, paraphrase } from './fact.ts'
import { beginGuide } from './guide.ts'
import { sayUntil } from '../../platform/text/domain/say-when.ts'
import { fillText, SLOTS } from './slot.ts'
import type { GuideState } from './state.ts'

const now = '2026-03-02T10:00:00Z'
const fill = (
  words: string,
  {
    more = {},
    state = {},
    language = 'en',
    offer,
  }: {
    more?: Partial<Known>
    state?: Partial<GuideState>
    language?: Language
    offer?: number
  } = {},
) =>
  fillText(
    { [language]: words },
    {
      guide: smallGuide,
      state: { ...beginGuide(smallGuide, { ...known, ...more }), ...state },
      now,
      language,
      ...(offer === undefined ? {} : { offer }),
    },
  )
const fact = (
  kind: ContactFact['kind'],
  text: string,
  more: Partial<ContactFact> = {},
): ContactFact => ({ id: text, kind, text, source: 'customer', state: 'open', ...more })

describe('a text', () => {
  test('to a firm begins without its name', () => {
    expect(fill('{salutation} thank you.', { more: { form: 'many' } })).toBe('Hello, thank you.')
    expect(fill('{salutation} dziękujemy.', { more: { form: 'many' }, language: 'pl' })).toBe(
      'Szanowni Państwo, dziękujemy.',
    )
  })
  test.each([
    ['{address}, I see.', {}, 'Mr Kowalski, I see.'],
    ['[{address}, ]what happened?', {}, 'Mr Kowalski, what happened?'],
    ['{salutation} thank you.', {}, 'Dear Mr Kowalski, thank you.'],
    ['{salutation} thank you.', { name: null }, 'Hello, thank you.'],
    ['[{address}, ]what happened?', { name: null }, 'What happened?'],
    ['Good. [{address}, ]what happened?', { name: null }, 'Good. What happened?'],
    ['I see[, {address}].', { name: null }, 'I see.'],
    ['I see [{address}] , yes', { name: null }, 'I see, yes'],
    ['{address}, I see.', { name: null }, null],
    ['[{ref} {owner}]', { case: null }, null],
    [
      '[By {by}, ][{owner} ]answers.',
      { case: { ...known.case!, owner: '' } },
      'By Tuesday 3 March, 12:00, answers.',
    ],
    ['{unknown} slot', {}, null],
    ['', {}, null],
  ])('%s', (words, more, said) => expect(fill(words, { more })).toBe(said))

  test('takes the promise made before what may be promised, an offer the other way round', () => {
    const promises: Known['promises'] = [
      { what: 'a refund', channel: 'letter', dueAt: '2026-03-06T11:00:00Z', state: 'open' },
    ]
    expect(fill('{promise} {channel}', { more: { promises } })).toBe('a refund by letter')
    expect(fill('{promise} {channel} by {by}', { more: { promises }, offer: 1 })).toBe(
      'a call by phone by Thursday 5 March, 12:00',
    )
    expect(fill('by {by}', { more: { promises, case: null } })).toBe('by Friday 6 March, 12:00')
  })
  test('takes what a person typed as it is', () => {
    expect(
      fill('[{address}: ]I see {wish}.', { state: { address: '{ref} [x]', wish: '{name}' } }),
    ).toBe('{ref} [x]: I see {name}.')
  })
  test('never promises a time that has passed', () => {
    expect(
      fill('{by}', {
        more: { case: { ...known.case!, by: '2026-03-02T09:59:00Z' }, mayPromise: [] },
      }),
    ).toBe(null)
  })
  test('counts warnings, names facts, and gives the number of an order alone', () => {
    expect(fill('{warning} of {warnings}', { state: { warnings: 1 } })).toBe('2 of 2')
    expect(fill('{warning}/{warnings}', { language: 'fa' })).toBe('۱/۲')
    expect(
      fill('Order {order}, {amount}', {
        state: {
          facts: [
            fact('order', 'order no. 1002'),
            fact('amount', '20 EUR'),
            fact('order', 'gone 7', { state: 'removed' }),
          ],
        },
      }),
    ).toBe('Order 1002, 20 EUR')
    expect(
      fill('{order}', { language: 'pl', state: { facts: [fact('order', 'zamówienie nr AB/77')] } }),
    ).toBe('AB/77')
    expect(
      fill('{order}', {
        language: 'pl',
        state: { facts: [fact('order', 'zamówienie 1002, dwa tygodnie po terminie')] },
      }),
    ).toBe('1002')
  })
  test('knows a value or nothing for every slot', () => {
    for (const slot of SLOTS)
      expect([null, 'string']).toContain(fill(`{${slot}}`) === null ? null : 'string')
  })
})

describe('a time after by', () => {
  test.each<[Language, string, string, string]>([
    ['en', '2026-03-03T11:00:00Z', 'Europe/London', 'Tuesday 3 March, 11:00'],
    ['pl', '2026-03-04T11:00:00Z', 'Europe/Warsaw', 'środy 4 marca, godz. 12:00'],
    ['lv', '2026-03-03T10:00:00Z', 'Europe/Riga', 'otrdienai, 3. martam, plkst. 12.00'],
    ['fa', '2026-03-03T08:30:00Z', 'Asia/Tehran', 'سه‌شنبه ۱۲ اسفند، ساعت ۱۲:۰۰'],
    ['en', '2026-03-03T23:00:00Z', 'Europe/Warsaw', 'Tuesday 3 March'],
    ['pl', '2026-10-24T22:00:00Z', 'Europe/Warsaw', 'soboty 24 października'],
    ['fa', '2026-03-20T20:30:00Z', 'Asia/Tehran', 'جمعه ۲۹ اسفند'],
  ])('%s %s %s', (language, at, zone, said) => expect(sayUntil(at, zone, language, now)).toBe(said))
  test.each([
    ['nonsense', 'UTC'],
    ['2026-03-03T08:00:00Z', 'Mars/Base'],
    [now, 'UTC'],
  ])('none for %s in %s', (at, zone) => expect(sayUntil(at, zone, 'en', now)).toBe(null))
})

describe('what was found', () => {
  const checked = fact('other', 'the courier lost it', { isChecked: true })
  const say = (finding: GuideState['finding'], facts = [checked]) =>
    fill('So it is[: {found}].', { state: { finding, facts } })
  test('is what a person put, else the fact that was checked', () => {
    expect(say({ of: 'cannot', text: 'sold out.' })).toBe('So it is: sold out.')
    expect(say({ of: 'ours', text: null })).toBe('So it is: the courier lost it.')
    expect(say(null)).toBe('So it is: the courier lost it.')
  })
  test.each(['cannot', 'unavailable'] as const)('a fact is no reason for: %s', (of) =>
    expect(say({ of, text: null })).toBe('So it is.'),
  )
  test.each(['removed', 'disputed'] as const)('is no fact that is %s', (state) =>
    expect(say({ of: 'ours', text: null }, [{ ...checked, state }])).toBe('So it is.'),
  )
})

test.each([
  ['سفارش ۱۰۰۲ نرسیده', '۱۰۰۲'],
  ['سفارش 1002 نرسیده', '1002'],
  ['my order 1002 is late', '1002'],
  ['it is ۱۲۳۴۵۶', '۱۲۳۴۵۶'],
  ['nothing', null],
])('the number in "%s" is %s, in the digits it was typed in', (text, order) =>
  expect(findMentions(text).order).toBe(order),
)

describe('facts', () => {
  test.each([
    ['240 zł', 'amount'],
    ['€ 12.50', 'amount'],
    ['about 20 euro', 'amount'],
    ['۱۲۰۰۰ تومان', 'amount'],
    ['3 March', 'date'],
    ['2026-03-01', 'date'],
    ['12.02.', 'date'],
    ['wczoraj', 'date'],
    ['5. martā', 'date'],
    ['۵ اسفند', 'date'],
    ['دوشنبه', 'date'],
    ['1002', 'order'],
    ['order 77', 'order'],
    ['zamówienie nr AB-1234', 'order'],
    ['#A77', 'order'],
    ['سفارش ۱۰۰۲', 'order'],
    ['kurier powiedział, że zostawił', 'said'],
    ['“it is there”', 'said'],
    ['he said 20 euro', 'said'],
    ['گفت فردا', 'said'],
    ['zamówienie 1002, dwa tygodnie po terminie', 'order'],
    ['the order AB-77 came broken', 'order'],
    ['سفارش ۱۰۰۲ دو هفته دیر رسیده است', 'order'],
    ['۱۲۹ هزار تومان', 'amount'],
    ['12 tys. zł', 'amount'],
    ['in order 2 years late', 'other'],
    ['blue shoes', 'other'],
    ['', 'other'],
  ])('%s is %s', (text, kind) => expect(guessFact(text)).toBe(kind))

  // One that went back and forth over these words would never come to an end.
  test.each(['zamówienie nr ', 'order # ', 'pasūtījums', '#', 'nr.: ', 'سفارش '])(
    '%s many times is read to the end',
    (part) => expect(guessFact(`${part.repeat(60)}!`)).toBe('other'),
  )
  test.each([
    'order: #1002',
    'order # 77',
    'nr: 12',
    'pasūtījums Nr. 1002',
    '# 1002',
    'zam. nr 5/2026',
  ])('%s is order', (text) => expect(guessFact(text)).toBe('order'))

  const facts = [
    fact('order', '1002'),
    fact('amount', '240 zł.'),
    fact('said', 'zostawiłem pod drzwiami', { source: 'kurier' }),
    fact('date', 'gone', { state: 'removed' }),
    fact('date', 'contested', { state: 'disputed' }),
  ]
  test('are read back in one sentence', () => {
    expect(paraphrase(facts, 'pl')).toBe(
      'Sprawdzę, czy dobrze zapisuję: zamówienie 1002; 240 zł; kurier: „zostawiłem pod drzwiami”. Czy tak było?',
    )
    expect(listFacts(facts, 'fa')).toBe('سفارش 1002؛ 240 zł؛ kurier: «zostawiłem pod drzwiami»')
  })
  test('none, no sentence', () =>
    expect([paraphrase([], 'en'), paraphrase([fact('date', ' ')], 'en')]).toEqual([null, null]))
})
