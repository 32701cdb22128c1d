// Whether what is being typed was asked and answered before, by the words they share.
import type { Known } from '../../../guide/domain/event.ts'

export type Asked = Known['asked'][number]

/**
 * Words of four letters and more, without endings: languages that bend words share their
 * beginnings.
 */
const stems = (text: string): Set<string> =>
  new Set(
    (
      text
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[\p{L}\d]{4,}/gu) ?? []
    ).map((word) => (/\d/.test(word) ? word : word.slice(0, Math.max(4, word.length - 2)))),
  )

/**
 * The first asked question that shares at least two words, and half of its own, with the text; null
 * when none does.
 */
export function findAsked(text: string, asked: readonly Asked[]): Asked | null {
  const typed = stems(text)
  if (typed.size === 0) return null
  return (
    asked.find(({ question, answer }) => {
      const own = stems(question)
      const shared = [...own].filter((stem) => typed.has(stem)).length
      // A number or a name that was told already needs no second telling.
      const told = [...stems(answer)].filter((stem) => /\d/.test(stem) && typed.has(stem)).length
      return told > 0 || (shared >= Math.min(2, own.size) && shared * 2 >= own.size)
    }) ?? null
  )
}
