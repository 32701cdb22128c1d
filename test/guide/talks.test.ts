// Talks written by people who knew the trade and what calms, and nothing of the guide: what was
// judged to fit goes on being offered, whatever it is called and however it is worded.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { getDefault } from '../../src/handbook/app/handbook-default.ts'
import { LANGUAGES } from '../../src/platform/base/domain/language.ts'
import { behaviourOf } from './behaviour.ts'
import { playTalk, type Talk } from './talk.ts'

const folder = join(import.meta.dirname, 'talks')
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const readTalks = (name: string) => parse(readFileSync(join(folder, name), 'utf8')) as Talk[]
const { guide } = getDefault()

test('there are forty or more in each language, none twice', () => {
  for (const language of LANGUAGES) {
    const talks = files.filter((name) => name.endsWith(`-${language}.yaml`)).flatMap(readTalks)
    expect(talks.length, language).toBeGreaterThanOrEqual(40)
    expect(new Set(talks.map(({ id }) => id)).size).toBe(talks.length)
  }
})

test('one move in six says what is wanted', () => {
  const moments = files.flatMap(readTalks).flatMap(({ moves }) => moves)
  expect(moments.length).toBeGreaterThan(900)
  expect(moments.filter(({ wanted }) => wanted).length / moments.length).toBeGreaterThan(1 / 6)
})

describe.each(files)('%s', (name) => {
  const language = LANGUAGES.find((one) => name.endsWith(`-${one}.yaml`)) ?? 'en'
  test.each(readTalks(name).map((talk) => [`${talk.id}: ${talk.about}`, talk] as const))(
    '%s',
    (_, talk) => {
      const offered = playTalk(talk, language, guide).map((advice) =>
        behaviourOf(advice.find(({ kind }) => kind === 'say')?.move ?? 'silence'),
      )
      const differ = talk.moves.flatMap(({ wanted }, index) =>
        wanted && !wanted.includes(offered[index] ?? '')
          ? [`${index + 1}: ${offered[index]}, not ${wanted.join(' or ')}`]
          : [],
      )
      expect(differ).toEqual([])
    },
  )
})
