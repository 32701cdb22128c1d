// What a seeded case is found by: the same words as searchText gives a case that is taken in, each
// levelled once and not a million times.
import { joinHalfSpaces, normaliseSearch } from '../../src/platform/text/domain/search.ts'

type Levelled = { words: string[]; joined: string[] }

const MAX_KEPT = 50_000
const cache = new Map<string, Levelled>()

const wordsOf = (text: string): string[] => normaliseSearch(text).split(' ').filter(Boolean)

function level(word: string): Levelled {
  let levelled = cache.get(word)
  if (!levelled) {
    levelled = {
      words: wordsOf(word),
      joined: word.includes('\u200c') ? wordsOf(joinHalfSpaces(word)) : [],
    }
    if (cache.size >= MAX_KEPT) cache.clear()
    cache.set(word, levelled)
  }
  return levelled
}

/** As packSearch. */
export function foundBy(text: string): string {
  const found = new Set<string>()
  const joined: string[] = []
  for (const word of text.split(/\s+/u)) {
    const levelled = level(word)
    for (const plain of levelled.words) found.add(plain)
    joined.push(...levelled.joined)
  }
  for (const word of joined) found.add(word)
  return [...found].join(' ').slice(0, 8000).toWellFormed()
}
