// A small handbook without a fault, and the world it is linted in: a fortnight by law, working days
// from Monday to Friday.
import type { Category, Handbook } from '../../src/handbook/domain/handbook.ts'
import type { LintFacts } from '../../src/handbook/domain/lint-fact.ts'
import { smallGuide } from '../guide/small.ts'

const both = (words: string) => ({ en: words, pl: `${words} (pl)` })

const weight: Category['weight'] = {
  severity: { is: 3, why: both('Money is at stake.') },
  safety: { is: 1, why: both('Nobody is in danger.') },
  complexity: { is: 2, why: both('One look at the tracking is enough.') },
  impact: { is: 2, why: both('One customer.') },
  urgency: { is: 2, why: both('It can wait a day.') },
}

const late: Category = {
  id: 'late-delivery',
  name: both('Late delivery'),
  about: both('A parcel that has not come.'),
  kinds: ['complaint', 'disappointment'],
  customers: ['private', 'business'],
  prepare: [both('The tracking number.')],
  ask: [both('When was it promised?')],
  procedure: [both('Look the parcel up.'), both('Tell the customer where it is.')],
  weight,
  owner: 'handler',
  substitute: 'leader',
  ladder: 'standard',
  house: { acknowledge: '4 wh', answer: '5 wd' },
  legalClasses: ['consumer-complaint', 'other'],
  checklist: [
    { id: 'position', text: both('Says what we think of it.'), rule: 'PL-CONS-7A', when: 'always' },
    { id: 'thanks', text: both('Thanks for the patience.'), when: 'always' },
  ],
  promises: ['call-back'],
  rootCauses: [both('Carrier')],
}

export const valid: Handbook = {
  brand: {
    id: 'jodla',
    name: both('Jodła'),
    about: both('A small shop.'),
    market: 'PL',
    languages: ['pl'],
    timeZone: 'Europe/Warsaw',
    calendar: 'PL',
    hours: {
      mon: ['08:00-12:00', '12:30-16:30'],
      tue: ['08:00-16:00'],
      wed: ['08:00-16:00'],
      thu: ['08:00-16:00'],
      fri: ['08:00-16:00'],
    },
    overlay: { closed: ['2026-12-24'], open: [] },
    fallbackCategory: 'late-delivery',
    legalClasses: [
      {
        id: 'consumer-complaint',
        name: both('Consumer complaint'),
        about: both('A consumer complains.'),
        customers: ['private'],
        rules: ['PL-CONS-7A'],
      },
      {
        id: 'other',
        name: both('Other'),
        about: both('Anything else.'),
        customers: ['private', 'business'],
        rules: [],
      },
    ],
    noWordAfterDays: 14,
    askSatisfactionAfter: '3 wd',
    linkDays: 90,
  },
  positions: [
    {
      id: 'handler',
      name: both('Handler'),
      about: both('Handles complaints.'),
      roles: ['agent', 'owner'],
    },
    { id: 'leader', name: both('Leader'), about: both('Leads the desk.'), roles: ['leader'] },
    {
      id: 'director',
      name: both('Director'),
      about: both('Answers for everything.'),
      roles: ['director'],
    },
  ],
  people: [
    {
      id: 'ania',
      name: 'Ania Zielona',
      mail: 'ania@jodla.example',
      language: 'pl',
      roles: ['agent'],
      positions: ['handler'],
    },
    {
      id: 'piotr',
      name: 'Piotr Mak',
      mail: 'piotr@jodla.example',
      language: 'pl',
      roles: ['leader', 'administrator'],
      positions: ['leader', 'director'],
    },
  ],
  ladders: [
    {
      id: 'standard',
      name: both('Standard'),
      rungs: [
        { ask: 'owner', silence: '4 wh', why: both('Knows the case.') },
        { ask: 'leader', silence: '1 wd', why: both('May decide.') },
      ],
      next: 'top',
    },
    {
      id: 'top',
      name: both('Top'),
      rungs: [{ ask: 'director', silence: '1 wd', why: both('May decide everything.') }],
    },
  ],
  promises: [
    {
      id: 'call-back',
      what: both('We call you back.'),
      channels: ['phone'],
      longest: '2 wd',
      remindBefore: '1 wh',
      ifBroken: both('Call at once and say so.'),
      ladder: 'standard',
    },
  ],
  categories: [late, { ...late, id: 'wrong-item', name: both('Wrong item') }],
  guide: smallGuide,
  alarm: {
    numbers: [
      {
        id: 'security',
        kind: 'security',
        name: both('Security'),
        number: '214',
        source: 'house',
        reviewedOn: '2026-11-01',
      },
      {
        id: 'pl-112',
        kind: 'emergency',
        market: 'PL',
        name: both('Emergency'),
        number: '112',
        source: 'gov.pl',
        reviewedOn: '2026-11-01',
      },
      {
        id: 'pl-116123',
        kind: 'crisis',
        market: 'PL',
        name: both('Crisis line'),
        number: '116 123',
        source: '116sos.pl',
        reviewedOn: '2026-11-01',
      },
    ],
  },
  wording: {
    rules: [
      {
        id: 'calm_down',
        paragraph: 'W1',
        name: both('Calm down'),
        why: both('It does the opposite.'),
        better: both('I hear you.'),
        patterns: { en: ['calm down'], pl: ['proszę się uspokoić'] },
      },
    ],
  },
}

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Monday to Friday, no holidays: enough to tell the lint's own arithmetic from the calendar's. */
function houseDueAt(duration: string, receivedAt: string): string | null {
  const [amount = '', unit = ''] = duration.split(' ')
  let day = receivedAt.slice(0, 10)
  if (unit === 'd') return `${plusDays(day, Number(amount))}T16:00`
  for (let left = unit === 'wd' ? Number(amount) : 1; left > 0;) {
    day = plusDays(day, 1)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left--
  }
  return `${day}T16:00`
}

const rule = {
  markets: ['PL'],
  customers: ['private'],
  fromOn: '2023-01-01',
  toOn: null,
  clock: 'answer',
  responseMustContain: ['position'],
  proposed: true,
} as const

export const facts: LintFacts = {
  today: '2026-11-21',
  rules: [
    { ...rule, id: 'PL-CONS-7A' },
    { ...rule, id: 'PL-OLD', toOn: '2022-12-31' },
    { ...rule, id: 'PL-SOON', fromOn: '2027-01-01' },
    { ...rule, id: 'LV-PTAL-15WD', markets: ['LV'] },
    { ...rule, id: 'PL-BUSINESS', customers: ['business'] },
    { ...rule, id: 'PL-ACK', clock: 'acknowledge' },
    { ...rule, id: 'PL-72H', proposed: false },
  ],
  calendars: ['PL', 'LV'],
  lawEndsAt: (ruleId, receivedAt) =>
    ruleId === 'PL-72H'
      ? plusDays(receivedAt.slice(0, 10), 3) + receivedAt.slice(10)
      : `${plusDays(receivedAt.slice(0, 10), ruleId === 'PL-ACK' ? 3 : 15)}T00:00`,
  houseDueAt,
}

/** A deep copy with one thing changed. */
export function changed(change: (handbook: Handbook) => void): Handbook {
  const copy = structuredClone(valid)
  change(copy)
  return copy
}
