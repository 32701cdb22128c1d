// The wording command as a program: its contract, bad lines among good ones, odd facts, and another
// handbook.
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { runWording } from './wording.ts'

type Answer = {
  id: unknown
  error?: string
  remarks?: { rule: string; from: number; to: number; why: string; better: string }[]
}

async function run(
  lines: unknown[],
  argv: string[] = [],
): Promise<{ code: number; answers: Answer[]; errors: string }> {
  let [text, errors] = ['', '']
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk)
      done()
    },
  })
  const code = await runWording(argv, {
    input: Readable.from(
      lines.map((line) =>
        Buffer.from(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`),
      ),
    ),
    output,
    errors: { write: (words) => (errors += words) },
  })
  return {
    code,
    answers: text.startsWith('{')
      ? text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Answer)
      : [],
    errors,
  }
}
const rules = (answer: Answer | undefined) => answer?.remarks?.map((remark) => remark.rule)

test("remarks with their words, why and a better sentence, in the draft's language", async () => {
  const text = 'Przykro mi, że Pan tak to odbiera. Odpowiedź wyślemy do 20 marca 2026.'
  const { code, answers } = await run([
    {
      id: 'a',
      lang: 'pl',
      text,
      facts: {
        clocks: [{ kind: 'legal', until: '2026-03-13T23:00:00Z' }],
        promises: ['odpowiedź na reklamację'],
      },
    },
  ])
  expect(code).toBe(0)
  expect(answers[0]?.remarks?.map(({ rule, from, to }) => [rule, text.slice(from, to)])).toEqual([
    ['non_apology', 'Przykro mi, że Pan tak to odbiera'],
    ['date_against_clock', '20 marca 2026'],
  ])
  expect(answers[0]?.remarks?.[1]).toMatchObject({
    why: expect.stringContaining('13 marca 2026'),
    better: 'Odpowiedź wyślemy najpóźniej 13 marca 2026.',
  })
})

test('bad lines are answered in their place and the rest go on', async () => {
  const { answers } = await run([
    '{',
    { id: 1 },
    { id: 2, text: 7 },
    { id: 3, lang: 'de', text: 'x' },
    { id: { a: 1 }, text: 'x' },
    '',
    { id: 4, text: '' },
    { id: 5, lang: 'en', text: 'Calm down.', facts: [1] },
    { id: 6, lang: 'en', text: 'Calm down.', facts: null },
  ])
  expect(answers.map((answer) => [answer.id, answer.error === undefined])).toEqual([
    [null, false],
    [1, false],
    [2, false],
    [3, false],
    [null, false],
    [4, true],
    [5, false],
    [6, true],
  ])
  expect(answers[5]).toEqual({ id: 4, remarks: [] })
  expect(rules(answers[7])).toEqual(['calm_down'])
})

test('without a language it is guessed', async () => {
  const { answers } = await run(
    ['Please calm down.', 'Proszę się uspokoić.', 'Lūdzu, nomierinieties.', 'لطفاً آرام باشید.'].map(
      (text, id) => ({ id, text }),
    ),
  )
  expect(answers.map(rules)).toEqual(Array.from({ length: 4 }, () => ['calm_down']))
})

test('facts decide: a name, promises, questions, apologies, today', async () => {
  const facts = {
    name: 'Ann Lee',
    promises: [{ what: 'call back', until: '2026-03-04' }],
    asked: [{ question: 'What is your order number?', answer: '7' }],
    apologies: 2,
    clocks: [{ kind: 'house', until: '2026-03-06' }],
    today: '2026-03-02',
  }
  const { answers } = await run([
    { id: 1, lang: 'en', text: 'I am sorry. What was your order number?', facts },
    { id: 2, lang: 'en', text: 'I will call you on Wednesday.', facts },
    { id: 3, lang: 'en', text: 'We will send the refund next week.', facts },
    {
      id: 4,
      lang: 'en',
      text: 'We will send the refund next week.',
      facts: { ...facts, clocks: null, promises: ['refund'] },
    },
  ])
  expect(answers.map(rules)).toEqual([
    ['third_apology', 'asked_already'],
    [],
    ['unrecorded_promise', 'date_against_clock'],
    [],
  ])
})

test('the rules of another handbook', async () => {
  const dir = join(mkdtempSync(join(tmpdir(), 'opoka-wording-')), 'modrzew')
  cpSync('handbook/modrzew', dir, { recursive: true })
  const text = { en: 'Cake', pl: 'Ciasto' }
  writeFileSync(
    join(dir, 'wording.yaml'),
    JSON.stringify({
      from: 'default',
      without: ['calm_down'],
      rules: [
        {
          id: 'no_cake',
          paragraph: 'W90',
          name: text,
          why: text,
          better: text,
          patterns: { en: ['cake'], pl: ['ciasto'] },
        },
      ],
    }),
  )
  const { code, answers } = await run(
    [{ id: 1, lang: 'en', text: 'Calm down and have a cake.' }],
    ['--handbook', dir],
  )
  expect([code, rules(answers[0])]).toEqual([0, ['no_cake']])
})

test('wrong usage and a folder that is none', async () => {
  expect(await run([], ['--what'])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('Usage'),
  })
  expect(await run([], ['--handbook', '/nowhere'])).toMatchObject({
    code: 1,
    errors: expect.stringContaining('/nowhere'),
  })
})

test.each<[object | string, string]>([
  [
    { clocks: [{ kind: 'legal', until: 'bogus' }] },
    'The field "facts.clocks.until" is neither a date (2026-02-06) nor a time (2026-02-06T12:00:00Z).',
  ],
  [
    { clocks: [{ kind: 'legal', until: '2026-02-30T10:00:00Z' }] },
    'The field "facts.clocks.until" is neither',
  ],
  [
    { clocks: [{ kind: 'leagl', until: '2026-03-06' }] },
    'The field "facts.clocks.kind" is none of legal, house.',
  ],
  [{ clocks: [{ kind: 'legal' }] }, 'The field "facts.clocks.until" is missing.'],
  [{ clocks: ['2026-03-06'] }, 'The field "facts.clocks" is not a list of objects.'],
  [{ clocks: { kind: 'legal', until: '2026-03-06' } }, 'The field "facts.clocks" is not a list.'],
  [{ zone: 'Nope/Zone' }, 'The field "facts.zone" is not a time zone'],
  [{ zone: 1 }, 'The field "facts.zone" is not a time zone'],
  [{ today: '2026-02-30' }, 'The field "facts.today" is neither'],
  [{ today: 20260302 }, 'The field "facts.today" is neither'],
  [{ apologies: -1 }, 'The field "facts.apologies" is not a whole number from 0.'],
  [{ apologies: 1.5 }, 'The field "facts.apologies" is not'],
  [{ apologies: '2' }, 'The field "facts.apologies" is not'],
  [{ name: 7 }, 'The field "facts.name" is not a text.'],
  [{ promises: [{ until: '2026-03-06' }] }, 'The field "facts.promises.what" is missing.'],
  [
    { promises: ['refund', { what: 'call', until: 'soon' }] },
    'The field "facts.promises.until" is neither',
  ],
  [{ promises: [7] }, 'The field "facts.promises" is not a list of texts or objects.'],
  [{ asked: [{ question: 1 }] }, 'The field "facts.asked.question" is not a text.'],
  [{ earlier: [{}] }, 'The field "facts.earlier" is not a list of texts.'],
  ['late', 'The field "facts" is not an object.'],
])('fault-C3 a fact that cannot be is refused, never passed over: %j', async (facts, error) => {
  const { answers } = await run([
    { id: 'a', lang: 'en', text: 'Calm down.', facts },
    { id: 'b', lang: 'en', text: 'Calm down.' },
  ])
  expect(answers).toMatchObject([
    { id: 'a', error: expect.stringContaining(error) },
    { id: 'b', remarks: [{ rule: 'calm_down' }] },
  ])
})
test('fault-C3 facts as they may be written are taken', async () => {
  const facts = {
    name: null,
    clocks: [
      { kind: 'house', until: '2026-03-06T12:00' },
      { kind: 'legal', until: '2026-03-06T12:00:00+01:00' },
    ],
    promises: [],
    asked: ['What?'],
    apologies: 0,
    earlier: ['Sorry.'],
    today: '2026-03-02',
    zone: 'Europe/Warsaw',
  }
  expect(
    (await run([{ id: 1, lang: 'en', text: 'Calm down.', facts }])).answers.map(rules),
  ).toEqual([['calm_down']])
})
