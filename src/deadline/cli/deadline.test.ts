// The deadline command as a program: its contract, bad lines among good ones, and input in any
// pieces.
import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { runDeadline } from './deadline.ts'

async function run(...pieces: (string | Buffer)[]): Promise<Record<string, unknown>[]> {
  let text = ''
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk)
      done()
    },
  })
  await runDeadline(Readable.from(pieces.map((p) => Buffer.from(p))), output)
  expect(text === '' || text.endsWith('\n')).toBe(true)
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
const request = (change: object = {}) =>
  JSON.stringify({
    id: 'a',
    calendar: 'PL',
    timezone: 'Europe/Warsaw',
    event: '2025-12-10T12:00',
    unit: 'days',
    amount: 14,
    roll: 'next_wd',
    overlay: { closed: [], open: [] },
    ...change,
  })

test('the example of the contract, word for word', async () => {
  expect(await run(request())).toEqual([
    {
      id: 'a',
      target: '2025-12-24',
      last_day: '2025-12-29',
      until: '2025-12-29T23:00:00Z',
      steps: [
        'day 0 is Wednesday 10 December 2025',
        '14 days after day 0 is Wednesday 24 December 2025',
        '24 December 2025 is a holiday (Christmas Eve)',
        '25 December 2025 is a holiday (Christmas Day)',
        '26 December 2025 is a holiday (Second Day of Christmas)',
        '27 December 2025 is a Saturday, not a working day',
        '28 December 2025 is a Sunday, not a working day',
        'moved to Monday 29 December 2025',
        'the deadline lasts until 2025-12-29T23:00:00Z, exclusive (Europe/Warsaw)',
      ],
    },
  ])
})

test('bad lines are answered in their place and the rest go on', async () => {
  const answers = await run(
    [
      '{',
      '[1]',
      'null',
      '',
      request({ id: 7, calendar: 'XX' }),
      request({ id: null, timezone: 'Mars/Base' }),
      request({ id: { a: 1 } }),
      request({ id: true }),
    ].join('\n'),
  )
  expect(answers.map((a) => [a.id, 'error' in a])).toEqual([
    [null, true],
    [null, true],
    [null, true],
    [7, true],
    [null, true],
    [null, true],
    [true, false],
  ])
})

test.each<[string, object]>([
  ['a missing field', { unit: undefined }],
  ['an unknown unit', { unit: 'years' }],
  ['an unknown roll', { roll: 'back' }],
  ['a text as an amount', { amount: '14' }],
  ['a day that does not exist', { event: '2026-02-30' }],
  ['a time that does not exist', { event: '2026-02-10T24:00' }],
  ['free text', { event: 'tomorrow' }],
  ['a bad offset', { event: '2026-02-10T10:00+99:00' }],
  ['a date for hours', { event: '2026-02-10', unit: 'hours' }],
  ['an offset as a zone', { timezone: '+01:00' }],
  ['an overlay that is a list', { overlay: [] }],
  ['an overlay day both ways', { overlay: { closed: ['2026-01-02'], open: ['2026-01-02'] } }],
  ['an overlay of numbers', { overlay: { closed: [1] } }],
  ['too far', { event: '9999-12-31' }],
])('%s gives one sentence', async (_name, change) => {
  const [answer] = await run(request(change))
  expect(answer).toEqual({ id: 'a', error: expect.stringMatching(/^[A-Z].*\.$/) })
})

test('events with Z, with an offset, with seconds, and without a time', async () => {
  const events = [
    '2025-12-09T23:30:00Z',
    '2025-12-10T00:30:00+01:00',
    '2025-12-10T12:00:59.5',
    '2025-12-10',
  ]
  const answers = await run(
    events.map((event) => request({ event, roll: undefined, overlay: undefined })).join('\n'),
  )
  expect(answers.map((a) => a.target)).toEqual(Array(4).fill('2025-12-24'))
})

test('a mark at the start, CRLF, blank lines, no newline at the end, letters cut between two pieces', async () => {
  const bytes = Buffer.from(`\ufeff${request({ id: 'żółć' })}\r\n\r\n   \n${request({ id: 'ی' })}`)
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) =>
    bytes.subarray(i * 7, i * 7 + 7),
  )
  expect((await run(...pieces)).map((a) => a.id)).toEqual(['żółć', 'ی'])
})

test('a line above 64 KB is refused, one of exactly 64 KB is read, and the next goes on', async () => {
  const padded = (bytes: number) =>
    `${request().slice(0, -1)}${' '.repeat(bytes - request().length)}}`
  const answers = await run(
    `${padded(65_537)}\n${padded(65_536)}\r\n${'y'.repeat(300_000)}\n${request({ id: 'z' })}`,
  )
  expect(answers.map((a) => [a.id, 'error' in a])).toEqual([
    [null, true],
    ['a', false],
    [null, true],
    ['z', false],
  ])
})

test('a reader that leaves early ends the work without an error', async () => {
  const output = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('closed'), { code: 'EPIPE' })),
  })
  await runDeadline(
    Readable.from(Array.from({ length: 50 }, () => Buffer.from(`${request()}\n`))),
    output,
  )
})

test('20,000 lines keep their order', async () => {
  const answers = await run(
    Array.from({ length: 20_000 }, (_, id) => request({ id, amount: id % 60 })).join('\n'),
  )
  expect(answers.every((a, i) => a.id === i && 'until' in a)).toBe(true)
})
