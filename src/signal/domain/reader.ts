// Reads cues in what a customer typed. Never call it with the words of staff: those are read by
// nobody but their author's own wording check.
import type { Language } from '../../platform/base/domain/language.ts'
import type { ReadCue, Reading, TextCue } from './cue.ts'
import { TEXT_CUES } from './cue.ts'
import type { Work } from '../../platform/base/domain/work.ts'
import { weighLanguage } from './guess-language.ts'
import { findMatches, type Match } from './match.ts'
import { type CueModel, scoreTokens } from './model.ts'
import { lexiconOf } from './lexicon.ts'
import type { PatternKind } from './pattern.ts'
import { cutWords, type Token } from './token.ts'
import { computeUpset, type Found, HIGH_UPSET, toThousandths, type Upset } from './upset.ts'
import { isOneOf, itemAt } from '../../platform/base/domain/narrow.ts'

/**
 * Of a longer text the beginning and the end are read: a threat stands as often under a long story
 * as above it.
 */
const HEAD = 6_000
const TAIL = 4_000
const SAME_CUE_MOST = 3

/**
 * A reader for customers' text in the four languages. Without a model it rests on patterns alone.
 * It never throws, and its cost grows with the text alone;
 * `words` of a cue are the text's own from `from` to `to` in UTF-16 units, in the order of the
 * text.
 */
export function makeReader(
  model: CueModel | null,
): (text: string, language?: Language, work?: Work) => Reading {
  return (text, given, work = { steps: 0 }) => {
    const { read, placeOf } = cutOut(text)
    const found = find(read, given, work)
    const { language, tokens, matches } = found
    const weights = model?.languages[language]
    const score = weights && tokens.length > 0 ? scoreTokens(weights, tokens) : null
    const result = computeUpset(read, found, score)
    const cues = listCues(tokens, matches, result).map(({ from, to, ...cue }) => ({
      ...cue,
      from: placeOf(from),
      to: placeOf(to - 1) + 1,
    }))
    return {
      language,
      upset: result.upset,
      cues: cues.map((cue) => ({ ...cue, words: text.slice(cue.from, cue.to) })),
    }
  }
}

/**
 * What is read of a text, and where a place of it stands in the whole. No word is cut in two, and
 * nothing reaches over what is left out.
 */
function cutOut(text: string): { read: string; placeOf: (at: number) => number } {
  if (text.length <= HEAD + TAIL) return { read: text, placeOf: (at) => at }
  const gap = (from: number, step: 1 | -1): number => {
    for (let at = from; Math.abs(at - from) < LONGEST_CUT; at += step)
      if (/\s/.test(text.charAt(at))) return at
    return from
  }
  const [headTo, tailFrom] = [gap(HEAD, -1), gap(text.length - TAIL, 1)]
  const moved = tailFrom - headTo - SEAM.length
  return {
    read: text.slice(0, headTo) + SEAM + text.slice(tailFrom),
    placeOf: (at) => (at < headTo ? at : Math.max(headTo, at + moved)),
  }
}
const SEAM = '\n\n'
const LONGEST_CUT = 60

/**
 * Where a text hardly tells its language, the one whose patterns say most about its beginning and
 * end.
 */
function find(text: string, given: Language | undefined, work: Work): Found {
  const { language, isSure } = weighLanguage(text, given)
  const first = findIn(text, language, work)
  if (isSure) return first
  const weigh = ({ matches }: Found): number =>
    matches.reduce((most, { p, start, end }) => Math.max(most, p + (end - start) / 100), 0)
  const isLong = text.length > 2 * TASTE
  const taste = isLong ? text.slice(0, TASTE) + SEAM + text.slice(-TASTE) : text
  const others = (['en', 'pl', 'lv', 'fa'] as const)
    .filter((other) => other !== language)
    .map((other) => findIn(taste, other, work))
  const best = others.reduce((most, other) => (weigh(other) > weigh(most) ? other : most), first)
  return isLong && best !== first ? findIn(text, best.language, work) : best
}
const TASTE = 1_000

function findIn(text: string, language: Language, work: Work): Found {
  const lexicon = lexiconOf(language)
  const tokens = cutWords(text, language, lexicon.hiddenWords, work)
  return { language, tokens, matches: findMatches(tokens, lexicon, work) }
}

type Placed = Omit<ReadCue, 'words'>

function listCues(
  tokens: readonly Token[],
  matches: readonly Match[],
  { upset, evidence }: Upset,
): Placed[] {
  const found = matches.flatMap(({ kind, p, start, end }) =>
    isTextCue(kind) && isInPlace(kind, start, end, tokens.length)
      ? [{ cue: kind, p, start, end }]
      : [],
  )
  if (upset >= HIGH_UPSET)
    found.push(
      ...evidence.map(({ start, end }) => ({ cue: 'upset' as const, p: upset, start, end })),
    )
  const cues: Placed[] = []
  for (const { cue, p, start, end } of found.sort(
    (a, b) => b.p - a.p || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )) {
    const from = itemAt(tokens, start).from
    const to = itemAt(tokens, end - 1).to
    const same = cues.filter((other) => other.cue === cue)
    if (same.length >= SAME_CUE_MOST || same.some((other) => other.from < to && from < other.to))
      continue
    cues.push({ cue, from, to, p: toThousandths(p) })
  }
  return cues.sort((a, b) => a.from - b.from || TEXT_CUES.indexOf(a.cue) - TEXT_CUES.indexOf(b.cue))
}

/** A 'yes' or a 'no' answers only where somebody begins with it. */
const ANSWER_WITHIN = 3
/** A greeting opens a talk when little else is said with it; a goodbye closes it at the end. */
const GREETING_MOST = 14
const GOODBYE_WITHIN = 6

function isInPlace(cue: TextCue, start: number, end: number, length: number): boolean {
  switch (cue) {
    case 'agrees':
    case 'declines':
      return start < ANSWER_WITHIN
    case 'greeting':
      return start < ANSWER_WITHIN && length <= GREETING_MOST
    case 'goodbye':
      return end > length - GOODBYE_WITHIN
    default:
      return true
  }
}

const isTextCue = (kind: PatternKind): kind is TextCue => isOneOf(TEXT_CUES, kind)
