// Every command as a program: help, what it does not use, typing errors in options and fields, and
// a word to somebody at a terminal.
import { spawnSync } from 'node:child_process'
import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { findUnknownField, readArguments } from '../../platform/base/cli/argument.ts'
import { runCuesCommand } from '../../signal/cli/cues.ts'
import { runDeadlineCommand } from '../../deadline/cli/deadline.ts'
import { runWorktimeCommand } from '../../deadline/cli/worktime.ts'
import { readDialogue } from '../../contact/page/cli/dialogue-file.ts'
import { runGuide } from '../../contact/page/cli/guide.ts'
import { runHandbook } from '../../handbook/cli/handbook.ts'
import { runPlay } from './play.ts'
import { processStreams, type Streams } from '../../platform/base/cli/json-line.ts'
import { runWording } from '../../handbook/cli/wording.ts'

/**
 * Standard input stays open: a command that reads it where it should not would hang, and fails here
 * by its time.
 */
function opoka(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/shell/cli/main.ts', ...words],
    {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  return { code: status, out: stdout, err: stderr }
}

const READING = {
  deadline: runDeadlineCommand,
  worktime: runWorktimeCommand,
  cues: runCuesCommand,
  guide: runGuide,
  wording: runWording,
}
const NAMES = [
  'deadline',
  'worktime',
  'cues',
  'train-cues',
  'handbook',
  'guide',
  'wording',
  'say',
  'play',
]

async function run(
  command: (argv: readonly string[], streams: Streams) => Promise<number>,
  argv: string[],
  lines: string[] = [],
  isTTY = false,
) {
  const output = new PassThrough()
  let err = ''
  const input = Object.assign(
    Readable.from(lines.map((line) => `${line}\n`)),
    isTTY ? { isTTY } : {},
  )
  const code = await command(argv, { input, output, errors: { write: (text) => (err += text) } })
  output.end()
  let out = ''
  for await (const piece of output) out += String(piece)
  return {
    code,
    out,
    err,
    answers: out.startsWith('{')
      ? out
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as { id: unknown; error?: string })
      : [],
  }
}

describe('fault-C3 a command tells what it takes and refuses the rest', () => {
  test('npx opoka deadline --help as a program', () => {
    const { code, out } = opoka('deadline', '--help')
    expect([code, out]).toEqual([0, expect.stringContaining('npx opoka deadline < periods.jsonl')])
    for (const field of [
      'calendar',
      'timezone',
      'event',
      'unit',
      'amount',
      'roll',
      'overlay',
      'next_wd_min2wd',
    ])
      expect(out).toContain(field)
  })
  test.each(NAMES.filter((name) => name !== 'deadline'))(
    'npx opoka %s --help, and by npx opoka help',
    (name) => {
      const result = opoka(name, '--help')
      expect([result.code, result.out.startsWith(`Usage: npx opoka ${name}`)]).toEqual([0, true])
      expect(opoka('help', name)).toEqual(result)
    },
    30_000,
  )
  test('a command that is none, and one nearly right', () => {
    expect(opoka('dedline')).toMatchObject({
      code: 2,
      err: 'There is no command "dedline"; did you mean "deadline"?\n',
    })
    expect(opoka('frobnicate')).toMatchObject({
      code: 2,
      err: 'There is no command "frobnicate"; npx opoka help lists them.\n',
    })
    expect(opoka('help', 'dedline').code).toBe(2)
  }, 30_000)
  test('help about a command of two words, and about a word that is none', () => {
    expect(opoka('help', 'handbook', 'check')).toEqual(opoka('handbook', '--help'))
    for (const words of [
      ['handbook', 'chek'],
      ['handbook', 'check', 'x'],
      ['deadline', 'x'],
    ]) {
      expect(opoka('help', ...words)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining(`nothing about "${words.at(-1)}"`),
      })
    }
  }, 30_000)

  test.each(Object.entries(READING))(
    '%s refuses a file, an option it has not, and a value without its option',
    async (name, command) => {
      for (const argv of [
        ['lines.jsonl'],
        ['-'],
        ['--halp'],
        ['--json'],
        ['--handbok', 'x'],
        ['--help=1'],
      ]) {
        const { code, out, err } = await run(command, argv, ['{"id":1}'])
        expect([argv, code, out]).toEqual([argv, 2, ''])
        expect(err).toMatch(/^[A-Zo].*[.?E]\n\nUsage: /)
      }
      expect((await run(command, ['lines.jsonl'])).err).toContain(`npx opoka ${name} < FILE`)
      expect((await run(command, ['--halp'])).err).toContain('did you mean --help?')
    },
  )
  test('a handbook named twice, or without a folder', async () => {
    expect((await run(runGuide, ['--handbook'])).err).toContain(
      'The option --handbook needs a value.',
    )
    expect((await run(runWording, ['--handbook', 'a', '--handbook=b'])).err).toContain(
      'The option --handbook is there twice.',
    )
  })
  test('the others refuse what they do not use', async () => {
    const said: string[] = []
    const sink = { write: (text: string) => said.push(text) }
    const nobody = {
      out: sink,
      err: sink,
      config: { desk: 'http://127.0.0.1:1', token: null, password: null },
      now: () => 0,
      wait: () => Promise.resolve(),
    }
    expect(await runHandbook(['chek', 'handbook/vilnis'], sink, sink)).toBe(2)
    expect(await runHandbook(['check', 'a', 'b'], sink, sink)).toBe(2)
    expect(await runHandbook(['check', 'a', '--jsn'], sink, sink)).toBe(2)
    expect(await runPlay(['a.yaml', '--sped', 'fast'], nobody)).toBe(2)
    expect(await runPlay(['a.yaml', 'b.yaml'], nobody)).toBe(2)
    expect(said.map((text) => text.split('\n')[0])).toEqual([
      'There is no "handbook chek", only "handbook check".',
      'There is a word too many: "b".',
      'Unknown option --jsn; did you mean --json?',
      'Unknown option --sped; did you mean --speed?',
      'One file is played at a time.',
    ])
    expect(opoka('train-cues', 'a', 'b').code).toBe(2)
  })

  test.each(Object.entries(READING))(
    '%s tells somebody at a terminal that it waits, and nobody else',
    async (name, command) => {
      expect((await run(command, [], [], true)).err).toMatch(
        new RegExp(`^Waiting for JSON lines .* npx opoka ${name} --help`),
      )
      expect((await run(command, [], [])).err).toBe('')
    },
  )
  test('the streams of the process are its own', () =>
    expect(processStreams().input).toBe(process.stdin))
})

describe('fault-C3 a field that nobody reads is refused by its name', () => {
  const period = {
    id: 1,
    calendar: 'PL',
    timezone: 'Europe/Warsaw',
    event: '2026-02-06',
    unit: 'days',
    amount: 14,
  }
  test.each<[string, keyof typeof READING, object, string]>([
    [
      'rol',
      'deadline',
      { ...period, rol: 'next_wd' },
      'There is no field "rol"; did you mean "roll"?',
    ],
    [
      'capital letters',
      'deadline',
      { ...period, timeZone: 'Europe/Warsaw' },
      'There is no field "timeZone"; did you mean "timezone"?',
    ],
    [
      'letters changed about',
      'deadline',
      { ...period, ovrelay: {} },
      'There is no field "ovrelay"; did you mean "overlay"?',
    ],
    [
      'nothing like it',
      'deadline',
      { ...period, colour: 1 },
      'There is no field "colour"; the fields are id, calendar, timezone, event, unit, amount, roll, overlay.',
    ],
    [
      'in the overlay',
      'deadline',
      { ...period, overlay: { close: ['2026-02-09'] } },
      'There is no field "overlay.close"; did you mean "overlay.closed"?',
    ],
    [
      'the name of every object',
      'deadline',
      { ...period, constructor: 1 },
      'There is no field "constructor"; the fields are id, calendar, timezone, event, unit, amount, roll, overlay.',
    ],
    [
      'cues',
      'cues',
      { id: 1, txt: 'x', text: 'x' },
      'There is no field "txt"; did you mean "text"?',
    ],
    [
      'wording',
      'wording',
      { id: 1, text: 'x', fact: {} },
      'There is no field "fact"; did you mean "facts"?',
    ],
    [
      'wording, its facts',
      'wording',
      { id: 1, text: 'x', facts: { promise: [] } },
      'There is no field "facts.promise"; did you mean "facts.promises"?',
    ],
    [
      'wording, in a list',
      'wording',
      { id: 1, text: 'x', facts: { clocks: [{ kind: 'legal', untill: '2026-03-01' }] } },
      'There is no field "facts.clocks.untill"; did you mean "facts.clocks.until"?',
    ],
    ['guide', 'guide', { id: 1, event: [] }, 'There is no field "event"; did you mean "events"?'],
    [
      'guide, what is known',
      'guide',
      { id: 1, events: [{ cue: 'shouting' }], known: { promise: [] } },
      'There is no field "known.promise"; did you mean "known.promises"?',
    ],
    [
      'guide, an event',
      'guide',
      { id: 1, events: [{ cue: 'shouting', txt: 'x' }] },
      'There is no field "txt"; did you mean "text"?',
    ],
    [
      'guide, a fact',
      'guide',
      { id: 1, events: [{ fact: { text: 'x', sorce: 'paper' } }] },
      'There is no field "fact.sorce"; did you mean "fact.source"?',
    ],
    [
      'guide, a switch',
      'guide',
      { id: 1, events: [{ safety: 'yes' }] },
      'The field "safety" is neither true nor false.',
    ],
  ])('%s', async (_name, command, line, error) => {
    expect((await run(READING[command], [], [JSON.stringify(line)])).answers).toEqual([
      { id: 1, error },
    ])
  })
  test('one that JSON hides', async () => {
    const line = `${JSON.stringify(period).slice(0, -1)},"__proto__":{"roll":"next_wd"}}`
    expect((await run(runDeadlineCommand, [], [line])).answers[0]?.error).toContain(
      'There is no field "__proto__"',
    )
  })
  test('in a dialogue that is played', () => {
    expect(() =>
      readDialogue('a.yaml', 'brand: modrzew\nlanguge: pl\nevents: [{at: 0, text: x}]'),
    ).toThrow('There is no field "languge"; did you mean "language"?')
    expect(() => readDialogue('a.yaml', 'brand: modrzew\nevents: [{at: 0, txet: x}]')).toThrow(
      'There is no field "txet"; did you mean "text"?',
    )
  })
})

test('arguments as they are written', () => {
  const asked = { options: { '--json': false, '--handbook': true }, words: { least: 0, most: 1 } }
  expect(readArguments(['a', '--handbook=b=c', '--json'], asked)).toEqual({
    options: new Map([
      ['--handbook', 'b=c'],
      ['--json', ''],
    ]),
    words: ['a'],
  })
  expect(readArguments(['--json=yes'], asked)).toEqual({
    refused: 'The option --json takes no value.',
  })
  expect(readArguments(['--handbook', '--json'], asked)).toEqual({
    refused: 'The option --handbook needs a value.',
  })
  expect(findUnknownField({ a: 1 }, ['a'])).toBeNull()
})
