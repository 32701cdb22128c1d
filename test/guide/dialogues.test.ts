// Dialogues written from real grievances, in four languages, played through the guides of the four
// brands: after each event the advice that the method asks for.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readHandbook } from '../../src/handbook/app/handbook-source.ts'
import type { Guide } from '../../src/guide/domain/type.ts'
import { LANGUAGES, localise } from '../../src/platform/base/domain/language.ts'
import { type Dialogue, playDialogue } from './dialogue.ts'

const folder = join(import.meta.dirname, 'dialogues')
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const all = files.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as Dialogue[])
const brands = ['modrzew', 'vilnis', 'hezarsu', 'northmoor']
const books = await Promise.all(
  brands.map((brand) => readHandbook(join(import.meta.dirname, '..', '..', 'handbook', brand))),
)
const guides = new Map<string, Guide>(
  brands.map((brand, index) => [brand, books[index]!.handbook!.guide]),
)
const namesOf = ({ lang }: Dialogue) =>
  Object.fromEntries(
    brands.map((brand, index) => [brand, localise(books[index]!.handbook!.brand.name, lang)]),
  )
const play = (dialogue: Dialogue): string[] =>
  playDialogue(dialogue, guides.get(dialogue.brand)!, namesOf(dialogue))

test('there are forty or more, ten or more in each language, none twice', () => {
  expect(all.length).toBeGreaterThanOrEqual(40)
  for (const language of LANGUAGES)
    expect(all.filter(({ lang }) => lang === language).length, language).toBeGreaterThanOrEqual(10)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

test('the English ones name the real conversation they are from', () => {
  expect(all.filter(({ lang, source }) => lang === 'en' && !source).map(({ id }) => id)).toEqual([])
})

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(
    all
      .filter(({ lang }) => lang === language)
      .map((dialogue) => [`${dialogue.id}: ${dialogue.about}`, dialogue] as const),
  )('%s', (_, dialogue) => {
    expect(play(dialogue)).toEqual([])
  })
})

test('a wrong expectation is found', () => {
  const [first] = all
  const wrong = {
    ...first!,
    lines: first!.lines.map((line, index) => (index === 1 ? { ...line, step: 'close' } : line)),
    end: { ...first!.end, warnings: 7 },
  }
  expect(play(wrong).length).toBe(2)
})
