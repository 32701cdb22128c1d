#!/usr/bin/env node
// `npm run soak`: what takes too long for `npm test`. Every instant, every date, and property-based
// tests with new seeds for as long as one says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATES, tryDates } from './dates.mjs'
import { buildWeb, PrepareError, prepare, root, runCommand, runForeground } from './prepare.mjs'
import { say } from './step.mjs'

const HELP = `npm run soak [-- OPTIONS]

  --minutes N   how long property-based tests draw new seeds; 30 unless said
  --only PART   time (every instant; this takes long), dates (npm start under eight dates, with faketime) or seeds; all unless said
  --seed N      repeats the property-based tests once with this seed
  WORDS         only tests whose path contains these words
`

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

function readOptions(words) {
  const parts = ['time', 'dates', 'seeds']
  const options = { minutes: 30, only: new Set(parts), seed: null, words: [], isHelp: false }
  const number = (name, value, least) => {
    if (!/^-?\d{1,10}$/.test(value ?? '') || Number(value) < least)
      throw new PrepareError(
        `The option ${name} needs a whole number; npm run soak -- --help tells more.`,
      )
    return Number(value)
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === '--help' || word === '-h') options.isHelp = true
    else if (word === '--minutes') options.minutes = number(word, words[++at], 0)
    else if (word === '--seed') {
      options.seed = number(word, words[++at], -2_147_483_648)
      options.only = new Set(['seeds'])
    } else if (word === '--only') {
      const part = words[++at]
      if (!parts.includes(part))
        throw new PrepareError(`The option --only takes ${parts.join(', ')}.`)
      options.only = new Set([part])
    } else if (word.startsWith('-'))
      throw new PrepareError(`There is no option ${word}; npm run soak -- --help tells more.`)
    else options.words.push(word)
  }
  return options
}
