// Which category somebody's words are probably about: a proposal to a person, by the words the
// handbook itself uses for its categories.
import type { Text } from '../../platform/base/domain/language.ts'
import { normaliseSearch } from '../../platform/text/domain/search.ts'

export type Described = {
  id: string
  name: Text
  about: Text
  ask: readonly Text[]
  prepare: readonly Text[]
}

/**
 * A word of the name says more than one of the description, and that more than one of the
 * questions.
 */
const WEIGHT = { name: 3, about: 2, more: 1 } as const
/** Letters by which forms of one word are taken for the same; shorter words say too little. */
const STEM = 5
const MIN_LETTERS = 4
const MAX_WORDS = 400
/**
 * It must speak clearly for one category: so much at least, and by so much more than for the next.
 */
const MIN_SCORE = 4
const MIN_LEAD = 1.6

/**
 * The id of the category whose own words `words` share most, rare ones counting more (inverse
 * document frequency); null when nothing speaks clearly for one.
 */
export function guessCategory(categories: readonly Described[], words: string): string | null {
  const said = stemsOf(words.slice(0, 20_000)).slice(0, MAX_WORDS)
  if (said.length === 0) return null
  const known = categories.map((category) => ({ id: category.id, weights: weightsOf(category) }))
  const scores = known.map(({ id, weights }) => ({
    id,
    score: said.reduce(
      (sum, stem) =>
        sum +
        (weights.get(stem) ?? 0) *
          rarity(
            known.map((each) => each.weights),
            stem,
          ),
      0,
    ),
  }))
  const [first, second] = scores.toSorted((a, b) => b.score - a.score)
  return first && first.score >= MIN_SCORE && first.score >= MIN_LEAD * (second?.score ?? 0)
    ? first.id
    : null
}

const rarity = (all: readonly ReadonlyMap<string, number>[], stem: string): number =>
  Math.log(all.length / Math.max(1, all.filter((weights) => weights.has(stem)).length))

function weightsOf({ name, about, ask, prepare }: Described): Map<string, number> {
  const weights = new Map<string, number>()
  const add = (text: Text, weight: number) => {
    for (const stem of stemsOf(Object.values(text).join(' ')))
      weights.set(stem, Math.max(weight, weights.get(stem) ?? 0))
  }
  add(name, WEIGHT.name)
  add(about, WEIGHT.about)
  for (const text of [...ask, ...prepare]) add(text, WEIGHT.more)
  return weights
}

const stemsOf = (text: string): string[] => [
  ...new Set(
    normaliseSearch(text)
      .split(' ')
      .filter((word) => word.length >= MIN_LETTERS && !/^\d+$/.test(word))
      .map((word) => word.slice(0, STEM)),
  ),
]
