#!/usr/bin/env node
// `npm run soak`: what takes too long for `npm test`. Every instant, every date, and property-based
// tests with new seeds for as long as one says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DATES, tryDates } from './dates.mjs'
import { buildWeb, PrepareError, prepare, root, runCommand, runForeground } from './prepare.mjs'
import { say } from './step.mjs'

const HELP = `npm run soak [-- OPTIONS]

  --minutes N   how long property-based tests draw new seeds; 30 unless said
  --only PART   time (every instant; this takes long), dates (npm start under eight dates, with faketime) or seeds; all unless said
  --seed N      repeats the property-based tests once with this seed
  WORDS         only tests whose path contains these words
`

const PARTS = ['time', 'dates', 'seeds']
const OPTIONS = {
  minutes: { type: 'string' },
  only: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
}

await runCommand(async () => {
  const { minutes, only, seed, words, isHelp } = readOptions(process.argv.slice(2))
  if (isHelp) {
    process.stdout.write(HELP)
    return 0
  }
  const runtime = await prepare()
  await buildWeb(runtime)
  const failed = []
  const startedAt = performance.now()
  const report = (part) =>
    say(
      `${part}: ${Math.round((performance.now() - startedAt) / 60_000)} minutes since the beginning`,
    )
  if (only.has('dates')) {
    if ((await tryDates(DATES)).failed > 0) failed.push('npm run soak -- --only dates')
    report('dates')
  }
  if (only.has('time')) {
    // Path words choose among the soak's own files too; without a match there is nothing to do
    // there.
    if (
      (await vitest(runtime, ['--project', 'soak', '--passWithNoTests', ...words], {
        OPOKA_SOAK: 'yes',
      })) !== 0
    )
      failed.push(`npm run soak -- --only time${words.map((word) => ` ${word}`).join('')}`)
    report('time')
  }
  if (only.has('seeds')) {
    const until = performance.now() + minutes * 60_000
    const files = listPropertyFiles().filter(
      (file) => words.length === 0 || words.some((word) => file.includes(word)),
    )
    if (files.length === 0)
      throw new PrepareError(`No property-based test has ${words.join(' or ')} in its path.`)
    let rounds = 0
    do {
      const drawn = seed ?? Math.floor(Math.random() * 2_147_483_647)
      rounds++
      say(`Seed ${drawn}, round ${rounds} …`)
      if (
        (await vitest(runtime, ['--project', 'house', '--project', 'soak', ...files], {
          OPOKA_SOAK: 'yes',
          OPOKA_TEST_SEED: String(drawn),
        })) !== 0
      )
        failed.push(`npm run soak -- --seed ${drawn}${words.map((word) => ` ${word}`).join('')}`)
    } while (seed === null && performance.now() < until)
    report(`seeds, ${rounds} round${rounds === 1 ? '' : 's'}`)
  }
  if (failed.length === 0) say('Nothing was found.')
  else say(`Something was found. To repeat it:\n${failed.map((line) => `  ${line}`).join('\n')}`)
  return failed.length === 0 ? 0 : 1
})

function vitest(runtime, words, env) {
  Object.assign(process.env, env)
  return runForeground(runtime, [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--root',
    root,
    '--reporter=verbose',
    ...words,
  ])
}

/** Tests that say what holds for anything, by the package they say it with. */
function listPropertyFiles() {
  const files = ['src', 'test'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true }).map((name) => join(top, String(name))),
  )
  return files
    .filter(
      (file) =>
        /\.test\.tsx?$/.test(file) &&
        readFileSync(join(root, file), 'utf8').includes(`from 'fast-check'`),
    )
    .map((file) => file.replaceAll('\\', '/'))
}

/** A seed may be below zero: what looks like an option is a value behind one that takes a value. */
function readOptions(args) {
  const { values, positionals, tokens } = parseArgs({
    args,
    options: OPTIONS,
    strict: false,
    tokens: true,
  })
  const unknown = tokens.find(({ kind, name }) => kind !== 'positional' && !(name in OPTIONS))
  if (unknown)
    throw new PrepareError(
      `There is no option ${args[unknown.index]}; npm run soak -- --help tells more.`,
    )
  const { only, minutes, seed, help } = values
  if (only !== undefined && !PARTS.includes(only))
    throw new PrepareError(`The option --only takes ${PARTS.join(', ')}.`)
  const parts = only ? [only] : PARTS
  return {
    minutes: minutes === undefined ? 30 : readNumber('--minutes', minutes, 0),
    seed: seed === undefined ? null : readNumber('--seed', seed, -2_147_483_648),
    only: new Set(seed === undefined ? parts : ['seeds']),
    words: positionals,
    isHelp: help === true,
  }
}

function readNumber(name, value, least) {
  if (!/^-?\d{1,10}$/.test(value) || Number(value) < least)
    throw new PrepareError(
      `The option ${name} needs a whole number; npm run soak -- --help tells more.`,
    )
  return Number(value)
}
