// Contracts judge texts and empty fields by one definition each: domain/text.ts says what nobody
// can see, and `optional` what says nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT, listLayer } from './module.ts'

const contracts = listLayer('contract', /(?<!\.test)\.ts$/).map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
}))
const listFound = (pattern: RegExp, files = contracts): string[] =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`),
  )

// What programs write for programs, each with the reason.
const BARE = [
  'src/style/contract/wording.ts: z.string().min(1)',
  'src/access/contract/people.ts: z.string().min(1)',
  'src/access/contract/account.ts: z.string().min(MIN_PASSWORD)',
  'src/platform/base/contract/common.ts: z.string().min(least)',
]

describe('fault-P4 no contract asks for a text by counting letters', () => {
  test('a text people write is asked for with `words`', () => {
    // Patterns of a rule, passwords (nobody cuts anything off them), and the one place that defines
    // `words`.
    expect(
      listFound(/z\s*\.string\(\)\s*\.min\(\w+\)/g).filter((found) => !BARE.includes(found)),
    ).toEqual([])
    expect(listFound(/\.trim\(\)(?!\s*\.regex)/g)).toEqual([])
  })

  test('an address is judged by one rule', () => expect(listFound(/z\.email\(/g)).toEqual([]))
})

describe('fault-P7 what may be left out may be empty', () => {
  // Handbooks, examples and data are written in YAML, where a field that says nothing is a slip to be
  // told.
  const sent = contracts.filter(
    ({ path }) =>
      !/\/(handbook|handbook-field|handbook-check|guide|wording|dialogue|example|[a-z]+-data)\.ts$/.test(
        path,
      ),
  )

  test('`optional` says so, and nothing else does', () => {
    expect(sent.length).toBeGreaterThan(6)
    expect(
      listFound(/(?<!schema)\.nullish\(\)/g, sent).filter((found) => !/public\.ts/.test(found)),
    ).toEqual([])
    expect(
      listFound(
        /(?<!number\(\)\.int\(\)\.min\(\d+\)\.max\([\d_]+\)|string>)\.default\(/g,
        sent,
      ).filter((found) => !/common\.ts/.test(found)),
    ).toEqual([])
  })
})

describe('fault-P3 pages and chat judge a field by the rules of the server', () => {
  const screens = listLayer('web', /(?<!\.test)\.tsx?$/)
    .concat(listLayer('widget', /\.ts$/))
    .map((path) => ({
      path,
      text: readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
    }))

  test('no browser’s own idea of an address, and no emptiness by cutting spaces', () => {
    expect(screens.length).toBeGreaterThan(100)
    expect(listFound(/\.validity\b|<input[^>]*type="email"|type: 'email'/g, screens)).toEqual([])
    expect(listFound(/\.trim\(\) [!=]== ''|!\w+(?:\.\w+)*\.trim\(\)(?!\.)/g, screens)).toEqual([])
  })
})
