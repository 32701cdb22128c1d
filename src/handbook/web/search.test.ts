// Tests of searching the handbook: letters as people type them, and marks where they stand in the
// original.
import { expect, test } from 'vitest'
import type { Chapter } from './reading.ts'
import { markedPieces, searchChapters, toWords } from './search.ts'

test.each([
  [
    'Polish letters typed plain',
    'Zwrot pieniędzy za paczkę',
    'pieniedzy',
    ['Zwrot ', 'pieniędzy', ' za paczkę'],
  ],
  ['Latvian letters typed plain', 'Rēķina strīds', 'rekina', ['', 'Rēķina', ' strīds']],
  ['Arabic letters for Persian ones', 'کالای شکسته', 'كالاي', ['', 'کالای', ' شکسته']],
  ['a half-space as a space', 'می‌خواهد پول', 'می خواهد', ['', 'می', '\u200c', 'خواهد', ' پول']],
  ['Persian digits typed in Latin', 'تا ۱۴ روز', '14', ['تا ', '۱۴', ' روز']],
  ['the word twice', 'Call, then call', 'call', ['', 'Call', ', then ', 'call', '']],
  ['nothing asked', 'As it is', '  ', ['As it is']],
])('%s', (_, text, asked, pieces) => {
  expect(markedPieces(text, toWords(asked))).toEqual(pieces)
})

const chapter: Chapter = {
  id: 'categories',
  title: 'Categories',
  sections: [
    {
      id: 'a',
      title: 'Late delivery',
      language: 'en',
      parts: [
        {
          id: 'p',
          isOrdered: true,
          paragraphs: [
            { id: '1', text: 'Ask the carrier', language: 'en' },
            { id: '2', text: 'Call the customer', language: 'en' },
          ],
        },
      ],
    },
    {
      id: 'b',
      title: 'Refund',
      language: 'en',
      parts: [
        { id: 'p', paragraphs: [{ id: '3', text: 'Within 14 days', language: 'en', note: 'law' }] },
      ],
    },
  ],
}

test('keeps the paragraphs that have all words, and counts them', () => {
  const { chapters, count } = searchChapters([chapter], toWords('call customer'))
  expect(count).toBe(1)
  expect(
    chapters[0]?.sections.map((section) =>
      section.parts.flatMap((part) => part.paragraphs.map((paragraph) => paragraph.id)),
    ),
  ).toEqual([['2']])
})

test('a section whose name fits stays whole', () => {
  const { chapters } = searchChapters([chapter], toWords('delivery'))
  expect(chapters[0]?.sections[0]?.parts[0]?.paragraphs).toHaveLength(2)
})

test('nothing fits', () => {
  expect(searchChapters([chapter], toWords('zebra'))).toEqual({ chapters: [], count: 0 })
})
