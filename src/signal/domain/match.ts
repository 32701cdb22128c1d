// Finds patterns among the words of a text, and keeps quiet what is denied, quoted from somebody
// else, said of oneself, or harmless.
import type { Work } from '../../platform/base/domain/work.ts'
import { type Lexicon, type Pattern, type PatternKind, STEM_LONGEST } from './pattern.ts'
import type { Token } from './token.ts'

/** A pattern found at words [start, end); `skipped` are those in between that it does not name. */
export type Match = {
  kind: PatternKind
  p: number
  start: number
  end: number
  skipped: readonly number[]
}

/**
 * Over how many words each guard reaches, and what it does not reach over: the end of a clause (1)
 * or of a sentence (2).
 */
type Reach = { words: number; until: 1 | 2 }
const REACH = {
  negate: { words: 3, until: 1 },
  negate_after: { words: 2, until: 1 },
  report: { words: 8, until: 2 },
  self: { words: 2, until: 2 },
} as const satisfies Record<string, Reach>
/** Said of oneself: only what is not addressed to anybody. */
const ADDRESSED = 0.8
const DENIED: readonly PatternKind[] = [
  'insult',
  'threat',
  'self_harm',
  'legal_threat',
  'going_public',
  'leaving',
  'complaint',
  'wish',
  'confusion',
  'thanks',
  'calm',
]
const REPORTED: readonly PatternKind[] = ['insult', 'threat', 'discrimination', 'profanity']

const NONE: readonly number[] = []
const NO_MATCH: readonly Match[] = []

export function findMatches(
  tokens: readonly Token[],
  lexicon: Lexicon,
  work: Work = { steps: 0 },
): Match[] {
  const classes = tokens.map((token) => listClasses(token, lexicon))
  const possible = makePossible(classes, lexicon, work)
  const found: Match[] = []
  const guards: Match[][] = []
  for (let start = 0; start < tokens.length; start++) {
    const here: Match[] = []
    for (const first of classes[start] ?? NONE) {
      for (const pattern of possible(first)) {
        if (pattern.opens && tokens[start]?.after !== 2) continue
        const path: number[] = []
        const end = follow({ tokens, classes, pattern, path, work }, start, 0)
        if (end < 0) continue
        const skipped =
          end - start === path.length
            ? NONE
            : Array.from({ length: end - start }, (_, index) => start + index).filter(
                (index) => !path.includes(index),
              )
        const match = { kind: pattern.kind, p: pattern.p, start, end, skipped }
        if (isGuard(pattern)) here.push(match)
        else found.push(match)
      }
    }
    if (here.length > 0) guards[start] = here
  }
  return guards.length === 0
    ? found
    : found.filter((match) => !isKeptQuiet(match, near(guards, match, work), tokens))
}

/**
 * The patterns that begin with a class and whose other words stand in the text somewhere: a common
 * word begins hundreds, and a text has words for few of them.
 */
function makePossible(
  classes: readonly (readonly number[])[],
  lexicon: Lexicon,
  work: Work,
): (first: number) => readonly Pattern[] {
  const present = new Set(classes.flat())
  const known = new Map<number, readonly Pattern[]>()
  return (first) => {
    const before = known.get(first)
    if (before) return before
    const all = lexicon.starts.get(first) ?? NO_PATTERN
    work.steps += all.length
    const possible = all.filter(({ items }) =>
      items.every(({ word, isOptional }) => isOptional || present.has(word)),
    )
    known.set(first, possible)
    return possible
  }
}
const NO_PATTERN: readonly Pattern[] = []

/** Longer than any pattern with all its gaps. */
const LONGEST_GUARD = 24

/** The guards that could reach a match: only those are asked, however many stand elsewhere. */
function near(
  guards: readonly (readonly Match[] | undefined)[],
  { start, end }: Match,
  work: Work,
): Match[] {
  const found: Match[] = []
  for (
    let at = Math.max(0, start - LONGEST_GUARD - REACH.report.words);
    at <= end + REACH.negate_after.words && at < guards.length;
    at++
  )
    found.push(...(guards[at] ?? NO_MATCH))
  work.steps += found.length
  return found
}

const isGuard = ({ kind }: Pattern): boolean =>
  kind === 'quiet' ||
  kind === 'negate' ||
  kind === 'negate_after' ||
  kind === 'report' ||
  kind === 'self'

const REMEMBERED_MOST = 20_000

/** The classes of words that any spelling of the token belongs to. */
function listClasses(token: Token, lexicon: Lexicon): readonly number[] {
  const [form, ...others] = token.forms
  if (form !== undefined && others.length === 0 && !token.isMention) return classesOf(form, lexicon)
  const forms = token.isMention ? token.forms.slice(1) : token.forms
  return [...new Set(forms.flatMap((form) => classesOf(form, lexicon)))]
}

/** Looked up once for each spelling: people use few words, and those often. */
function classesOf(form: string, lexicon: Lexicon): readonly number[] {
  const known = lexicon.remembered.get(form)
  if (known) return known
  const classes = [...(lexicon.exact.get(form) ?? NONE)]
  for (let length = Math.min(form.length, STEM_LONGEST); length >= 2; length--) {
    for (const id of lexicon.stems.get(form.slice(0, length)) ?? NONE)
      if (!classes.includes(id)) classes.push(id)
  }
  if (lexicon.remembered.size >= REMEMBERED_MOST) lexicon.remembered.clear()
  if (form.length <= 40) lexicon.remembered.set(form, classes)
  return classes
}

type Following = {
  tokens: readonly Token[]
  classes: readonly (readonly number[])[]
  pattern: Pattern
  path: number[]
  work: Work
}

/**
 * The word after the last one of the pattern when it begins at `at`, or -1; `path` gets the words
 * it names. Never runs over the end of a sentence.
 */
function follow(on: Following, at: number, step: number): number {
  const { tokens, classes, pattern, path, work } = on
  const item = pattern.items[step]
  if (!item) return !pattern.closes || at >= tokens.length || tokens[at]?.after !== 0 ? at : -1
  for (let skipped = 0; skipped <= item.gap; skipped++) {
    const here = at + skipped
    work.steps++
    // An index past the end is slow to read.
    if (here >= tokens.length || (step > 0 && tokens[here]?.after === 2)) break
    if (!classes[here]?.includes(item.word)) continue
    path.push(here)
    const end = follow(on, here + 1, step + 1)
    if (end >= 0) return end
    path.pop()
  }
  return item.isOptional ? follow(on, at, step + 1) : -1
}

function isKeptQuiet(match: Match, guards: readonly Match[], tokens: readonly Token[]): boolean {
  // A pattern that names a denial itself ("no brain", "nie chcę żyć") is not denied by another one
  // before it.
  const isDenial = guards.some(
    ({ kind, start, end }) =>
      kind === 'negate' &&
      start >= match.start &&
      end <= match.end &&
      !match.skipped.includes(start),
  )
  const isDeniable = !isDenial && DENIED.includes(match.kind)
  return guards.some((guard) => quiets(guard, match, isDeniable, tokens))
}

/** Whether one guard keeps a match quiet; `isDeniable`: a denial beside it says that it is not so. */
function quiets(
  guard: Match,
  match: Match,
  isDeniable: boolean,
  tokens: readonly Token[],
): boolean {
  switch (guard.kind) {
    case 'quiet':
      // A complaint may be the harmless phrase itself ("thanks for nothing"), but not a word of
      // it ("upset stomach").
      return (
        guard.start < match.end &&
        match.start < guard.end &&
        (match.kind !== 'complaint' || guard.end - guard.start > match.end - match.start)
      )
    case 'negate':
      return (
        isDeniable &&
        (match.skipped.includes(guard.start) ||
          reaches(guard.end, match.start, REACH.negate, tokens))
      )
    case 'negate_after':
      return (
        isDeniable &&
        guard.start >= match.end &&
        reaches(match.end, guard.start, REACH.negate_after, tokens)
      )
    case 'report':
      return REPORTED.includes(match.kind) && reaches(guard.end, match.start, REACH.report, tokens)
    default:
      return (
        match.kind === 'insult' &&
        match.p < ADDRESSED &&
        reaches(guard.end, match.start, REACH.self, tokens)
      )
  }
}

/** Whether `to` is behind `from` and within reach. */
function reaches(from: number, to: number, reach: Reach, tokens: readonly Token[]): boolean {
  if (to < from || to - from > reach.words) return false
  for (let index = from; index <= to; index++)
    if ((tokens[index]?.after ?? 2) >= reach.until) return false
  return true
}
