// Names of months and days of the week: as they are said, and as they are looked for.
import { LANGUAGES, type Language } from '../../base/domain/language.ts'
import { PACKED_CALENDAR } from './data/calendar-word.ts'
import { foldWord } from './fold.ts'

/**
 * `after` is the form behind 'by', 'do' or 'līdz' where it is another; `stems` are how its forms
 * begin, folded; `typed` is how it is recognised where somebody types it
 * (src/platform/text/data/calendar-word.yaml).
 */
export type CalendarName = {
  name: string
  after: string | null
  stems: readonly string[]
  typed: readonly string[]
}
/** Twelve months, January or Farvardin first; seven days, Monday first. */
export type CalendarWords = { months: readonly CalendarName[]; weekdays: readonly CalendarName[] }

/** A name as it goes to pages: 'name:after:stem,stem:typed,typed', what is left out empty. */
export function unpackName(packed: string): CalendarName {
  const [name = '', after, stems, typed] = packed.split(':')
  return {
    name,
    after: after || null,
    stems: stems ? stems.split(',') : [foldWord(name)],
    typed: typed ? typed.split(',') : [name],
  }
}

const unpack = (language: Language): CalendarWords => {
  const { months, weekdays } = PACKED_CALENDAR[language]
  return {
    months: months.split(' ').map(unpackName),
    weekdays: weekdays.split(' ').map(unpackName),
  }
}

export const CALENDAR_WORDS: Record<Language, CalendarWords> = {
  en: unpack('en'),
  pl: unpack('pl'),
  lv: unpack('lv'),
  fa: unpack('fa'),
}

/** Those of every language, for what may be written in any of them. */
export const ALL_CALENDAR_WORDS: readonly CalendarWords[] = LANGUAGES.map(
  (language) => CALENDAR_WORDS[language],
)
