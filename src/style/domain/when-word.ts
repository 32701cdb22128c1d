// Words for days and times in four languages, for finding the dates of a draft: those of
// src/style/data with the names of months and days.
import type { Language } from '../../platform/base/domain/language.ts'
import { CALENDAR_WORDS } from '../../platform/text/domain/calendar-word.ts'
import { WHEN } from './data/when-word.ts'
import { TIME_UNITS, type TimeUnit, type WrittenWhen } from './when-type.ts'

type WhenWords = Omit<WrittenWhen, 'units'> & {
  /**
   * Stems of the months, January (or Farvardin) first; longer stems of other months go before
   * shorter ones.
   */
  months: readonly (readonly string[])[]
  /** Stems of the days, Monday first. */
  weekdays: readonly (readonly string[])[]
  units: readonly (readonly [stems: readonly string[], unit: TimeUnit])[]
}

function whenWordsOf(language: Language): WhenWords {
  const { months, weekdays } = CALENDAR_WORDS[language]
  const written = WHEN[language]
  return {
    ...written,
    months: months.map(({ stems }) => stems),
    weekdays: weekdays.map(({ stems }) => stems),
    units: TIME_UNITS.map((unit) => [written.units[unit], unit]),
  }
}

export const WHEN_WORDS: Record<Language, WhenWords> = {
  en: whenWordsOf('en'),
  pl: whenWordsOf('pl'),
  lv: whenWordsOf('lv'),
  fa: whenWordsOf('fa'),
}
