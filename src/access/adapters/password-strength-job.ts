// The look at one password by the lists and patterns of zxcvbn, in a process of its own (apart.ts):
// it takes up to a third of a second, and 70 MB that go with the process.
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { toLatinKeys, toPlainPassword, type WeakBecause } from '../domain/password.ts'

/**
 * Its cost grows faster than the length, and what is weak at the beginning is weak: no more is
 * looked at.
 */
const MAX_JUDGED = 64
/** Ten thousand million guesses: with a stolen hash of ours, weeks for one name. */
const MIN_LOG10 = 10
const BECAUSE: Record<string, WeakBecause> = {
  spatial: 'keys',
  repeat: 'repeat',
  sequence: 'sequence',
  date: 'sequence',
  regex: 'sequence',
  bruteforce: 'variety',
}

export type Look = { password: string; words: readonly string[] }

export function lookAtPassword({ password, words }: Look): WeakBecause | null {
  const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  const plain = toPlainPassword(password).slice(0, MAX_JUDGED)
  // Typed on another keyboard it is the same row of keys.
  for (const text of new Set([plain, toLatinKeys(plain)])) {
    const { guessesLog10, sequence } = judge.check(text, [...words])
    if (guessesLog10 < MIN_LOG10)
      return (
        BECAUSE[sequence.toSorted((a, b) => b.token.length - a.token.length)[0]?.pattern ?? ''] ??
        'common'
      )
  }
  return null
}
