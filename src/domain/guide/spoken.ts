// A time and a way as they are said in a sentence of the guide: behind "by", "do", "līdz" and "تا".
import type { Channel } from '../handbook/handbook.ts'
import type { Language } from '../language.ts'

// Polish genitive and Latvian dative; Monday first.
const PL_DAYS = ['poniedziałku', 'wtorku', 'środy', 'czwartku', 'piątku', 'soboty', 'niedzieli']
const PL_MONTHS = ['stycznia', 'lutego', 'marca', 'kwietnia', 'maja', 'czerwca', 'lipca', 'sierpnia', 'września', 'października', 'listopada', 'grudnia']
const LV_DAYS = ['pirmdienai', 'otrdienai', 'trešdienai', 'ceturtdienai', 'piektdienai', 'sestdienai', 'svētdienai']
const LV_MONTHS = ['janvārim', 'februārim', 'martam', 'aprīlim', 'maijam', 'jūnijam', 'jūlijam', 'augustam', 'septembrim', 'oktobrim', 'novembrim', 'decembrim']

const CHANNELS: Record<Language, Record<Channel, string>> = {
  en: { mail: 'by e-mail', phone: 'by telephone', letter: 'by letter', chat: 'here in the chat', visit: 'in person' },
  pl: { mail: 'mailem', phone: 'telefonicznie', letter: 'listem', chat: 'tutaj na czacie', visit: 'osobiście' },
  lv: { mail: 'e-pastā', phone: 'pa tālruni', letter: 'vēstulē', chat: 'šeit tērzēšanā', visit: 'klātienē' },
  fa: { mail: 'با ایمیل', phone: 'تلفنی', letter: 'با نامهٔ پستی', chat: 'همین‌جا در گفت‌وگوی آنلاین', visit: 'حضوری' },
}

export const spokenChannel = (channel: Channel, language: Language): string => CHANNELS[language][channel]

/** 'Tuesday 3 March, 12:00' in the brand's zone. Midnight is the end of the day before, for a deadline is the first instant that is too late. */
export function spokenBy(instant: string, zone: string, language: Language): string {
  const due = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const isMidnight = due.hour === 0 && due.minute === 0
  const at = isMidnight ? due.subtract({ minutes: 1 }) : due
  const time = `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`
  if (language === 'pl') return `${PL_DAYS[at.dayOfWeek - 1]} ${at.day} ${PL_MONTHS[at.month - 1]}${isMidnight ? '' : `, do godziny ${time}`}`
  if (language === 'lv') return `${LV_DAYS[at.dayOfWeek - 1]}, ${at.day}. ${LV_MONTHS[at.month - 1]}${isMidnight ? '' : `, plkst. ${time.replace(':', '.')}`}`
  const parts = new Map(
    new Intl.DateTimeFormat(language === 'fa' ? 'fa-IR' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).formatToParts(at.epochMilliseconds).map(({ type, value }) => [type, value]),
  )
  const day = `${parts.get('weekday')} ${parts.get('day')} ${parts.get('month')}`
  if (language === 'fa') return `${day}${isMidnight ? '' : `، ساعت ${time.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit)}`}`
  return `${day}${isMidnight ? '' : `, ${time}`}`
}
