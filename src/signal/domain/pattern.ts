// Patterns of words as people write and review them, and how they are prepared for looking up.
import { foldWord } from '../../platform/text/domain/fold.ts'
import type { TextCue } from './cue.ts'
import { type HiddenWords, makeHiddenWords } from './token.ts'

/**
 * What a pattern may stand for besides a cue: `profanity` and `complaint` only add to upset, `calm`
 * takes from it; the rest keep a cue quiet:
 * `quiet` covers harmless phrases, `negate` and `report` (somebody else said it)
 * and `self` (said of oneself) hold for the words that follow, `negate_after` for those before it,
 * as a Persian verb does.
 */
export const OTHER_KINDS = [
  'profanity',
  'complaint',
  'calm',
  'quiet',
  'negate',
  'negate_after',
  'report',
  'self',
] as const
export type PatternKind = TextCue | (typeof OTHER_KINDS)[number]

/**
 * One file of src/signal/data: its lists of words between spaces, strong words that people hide,
 * and its rules, where each line is a pattern of words between spaces:
 * `word`, `stem*`, `this|that`, `(out|in)side`, `~list`, `maybe?`, and `_2` for up to two words of
 * any kind. `^` before them begins a sentence; `$` behind them ends a clause. Strength `p` is from 0
 * to 1, set by review.
 */
export type PatternSet = {
  lists: Record<string, string>
  hidden: string
  rules: readonly (readonly [PatternKind, number, string])[]
}

/**
 * A prepared pattern: classes of words in order, each after at most `gap` words of any kind.
 * `opens`: only where a sentence begins; `closes`: only where a clause ends.
 */
export type Pattern = {
  kind: PatternKind
  p: number
  items: readonly Item[]
  opens: boolean
  closes: boolean
}
export type Item = { word: number; gap: number; isOptional: boolean }
/**
 * `exact` and `stems` lead from a spelling to the classes it belongs to; `starts` from a class to
 * the patterns that begin with it.
 */
export type Lexicon = {
  remembered: Map<string, WordClasses>
  exact: Map<string, number[]>
  stems: Map<string, number[]>
  starts: Map<number, Begun>
  hiddenWords: HiddenWords
}

/** The classes that a spelling belongs to, and what begins with one of them. */
export type WordClasses = { all: ReadonlySet<number>; begun: readonly Begun[] }

/**
 * Patterns that begin with the same class of words, of which only those are tried that the next
 * word lets go on: `alone` may end there, `open` go on with any word, and `byNext` with one of that
 * class, where `nexts` are all the classes under which the pattern stands.
 */
export type Begun = {
  alone: Pattern[]
  open: Pattern[]
  byNext: Map<number, { pattern: Pattern; nexts: readonly number[] }[]>
}

export const STEM_LONGEST = 18

export function prepareLexicon(sets: readonly PatternSet[]): Lexicon {
  const lexicon = {
    exact: new Map<string, number[]>(),
    stems: new Map<string, number[]>(),
    starts: new Map<number, Begun>(),
  }
  const classes = new Map<string, number>()
  for (const set of sets) {
    for (const [kind, p, lines] of set.rules) {
      for (const line of lines.split('\n').flatMap(spreadLine)) {
        if (line.trim() === '') continue
        const { words, opens, closes } = takePlace(line)
        const pattern = { kind, p, items: readItems(words, set, classes, lexicon), opens, closes }
        const first = pattern.items[0]
        if (!first || first.isOptional || first.gap > 0)
          throw new Error(`A pattern must begin with a word: ${line}`)
        addStart(lexicon.starts, first.word, pattern)
      }
    }
  }
  return {
    ...lexicon,
    remembered: new Map(),
    hiddenWords: makeHiddenWords(
      sets.flatMap(({ hidden }) =>
        hidden
          .split(/\s+/)
          .flatMap(spread)
          .map(foldWord)
          .filter((word) => word !== ''),
      ),
    ),
  }
}

function addStart(starts: Map<number, Begun>, first: number, pattern: Pattern): void {
  const begun: Begun = starts.get(first) ?? { alone: [], open: [], byNext: new Map() }
  starts.set(first, begun)
  const rest = pattern.items.slice(1)
  const needed = rest.findIndex(({ isOptional }) => !isOptional)
  const reached = rest.slice(0, needed + 1)
  if (needed < 0) begun.alone.push(pattern)
  else if (reached.some(({ gap }) => gap > 0)) begun.open.push(pattern)
  else {
    const nexts = [...new Set(reached.map(({ word }) => word))]
    for (const next of nexts) add(begun.byNext, next, { pattern, nexts })
  }
}

/** '^ a b $' -> 'a b', which opens a sentence and closes a clause. */
export function takePlace(line: string): { words: string; opens: boolean; closes: boolean } {
  const [, before, words = '', behind] = /^(\^ )?(.*?)( \$)?$/.exec(line.trim()) ?? []
  return { words, opens: before !== undefined, closes: behind !== undefined }
}

function readItems(
  line: string,
  set: PatternSet,
  classes: Map<string, number>,
  lexicon: Pick<Lexicon, 'exact' | 'stems'>,
): Item[] {
  const items: Item[] = []
  let gap = 0
  for (const part of line.trim().split(/\s+/)) {
    const skipped = /^_(\d)$/.exec(part)
    if (skipped) {
      gap = Number(skipped[1])
      continue
    }
    const isOptional = part.endsWith('?')
    items.push({
      word: classOf(isOptional ? part.slice(0, -1) : part, set, classes, lexicon),
      gap,
      isOptional,
    })
    gap = 0
  }
  return items
}

function classOf(
  part: string,
  set: PatternSet,
  classes: Map<string, number>,
  lexicon: Pick<Lexicon, 'exact' | 'stems'>,
): number {
  const words = [...new Set(listWords(part, set))].sort()
  const key = words.join(' ')
  const known = classes.get(key)
  if (known !== undefined) return known
  const id = classes.size
  classes.set(key, id)
  for (const word of words) {
    if (word.endsWith('*')) add(lexicon.stems, word.slice(0, -1).slice(0, STEM_LONGEST), id)
    else add(lexicon.exact, word, id)
  }
  return id
}

/** The words that `part` stands for, folded; a stem keeps its star. */
function listWords(part: string, set: PatternSet): string[] {
  return splitOutside(part).flatMap((choice) => {
    if (!choice.startsWith('~')) return spread(choice).map(fold)
    const list = set.lists[choice.slice(1)]
    if (list === undefined) throw new Error(`There is no list ${choice}`)
    return list
      .trim()
      .split(/\s+/)
      .flatMap((word) => listWords(word, set))
  })
}

const fold = (word: string): string =>
  word.endsWith('*') ? `${foldWord(word.slice(0, -1))}*` : foldWord(word)

/**
 * A choice of several words makes lines of its own, and so does a first word that may be missing:
 * '(a|b c) d' -> '(a) d', 'b c d'.
 */
export function spreadLine(line: string): string[] {
  const text = line.trim()
  const [, opens = '', first, rest] = /^(\^ )?(\S+)\? (.+)$/.exec(text) ?? []
  if (first !== undefined && rest !== undefined && !/\([^)]*$/.test(first))
    return [`${opens}${first} ${rest}`, opens + rest].flatMap(spreadLine)
  const group = /\(([^()]* [^()]*)\)(\??)/.exec(text)
  if (!group) return [text]
  const before = text.slice(0, group.index)
  const after = text.slice(group.index + group[0].length)
  const choices = (group[1] ?? '').split('|')
  const single = choices.filter((choice) => !choice.includes(' '))
  const lines = choices
    .filter((choice) => choice.includes(' '))
    .map((choice) => `${before}${choice}${after}`)
  if (single.length > 0) lines.push(`${before}(${single.join('|')})${group[2]}${after}`)
  else if (group[2] === '?') lines.push(`${before}${after}`)
  return lines.flatMap(spreadLine)
}

/** 'a|b(c|d)' -> 'a', 'b(c|d)' */
export function splitOutside(part: string): string[] {
  const pieces: string[] = ['']
  let depth = 0
  for (const sign of part) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (sign === '|' && depth === 0) pieces.push('')
    else pieces[pieces.length - 1] += sign
  }
  return pieces.filter((piece) => piece !== '')
}

/** 'b(c|d)e' -> 'bce', 'bde' */
export function spread(word: string): string[] {
  const [, before, choices, after] = /^(.*?)\(([^()]*)\)(.*)$/s.exec(word) ?? []
  return choices === undefined
    ? [word]
    : choices.split('|').flatMap((choice) => spread(`${before}${choice}${after}`))
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
