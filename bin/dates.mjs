// Starts the server with its examples as on other days: `node bin/dates.mjs [--all] [a day and hour
// in UTC …]`, with faketime. Packages are prepared by the real clock.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildWeb, PrepareError, prepare, root, runCommand } from './prepare.mjs'
import { say } from './step.mjs'

/**
 * What a first start has to bear; the three marked ones are tried whenever the checks run, all of
 * them in a soak.
 */
export const DATES = [
  { name: 'a Friday at noon', at: '2026-11-27T11:00:00Z' },
  { name: 'Christmas Eve', at: '2026-12-24T12:30:00Z', isMarked: true },
  { name: 'the second day of Christmas', at: '2026-12-26T09:00:00Z' },
  { name: 'a leap day', at: '2028-02-29T07:30:00Z', isMarked: true },
  { name: 'ten minutes before a new year', at: '2026-12-31T23:50:00Z' },
  { name: 'the hour that summer time skips', at: '2027-03-28T01:30:00Z' },
  { name: 'the eve of Nowruz', at: '2027-03-20T16:00:00Z', isMarked: true },
  { name: 'a Sunday', at: '2026-11-29T14:00:00Z' },
]

const START_WITHIN_MS = 180_000
const MAIL = 'admin@opoka.example'
const PASSWORD = 'opoka-przyklad'

export const hasFaketime = () =>
  spawnSync('faketime', ['--version'], { stdio: 'ignore' }).status === 0

/** Answers what is wrong, or null. A start that hangs is ended. */
async function startOn(at) {
  const dir = mkdtempSync(join(tmpdir(), 'opoka-date-'))
  // Only the date is another one: waiting is measured by the real clock, and the ages of files are
  // what they are.
  const env = {
    ...process.env,
    TZ: 'UTC',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    NO_FAKE_STAT: '1',
    DATABASE_URL: '',
    OPOKA_SMTP_URL: '',
  }
  const words = [
    '-f',
    `@${at.slice(0, 19).replace('T', ' ')}`,
    process.execPath,
    join(root, 'bin', 'start.mjs'),
    '--data',
    dir,
    '--port',
    '0',
  ]
  const child = spawn('faketime', words, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part))
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    const url = await waitFor(
      () => /ready at (http:\/\/\S+)/.exec(output)?.[1],
      () => child.exitCode !== null,
    )
    if (!url) return `did not start:\n${output.trim().split('\n').slice(-15).join('\n')}`
    const left = output.split('\n').find((line) => line.startsWith('Example left out'))
    if (left) return left
    const reply = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mail: MAIL, password: PASSWORD }),
    })
    if (reply.status !== 200) return `nobody can sign in (${reply.status})`
    // The server says itself which day it lives in, so that a start by the real clock is not taken
    // for one.
    const day = new Date(reply.headers.get('date') ?? 0).toISOString().slice(0, 10)
    const near = Math.abs(Date.parse(day) - Date.parse(at.slice(0, 10))) <= 86_400_000
    return near ? null : `the desk lives on ${day}`
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 30_000)
    await ended
    clearTimeout(timer)
    rmSync(dir, { recursive: true, force: true })
  }
}

async function waitFor(find, isOver) {
  const giveUpAt = performance.now() + START_WITHIN_MS
  for (;;) {
    const found = find()
    if (found || isOver() || performance.now() > giveUpAt) return found ?? null
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Tries the dates one after the other, with a line for each; answers how many held. */
export async function tryDates(dates) {
  const counts = { passed: 0, failed: 0 }
  if (!hasFaketime()) {
    say(
      'The program faketime is not here, so no other date can be tried; on Debian it is in the package faketime.',
    )
    return { passed: 0, failed: dates.length }
  }
  for (const { name, at } of dates) {
    const startedAt = performance.now()
    const wrong = await startOn(at).catch((error) => error.message)
    counts[wrong === null ? 'passed' : 'failed']++
    say(
      `npm start on ${name} (${at}): ${wrong ?? 'all examples told'} (${Math.round((performance.now() - startedAt) / 1000)} s)`,
    )
  }
  return counts
}

const HELP = `node bin/dates.mjs [--all] [DATE ...]

Starts the server with its examples on other days, with faketime: on those named, as 2026-12-24T12:30:00Z; on a few without any; with --all on
every one that a soak tries.
`
const OPTIONS = { all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }

function readOptions(args) {
  const { values, positionals, tokens } = parseArgs({
    args,
    options: OPTIONS,
    strict: false,
    tokens: true,
  })
  const unknown = tokens.find(({ kind, name }) => kind !== 'positional' && !(name in OPTIONS))
  const odd = unknown ? args[unknown.index] : positionals.find((at) => Number.isNaN(Date.parse(at)))
  if (odd !== undefined)
    throw new PrepareError(`${odd} is not understood; node bin/dates.mjs --help tells what is.`)
  return { ...values, days: positionals }
}

if (process.argv[1]?.endsWith('dates.mjs')) {
  await runCommand(async () => {
    const { all, help, days } = readOptions(process.argv.slice(2))
    if (help) {
      process.stdout.write(HELP)
      return 0
    }
    await buildWeb(await prepare())
    const own = days.map((at) => ({ name: 'the date that was asked for', at }))
    const { passed, failed } = await tryDates(
      own.length > 0 ? own : DATES.filter((date) => all || date.isMarked),
    )
    process.stdout.write(`${passed} passed, ${failed} failed\n`)
    return failed > 0 ? 1 : 0
  })
}
