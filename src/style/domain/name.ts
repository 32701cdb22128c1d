// Whether a draft speaks to the customer by name, in whatever case the language bends it.
import type { Language } from '../../platform/base/domain/language.ts'
import { TITLES } from './data/title.ts'
import type { Token } from '../../platform/text/domain/draft.ts'
import { listWords } from '../../platform/text/domain/word.ts'

/** Forms of address, and what companies are called besides their name. */
const BESIDE = new Set(TITLES)

/**
 * Whether one part of the name stands in the words. Polish and Latvian bend names: two letters at
 * the end may change ("Marek", "Marku"), and the word begins with a capital.
 */
export function isNamed(
  name: string,
  tokens: readonly Token[],
  text: string,
  language: Language,
): boolean {
  const parts = listWords(name)
    .map((word) => word.text)
    .filter((word) => word.length > 1 && !BESIDE.has(word))
  if (parts.length === 0) return true
  const bends = language === 'pl' || language === 'lv'
  // Persian writes the parts of a name together, with a half-space or apart.
  if (
    language === 'fa' &&
    joinPairs(parts).some((pair) =>
      tokens.some((token) => token.text.startsWith(pair) && token.text.length - pair.length <= 2),
    )
  )
    return true
  if (
    language === 'fa' &&
    joinPairs(tokens.map((token) => token.text)).some((pair) => parts.includes(pair))
  )
    return true
  return parts.some((part) => {
    const stem = bends ? part.slice(0, Math.max(2, part.length - 2)) : part
    return tokens.some((token) => {
      if (language === 'fa')
        return (
          token.text === part ||
          (token.text.startsWith(part) && token.text.length - part.length <= 2)
        )
      if (!/^\p{Lu}/u.test(text.slice(token.from, token.from + 2))) return token.text === part
      return (
        token.text === part ||
        token.text === `${part}'s` ||
        (bends &&
          token.text.startsWith(stem) &&
          token.text.length >= Math.max(3, part.length - 1) &&
          token.text.length <= part.length + 4)
      )
    })
  })
}

const joinPairs = (words: readonly string[]): string[] =>
  words.slice(1).map((word, index) => `${words[index]}${word}`)
