// The guide that ships, as written: whole in every language, well-formed, and passing the same
// wording check as everybody's drafts.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { guideFile } from '../../src/guide/contract/guide.ts'
import { wordingFile } from '../../src/style/contract/wording.ts'
import { slotsOf } from '../../src/platform/text/domain/slot.ts'
import type { Move } from '../../src/guide/domain/type.ts'
import { formsOfText } from '../../src/platform/text/domain/choose-form.ts'
import { type Language, LANGUAGES, type Text } from '../../src/platform/base/domain/language.ts'
import { checkWording } from '../../src/style/domain/check.ts'

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../handbook/default/${name}.yaml`, import.meta.url), 'utf8'))
const { opoka: _mark, ...guide } = guideFile.parse(read('guide'))
const { opoka: _form, ...wording } = wordingFile.parse(read('wording')) as {
  opoka?: string
} & Parameters<typeof checkWording>[0]
const moves = [
  ...guide.steps,
  guide.safety,
  guide.hold,
  ...guide.approaches,
  guide.replies,
  guide.letter,
].flatMap((place) => place.moves as Move[])
const wordsOf = ({ text, levels, again, written }: Move): Text[] => [
  ...(text ? [text] : []),
  ...[levels, again, written].flatMap((texts) => texts ?? []),
]
/** In every form, each once. */
const formsIn = (text: Text, language: Language): string[] => formsOfText(text[language] ?? '')

/** Every text of the guide, with the way to it. */
function* texts(value: unknown, path = ''): Generator<[string, Text]> {
  if (typeof value !== 'object' || value === null) return
  if ('en' in value && typeof value.en === 'string') yield [path, value as Text]
  else for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${path}/${key}`)
}

test('says everything in all four languages', () => {
  const missing = [...texts(guide)].flatMap(([path, text]) =>
    LANGUAGES.filter((language) => !text[language]).map((language) => `${path} ${language}`),
  )
  expect(missing).toEqual([])
})

/** Said where a language has use for it; what is said again may leave out what was said. */
const POLITE = ['address', 'agent', 'brand', 'name', 'ref', 'channel']
/** Who and until when: what a promise and the way on cannot do without. */
const ASSURED = ['owner', 'by']
const mayLack = (slot: string, { counts }: Move): boolean =>
  POLITE.includes(slot) || (ASSURED.includes(slot) && counts !== 'process' && counts !== 'solution')

test('what a sentence cannot do without in one language, it says in every language', () => {
  const differ = moves.flatMap((move) =>
    wordsOf({ ...move, again: [] }).flatMap((text) => {
      const spoken = LANGUAGES.filter((language) => text[language] !== undefined)
      const needed = new Set(
        spoken.flatMap((language) =>
          formsIn(text, language).flatMap((words) => slotsOf(words.replace(/\[[^\]]*\]/g, ''))),
        ),
      )
      return spoken.flatMap((language) =>
        [...needed]
          .filter((slot) => !mayLack(slot, move))
          .filter(
            (slot) => !formsIn(text, language).every((words) => slotsOf(words).includes(slot)),
          )
          .map((slot) => `${move.id} ${language} ${slot}: ${text[language]}`),
      )
    }),
  )
  expect(differ).toEqual([])
})

test('has no exclamation mark, no double space and no straight quotation mark', () => {
  const found = [...texts(guide)].flatMap(([path, text]) =>
    Object.entries(text)
      .filter(([, words]) => /!| {2}|"/.test(words))
      .map(([language]) => `${path} ${language}`),
  )
  expect(found).toEqual([])
})

test('writes Persian with its own letters, marks and half-spaces', () => {
  const found = [...texts(guide)].flatMap(([path, { fa = '' }]) =>
    /[يكة]|[,;?]|(?:^|[\s«(])ن?می |[0-9]/u.test(fa) ? [`${path}: ${fa}`] : [],
  )
  expect(found).toEqual([])
})

test('says nothing that the wording check would stop', () => {
  const remarks = moves
    .filter(({ kind }) => kind === 'say')
    .flatMap((move) =>
      wordsOf(move).flatMap((text) =>
        LANGUAGES.flatMap((language) => {
          const found = formsIn(text, language).flatMap((form) => {
            const words = form.replaceAll(/[[\]]/g, '')
            return checkWording(wording, words, language, {}).map(
              ({ rule, from, to }) => `${move.id} ${language} ${rule}: ${words.slice(from, to)}`,
            )
          })
          return [...new Set(found)]
        }),
      ),
    )
  expect(remarks).toEqual([])
})

test('gives every move a reason and a source', () => {
  expect(moves.filter((move) => !move.source || !move.because.en).map(({ id }) => id)).toEqual([])
})
