// What a promise is about, over the languages: a promise kept in the staff's language covers the
// same one made in the customer's.
import { ACTION_STEMS } from './data/action-word.ts'
import { listWords } from '../../platform/text/domain/word.ts'

const MAX_KNOWN = 5_000
/** Longer than any word that names an action; other words are not kept. */
const LONGEST_KNOWN = 40
const known = new Map<string, readonly string[]>()

function actionsOf(word: string): readonly string[] {
  const before = known.get(word)
  if (before) return before
  const actions = ACTION_STEMS.flatMap(([action, stems]) =>
    stems.some((stem) => word.startsWith(stem)) ? [action] : [],
  )
  if (known.size < MAX_KNOWN && word.length <= LONGEST_KNOWN) known.set(word, actions)
  return actions
}

/** Which actions the words name. */
const listActions = (words: readonly string[]): Set<string> => new Set(words.flatMap(actionsOf))

/**
 * What a promise or a sentence is about: the actions it names, and stems of its words that carry
 * meaning (numbers, and words of five letters and more).
 */
export type About = { actions: ReadonlySet<string>; stems: ReadonlySet<string> }

function stemOf(word: string): string {
  if (/^\d+$/.test(word)) return word
  return word.length < 5 ? '' : word.slice(0, 5)
}

export const aboutWords = (words: readonly string[]): About => ({
  actions: listActions(words),
  stems: new Set(words.map(stemOf).filter(Boolean)),
})
export const aboutText = (text: string): About =>
  aboutWords(listWords(text).map((word) => word.text))

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((one) => b.has(one))

/**
 * Whether the recorded promise covers what a sentence promises: the same action, or the same words
 * where no action is known.
 */
export function covers(promised: About, said: About): boolean {
  if (promised.actions.size === 0 || said.actions.size === 0)
    return share(promised.stems, said.stems)
  if (share(promised.actions, said.actions)) return true
  // An answer is given by telling it.
  return (
    (promised.actions.has('answer') && said.actions.has('tell')) ||
    (promised.actions.has('tell') && said.actions.has('answer'))
  )
}
