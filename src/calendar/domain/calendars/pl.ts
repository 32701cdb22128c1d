// Poland: days free from work by statute, with the Saturday that art. 115 of the Civil Code treats
// alike.
import { dayNumber, easterOf } from '../day.ts'
import type { Calendar, Holiday } from '../type.ts'
import { feast } from './feast.ts'

// Act of 18 January 1951 on days free from work, as amended: Epiphany since 2011, Christmas Eve
// since 2025
// (act of 6 December 2024); 12 November 2018 was free once, for the centenary of independence.
function holidaysOf(year: number): Holiday[] {
  const easter = easterOf(year)
  const on = (month: number, day: number) => dayNumber(year, month, day)
  const list = [
    feast(on(1, 1), 'new-year', { en: 'New Year’s Day', pl: 'Nowy Rok' }),
    feast(easter, 'easter-sunday', { en: 'Easter Sunday', pl: 'Niedziela Wielkanocna' }),
    feast(easter + 1, 'easter-monday', { en: 'Easter Monday', pl: 'Poniedziałek Wielkanocny' }),
    feast(on(5, 1), 'labour-day', { en: 'Labour Day', pl: 'Święto Państwowe (1 maja)' }),
    feast(on(5, 3), 'constitution-day', {
      en: 'Constitution Day',
      pl: 'Święto Narodowe Trzeciego Maja',
    }),
    feast(easter + 49, 'pentecost', { en: 'Pentecost Sunday', pl: 'Zielone Świątki' }),
    feast(easter + 60, 'corpus-christi', { en: 'Corpus Christi', pl: 'Boże Ciało' }),
    feast(on(8, 15), 'assumption', {
      en: 'Assumption Day',
      pl: 'Wniebowzięcie Najświętszej Maryi Panny',
    }),
    feast(on(11, 1), 'all-saints', { en: 'All Saints’ Day', pl: 'Wszystkich Świętych' }),
    feast(on(11, 11), 'independence-day', {
      en: 'Independence Day',
      pl: 'Narodowe Święto Niepodległości',
    }),
    feast(on(12, 25), 'christmas-day', {
      en: 'Christmas Day',
      pl: 'pierwszy dzień Bożego Narodzenia',
    }),
    feast(on(12, 26), 'second-christmas-day', {
      en: 'Second Day of Christmas',
      pl: 'drugi dzień Bożego Narodzenia',
    }),
  ]
  if (year >= 2011)
    list.push(feast(on(1, 6), 'epiphany', { en: 'Epiphany', pl: 'Święto Trzech Króli' }))
  if (year >= 2025)
    list.push(
      feast(on(12, 24), 'christmas-eve', { en: 'Christmas Eve', pl: 'Wigilia Bożego Narodzenia' }),
    )
  if (year === 2018)
    list.push(
      feast(on(11, 12), 'independence-centenary', {
        en: 'Centenary of Independence',
        pl: 'Święto Narodowe z okazji setnej rocznicy odzyskania niepodległości',
      }),
    )
  return list
}

// All of these are statute and hold for every year; an act may add a day, for good (24 December) or
// once (12 November 2018), and has done so within weeks.
export const PL: Calendar = {
  id: 'PL',
  weekend: [6, 7],
  reviewed: { from: '2011-01-01', to: '2027-12-31' },
  holidaysOf,
}
