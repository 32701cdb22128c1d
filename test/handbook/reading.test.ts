// The guide and the wording as any employee reads them in the handbook, in each language: whole,
// named, searchable.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHandbook } from '../../src/handbook/app/handbook-source.ts'
import { LANGUAGES, type Language } from '../../src/platform/base/domain/language.ts'
import type { Key } from '../../src/platform/i18n/catalogue.ts'
import { loadCatalogue } from '../../src/shell/i18n/all.ts'
import { fillPhrase, type PhraseParams } from '../../src/platform/i18n/format.ts'
import { makeFormat } from '../../src/platform/web/format.ts'
import { toChapters } from '../../src/handbook/web/chapters.ts'
import type { Chapter, Desk } from '../../src/handbook/web/reading.ts'
import { searchChapters, toWords } from '../../src/handbook/web/search.ts'

const { handbook } = await readHandbook(
  join(import.meta.dirname, '..', '..', 'handbook', 'hezarsu'),
)
const book = handbook!

async function chaptersIn(language: Language): Promise<{ chapters: Chapter[]; missing: string[] }> {
  const phrases = Object.assign(
    {},
    ...(await Promise.all(
      (['public', 'desk', 'rules'] as const).map((part) => loadCatalogue(language, part)),
    )),
  ) as Record<string, string>
  const missing: string[] = []
  const say = (key: Key, params?: PhraseParams): string => {
    if (!phrases[key]) missing.push(key)
    return fillPhrase(language, phrases[key] ?? '', params)
  }
  const desk = {
    book,
    reading: { holders: [], rules: [] },
    say,
    format: makeFormat(language, () => Date.parse('2026-11-21T12:00:00Z')),
    language,
  } as unknown as Desk
  return { chapters: toChapters(desk), missing }
}

test.each(LANGUAGES)(
  'the guide is read whole in %s: every move, every sentence of it, no phrase missing',
  async (language) => {
    const { chapters, missing } = await chaptersIn(language)
    expect(missing).toEqual([])
    const sections = chapters
      .filter(({ id }) => id === 'guide' || id === 'approaches')
      .flatMap((chapter) => chapter.sections)
    const paragraphs = sections.flatMap((section) =>
      section.parts.flatMap((part) => part.paragraphs),
    )
    const moves = [
      ...book.guide.steps,
      book.guide.safety,
      book.guide.hold,
      ...book.guide.approaches,
      book.guide.replies,
      book.guide.letter,
    ].flatMap((place) => place.moves)
    expect(paragraphs.filter(({ id }) => id.startsWith('move-')).length).toBe(
      moves.reduce(
        (count, { levels, text, again = [], written = [] }) =>
          count + (levels?.length ?? (text ? 1 : 0)) + again.length + written.length,
        0,
      ),
    )
    expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length)
    expect(
      paragraphs
        .filter(({ text, note = '' }) => /[{}[\]]|undefined/.test(text + note) || text === '')
        .map(({ id }) => id),
    ).toEqual([])
    expect(
      sections
        .map(({ title }) => title.split(' ')[0])
        .filter((paragraph) => paragraph?.startsWith('G'))
        .slice(0, 3),
    ).toEqual(['G1', 'G2', 'G3'])
  },
)

test('every rule of wording is there with its reason and something better', async () => {
  const { chapters } = await chaptersIn('pl')
  const wording = chapters.find(({ id }) => id === 'wording')!
  expect(wording.sections.length).toBe(book.wording.rules.length + 1)
  const texts = wording.sections.flatMap((section) =>
    section.parts.flatMap((part) => part.paragraphs.map(({ text }) => text)),
  )
  expect(texts.filter((text) => /[|*_^(){}[\]]/.test(text))).toEqual([])
})

test('a sentence is found by its words, typed without diacritics', async () => {
  const { chapters } = await chaptersIn('pl')
  expect(
    searchChapters(chapters, toWords('zlosc i rozczarowanie')).chapters.map(({ id }) => id),
  ).toContain('guide')
})

test('what brings a step is said in words', async () => {
  const { chapters } = await chaptersIn('en')
  const formula = chapters
    .find(({ id }) => id === 'guide')!
    .sections.find(({ id }) => id === 'guide-formula')!
  expect(formula.parts[0]?.paragraphs.find(({ id }) => id === 'guide-formula-enter')?.text).toBe(
    'when shouting or interrupting was noticed among the last 3 turns, 2 times, the contact is rising or at its peak, not so that calmer or past the peak was noticed just now and not so that it goes through chat, e-mail or letter',
  )
})
