// Germany: the holidays that all sixteen states share; a state's own days are an overlay.
import { dayNumber, easterOf } from '../day.ts'
import type { Calendar, Holiday } from '../type.ts'
import { feast } from './feast.ts'

function holidaysOf(year: number): Holiday[] {
  const easter = easterOf(year)
  const on = (month: number, day: number) => dayNumber(year, month, day)
  const list = [
    feast(on(1, 1), 'new-year', { en: 'New Year’s Day', de: 'Neujahr' }),
    feast(easter - 2, 'good-friday', { en: 'Good Friday', de: 'Karfreitag' }),
    feast(easter + 1, 'easter-monday', { en: 'Easter Monday', de: 'Ostermontag' }),
    feast(on(5, 1), 'labour-day', { en: 'Labour Day', de: 'Tag der Arbeit' }),
    feast(easter + 39, 'ascension', { en: 'Ascension Day', de: 'Christi Himmelfahrt' }),
    feast(easter + 50, 'whit-monday', { en: 'Whit Monday', de: 'Pfingstmontag' }),
    feast(on(10, 3), 'german-unity', {
      en: 'Day of German Unity',
      de: 'Tag der Deutschen Einheit',
    }),
    feast(on(12, 25), 'christmas-day', { en: 'Christmas Day', de: 'Erster Weihnachtstag' }),
    feast(on(12, 26), 'second-christmas-day', {
      en: 'Second Day of Christmas',
      de: 'Zweiter Weihnachtstag',
    }),
  ]
  // Free in every state once, for the 500th anniversary.
  if (year === 2017)
    list.push(
      feast(on(10, 31), 'reformation-500', { en: 'Reformation Day', de: 'Reformationstag' }),
    )
  return list
}

export const DE: Calendar = {
  id: 'DE',
  weekend: [6, 7],
  reviewed: { from: '2015-01-01', to: '2027-12-31' },
  holidaysOf,
}
