// The Idempotency-Key of what is posted: made when somebody presses send, and the same again for
// the same words as long as no answer has come.
import { keep, kept, listKept } from '../preference.ts'
import { newId } from './new-id.ts'

type Words = { place: string; key: string; body: unknown }

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
 * What the page adds to the words: turning it over into another language does not make them other
 * words.
 */
const ofThePage = ({ language }: { language?: unknown }) =>
  typeof language === 'string' ? { language } : {}

/**
 * Two presses at once, a second try, a try after a reload of the page and one in another language
 * of the page are one request. `body` is what goes: in the
 * language of the first try, for the server knows a request again by all that it says.
 */
export function keyOf(path: string, body: unknown, files: readonly File[] = []): Words {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  const page: { language?: string } = isObject ? ofThePage(body) : {}
  const words = isObject ? { ...body, ...(page.language && { language: null }) } : (body ?? null)
  const place =
    PREFIX +
    shorten(
      JSON.stringify([path, words, files.map((file) => [file.name, file.size, file.lastModified])]),
    )
  const [key, at, language] = (inHand.get(place) ?? kept(place) ?? '').split(' ')
  if (key && Date.now() - Number(at) < KEEP_MS)
    return {
      place,
      key,
      body: language && page.language ? { ...(body as object), language } : body,
    }
  const fresh = newId()
  const text = `${fresh} ${Date.now()} ${page.language ?? ''}`.trimEnd()
  inHand.set(place, text)
  applyRetention()
  keep(place, text)
  return { place, key: fresh, body }
}

/** The answer has come: the same words again are meant again. */
export function settleKey({ place }: Pick<Words, 'place'>): void {
  inHand.delete(place)
  keep(place, null)
}

function applyRetention(): void {
  for (const place of listKept(PREFIX))
    if (Date.now() - Number(kept(place)?.split(' ')[1]) > KEEP_MS) keep(place, null)
}
