// Names of months and days of the week: as they are said, and as they are looked for.
import { foldWord } from './fold.ts'

/** One name; src/platform/text/data/calendar-word.yaml says what stands for what is left out. */
export type CalendarName = {
  name: string
  after?: string
  stems?: readonly string[]
  typed?: readonly string[]
}
/** Twelve months, January or Farvardin first; seven days, Monday first. */
export type CalendarWords = { months: readonly CalendarName[]; weekdays: readonly CalendarName[] }

/** How the name's forms begin, folded. */
export const stemsOf = ({ name, stems }: CalendarName): readonly string[] =>
  stems ?? [foldWord(name)]

/** How the name is recognised where somebody types it. */
export const typedOf = ({ name, typed }: CalendarName): readonly string[] => typed ?? [name]
