// What the guide's chapters tell a reader of how contacts begin and end in this brand.
import { expect, test } from 'vitest'
import { valid } from '../../../test/handbook/fixture.ts'
import { getDefault } from '../app/handbook-default.ts'
import { LANGUAGES, type Language } from '../../platform/base/domain/language.ts'
import { makeFormat } from '../../platform/web/format.ts'
import { guideChapters } from './guide-chapter.ts'
import type { Desk } from './reading.ts'

const { guide } = getDefault()
/** The reader's words are their keys. */
const deskOf = (language: Language): Desk => ({
  book: valid,
  reading: { holders: [] } as unknown as Desk['reading'],
  say: (key) => key,
  format: makeFormat(language, () => 0),
  language,
})

test.each(LANGUAGES)(
  'the chat’s greeting, and its words when nobody is there, in %s',
  (language) => {
    const chapters = guideChapters(deskOf(language), guide)
    const paragraphs = chapters
      .flatMap(({ sections }) => sections)
      .find(({ id }) => id === 'guide-house')!
      .parts.flatMap((part) => part.paragraphs)
    const under = (term: string) => paragraphs.filter((paragraph) => paragraph.term === term)
    const { greeting, away } = guide.chat
    expect(away[language]).toBeTruthy()
    expect(under('guide.chat.greeting')).toMatchObject([{ text: greeting[language], language }])
    expect(under('guide.chat.away')).toMatchObject([{ text: away[language], language }])
  },
)
