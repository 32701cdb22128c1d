// Iran: solar holidays by the Persian calendar, lunar ones as published; with a weekend of Friday,
// or of Thursday and Friday.
import { dayNumber, isoOf, yearOf } from '../day.ts'
import type { Calendar, CalendarId, Holiday, HolidayName, Weekday } from '../type.ts'
import { ANNOUNCED_TO, lunarMonthStart } from './ir-moon.ts'

type Fixed = { month: number; day: number; key: string; name: HolidayName }

const NOWRUZ: HolidayName = { en: 'Nowruz holiday', fa: 'عید نوروز' }

// Act on official holidays of 1359 (1980): 29 Esfand to 4 Farvardin without a gap, so 30 Esfand of
// a leap year too.
const SOLAR: Fixed[] = [
  { month: 1, day: 1, key: 'nowruz', name: { en: 'Nowruz', fa: 'آغاز نوروز' } },
  { month: 1, day: 2, key: 'nowruz-2', name: NOWRUZ },
  { month: 1, day: 3, key: 'nowruz-3', name: NOWRUZ },
  { month: 1, day: 4, key: 'nowruz-4', name: NOWRUZ },
  {
    month: 1,
    day: 12,
    key: 'islamic-republic-day',
    name: { en: 'Islamic Republic Day', fa: 'روز جمهوری اسلامی ایران' },
  },
  { month: 1, day: 13, key: 'nature-day', name: { en: 'Nature Day', fa: 'روز طبیعت' } },
  { month: 3, day: 14, key: 'khomeini', name: { en: 'Death of Khomeini', fa: 'رحلت امام خمینی' } },
  {
    month: 3,
    day: 15,
    key: 'khordad-15',
    name: { en: '15 Khordad uprising', fa: 'قیام ۱۵ خرداد' },
  },
  {
    month: 11,
    day: 22,
    key: 'revolution',
    name: { en: 'Victory of the Revolution', fa: 'پیروزی انقلاب اسلامی' },
  },
  {
    month: 12,
    day: 29,
    key: 'oil-day',
    name: { en: 'Nationalisation of the oil industry', fa: 'روز ملی شدن صنعت نفت' },
  },
  {
    month: 12,
    day: 30,
    key: 'last-day-of-year',
    name: { en: 'Last day of the year', fa: 'آخرین روز سال' },
  },
]

// Day 0 of a month is the last day of the month before.
const LUNAR: Fixed[] = [
  { month: 1, day: 9, key: 'tasua', name: { en: 'Tasua', fa: 'تاسوعای حسینی' } },
  { month: 1, day: 10, key: 'ashura', name: { en: 'Ashura', fa: 'عاشورای حسینی' } },
  { month: 2, day: 20, key: 'arbaeen', name: { en: 'Arbaeen', fa: 'اربعین حسینی' } },
  {
    month: 2,
    day: 28,
    key: 'prophet-death',
    name: { en: 'Death of the Prophet', fa: 'رحلت رسول اکرم و شهادت امام حسن مجتبی' },
  },
  { month: 3, day: 0, key: 'reza', name: { en: 'Martyrdom of Imam Reza', fa: 'شهادت امام رضا' } },
  {
    month: 3,
    day: 8,
    key: 'hasan-askari',
    name: { en: 'Martyrdom of Imam Hasan al-Askari', fa: 'شهادت امام حسن عسکری' },
  },
  {
    month: 3,
    day: 17,
    key: 'prophet-birth',
    name: { en: 'Birth of the Prophet', fa: 'میلاد رسول اکرم و امام جعفر صادق' },
  },
  {
    month: 6,
    day: 3,
    key: 'fatima',
    name: { en: 'Martyrdom of Fatima', fa: 'شهادت حضرت فاطمه زهرا' },
  },
  { month: 7, day: 13, key: 'ali-birth', name: { en: 'Birth of Imam Ali', fa: 'ولادت امام علی' } },
  {
    month: 7,
    day: 27,
    key: 'mabath',
    name: { en: 'Mission of the Prophet (Mabath)', fa: 'مبعث رسول اکرم' },
  },
  {
    month: 8,
    day: 15,
    key: 'mahdi-birth',
    name: { en: 'Birth of Imam Mahdi', fa: 'ولادت حضرت قائم' },
  },
  {
    month: 9,
    day: 21,
    key: 'ali-death',
    name: { en: 'Martyrdom of Imam Ali', fa: 'شهادت حضرت علی' },
  },
  { month: 10, day: 1, key: 'fitr', name: { en: 'Eid al-Fitr', fa: 'عید سعید فطر' } },
  {
    month: 10,
    day: 2,
    key: 'fitr-2',
    name: { en: 'Eid al-Fitr holiday', fa: 'تعطیل به مناسبت عید سعید فطر' },
  },
  {
    month: 10,
    day: 25,
    key: 'sadeq',
    name: { en: 'Martyrdom of Imam Jafar al-Sadiq', fa: 'شهادت امام جعفر صادق' },
  },
  { month: 12, day: 10, key: 'qorban', name: { en: 'Eid al-Adha', fa: 'عید سعید قربان' } },
  { month: 12, day: 18, key: 'ghadir', name: { en: 'Eid al-Ghadir', fa: 'عید سعید غدیر خم' } },
]

// 8 Rabi I became a holiday by art. 37 of the Act on permanent provisions of development plans,
// published in April 2017.
const HASAN_ASKARI_SINCE = dayNumber(2017, 4, 9)

// Days the government declared for the whole country at once. More follow each year, with days or
// hours of notice, and often for single
// provinces only (heat, cold, dust, want of power): those are overlays.
const DECLARED: { on: [number, number, number]; key: string; name: HolidayName }[] = [
  {
    on: [2024, 5, 22],
    key: 'president-funeral',
    name: { en: 'Funeral of President Raisi', fa: 'تشییع رئیس‌جمهور' },
  },
]

function declared(year: number): Holiday[] {
  return DECLARED.filter(({ on }) => on[0] === year).map(({ on, key, name }) => ({
    on: isoOf(dayNumber(...on)),
    key,
    name,
  }))
}

function solar(year: number): Holiday[] {
  const list: Holiday[] = []
  for (const persianYear of [year - 622, year - 621]) {
    const newYear = Temporal.PlainDate.from({
      calendar: 'persian',
      year: persianYear,
      month: 1,
      day: 1,
    })
    for (const f of SOLAR) {
      if (f.month === 12 && f.day === 30 && !newYear.inLeapYear) continue
      const date = newYear.with({ month: f.month, day: f.day }).withCalendar('iso8601')
      if (date.year === year) list.push({ on: date.toString(), key: f.key, name: f.name })
    }
  }
  return list
}

function lunar(year: number): Holiday[] {
  const list: Holiday[] = []
  const about = Math.floor((year - 622) * 1.030684) // lunar years run about 3 % faster
  for (let lunarYear = about - 1; lunarYear <= about + 2; lunarYear++) {
    for (const f of LUNAR) {
      const day = lunarMonthStart(lunarYear, f.month) + f.day - 1
      if (yearOf(day) !== year || (f.key === 'hasan-askari' && day < HASAN_ASKARI_SINCE)) continue
      const holiday: Holiday = { on: isoOf(day), key: f.key, name: f.name }
      if (day > ANNOUNCED_TO) holiday.provisional = true
      list.push(holiday)
    }
  }
  return list
}

const calendarOf = (id: CalendarId, weekend: readonly Weekday[]): Calendar => ({
  id,
  weekend,
  reviewed: { from: '2015-01-01', to: isoOf(ANNOUNCED_TO) },
  areComputed: true,
  holidaysOf: (year) => [...solar(year), ...lunar(year), ...declared(year)],
})

export const IR_FRI = calendarOf('IR-FRI', [5])
export const IR_THUFRI = calendarOf('IR-THUFRI', [4, 5])
