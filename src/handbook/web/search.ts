// Searching the document: which paragraphs have the words, and where in them, whatever way they
// were typed.
import { normaliseSearch } from '../../platform/text/domain/search.ts'
import type { Chapter, Paragraph, Part, Section } from './reading.ts'
import { itemAt } from '../../platform/base/domain/narrow.ts'

/** Words to look for, levelled; empty for no search. */
export const toWords = (asked: string): string[] => [
  ...new Set(normaliseSearch(asked).split(' ').filter(Boolean)),
]

/** The text levelled letter by letter, with the place of each letter in the original. */
function level(text: string): { plain: string; at: number[] } {
  let plain = ''
  const at: number[] = []
  let place = 0
  for (const char of text) {
    const letters = normaliseSearch(char)
    // Marks and the stretching line vanish inside a word; all else that is no letter parts words.
    const gap = /[\p{M}ـ]/u.test(char) || plain.endsWith(' ') ? '' : ' '
    const added = letters === '' ? gap : letters
    for (let index = 0; index < added.length; index++) at.push(place)
    plain += added
    place += char.length
  }
  at.push(place)
  return { plain, at }
}

/** Pieces of the text, every second one to be marked: ['Send the ', 'parcel', ' back']. */
export function markedPieces(text: string, words: string[]): string[] {
  if (words.length === 0) return [text]
  const { plain, at } = level(text)
  const spans: [number, number][] = []
  for (const word of words)
    for (let from = plain.indexOf(word); from >= 0; from = plain.indexOf(word, from + word.length))
      spans.push([itemAt(at, from), itemAt(at, from + word.length)])
  spans.sort((a, b) => a[0] - b[0])
  const pieces: string[] = []
  let done = 0
  for (const [from, to] of spans) {
    if (from < done) continue
    pieces.push(text.slice(done, from), text.slice(from, to))
    done = to
  }
  return [...pieces, text.slice(done)]
}

const textOf = ({ term, text, note }: Paragraph): string =>
  normaliseSearch(`${term ?? ''} ${text} ${note ?? ''}`)

/**
 * The chapters with what fits alone: a section whose name fits stays whole, of the others only
 * their paragraphs.
 */
export function searchChapters(
  chapters: Chapter[],
  words: string[],
): { chapters: Chapter[]; count: number } {
  let count = 0
  const fits = (text: string) => words.every((word) => text.includes(word))
  const inSection = (section: Section): Section | null => {
    const title = normaliseSearch(section.title)
    const parts = section.parts.flatMap((part): Part[] => {
      const found = part.paragraphs.filter((paragraph) => fits(textOf(paragraph)))
      count += found.length
      return found.length > 0 ? [{ ...part, isOrdered: false, paragraphs: found }] : []
    })
    if (fits(title)) {
      if (parts.length === 0) count += 1
      return section
    }
    return parts.length > 0 ? { ...section, parts } : null
  }
  const found = chapters.flatMap((chapter): Chapter[] => {
    const sections = chapter.sections.map(inSection).filter((section) => section !== null)
    return sections.length > 0 ? [{ ...chapter, sections }] : []
  })
  return { chapters: found, count }
}
