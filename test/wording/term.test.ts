// One term for one thing: no phrase and no handbook that ships uses a word that docs/terms.md rules
// out.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listSentences } from '../../src/sentence/adapters/file.ts'
import { LANGUAGES, type Language } from '../../src/platform/base/domain/language.ts'
import { loadCatalogue } from '../../src/shell/i18n/all.ts'

type Term = { language: Language; word: string; term: string; pattern: RegExp }

/** Where a word that is ruled out means something else. */
const EXCEPTIONS: { at: RegExp; words: RegExp; why: string }[] = [
  {
    at: /^clock\.s_local_|^fault\.hook\.time$/,
    words: /clock|zegar|pulksten/,
    why: 'what shows the time',
  },
  { at: /^brand\.chat\.lead$/, words: /^chat$/, why: 'a key of guide.yaml' },
  { at: /^categories\.mobile-coverage\./, words: /signal/, why: 'of a telephone' },
  { at: /^case\.responsible_supplier$/, words: /piegādātāj/, why: 'who supplied the goods' },
  { at: /^guide\.reply-young-no\./, words: /^tu$/, why: 'named as what not to say' },
]

const terms = LANGUAGES.flatMap(readTerms)

function readTerms(language: Language): Term[] {
  const file = readFileSync(new URL('../../docs/terms.md', import.meta.url), 'utf8')
  const part = file.split(/^## /m).find((each) => each.startsWith(`${language}\n`)) ?? ''
  return part
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.includes('---'))
    .slice(1)
    .flatMap((line) => {
      const [, , term = '', not = ''] = line.split('|').map((cell) => cell.trim())
      return [...not.matchAll(/`([^`]+)`/g)].map(([, word = '']) => ({
        language,
        word,
        term,
        pattern: toPattern(word),
      }))
    })
}

/** Whole words in small and large letters; a star is any ending. */
function toPattern(word: string): RegExp {
  const plain = word.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
  const letters = String.raw`[\p{L}\p{M}\u200c]`
  return /^\p{P}$/u.test(word)
    ? new RegExp(plain, 'u')
    : new RegExp(`(?<!${letters})${plain.replaceAll('*', `${letters}*`)}(?!${letters})`, 'iu')
}

/** Without what is no word of the language: names of slots, keys of a select, times of day. */
const plain = (text: string): string =>
  text
    .replace(/\{\w+, (?:select|plural|selectordinal|number)[^{}]*/g, ' ')
    .replace(/[a-z_]+\s*(?=\{)/g, ' ')
    .replace(/\{[\w ]+\}/g, ' ')
    .replace(/round the clock/g, ' ')

type Said = { at: string; language: Language; text: string }

async function phrases(): Promise<Said[]> {
  const said: Said[] = []
  for (const language of LANGUAGES)
    for (const part of ['public', 'desk', 'rules', 'live'] as const)
      for (const [at, text] of Object.entries(await loadCatalogue(language, part)))
        said.push({ at, language, text })
  return said
}

const HANDBOOKS = new URL('../../handbook/', import.meta.url)

const sentences = (brand: string): Said[] =>
  readdirSync(new URL(`${brand}/`, HANDBOOKS), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(new URL(`${brand}/${name}`, HANDBOOKS), 'utf8') }))
    .flatMap((file) => listSentences([file]))
    .flatMap(({ id, texts }) => texts.map(({ language, raw }) => ({ at: id, language, text: raw })))

const findRuledOut = (said: readonly Said[]): string[] =>
  said.flatMap(({ at, language, text }) =>
    terms
      .filter((term) => term.language === language)
      .flatMap(({ pattern, term }) => {
        const found = pattern.exec(plain(text))?.[0]
        const isMeant = EXCEPTIONS.some(
          (exception) =>
            found !== undefined &&
            exception.at.test(at) &&
            exception.words.test(found.toLowerCase()),
        )
        return found === undefined || isMeant
          ? []
          : [`${at} ${language}: ${found}, say ${term}: ${text}`]
      }),
  )

test('every language has a table, and says for each thing what it is called', () =>
  expect(
    LANGUAGES.map((language) => terms.filter((term) => term.language === language).length > 15),
  ).toEqual([true, true, true, true]))

test('phrases', async () => expect(findRuledOut(await phrases())).toEqual([]))

test.each(readdirSync(HANDBOOKS))('handbook %s', (brand) =>
  expect(findRuledOut(sentences(brand))).toEqual([]),
)

test('what is ruled out is found with any ending, and nothing in slots and keys', () => {
  const find = (language: Language, text: string) =>
    findRuledOut([{ at: 'x', language, text }]).length
  expect([
    find('pl', 'Poproś lidera.'),
    find('lv', 'Tērzēšanā.'),
    find('lv', 'Saka “jā”.'),
    find('fa', 'تعهدهای باز'),
    find('en', 'The Clocks run.'),
  ]).toEqual([1, 1, 1, 1, 1])
  expect([
    find('en', 'A deadline: {clock}, day and night, round the clock.'),
    find('pl', '{channel, select, chat {Na czacie.} other {Tu.}}'),
    find('lv', 'tur, turpat, tevis'),
  ]).toEqual([0, 0, 0])
})
