// A handbook as a document to read: sections, parts and paragraphs, each with an address of its
// own.
import type { z } from 'zod'
import type { HandbookReading } from '../contract/handbook-reading.ts'
import type { DialNumber } from '../../chapter/domain/dial.ts'
import type { Handbook } from '../domain/handbook.ts'
import { type Language, LANGUAGES, type Text } from '../../platform/base/domain/language.ts'
import type { Format } from '../../platform/web/format.ts'
import type { Say } from '../../platform/web/phrase.tsx'

/**
 * One paragraph: perhaps a name before it, which may be a number to dial, perhaps a remark after
 * it. `language` is the one its text is really in.
 */
export type Paragraph = {
  id: string
  term?: string
  text: string
  language: Language
  note?: string
  isLegal?: boolean
  dial?: DialNumber
}
export type Part = { id: string; title?: string; isOrdered?: boolean; paragraphs: Paragraph[] }
export type Section = { id: string; title: string; language: Language; parts: Part[] }
export type Chapter = { id: string; title: string; sections: Section[] }
export type Reading = z.infer<typeof HandbookReading>

/**
 * What the chapters are written with: the handbook, who holds what today, and the reader's words.
 */
export type Desk = {
  book: Handbook
  reading: Reading
  say: Say
  format: Format
  language: Language
}

export function inLanguage(
  text: Text | undefined,
  language: Language,
): { text: string; language: Language } {
  if (text?.[language]) return { text: text[language], language }
  if (text?.en) return { text: text.en, language: 'en' }
  const first = LANGUAGES.find((one) => text?.[one])
  return first ? { text: text?.[first] ?? '', language: first } : { text: '', language }
}

/** Who holds a position today, as a remark. */
export function holdersOf({ reading, say, format }: Desk, position: string): string {
  const names = reading.holders.find((held) => held.position === position)?.names ?? []
  return names.length > 0
    ? say('handbook.today', { names: format.list(names) })
    : say('handbook.nobody')
}

export function positionName({ book, language, say }: Desk, id: string): string {
  if (id === 'owner') return say('handbook.ladder.owner')
  return (
    inLanguage(book.positions.find((position) => position.id === id)?.name, language).text || id
  )
}

/** A list of texts as numbered paragraphs 'under-1', 'under-2' ... */
export const paragraphs = (desk: Desk, under: string, texts: Text[]): Paragraph[] =>
  texts.map((text, index) => ({ id: `${under}-${index + 1}`, ...inLanguage(text, desk.language) }))

/** A paragraph in the reader's own words. */
export const own = (
  desk: Desk,
  id: string,
  text: string,
  more: Partial<Paragraph> = {},
): Paragraph => ({ id, text, language: desk.language, ...more })
