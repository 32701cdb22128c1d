// A time as one says it aloud after 'by', in the customer's language, zone and calendar.
import type { Language } from './language.ts'

// Intl knows names of days in the nominative only; after 'do' and 'līdz' they take another case.
const POLISH_DAYS: Record<string, string> = {
  poniedziałek: 'poniedziałku',
  wtorek: 'wtorku',
  środa: 'środy',
  czwartek: 'czwartku',
  piątek: 'piątku',
  sobota: 'soboty',
  niedziela: 'niedzieli',
}
const LATVIAN_DAYS: Record<string, string> = {
  pirmdiena: 'pirmdienai',
  otrdiena: 'otrdienai',
  trešdiena: 'trešdienai',
  ceturtdiena: 'ceturtdienai',
  piektdiena: 'piektdienai',
  sestdiena: 'sestdienai',
  svētdiena: 'svētdienai',
}
const LATVIAN_MONTHS = [
  'janvārim',
  'februārim',
  'martam',
  'aprīlim',
  'maijam',
  'jūnijam',
  'jūlijam',
  'augustam',
  'septembrim',
  'oktobrim',
  'novembrim',
  'decembrim',
]
const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  pl: 'pl-PL',
  lv: 'lv-LV',
  fa: 'fa-IR-u-ca-persian-nu-arabext',
}

// Making a formatter costs more than a step of the guide. There are as many as languages and
// brands' zones.
const formatters = new Map<string, Intl.DateTimeFormat>()
const MAX_KEPT = 100

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
  const parts = partsOf(instant, zone, language)
  if (!parts) return null
  const isMidnight =
    partsOf(instant, zone, 'en')?.get('hour') === '00' &&
    partsOf(instant, zone, 'en')?.get('minute') === '00'
  if (isMidnight) return sayDay(partsOf(instant - 1, zone, language) ?? parts, language)
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

function sayDay(parts: Map<string, string>, language: Language): string {
  const [weekday, day, month] = [
    parts.get('weekday') ?? '',
    parts.get('day') ?? '',
    parts.get('month') ?? '',
  ]
  if (language === 'pl') return `${POLISH_DAYS[weekday] ?? weekday} ${day} ${month}`
  if (language === 'lv')
    return `${LATVIAN_DAYS[weekday] ?? weekday}, ${day}. ${LATVIAN_MONTHS.find((name) => name.slice(0, 3) === month.slice(0, 3)) ?? month}`
  return `${weekday} ${day} ${month}`
}

function partsOf(instant: number, zone: string, language: Language): Map<string, string> | null {
  const key = `${language} ${zone}`
  let formatter = formatters.get(key)
  if (!formatter) {
    try {
      formatter = new Intl.DateTimeFormat(LOCALES[language], {
        timeZone: zone,
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })
    } catch {
      return null
    }
    if (formatters.size >= MAX_KEPT) formatters.clear()
    formatters.set(key, formatter)
  }
  return new Map(formatter.formatToParts(instant).map((part) => [part.type, part.value]))
}
