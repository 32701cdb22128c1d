// The guide command as a program: its contract, bad lines and events among good ones, and speed.
import { Readable, Writable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { getDefault } from '../../../handbook/app/handbook-default.ts'
import { runGuide } from './guide.ts'

type Line = {
  id: unknown
  at?: unknown
  error?: string
  step: string
  tension: number
  past_peak: boolean
  advice: {
    kind: 'say' | 'do' | 'avoid'
    say?: string
    do?: string
    avoid?: string
    text: string
    why: string
  }[]
} & Record<string, unknown>

async function run(
  argv: string[],
  ...pieces: (string | Buffer)[]
): Promise<{ code: number; lines: Line[]; errors: string }> {
  let [text, errors] = ['', '']
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk)
      done()
    },
  })
  const code = await runGuide(argv, {
    input: Readable.from(pieces.map((piece) => Buffer.from(piece))),
    output,
    errors: { write: (words) => (errors += words) },
  })
  return {
    code,
    errors,
    lines: argv.includes('--help')
      ? []
      : text
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Line),
  }
}
const linesOf = async (...pieces: (string | Buffer)[]) => (await run([], ...pieces)).lines
const contact = (events: unknown, more: object = {}) =>
  JSON.stringify({ id: 'a', brand: 'modrzew', lang: 'pl', events, ...more })
const shout = { at: 0, who: 'customer', cue: 'shouting' }

// The guide that ships is read once, which takes longer than any test here.
beforeAll(() => void getDefault().guide)

test('one line after each event, with the step, the tension and the advice', async () => {
  const lines = await linesOf(contact([shout, { at: 12.5, who: 'customer', cue: 'calmer' }]))
  expect(lines.map(({ id, at, tension, past_peak }) => [id, at, tension, past_peak])).toEqual([
    ['a', 0, 45, false],
    ['a', 12.5, 25, true],
  ])
  expect(lines[0]!.step).toBe('peak')
  for (const { advice } of lines) {
    expect(advice.length).toBeGreaterThan(1)
    for (const each of advice)
      expect([each[each.kind], each.text, each.why]).toEqual([
        expect.stringMatching(/^[a-z]/),
        expect.stringMatching(/\S/),
        expect.stringMatching(/\(\S+\)\.$/),
      ])
  }
  expect(lines[0]!.advice.map(({ why }) => why).join(' ')).toContain('krzyk')
})

test('the same line gives the same answer on every day', async () => {
  const line = contact([
    shout,
    { at: 30, who: 'agent', text: 'Słucham.' },
    { at: 40, who: 'customer', cue: 'past the peak', fact: 'zamówienie 1002' },
  ])
  expect(await linesOf(line)).toEqual(await linesOf(line))
})

test.each([
  [0, 0],
  ['2026-03-02T10:00', '2026-03-02T10:00'],
  ['2026-03-02T10:00:00.5+01:00', '2026-03-02T10:00:00.5+01:00'],
  [undefined, '2026-01-05T09:00:15Z'],
])('a time written as %s is echoed', async (at, echoed) => {
  expect((await linesOf(contact([{ at, who: 'customer', cue: 'insult' }])))[0]!.at).toBe(echoed)
})

test.each(['repeats', 'past the peak', 'Self-harm', 'LAWYER', ['shouting', 'swearing']])(
  'a cue written as %s is understood',
  async (cue) => {
    expect((await linesOf(contact([{ at: 0, who: 'customer', cue }])))[0]!.error).toBeUndefined()
  },
)

describe('the way of a contact', () => {
  test('a threat leads to safety at once', async () => {
    expect(
      (await linesOf(contact([shout, { at: 5, who: 'customer', cue: 'threat' }]))).map(
        ({ step }) => step,
      ),
    ).toEqual(['peak', 'safety'])
  })
  test('no solution while the peak lasts, none while facts are one-sided or disputed, then unasked', async () => {
    const isSolved = ({ advice }: Line) =>
      advice.some((each) => (each as { counts?: string }).counts === 'solution')
    const start = [
      shout,
      { at: 9, cue: 'past_peak' },
      { at: 10, fact: { text: '120 zł', state: 'open' } },
      { at: 11, cue: 'wish', text: 'zwrot pieniędzy' },
      { at: 12, go: 'apologise' },
    ]
    const say = Array.from({ length: 3 }, (_, index) => [
      { at: 20 + index * 10, who: 'agent', text: 'x' },
      { at: 25 + index * 10, who: 'customer', cue: 'silence' },
    ]).flat()
    expect((await linesOf(contact([...start, ...say]))).some(isSolved)).toBe(false)
    expect(
      (await linesOf(contact([...start, { at: 13, fact: 'disputed' }, ...say]))).some(isSolved),
    ).toBe(false)
    expect(
      (await linesOf(contact([...start, { at: 13, fact: 'agreed' }, ...say]))).some(isSolved),
      'what the customer alone has said is no finding',
    ).toBe(false)
    const found = {
      at: 13,
      fact: { text: 'naliczono dwa razy', source: 'faktura', state: 'agreed' },
    }
    expect((await linesOf(contact([...start, found, ...say]))).some(isSolved)).toBe(true)
    expect(
      (
        await linesOf(
          contact([
            ...start,
            { at: 13, cue: 'shouting' },
            { at: 16, cue: 'shouting' },
            { ...found, at: 17 },
            ...say,
          ]),
        )
      ).some(isSolved),
    ).toBe(false)
  })
  test('the process is filled from the category: owner, time and channel', async () => {
    const lines = await linesOf(
      contact(
        [
          { at: '2026-03-02T10:00', fact: 'disputed' },
          { go: 'apologise' },
          { wish: 'zwrot' },
          { who: 'agent', text: 'x' },
          { cue: 'silence' },
          { who: 'agent', text: 'x' },
        ],
        { category: 'late-delivery' },
      ),
    )
    const process = lines
      .flatMap(({ advice }) => advice)
      .find((each) => (each as { counts?: string }).counts === 'process')
    expect(process?.text).toMatch(/\d{1,2} marca/)
  })
  test('what is known of the customer is said', async () => {
    const lines = await linesOf(
      contact(
        [
          { at: 0, cue: 'shouting' },
          { at: 30, cue: 'shouting' },
        ],
        {
          known: { name: 'Tomasz Nowak' },
        },
      ),
    )
    expect(lines[1]!.advice[0]!.text).toContain('Panie Tomaszu')
  })
  test('a customer’s words are read, an agent’s are not; what was read proposes and a tap decides', async () => {
    const lines = await linesOf(
      contact(
        [
          { at: 0, who: 'agent', text: 'You are an idiot and I will kill you.' },
          { at: 9, who: 'customer', text: 'You are an idiot and I will kill you.' },
          { at: 20, cue: 'threat' },
        ],
        { lang: 'en' },
      ),
    )
    expect(
      lines.map(({ step, cues }) => [step === 'safety', (cues as unknown[]).length > 0]),
    ).toEqual([
      [false, false],
      [false, true],
      [true, true],
    ])
    expect(lines[1]!.advice[0]).toMatchObject({
      do: 'safety',
      words: expect.stringContaining('kill'),
    })
    expect(lines[1]!.tension).toBeGreaterThan(lines[0]!.tension)
  })
  test('an event with an id of its own counts once', async () => {
    const tensions = async (events: object[]) =>
      (await linesOf(contact(events))).map(({ tension }) => tension)
    const [first, again, other] = await tensions([
      { id: 'a', cue: 'shouting' },
      { id: 'a', cue: 'shouting' },
      { id: 'b', cue: 'shouting' },
    ])
    expect(again).toBe(first)
    expect(other).toBeGreaterThan(first as number)
  })
  test('a cue may be named as people name it, and a name of the language’s own is none', async () => {
    for (const cue of [
      'past the peak',
      'self-harm',
      'Legal threat',
      'going public',
      'repeats',
      'bystander',
      'told again',
      'threats',
    ])
      expect((await linesOf(contact([{ cue }])))[0], cue).toHaveProperty('step')
    for (const cue of ['constructor', '__proto__', 'toString'])
      expect((await linesOf(contact([{ cue }])))[0], cue).toHaveProperty('error')
  })
  test('without a brand it is the guide that ships, in any language', async () => {
    for (const [lang, word] of [
      ['en', 'shouting'],
      ['lv', 'kliegšana'],
      ['fa', 'فریاد'],
    ] as const)
      expect(JSON.stringify(await linesOf(contact([shout], { lang, brand: undefined })))).toContain(
        word,
      )
  })
})

describe('what cannot be read is said in its place, and the rest go on', () => {
  test.each<[string, string]>([
    ['no JSON', '{'],
    ['a list', '[1]'],
    ['an id that is none', '{"id":{}}'],
    ['no events', contact(undefined)],
    ['events that are no list', contact('x')],
    ['an empty list', contact([])],
    ['an unknown brand', contact([shout], { brand: 'nobody' })],
    ['a brand on a way out', contact([shout], { brand: '../modrzew' })],
    ['a brand that is a number', contact([shout], { brand: 7 })],
    ['a language nobody speaks here', contact([shout], { lang: 'de' })],
    ['an unknown category', contact([shout], { category: 'x' })],
    ['an unknown channel', contact([shout], { channel: 'fax' })],
    ['knowledge that cannot be read', contact([shout], { known: { promises: 'x' } })],
    ['too many events', contact(Array.from({ length: 20_001 }, () => shout))],
  ])('%s', async (_name, line) => {
    const lines = await linesOf(`${line}\n${contact([shout], { id: 'z' })}\n`)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toEqual({ id: lines[0]!.id, error: expect.stringMatching(/^[A-Z].*\.$/) })
    expect([lines[1]!.id, lines[1]!.step]).toEqual(['z', 'peak'])
  })

  test.each<[string, unknown]>([
    ['no object', 7],
    ['nothing', null],
    ['nothing in it', {}],
    ['nobody', { who: 'boss', cue: 'shouting' }],
    ['an unknown cue', { cue: 'x' }],
    ['a cue that is a number', { cue: 5 }],
    ['text that is none', { text: 7 }],
    ['an empty text', { text: ' ' }],
    ['a text without end', { text: 'x'.repeat(10_001) }],
    ['a time that is none', { at: 'soon', cue: 'shouting' }],
    ['a time that does not exist', { at: '2026-02-30', cue: 'shouting' }],
    ['a time before the beginning', { at: -1, cue: 'shouting' }],
    ['a fact without a text', { fact: {} }],
    ['a fact of no kind', { fact: { text: 'x', kind: 'y' } }],
    ['a fact in no state', { fact: { text: 'x', state: 'y' } }],
  ])('an event: %s', async (_name, event) => {
    const lines = await linesOf(contact([event, shout]))
    expect(lines).toHaveLength(2)
    expect(lines[0]!.error).toMatch(/^[A-Z].*\.$/)
    expect(lines[1]).toMatchObject({ id: 'a', step: 'peak', tension: 45 })
  })

  test('a line that is too long', async () => {
    const lines = await linesOf(
      `${contact([{ at: 0, text: 'x'.repeat(1_100_000) }])}\n${contact([shout])}`,
    )
    expect(lines.map((line) => 'error' in line)).toEqual([true, false])
  })
})

test.each(['en', 'pl', 'lv', 'fa'])(
  'a hazard is answered first without a number: %s',
  async (lang) => {
    for (const channel of ['phone', 'visit', 'chat', 'mail']) {
      const [line] = await linesOf(
        contact([{ cue: 'hazard' }], {
          brand: undefined,
          lang,
          channel,
          known: { emergency: null },
        }),
      )
      const said = line!.advice.find(({ kind }) => kind === 'say')
      expect(said?.say).toBe(channel === 'mail' ? 'letter' : 'reply-hazard')
      expect(said?.text).toMatch(HELP)
    }
  },
)
const HELP = /emergency services|a doctor|wezwać pomoc|do lekarza|palīdzību|ārstam|کمک|پزشک/

test('blank lines, a mark at the start, CRLF, letters cut between two pieces', async () => {
  const bytes = Buffer.from(
    `\ufeff${contact([shout], { id: 'żółć' })}\r\n\r\n  \n${contact([shout], { id: 'ی', lang: 'fa' })}`,
  )
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) =>
    bytes.subarray(index * 7, index * 7 + 7),
  )
  expect((await linesOf(...pieces)).map(({ id }) => id)).toEqual(['żółć', 'ی'])
})

test('usage: help, an unknown option, a folder without a handbook, a handbook of one’s own', async () => {
  expect((await run(['--help'])).code).toBe(0)
  expect((await run(['--loud'])).code).toBe(2)
  expect((await run(['--handbook'])).code).toBe(2)
  expect(await run(['--handbook', '/nowhere'])).toMatchObject({
    code: 1,
    errors: expect.stringContaining('/nowhere'),
  })
  expect(
    (
      await run(
        ['--handbook', 'handbook/vilnis'],
        contact([shout], { brand: 'anything', lang: undefined }),
      )
    ).lines[0]!.advice[0]!.why,
  ).toContain('kliegšana')
})

test('3,000 contacts keep their order', async () => {
  const { lines } = await run(
    [],
    Array.from({ length: 3000 }, (_, id) =>
      contact([shout, { at: 5, cue: 'calmer' }], { id }),
    ).join('\n'),
  )
  expect(
    lines.every(({ id, error }, index) => id === Math.floor(index / 2) && error === undefined),
  ).toBe(true)
}, 60_000)
