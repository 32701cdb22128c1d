// The Idempotency-Key of what is posted: made when somebody presses send, and the same again for
// the same words as long as no answer has come.
import { keep, stored, listStored } from '../preference.ts'
import { newId } from './new-id.ts'
import { isRecord } from '../../base/domain/narrow.ts'

/** `isOlder`: what goes was decided on an earlier state than the page has now. */
type Words = { place: string; key: string; body: unknown; isOlder: boolean }

const PREFIX = 'opoka.key.'
/** Longer than this nobody tries the very same words again because of a lost answer. */
const KEEP_MS = 7 * 24 * 3_600_000
const inHand = new Map<string, string>()

/**
 * 53 bits of a text (cyrb53): enough to know one's own words again; the server compares the words
 * themselves.
 */
function shorten(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36)
}

/**
 * What the page adds to the words: turning it over into another language, or what has changed in a
 * case since (the lost try itself, above all), does not make them other words.
 */
type OfThePage = { language?: string; version?: number }
const ofThePage = ({ language, version }: Record<string, unknown>): OfThePage => ({
  ...(typeof language === 'string' && { language }),
  ...(typeof version === 'number' && { version }),
})

/** A password is in nothing that stays on a device, not even in a number that was made of it. */
const isSecret = (body: object): boolean => 'password' in body || 'secret' in body

const readTry = (text: string) => {
  const [key, at, language, version] = text.split(' ')
  const isFresh = key && Date.now() - Number(at) < KEEP_MS
  return isFresh ? { key, language, version: version ? Number(version) : undefined } : null
}

type Fields = Record<string, unknown>
const fieldsOf = (body: unknown): Fields | null => (isRecord(body) ? body : null)

/** Where a try is remembered: the words and files count, what the page adds to them does not. */
function placeOf(path: string, body: unknown, files: readonly File[]): string {
  const fields = fieldsOf(body)
  const words = fields
    ? {
        ...fields,
        ...Object.fromEntries(Object.keys(ofThePage(fields)).map((name) => [name, null])),
      }
    : (body ?? null)
  return (
    PREFIX +
    shorten(
      JSON.stringify([path, words, files.map((file) => [file.name, file.size, file.lastModified])]),
    )
  )
}

/** What the page had added at the first try, of what it adds now. */
const asAtFirst = (page: OfThePage, first: OfThePage): OfThePage => ({
  ...(page.language && first.language && { language: first.language }),
  ...(page.version !== undefined && first.version !== undefined && { version: first.version }),
})

/**
 * Two presses at once, a second try, a try after a reload of the page, one in another language of
 * the page and one on a newer state of the case are one request. `body` is what goes: as the page
 * had it at the first try, for the server knows a request again by all that it says.
 */
export function keyOf(path: string, body: unknown, files: readonly File[] = []): Words {
  const fields = fieldsOf(body)
  const page = fields ? ofThePage(fields) : {}
  const place = placeOf(path, body, files)
  const first = readTry(inHand.get(place) ?? stored(place) ?? '')
  if (first) {
    const was = asAtFirst(page, first)
    return {
      place,
      key: first.key,
      body: Object.keys(was).length > 0 ? { ...fields, ...was } : body,
      isOlder: was.version !== undefined && was.version !== page.version,
    }
  }
  const fresh = newId()
  const text = `${fresh} ${Date.now()} ${page.language ?? ''} ${page.version ?? ''}`.trimEnd()
  inHand.set(place, text)
  applyRetention()
  if (!fields || !isSecret(fields)) keep(place, text)
  return { place, key: fresh, body, isOlder: false }
}

/** The answer has come: the same words again are meant again. */
export function settleKey({ place }: Pick<Words, 'place'>): void {
  inHand.delete(place)
  keep(place, null)
}

function applyRetention(): void {
  for (const place of listStored(PREFIX))
    if (Date.now() - Number(stored(place)?.split(' ')[1]) > KEEP_MS) keep(place, null)
}
