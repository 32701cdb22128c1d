// The better sentence of a remark, its slots filled, and taking it over into the draft.
import { fillSlots, GONE } from '../../platform/text/domain/slot.ts'
import { listWords } from '../../platform/text/domain/word.ts'
import type { Remark } from './type.ts'

/**
 * `text` with its slots; a part in [brackets] stays only when all its slots are known. Nothing but
 * double spaces is tidied: the author's own words are quoted as they stand.
 */
export const fillBetter = (text: string, slots: Record<string, string | null>): string =>
  fillSlots(text, (slot) => (/^\w+$/.test(slot) ? slots[slot] : `{${slot}}`))
    .text.replaceAll(GONE, '')
    .replace(/ {2,}/g, ' ')
    .trim()

const isSentence = (text: string): boolean => /[.?!؟…]["”»]?$/.test(text)

/**
 * The draft with the better words in: a whole sentence takes the place of the sentence the words
 * stand in, other words the words' own place.
 * A greeting takes the place of a greeting without a name, else it goes on top. Null when there is
 * nothing new to put in.
 */
export function takeBetter(
  draft: string,
  remark: Remark,
): { draft: string; from: number; to: number } | null {
  const { better } = remark
  if (better === '') return null
  let { from, to } = remark
  let put = better
  if (from === to) {
    const line = draft.slice(0, draft.indexOf('\n') === -1 ? 0 : draft.indexOf('\n'))
    const isGreeting = line.trim() !== '' && listWords(line).length <= 4 && /[,،]\s*$/.test(line)
    to = isGreeting ? line.trimEnd().length : 0
    put = isGreeting ? better : `${better}\n\n`
  } else if (isSentence(better)) [from, to] = sentenceAround(draft, from, to)
  else if (/^\p{Lu}/u.test(draft.slice(from, to)))
    put = better.charAt(0).toUpperCase() + better.slice(1)
  if (draft.slice(from, to) === put) return null
  return { draft: draft.slice(0, from) + put + draft.slice(to), from, to: from + put.length }
}

/** From the first letter of the sentence with the words to its last sign. */
function sentenceAround(draft: string, from: number, to: number): [number, number] {
  const ends = /[.?!؟…]["”»]?(?=\s)|\n/g
  let start = 0
  for (const end of draft.slice(0, from).matchAll(ends)) start = end.index + end[0].length
  start += draft.slice(start).search(/\S/)
  ends.lastIndex = Math.max(from, to - 1)
  const end = ends.exec(draft)
  const past = end ? end.index + end[0].trimEnd().length : draft.trimEnd().length
  return [Math.min(start, from), past]
}
