// Words for days and times in four languages, folded as token.ts folds them, for finding the dates
// of a draft.
import type { Language } from '../../platform/base/domain/language.ts'

export type Unit = 'hour' | 'day' | 'working_day' | 'week' | 'month'
type WhenWords = {
  /**
   * Stems of the months, January (or Farvardin) first; longer stems of other months go before
   * shorter ones.
   */
  months: string[][]
  /** Stems of the days, Monday first. */
  weekdays: string[][]
  /** Words that put a day so many days from today. */
  near: Record<string, number>
  /** Two words for the same. */
  nearTwo: Record<string, number>
  numbers: Record<string, number>
  units: [string[], Unit][]
  working: string[]
  /** Before a number of days: within, in; before a day: by, until. */
  within: string[]
  /** After a number of days. */
  later: string[]
  next: string[]
  /** Before a time of the day. */
  at: string[]
}

export const WHEN_WORDS: Record<Language, WhenWords> = {
  en: {
    months: [
      ['januar', 'jan'],
      ['februar', 'feb'],
      ['march'],
      ['april', 'apr'],
      ['may'],
      ['june', 'jun'],
      ['july', 'jul'],
      ['august', 'aug'],
      ['septem', 'sep', 'sept'],
      ['octob', 'oct'],
      ['novem', 'nov'],
      ['decem', 'dec'],
    ],
    weekdays: [
      ['monday'],
      ['tuesday'],
      ['wednesday'],
      ['thursday'],
      ['friday'],
      ['saturday'],
      ['sunday'],
    ],
    near: { today: 0, tonight: 0, tomorrow: 1 },
    nearTwo: {
      'next week': 7,
      'next month': 30,
      'this week': 0,
      'this afternoon': 0,
      'this evening': 0,
      'this morning': 0,
      'an hour': 0,
      'one hour': 0,
    },
    numbers: {
      a: 1,
      an: 1,
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      fourteen: 14,
      thirty: 30,
    },
    units: [
      [['hour', 'minut'], 'hour'],
      [['day'], 'day'],
      [['week'], 'week'],
      [['month'], 'month'],
    ],
    working: ['working', 'business'],
    within: ['within', 'in', 'after', 'to', 'by', 'than', 'until', 'before', 'on', 'next'],
    later: ['time', 'from'],
    next: ['next'],
    at: ['at', 'by', 'before', 'until'],
  },
  pl: {
    months: [
      ['styczn', 'styczen'],
      ['lut'],
      ['marc', 'marzec'],
      ['kwie'],
      ['maj'],
      ['czerw'],
      ['lipc', 'lipiec'],
      ['sierp'],
      ['wrze'],
      ['pazdz'],
      ['listop'],
      ['grud'],
    ],
    weekdays: [['poniedzial'], ['wtor'], ['srod'], ['czwart'], ['piat'], ['sobot'], ['niedziel']],
    near: { dzis: 0, dzisiaj: 0, jutro: 1, jutra: 1, pojutrze: 2 },
    nearTwo: {
      'przyszlym tygodniu': 7,
      'przyszlym miesiacu': 30,
      'tym tygodniu': 0,
      'za godzine': 0,
      'ciagu godziny': 0,
      'za tydzien': 7,
      'ciagu tygodnia': 7,
      'za miesiac': 30,
      'ciagu miesiaca': 30,
      'ciagu doby': 1,
    },
    numbers: {
      jeden: 1,
      jednego: 1,
      dwa: 2,
      dwie: 2,
      dwoch: 2,
      trzy: 3,
      trzech: 3,
      cztery: 4,
      czterech: 4,
      piec: 5,
      pieciu: 5,
      szesc: 6,
      siedem: 7,
      siedmiu: 7,
      osiem: 8,
      dziesiec: 10,
      dziesieciu: 10,
      czternascie: 14,
      czternastu: 14,
      trzydziesci: 30,
      trzydziestu: 30,
    },
    units: [
      [['godzin', 'minut'], 'hour'],
      [['dni', 'dzien'], 'day'],
      [['tygodni', 'tydzien'], 'week'],
      [['miesi'], 'month'],
    ],
    working: ['robocz'],
    within: ['ciagu', 'za', 'do', 'po', 'przed', 'niz', 'w', 'we', 'na', 'dnia', 'najpozniej'],
    later: [],
    next: ['przyszly', 'przyszla', 'przyszlego', 'nastepny', 'nastepnego'],
    at: ['o', 'do', 'godz', 'przed', 'po'],
  },
  lv: {
    months: [
      ['janvar'],
      ['februar'],
      ['mart'],
      ['april'],
      ['maij'],
      ['junij'],
      ['julij'],
      ['august'],
      ['septem'],
      ['oktob'],
      ['novem'],
      ['decem'],
    ],
    weekdays: [
      ['pirmdien'],
      ['otrdien'],
      ['tresdien'],
      ['ceturtdien'],
      ['piektdien'],
      ['sestdien'],
      ['svetdien'],
    ],
    near: {
      sodien: 0,
      sovakar: 0,
      rit: 1,
      ritdien: 1,
      ritdienai: 1,
      parit: 2,
      nakamnedel: 7,
      sonedel: 0,
    },
    nearTwo: {
      'nakamaja nedela': 7,
      'nakamajai nedelai': 7,
      'stundas laika': 0,
      'nedelas laika': 7,
      'menesa laika': 30,
      'pec stundas': 0,
      'pec nedelas': 7,
      'pec menesa': 30,
      'dienas laika': 1,
      'diennakts laika': 1,
    },
    numbers: {
      vienas: 1,
      viena: 1,
      divu: 2,
      divam: 2,
      divas: 2,
      tris: 3,
      trim: 3,
      triju: 3,
      cetru: 4,
      cetram: 4,
      piecu: 5,
      piecam: 5,
      sesu: 6,
      septinu: 7,
      septinam: 7,
      desmit: 10,
      cetrpadsmit: 14,
      trisdesmit: 30,
    },
    units: [
      [['stund', 'minus', 'minut'], 'hour'],
      [['dien'], 'day'],
      [['nedel'], 'week'],
      [['menes'], 'month'],
    ],
    working: ['darba', 'darbdien'],
    within: ['pec', 'lidz', 'ka', 'pirms'],
    later: ['laika'],
    next: ['nakam', 'nakamaja', 'nakamo'],
    at: ['plkst', 'pulksten', 'lidz'],
  },
  fa: {
    months: [
      ['فروردین'],
      ['اردیبهشت'],
      ['خرداد'],
      ['تیر'],
      ['مرداد'],
      ['شهریور'],
      ['مهر'],
      ['ابان'],
      ['اذر'],
      ['دی'],
      ['بهمن'],
      ['اسفند'],
    ],
    weekdays: [['دوشنبه'], ['سهشنبه'], ['چهارشنبه'], ['پنجشنبه'], ['جمعه'], ['شنبه'], ['یکشنبه']],
    near: { امروز: 0, امشب: 0, فردا: 1, پسفردا: 2 },
    nearTwo: {
      'پس فردا': 2,
      'هفته اینده': 7,
      'هفته بعد': 7,
      'ماه اینده': 30,
      'ماه بعد': 30,
      'این هفته': 0,
    },
    numbers: {
      یک: 1,
      دو: 2,
      سه: 3,
      چهار: 4,
      پنج: 5,
      شش: 6,
      هفت: 7,
      هشت: 8,
      نه: 9,
      ده: 10,
      چهارده: 14,
      سی: 30,
    },
    units: [
      [['ساعت', 'دقیقه'], 'hour'],
      [['روز'], 'day'],
      [['هفته'], 'week'],
      [['ماه'], 'month'],
    ],
    working: ['کاری'],
    within: ['ظرف', 'تا', 'طی', 'مدت', 'در'],
    later: ['دیگر', 'اینده', 'بعد'],
    next: ['اینده', 'بعد'],
    at: ['ساعت'],
  },
}

/** Persian writes 'سه شنبه' in two words as well. */
export const PERSIAN_DAY_PARTS: Record<string, number> = { یک: 6, دو: 0, سه: 1, چهار: 2, پنج: 3 }

/** Months of the western calendar as Persian writes them, January first; folded like the rest. */
export const PERSIAN_WESTERN_MONTHS: string[][] = [
  ['ژانویه'],
  ['فوریه'],
  ['مارس'],
  ['اوریل', 'اپریل'],
  ['مه', 'می'],
  ['ژوین', 'ژوئن'],
  ['ژوییه', 'ژوئیه', 'جولای'],
  ['اوت', 'اگوست'],
  ['سپتامبر'],
  ['اکتبر'],
  ['نوامبر'],
  ['دسامبر'],
]

/** Somebody else who is to do it. */
export const OTHERS: Record<Language, string[]> = {
  en: [
    'manager',
    'supervisor',
    'colleague',
    'technician',
    'specialist',
    'director',
    'courier',
    'driver',
  ],
  pl: ['kierowni', 'przelozon', 'koleg', 'kolezank', 'technik', 'specjalist', 'dyrektor', 'kurier'],
  lv: ['vaditaj', 'kolegi', 'koleg', 'tehnik', 'specialist', 'direktor', 'kurjer'],
  fa: ['مدیر', 'همکار', 'سرپرست', 'تکنسین', 'کارشناس', 'پیک'],
}
