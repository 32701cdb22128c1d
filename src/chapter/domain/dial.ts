// Numbers to dial when somebody is in danger: which come first, from which country, and as links.
import type { Language, Text } from '../../platform/base/domain/language.ts'

/** In the order in which they stand when somebody else is in danger. */
export const DIAL_KINDS = [
  'security',
  'emergency',
  'police',
  'ambulance',
  'fire',
  'social',
  'crisis',
] as const
export type DialKind = (typeof DIAL_KINDS)[number]

export type DialNumber = {
  id: string
  kind: DialKind
  /** Country it serves, or EU; the brand's own numbers have none. */
  market?: string
  name: Text
  /** As one dials it; spaces are for the eye. */
  number: string
  /** Words to send instead of a call: '85258' with 'SHOUT'. */
  text?: string
  /** For whom or when: 'children and young people', 'day and night'. */
  note?: Text
  /**
   * Who publishes it, and the day on which somebody compared it with that; without a day it is not
   * confirmed, and every page says so.
   */
  source: string
  reviewedOn?: string
}

export type Alarm = {
  /**
   * The ladder whose positions are called when nobody confirms an alarm; the gravest category's
   * when absent.
   */
  ladder?: string
  /** The category an incident is proposed in. */
  incident?: string
  /** The brand's own, then those of countries. */
  numbers: DialNumber[]
}

/** Where 112 is answered by law (Directive (EU) 2018/1972, article 109). */
const UNION = new Set([
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
])

/** A country's numbers; the Union's where it has none of that kind. */
export function numbersIn(alarm: Alarm, market: string): DialNumber[] {
  const [country = market] = market.split('-')
  const own = alarm.numbers.filter(
    (number) => number.market === market || number.market === country,
  )
  return UNION.has(country)
    ? [
        ...own,
        ...alarm.numbers.filter(
          (number) => number.market === 'EU' && !own.some((other) => other.kind === number.kind),
        ),
      ]
    : own
}

/**
 * Country by the prefix of an international number; null when it is not written as one, or is none
 * we have numbers for.
 */
export function marketOfPhone(
  phone: string | null,
  codes: Readonly<Record<string, string>> = CALLING_CODES,
): string | null {
  const digits = /^\s*(?:\+|00)([\d\s().-]{5,30})$/.exec(phone ?? '')?.[1]?.replace(/\D/g, '')
  if (!digits) return null
  return (
    Object.entries(codes)
      .toSorted(([a], [b]) => b.length - a.length)
      .find(([code]) => digits.startsWith(code))?.[1] ?? null
  )
}
/** Of the countries whose numbers ship. */
const CALLING_CODES: Readonly<Record<string, string>> = {
  48: 'PL',
  371: 'LV',
  44: 'GB',
  98: 'IR',
  49: 'DE',
  1: 'US',
}

/**
 * What to dial now, most needed first. Where somebody may harm themselves a crisis line of the
 * country they call from comes first, then its emergency numbers; nobody calls security on them.
 * Else the brand's security, then the emergency numbers of where the brand works. `customer` is the
 * country the customer is in, when it is known and another.
 */
export function listDial(
  alarm: Alarm,
  place: { brand: string; customer: string | null },
  isSelfHarm: boolean,
): DialNumber[] {
  const here = numbersIn(alarm, place.brand)
  const there =
    place.customer && place.customer !== place.brand ? numbersIn(alarm, place.customer) : []
  const of = (numbers: readonly DialNumber[], ...kinds: DialKind[]) =>
    kinds.flatMap((kind) => numbers.filter((number) => number.kind === kind))
  const own = alarm.numbers.filter((number) => number.market === undefined)
  const near = there.length > 0 ? there : here
  const listed = isSelfHarm
    ? [
        ...of(own, 'crisis'),
        ...of(near, 'crisis', 'emergency', 'ambulance', 'social', 'police'),
        ...(near === here ? [] : of(here, 'crisis', 'emergency', 'ambulance')),
      ]
    : [
        ...of(own, 'security'),
        ...of(own, 'emergency', 'police', 'ambulance', 'fire'),
        ...of(here, 'emergency', 'police', 'ambulance', 'fire'),
        ...(near === here ? [] : of(near, 'emergency', 'police')),
      ]
  return listed.filter(
    (number, index) =>
      listed.findIndex((other) => other.number === number.number && other.text === number.text) ===
      index,
  )
}

/**
 * The numbers that are said to a customer in danger, as one says them in their language: the
 * emergency number of the country they are in, else of the brand's, and the first crisis line to
 * call that somebody has confirmed, a brand's own before the country's. null where there is none.
 */
export function numbersToSay(
  alarm: Alarm,
  place: { brand: string; customer: string | null },
  language: Language,
): { emergency: string | null; crisisLine: string | null } {
  const there = place.customer ? numbersIn(alarm, place.customer) : []
  const near = there.length > 0 ? there : numbersIn(alarm, place.brand)
  const emergency = TO_SAY.map((kind) => near.find((number) => number.kind === kind)).find(
    (number) => number !== undefined,
  )
  const crisis = [...alarm.numbers.filter(({ market }) => market === undefined), ...near].find(
    ({ kind, reviewedOn, text }) =>
      kind === 'crisis' && reviewedOn !== undefined && text === undefined,
  )
  const said = (number: DialNumber | undefined) =>
    number === undefined ? null : sayNumber(number.number, language)
  return { emergency: said(emergency), crisisLine: said(crisis) }
}
/** Where a country has no number for everything, whoever may be hurt needs the ambulance first. */
const TO_SAY: readonly DialKind[] = ['emergency', 'ambulance', 'police']
const PERSIAN = new Intl.NumberFormat('fa-IR', { useGrouping: false })

/** Among Persian words groups of digits with a space between them would change places. */
const sayNumber = (number: string, language: Language): string =>
  language === 'fa'
    ? number.replaceAll(' ', '').replace(/\d/g, (digit) => PERSIAN.format(Number(digit)))
    : number

/** 'tel:' and 'sms:' addresses; only digits, plus, star and hash get in. */
export function dialAddress({ number, text }: Pick<DialNumber, 'number' | 'text'>): string {
  const digits = number.replace(/[^\d+*#]/g, '')
  return text === undefined ? `tel:${digits}` : `sms:${digits}?body=${encodeURIComponent(text)}`
}
