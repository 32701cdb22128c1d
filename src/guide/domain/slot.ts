// Fills the slots of the guide's texts with what is known; says nothing where something is not
// known.
import { type Language, type Text, localise } from '../../platform/base/domain/language.ts'
import type { Channel } from '../../chapter/domain/channel.ts'
import { addressOf, salutationOf } from './address.ts'
import { chooseForm } from '../../platform/text/domain/choose-form.ts'
import { isBefore, isChecked, nextQuestion } from './condition.ts'
import { formOf, formsOf } from './form.ts'
import { wishKindsIn, wishKindsOf } from './wish.ts'
import type { ContactFact, Known } from './event.ts'
import { listFacts, ORDER_WITHIN } from './fact.ts'
import { sayUntil } from '../../platform/text/domain/say-when.ts'
import { closeGaps, fillSlots } from '../../platform/text/domain/slot.ts'
import type { GuideState } from './state.ts'
import type { FactKind, Form, Guide, Move, WishKind } from './type.ts'

export const SLOTS = [
  'address',
  'salutation',
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
  'found',
  'question',
  'manager',
  'crisis_line',
  'emergency',
  'return_days',
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
  phone: { en: 'by phone', pl: 'telefonicznie', lv: 'pa tālruni', fa: 'تلفنی' },
  letter: { en: 'by letter', pl: 'listownie', lv: 'ar vēstuli', fa: 'با نامه' },
  chat: { en: 'in the chat', pl: 'na czacie', lv: 'tērzētavā', fa: 'در گفت‌وگوی آنلاین' },
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
export function fillText(text: Text | undefined, given: Speech): string | null {
  const speech = ofOffer(text, given)
  const raw = chooseForm(localise(text, speech.language), formsOf(speech.state))
  if (!raw.includes('{') && !raw.includes('[')) return raw === '' ? null : raw
  const filled = fillSlots(raw, (slot) => (isSlot(slot) ? VALUES[slot](speech)?.trim() : null))
  return (filled.isWhole && closeGaps(filled.text, speech.language)) || null
}

/** A sentence that names a promise speaks of its day, and not of the case's. */
function ofOffer(text: Text | undefined, speech: Speech): Speech {
  const isOwed = speech.state.known?.promises.some(
    ({ state }) => state === 'open' || state === 'broken',
  )
  const names = localise(text, speech.language).includes('{promise}')
  return names && !isOwed && speech.offer === undefined ? { ...speech, offer: 0 } : speech
}

const isSlot = (name: string): name is Slot => Object.hasOwn(VALUES, name)

/** What each slot says; nothing where it is not known. */
const VALUES: Record<Slot, (speech: Speech) => string | null | undefined> = {
  address: ({ state, language }) =>
    state.address ?? (state.known && calledAs(state.known, language, formOf(state))),
  salutation: ({ state, language }) =>
    salutationOf(state.known?.name ?? '', language, formOf(state)),
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
  promise: (speech) => {
    const meant = speech.state.known && promiseMeant(speech.state.known, speech)
    return meant && asClause(meant.what, speech.language)
  },
  order: ({ state }) => orderNumber(latestFact(state, 'order')) ?? state.order,
  amount: ({ state }) => latestFact(state, 'amount'),
  date: ({ state }) => latestFact(state, 'date'),
  said: ({ state }) => latestFact(state, 'said'),
  facts: ({ state, language }) => listFacts(state.facts, language),
  wish: ({ state }) => state.wish,
  warning: ({ state, language }) => NUMBERS[language].format(state.warnings + 1),
  warnings: ({ guide: { ending }, language }) =>
    ending === 'stay' ? null : NUMBERS[language].format(ending.afterWarnings),
  found: ({ state }) => withoutStop(foundIn(state)),
  question: ({ state }) => nextQuestion(state),
  manager: ({ state }) => state.known?.manager,
  crisis_line: ({ state }) => state.known?.crisisLine,
  emergency: ({ state }) => state.known?.emergency,
  return_days: ({ state, language }) => {
    const days = Number(state.known?.house?.return_days)
    return days > 0 ? NUMBERS[language].format(days) : null
  },
}

/** What was found, in words: as a person put it, else the fact that was checked last. */
function foundIn({ finding, facts }: GuideState): string {
  if (finding?.text) return finding.text
  // A checked fact tells how it came to this; it is no reason why something cannot be had.
  if (finding?.of === 'unavailable' || finding?.of === 'cannot') return ''
  const stands = (fact: ContactFact) => fact.state === 'open' || fact.state === 'agreed'
  return facts.findLast((fact) => isChecked(fact) && stands(fact))?.text ?? ''
}

const withoutStop = (text: string): string => text.trim().replace(/[.;؛\s]+$/u, '')

/**
 * A sentence as a part of another: without its full stop, and with a small letter unless it begins
 * with a word in capitals or with a number.
 */
function asClause(text: string, language: Language): string {
  const bare = withoutStop(text)
  return /^\p{Lu}(?!\p{Lu})/u.test(bare) && !/^I(?![\p{L}\p{M}])/u.test(bare)
    ? bare.slice(0, 1).toLocaleLowerCase(language) + bare.slice(1)
    : bare
}

/**
 * What was promised already goes before what may be promised now; an offer is always of the latter.
 */
function promiseMeant(
  known: Known,
  { offer, now, state }: Speech,
): { what: string; channel: Channel } | null {
  const free = offersFor(state, now)
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

const KINDS_OF_CONTACT: readonly WishKind[] = ['contact', 'word']

/**
 * What may be offered now: what the customer asked for first. To be called back or written to is no
 * solution, unless that is what they want.
 */
export function mayOfferNow(state: GuideState, now: string): Known['mayPromise'] {
  const wishes = wishKindsOf(state)
  const isMeant = (promise: Known['mayPromise'][number]) =>
    answersOf(promise).some((kind) => wishes.includes(kind))
  const isContact = (promise: Known['mayPromise'][number]) => {
    const kinds = answersOf(promise)
    return kinds.length > 0 && kinds.every((kind) => KINDS_OF_CONTACT.includes(kind))
  }
  const free = mayPromiseNow(state.known, now)
  return [
    ...free.filter(isMeant),
    ...free.filter((promise) => !isMeant(promise) && !isContact(promise)),
  ]
}

/** Where the handbook does not say what a promise answers, its own words do. */
function answersOf(promise: Known['mayPromise'][number]): readonly WishKind[] {
  if (promise.answers) return promise.answers
  const before = answered.get(promise)
  if (before) return before
  const kinds = wishKindsIn(promise.what)
  answered.set(promise, kinds)
  return kinds
}
const answered = new WeakMap<Known['mayPromise'][number], readonly WishKind[]>()

const called = new WeakMap<Known, Map<string, string | null>>()
/** How one calls them: worked out once for each language and form. */
function calledAs(known: Known, language: Language, form: Form | null): string | null {
  if (!known.name) return null
  const ways = called.get(known) ?? new Map<string, string | null>()
  called.set(known, ways)
  const key = `${language} ${form}`
  const before = ways.get(key)
  if (before !== undefined) return before
  const words = addressOf(known.name, language, form)
  ways.set(key, words)
  return words
}

const offersFor = (state: GuideState, now: string): Known['mayPromise'] => {
  const offers = mayOfferNow(state, now)
  return offers.length > 0 ? offers : mayPromiseNow(state.known, now)
}

/** Whether a sentence names this slot. */
export const usesSlot = (move: Move, slot: Slot): boolean =>
  [...(move.text ? [move.text] : []), ...(move.levels ?? []), ...(move.written ?? [])].some(
    (text) => Object.values(text).some((words) => words.includes(`{${slot}}`)),
  )

/**
 * The case's deadline; else the promise made; else the latest time at which the best promise may be
 * due.
 */
function byWhen(known: Known, { offer, now, language, state }: Speech): string | null {
  const offered = offersFor(state, now)[offer ?? 0]?.latestAt
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
