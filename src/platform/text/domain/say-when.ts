// Days and times as one says them to somebody, in their language, zone and calendar. What a screen
// shows its reader is written by platform/web/format.ts.
import type { Language } from '../../base/domain/language.ts'
import { CALENDAR_WORDS } from './calendar-word.ts'

const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  pl: 'pl-PL',
  lv: 'lv-LV',
  fa: 'fa-IR-u-ca-persian-nu-arabext',
}

/** What is said of a time; each language may leave out what it would have to bend. */
type Form = 'until' | 'date' | 'day'
type Options = Intl.DateTimeFormatOptions
const DATE: Options = { day: 'numeric', month: 'long', year: 'numeric' }
const DAY: Options = { weekday: 'long', ...DATE }
const UNTIL: Options = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
}
const OPTIONS: Record<Form, Record<Language, Options>> = {
  until: { en: UNTIL, pl: UNTIL, lv: UNTIL, fa: UNTIL },
  date: { en: DATE, pl: DATE, lv: DATE, fa: DATE },
  // Polish and Latvian bend the weekday, Latvian the month too, after 'do', 'līdz' and their like;
  // Intl gives only the first form.
  day: {
    en: DAY,
    pl: DATE,
    lv: { day: '2-digit', month: '2-digit', year: 'numeric' },
    fa: DAY,
  },
}

// Making a formatter costs more than all it then says. There are as many as languages and brands'
// zones.
const formatters = new Map<string, Intl.DateTimeFormat>()
const MAX_KEPT = 100

/** Throws RangeError for what is no zone. */
function formatterOf(form: Form, zone: string, language: Language): Intl.DateTimeFormat {
  const key = `${form} ${language} ${zone}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALES[language], {
    ...OPTIONS[form][language],
    timeZone: zone,
  })
  if (formatters.size >= MAX_KEPT) formatters.clear()
  formatters.set(key, made)
  return made
}

/** A day 'YYYY-MM-DD' as the language writes it: "13 March 2026", "۲۲ اسفند ۱۴۰۴". */
export const sayDate = (on: string, language: Language): string =>
  formatterOf('date', 'UTC', language).format(new Date(`${on}T12:00:00Z`))

/**
 * The local day of an instant (epoch milliseconds) as it stands in a sentence of a letter: "Tuesday,
 * 3 March 2026", „3 marca 2026”, «سه‌شنبه ۱۲ اسفند ۱۴۰۴». Throws RangeError for what is no zone.
 */
export function sayDayOf(at: number, zone: string, language: Language): string {
  if (language !== 'fa') return formatterOf('day', zone, language).format(at)
  // With a weekday, Intl begins a Persian date with its year.
  const parts = partsOf('day', at, zone, language)
  return ['weekday', 'day', 'month', 'year'].map((part) => parts.get(part)).join(' ')
}

/**
 * 'Tuesday 3 March, 12:00', in the form that follows 'by', 'do', 'līdz' or 'تا'. A time that ends
 * at local midnight is the day before, without an hour, as people say it.
 * null for what is no instant, no zone, or not after `now`.
 */
export function sayUntil(at: string, zone: string, language: Language, now: string): string | null {
  const instant = Date.parse(at)
  if (!Number.isFinite(instant) || instant <= Date.parse(now)) return null
  const key = `${language} ${zone} ${at}`
  const known = said.get(key)
  if (known !== undefined) return known
  const words = sayTime(instant, zone, language)
  if (said.size >= MAX_KEPT) said.clear()
  if (words !== null) said.set(key, words)
  return words
}

// The same few times are said with every event of a contact.
const said = new Map<string, string>()

function sayTime(instant: number, zone: string, language: Language): string | null {
  const parts = untilPartsOf(instant, zone, language)
  if (!parts) return null
  const english = untilPartsOf(instant, zone, 'en')
  if (english?.get('hour') === '00' && english.get('minute') === '00')
    return sayDay(untilPartsOf(instant - 1, zone, language) ?? parts, language)
  const day = sayDay(parts, language)
  const [hour, minute] = [parts.get('hour') ?? '', parts.get('minute') ?? '']
  switch (language) {
    case 'en':
      return `${day}, ${hour}:${minute}`
    case 'pl':
      return `${day}, godz. ${hour}:${minute}`
    case 'lv':
      return `${day}, plkst. ${hour}.${minute}`
    case 'fa':
      return `${day}، ساعت ${hour}:${minute}`
  }
}

/** Intl knows names in the first form only; after 'do' and 'līdz' they take another. */
function sayDay(parts: ReadonlyMap<string, string>, language: Language): string {
  const { weekdays, months } = CALENDAR_WORDS[language]
  const [weekday, day, month] = [
    parts.get('weekday') ?? '',
    parts.get('day') ?? '',
    parts.get('month') ?? '',
  ]
  const weekdayAfter = weekdays.find(({ name }) => name === weekday)?.after ?? weekday
  // Intl gives the Latvian month in a form of its own: they agree in three letters.
  const monthAfter =
    months.find(({ after }) => after?.slice(0, 3) === month.slice(0, 3))?.after ?? month
  switch (language) {
    case 'lv':
      return `${weekdayAfter}, ${day}. ${monthAfter}`
    case 'pl':
    case 'en':
    case 'fa':
      return `${weekdayAfter} ${day} ${monthAfter}`
  }
}

function untilPartsOf(at: number, zone: string, language: Language): Map<string, string> | null {
  try {
    return partsOf('until', at, zone, language)
  } catch {
    return null
  }
}

/** Throws RangeError for what is no zone. */
function partsOf(form: Form, at: number, zone: string, language: Language): Map<string, string> {
  const parts = formatterOf(form, zone, language).formatToParts(at)
  return new Map(parts.map((part) => [part.type, part.value]))
}
