// Fills the slots of the guide's texts with what is known; says nothing where something is not
// known.
import { type Language, type Text, localise } from '../../platform/base/domain/language.ts'
import type { Channel } from '../../chapter/domain/channel.ts'
import { addressOf } from './address.ts'
import { isBefore } from './condition.ts'
import type { Known } from './event.ts'
import { listFacts, ORDER_WITHIN } from './fact.ts'
import { sayUntil } from '../../platform/text/domain/say-when.ts'
import { closeGaps, fillSlots } from '../../platform/text/domain/slot.ts'
import type { GuideState } from './state.ts'
import type { FactKind, Guide } from './type.ts'

export const SLOTS = [
  'address',
  'name',
  'agent',
  'brand',
  'ref',
  'owner',
  'by',
  'channel',
  'promise',
  'amount',
  'order',
  'date',
  'said',
  'facts',
  'wish',
  'warning',
  'warnings',
] as const
type Slot = (typeof SLOTS)[number]

/** `offer`: the n-th of what may be promised is meant, and not what was promised before. */
export type Speech = {
  guide: Guide
  state: GuideState
  now: string
  language: Language
  offer?: number
}

/** How the answer comes: 'by e-mail'. */
const CHANNEL_WORDS: Record<Channel, Record<Language, string>> = {
  mail: { en: 'by e-mail', pl: 'e-mailem', lv: 'pa e-pastu', fa: 'با ایمیل' },
  phone: { en: 'by phone', pl: 'telefonicznie', lv: 'pa tālruni', fa: 'با تلفن' },
  letter: { en: 'by letter', pl: 'listownie', lv: 'ar vēstuli', fa: 'با نامه' },
  chat: { en: 'in the chat', pl: 'na czacie', lv: 'tērzētavā', fa: 'در گفت‌وگوی برخط' },
  visit: { en: 'in person', pl: 'osobiście', lv: 'klātienē', fa: 'حضوری' },
}
const NUMBERS: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en'),
  pl: new Intl.NumberFormat('pl'),
  lv: new Intl.NumberFormat('lv'),
  fa: new Intl.NumberFormat('fa-IR'),
}

/**
 * The text of that language with its slots filled. A part in [square brackets] falls away when a
 * slot in it is unknown.
 * null when a slot outside of brackets is unknown, or nothing is left.
 */
export function fillText(text: Text | undefined, speech: Speech): string | null {
  const raw = localise(text, speech.language)
  if (!raw.includes('{') && !raw.includes('[')) return raw === '' ? null : raw
  const filled = fillSlots(raw, (slot) => (isSlot(slot) ? VALUES[slot](speech)?.trim() : null))
  return (filled.isWhole && closeGaps(filled.text, speech.language)) || null
}

const isSlot = (name: string): name is Slot => Object.hasOwn(VALUES, name)

/** What each slot says; nothing where it is not known. */
const VALUES: Record<Slot, (speech: Speech) => string | null | undefined> = {
  address: ({ state: { address, known }, language }) =>
    address ?? (known?.name ? addressOf(known.name, language) : null),
  name: ({ state }) => state.known?.name,
  agent: ({ state }) => state.known?.agent,
  brand: ({ state }) => state.known?.brand,
  ref: ({ state }) => state.known?.case?.ref,
  owner: ({ state }) => state.known?.case?.owner,
  by: (speech) => speech.state.known && byWhen(speech.state.known, speech),
  channel: (speech) => {
    const { known } = speech.state
    return known && CHANNEL_WORDS[(promiseMeant(known, speech) ?? known).channel][speech.language]
  },
  promise: (speech) => speech.state.known && promiseMeant(speech.state.known, speech)?.what,
  order: ({ state }) => orderNumber(latestFact(state, 'order')),
  amount: ({ state }) => latestFact(state, 'amount'),
  date: ({ state }) => latestFact(state, 'date'),
  said: ({ state }) => latestFact(state, 'said'),
  facts: ({ state, language }) => listFacts(state.facts, language),
  wish: ({ state }) => state.wish,
  warning: ({ state, language }) => NUMBERS[language].format(state.warnings + 1),
  warnings: ({ guide: { ending }, language }) =>
    ending === 'stay' ? null : NUMBERS[language].format(ending.afterWarnings),
}

/**
 * What was promised already goes before what may be promised now; an offer is always of the latter.
 */
function promiseMeant(
  known: Known,
  { offer, now }: Speech,
): { what: string; channel: Channel } | null {
  const free = mayPromiseNow(known, now)
  if (offer !== undefined) return free[offer] ?? null
  return (
    known.promises.find((promise) => promise.state === 'open' || promise.state === 'broken') ??
    free[0] ??
    null
  )
}

/** What may be promised now, best first, without what could only be late. */
export const mayPromiseNow = (known: Known | null, now: string): Known['mayPromise'] =>
  known?.mayPromise.filter((promise) => !isBefore(promise.latestAt, now)) ?? []

/**
 * The case's deadline; else the promise made; else the latest time at which the best promise may be
 * due.
 */
function byWhen(known: Known, { offer, now, language }: Speech): string | null {
  const offered = mayPromiseNow(known, now)[offer ?? 0]?.latestAt
  const times =
    offer !== undefined
      ? [offered]
      : [known.case?.by, known.promises.find((promise) => promise.state === 'open')?.dueAt, offered]
  for (const at of times) {
    const words = at ? sayUntil(at, known.zone, language, now) : null
    if (words !== null) return words
  }
  return null
}

/** The number alone: the sentence around it says what it is a number of. */
function orderNumber(text: string | null): string | null {
  const within = text === null ? undefined : ORDER_WITHIN.exec(text)?.[1]
  if (within !== undefined) return within
  const bare = text?.replace(
    /^(?:(?:order|zam(?:ówieni\p{L}*|\.)?|pasūtījum\p{L}*|سفارش|numer|number|numurs|شمارهٔ?|nr\.?|no\.?|#)[\s:#\u200c]*)+/iu,
    '',
  )
  return bare && /\d/.test(bare) ? bare : text
}

const latestFact = (state: GuideState, kind: FactKind): string | null =>
  state.facts.findLast((fact) => fact.kind === kind && fact.state !== 'removed')?.text ?? null
