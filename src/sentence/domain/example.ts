// A sentence as somebody might hear it: its slots filled with values that could be true.
import type { SLOTS } from '../../guide/domain/slot.ts'
import type { Language } from '../../platform/base/domain/language.ts'
import { isKeyOf } from '../../platform/base/domain/narrow.ts'
import { closeGaps, fillSlots } from '../../platform/text/domain/slot.ts'

type Values = Record<Exclude<(typeof SLOTS)[number], 'address' | 'salutation'>, string>

const ADDRESSES: Record<Language, Record<string, string>> = {
  en: { m: 'Mr Harris', f: 'Ms Harris' },
  pl: { m: 'Panie Tomaszu', f: 'Pani Anno' },
  lv: { m: 'Bērziņa kungs', f: 'Bērziņas kundze' },
  fa: { m: 'آقای رضایی', f: 'خانم رضایی' },
}

const SALUTATIONS: Record<Language, Record<string, string>> = {
  en: { m: 'Dear Mr Harris,', f: 'Dear Ms Harris,', other: 'Hello,' },
  pl: { m: 'Szanowny Panie,', f: 'Szanowna Pani,', other: 'Szanowni Państwo,' },
  lv: { m: 'Labdien, Bērziņa kungs!', f: 'Labdien, Bērziņas kundze!', other: 'Labdien!' },
  fa: { m: 'آقای رضایی گرامی، سلام.', f: 'خانم رضایی گرامی، سلام.', other: 'با سلام،' },
}

/** Of a brand in each language; the same in every form. */
const EXAMPLE_VALUES: Record<Language, Values> = {
  en: {
    name: 'Alex Harris',
    agent: 'Priya',
    brand: 'Northmoor',
    ref: 'K7M2QRT',
    owner: 'Helen Ward',
    by: 'Friday 4 December, 12:00',
    channel: 'by phone',
    promise: 'we will send a new item with the courier',
    amount: '£48',
    order: '10482',
    date: '3 March',
    said: 'that it would come on Monday',
    facts: 'the parcel has not come; the card was charged twice',
    wish: 'the money back',
    warning: '1',
    warnings: '2',
    found: 'the parcel never left our warehouse',
    question: 'How was this order paid?',
    manager: 'Helen Ward',
    crisis_line: '116 123',
    emergency: '999',
    return_days: '30',
  },
  pl: {
    name: 'Nowak',
    agent: 'Ewa',
    brand: 'Modrzew',
    ref: 'K7M2QRT',
    owner: 'Anna Zielińska',
    by: 'piątku 4 grudnia, godz. 12:00',
    channel: 'telefonicznie',
    promise: 'wyślemy nowy egzemplarz kurierem',
    amount: '48 zł',
    order: '10482',
    date: '3 marca',
    said: 'że paczka będzie w poniedziałek',
    facts: 'paczka nie przyszła; płatność pobrano dwa razy',
    wish: 'zwrot pieniędzy',
    warning: '1',
    warnings: '2',
    found: 'paczka nie wyszła z naszego magazynu',
    question: 'W jaki sposób zostało opłacone to zamówienie?',
    manager: 'Marek Lis',
    crisis_line: '116 123',
    emergency: '112',
    return_days: '30',
  },
  lv: {
    name: 'Bērziņš',
    agent: 'Zane',
    brand: 'Vilnis',
    ref: 'K7M2QRT',
    owner: 'Zane Liepa',
    by: 'piektdienai, 4. decembrim, plkst. 12.00',
    channel: 'pa tālruni',
    promise: 'nosūtīsim jaunu ierīci ar kurjeru',
    amount: '48 eiro',
    order: '10482',
    date: '3. martā',
    said: 'ka meistars būs pirmdien',
    facts: 'internets nedarbojas; rēķins ir lielāks nekā līgumā',
    wish: 'atmaksu',
    warning: '1',
    warnings: '2',
    found: 'meistars pie Jums nav bijis',
    question: 'Kad rēķins tika apmaksāts?',
    manager: 'Andris Kalniņš',
    crisis_line: '116 123',
    emergency: '112',
    return_days: '30',
  },
  fa: {
    name: 'رضایی',
    agent: 'مریم کاظمی',
    brand: 'هزارسو',
    ref: 'K7M2QRT',
    owner: 'مریم کاظمی',
    by: 'جمعه ۱۳ آذر ساعت ۱۲:۰۰',
    channel: 'تلفنی',
    promise: 'کالای سالم را با پیک می‌فرستیم',
    amount: '۴۸۰٬۰۰۰ تومان',
    order: '۱۰۴۸۲',
    date: '۳ آذر',
    said: 'دوشنبه می‌رسد',
    facts: 'بسته نرسیده است؛ پول دو بار کم شده است',
    wish: 'برگشت پول',
    warning: '۱',
    warnings: '۲',
    found: 'بسته از انبار ما بیرون نرفته است',
    question: 'هزینهٔ این سفارش چطور پرداخت شد؟',
    manager: 'علی صادقی',
    crisis_line: '۱۴۸۰',
    emergency: '۱۲۳',
    return_days: '۷',
  },
}

/** The value of a slot in a sentence to this customer; null where there is none. */
export function exampleOf(slot: string, language: Language, customer: string): string | null {
  if (slot === 'address') return ADDRESSES[language][customer] ?? null
  if (slot === 'salutation')
    return SALUTATIONS[language][customer] ?? SALUTATIONS[language].other ?? null
  const values = EXAMPLE_VALUES[language]
  return isKeyOf(values, slot) ? values[slot] : null
}

/** The text of one form with every slot filled and its [parts] there. */
export function renderExample(text: string, language: Language, customer: string): string {
  const filled = fillSlots(text, (slot) => exampleOf(slot, language, customer))
  return closeGaps(filled.text, language)
}
