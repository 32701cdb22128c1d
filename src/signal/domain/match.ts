// Finds patterns among the words of a text, and keeps quiet what is denied, quoted from somebody
// else, said of oneself, or harmless.
import type { Work } from '../../platform/base/domain/work.ts'
import {
  type Begun,
  type Lexicon,
  type Pattern,
  type PatternKind,
  STEM_LONGEST,
  type WordClasses,
} from './pattern.ts'
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
  const found: Match[] = []
  const guards: Match[][] = []
  for (let start = 0; start < tokens.length; start++) {
    const here: Match[] = []
    const add = (match: Match): void => {
      if (isGuard(match)) here.push(match)
      else found.push(match)
    }
    tryFrom({ tokens, classes, work, add }, start)
    if (here.length > 0) guards[start] = here
  }
  return guards.length === 0
    ? found
    : found.filter((match) => !isKeptQuiet(match, near(guards, match, work), tokens))
}

type Trying = Pick<Following, 'tokens' | 'classes' | 'work'> & { add: (match: Match) => void }

/** Every pattern that can begin at `start`: where no word follows, only those of one word. */
function tryFrom(on: Trying, start: number): void {
  const hasNext = start + 1 < on.tokens.length && on.tokens[start + 1]?.after !== 2
  const next = hasNext ? on.classes[start + 1]?.all : undefined
  for (const { alone, open, byNext } of on.classes[start]?.begun ?? []) {
    for (const pattern of alone) tryOne(on, pattern, start)
    if (!next) continue
    for (const pattern of open) tryOne(on, pattern, start)
    tryGoing(on, byNext, next, start)
  }
}

/** Those that the next word lets go on; one that stands under several of its classes once. */
function tryGoing(
  on: Trying,
  byNext: Begun['byNext'],
  next: ReadonlySet<number>,
  start: number,
): void {
  for (const word of byNext.size < next.size ? byNext.keys() : next) {
    if (!next.has(word)) continue
    for (const { pattern, nexts } of byNext.get(word) ?? [])
      if (nexts.length === 1 || nexts.find((one) => next.has(one)) === word)
        tryOne(on, pattern, start)
  }
}

function tryOne(on: Trying, pattern: Pattern, start: number): void {
  if (pattern.opens && on.tokens[start]?.after !== 2) return
  const path: number[] = []
  const { tokens, classes, work } = on
  const end = follow({ tokens, classes, work, pattern, path }, start, 0)
  if (end < 0) return
  const skipped =
    end - start === path.length
      ? NONE
      : Array.from({ length: end - start }, (_, index) => start + index).filter(
          (index) => !path.includes(index),
        )
  on.add({ kind: pattern.kind, p: pattern.p, start, end, skipped })
}

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

const isGuard = ({ kind }: Match): boolean =>
  kind === 'quiet' ||
  kind === 'negate' ||
  kind === 'negate_after' ||
  kind === 'report' ||
  kind === 'self'

const REMEMBERED_MOST = 20_000

/** The classes of words that any spelling of the token belongs to. */
function listClasses(token: Token, lexicon: Lexicon): WordClasses {
  const [form, ...others] = token.forms
  if (form !== undefined && others.length === 0 && !token.isMention) return classesOf(form, lexicon)
  const forms = token.isMention ? token.forms.slice(1) : token.forms
  const known = forms.map((one) => classesOf(one, lexicon))
  return {
    all: new Set(known.flatMap(({ all }) => [...all])),
    begun: [...new Set(known.flatMap(({ begun }) => begun))],
  }
}

/** Looked up once for each spelling: people use few words, and those often. */
function classesOf(form: string, lexicon: Lexicon): WordClasses {
  const known = lexicon.remembered.get(form)
  if (known) return known
  const all = new Set(lexicon.exact.get(form))
  for (let length = Math.min(form.length, STEM_LONGEST); length >= 2; length--)
    for (const id of lexicon.stems.get(form.slice(0, length)) ?? NONE) all.add(id)
  const begun = [...all].flatMap((id) => lexicon.starts.get(id) ?? [])
  const classes = { all, begun }
  if (lexicon.remembered.size >= REMEMBERED_MOST) lexicon.remembered.clear()
  if (form.length <= 40) lexicon.remembered.set(form, classes)
  return classes
}

type Following = {
  tokens: readonly Token[]
  classes: readonly WordClasses[]
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
    if (!classes[here]?.all.has(item.word)) continue
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
