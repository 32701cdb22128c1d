// Latvia: holidays by the law "Par svētku, atceres un atzīmējamām dienām", s. 1; the government's
// moved working days are overlays.
import { dayNumber, easterOf, nthWeekday } from '../day.ts'
import type { Calendar, Holiday } from '../type.ts'
import { feast, withSubstitutes } from './feast.ts'

// The closing Sunday of the Song and Dance Festival, held every five years; it gives the Monday
// after it. 2028: 30 June to 9 July by the
// Ministry of Culture's draft order of March 2026, so not certain until the order is out. 2033 and
// later: add when announced.
const SONG_FESTIVAL_ENDS: Record<number, { on: [month: number, day: number]; isDraft?: true }> = {
  2018: { on: [7, 8] },
  2023: { on: [7, 9] },
  2028: { on: [7, 9], isDraft: true },
}

/** These give the next working day when they fall on a weekend. */
function movingDays(year: number) {
  const moving = [
    {
      day: dayNumber(year, 5, 4),
      key: 'independence-restoration',
      name: {
        en: 'Restoration of Independence Day',
        lv: 'Latvijas Republikas Neatkarības atjaunošanas diena',
      },
    },
    {
      day: dayNumber(year, 11, 18),
      key: 'proclamation-day',
      name: { en: 'Proclamation Day', lv: 'Latvijas Republikas Proklamēšanas diena' },
    },
  ]
  const song = SONG_FESTIVAL_ENDS[year]
  if (song)
    moving.push({
      day: dayNumber(year, ...song.on),
      key: 'song-festival',
      name: {
        en: 'Closing day of the Song and Dance Festival',
        lv: 'Vispārējo latviešu Dziesmu un deju svētku noslēguma diena',
      },
    })
  return moving
}

function holidaysOf(year: number): Holiday[] {
  const easter = easterOf(year)
  const on = (month: number, day: number) => dayNumber(year, month, day)
  const list = [
    feast(on(1, 1), 'new-year', { en: 'New Year’s Day', lv: 'Jaungada diena' }),
    feast(easter - 2, 'good-friday', { en: 'Good Friday', lv: 'Lielā Piektdiena' }),
    feast(easter, 'easter-sunday', { en: 'Easter Sunday', lv: 'Pirmās Lieldienas' }),
    feast(easter + 1, 'easter-monday', { en: 'Easter Monday', lv: 'Otrās Lieldienas' }),
    feast(on(5, 1), 'labour-day', {
      en: 'Labour Day',
      lv: 'Darba svētki, Satversmes sapulces sasaukšanas diena',
    }),
    feast(nthWeekday(year, 5, 7, 2), 'mothers-day', { en: 'Mother’s Day', lv: 'Mātes diena' }),
    feast(easter + 49, 'pentecost', { en: 'Pentecost Sunday', lv: 'Vasarsvētki' }),
    feast(on(6, 23), 'ligo', { en: 'Midsummer Eve (Līgo)', lv: 'Līgo diena' }),
    feast(on(6, 24), 'jani', { en: 'Midsummer Day (Jāņi)', lv: 'Jāņu diena' }),
    ...withSubstitutes(movingDays(year)),
    feast(on(12, 24), 'christmas-eve', { en: 'Christmas Eve', lv: 'Ziemassvētku vakars' }),
    feast(on(12, 25), 'christmas-day', { en: 'Christmas Day', lv: 'Pirmie Ziemassvētki' }),
    feast(on(12, 26), 'second-christmas-day', {
      en: 'Second Day of Christmas',
      lv: 'Otrie Ziemassvētki',
    }),
    feast(on(12, 31), 'new-years-eve', { en: 'New Year’s Eve', lv: 'Vecgada diena' }),
  ]
  if (year === 2018)
    list.push(
      feast(on(9, 24), 'papal-visit', {
        en: 'Visit of Pope Francis',
        lv: 'Romas pāvesta Franciska vizīte',
      }),
    )
  if (year === 2023)
    list.push(
      feast(on(5, 29), 'ice-hockey-bronze', {
        en: 'Bronze of the ice hockey team',
        lv: 'Latvijas hokeja izlases bronza',
      }),
    )
  return SONG_FESTIVAL_ENDS[year]?.isDraft
    ? list.map((holiday) =>
        holiday.key.startsWith('song-festival') ? { ...holiday, provisional: true } : holiday,
      )
    : list
}

// The days of section 1 hold for every year; single days (a festival, a guest of the state, a
// medal) are made law a few weeks or years before.
export const LV: Calendar = {
  id: 'LV',
  weekend: [6, 7],
  reviewed: { from: '2015-01-01', to: '2027-12-31' },
  holidaysOf,
}
