// What the customer wishes for, as kinds that promises can answer.
import { WISH_WORDS } from './data/wish-word.ts'
import { foldWord } from '../../platform/text/domain/fold.ts'
import type { GuideState } from './state.ts'
import type { WishKind } from './type.ts'

const LONGEST = 500
const KINDS: readonly [WishKind, RegExp][] = WISH_WORDS.map(([kind, words]) => [
  kind,
  new RegExp(
    String.raw`(?:^|[^\p{L}])(?:${words
      .map((word) =>
        foldWord(word)
          .replaceAll(' ', String.raw`\s+`)
          .replace(/\*$/, String.raw`\p{L}*`),
      )
      .join('|')})(?:$|[^\p{L}])`,
    'u',
  ),
])

/** In no order; [] where nothing was wished for, or nothing of these kinds. */
export function wishKindsOf(state: GuideState): readonly WishKind[] {
  const before = known.get(state)
  if (before) return before
  const kinds = readWishes(state)
  known.set(state, kinds)
  return kinds
}
const known = new WeakMap<GuideState, WishKind[]>()

function readWishes({ wish, cues }: GuideState): WishKind[] {
  return wishKindsIn(
    [
      wish ?? '',
      ...cues.flatMap(({ cue, words: said }) => (cue === 'wish' && said ? [said] : [])),
    ].join('\n'),
  )
}

/** The kinds that some words name. */
export function wishKindsIn(text: string): WishKind[] {
  const words = text.slice(0, LONGEST).split(/(\s+)/).map(foldWord).join('')
  return words.trim() === ''
    ? []
    : KINDS.flatMap(([kind, form]) => (form.test(words) ? [kind] : []))
}
