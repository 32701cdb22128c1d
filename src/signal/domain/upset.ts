// The published rule that makes one number of upset from patterns, capitals, exclamation marks and
// the model.
import type { Language } from '../../platform/base/domain/language.ts'
import type { Match } from './match.ts'
import type { Score } from './model.ts'
import type { PatternKind } from './pattern.ts'
import type { Token } from './token.ts'

/** From here a text carries the cue `upset`, with its words. */
export const HIGH_UPSET = 0.7

/**
 * How much of a pattern's strength counts towards upset. Wishes, thanks and confusion do not upset
 * anybody.
 */
const SHARE: Partial<Record<PatternKind, number>> = {
  insult: 0.9,
  threat: 0.9,
  discrimination: 0.9,
  profanity: 1,
  complaint: 1,
  self_harm: 0.6,
  legal_threat: 0.35,
  going_public: 0.3,
  leaving: 0.4,
  repetition: 0.3,
}
const CAPITALS = 0.3
const EXCLAMATION = 0.2
/**
 * How far the model is trusted, by what it was trained on. Alone it never makes a text high: that
 * takes a word that somebody reviewed.
 */
const MODEL_MOST: Record<Language, number> = { en: 0.68, pl: 0.5, lv: 0.5, fa: 0.35 }
/** A model that knows fewer words than this says correspondingly less. */
const KNOWN_ENOUGH = 4
/** What is left of the rest where somebody thanks and no sharp word is found. */
const CALM_LEAVES = 0.4

/** A piece of evidence for upset: words [start, end), and its part from 0 to 1. */
export type Evidence = { start: number; end: number; part: number }
/** What was found in a text, and the language it was read in. */
export type Found = { language: Language; tokens: readonly Token[]; matches: readonly Match[] }
export type Upset = { upset: number; evidence: Evidence[] }

/** Told in thousandths, and decided on what is told: a level that reads as high is high. */
export const toThousandths = (value: number): number => Math.round(value * 1000) / 1000

/**
 * Each piece of evidence is a chance that the writer is upset; together they are one minus the
 * product of what is left.
 * The same kind counts three times at most, each time by a third less.
 */
export function computeUpset(
  text: string,
  { language, tokens, matches }: Found,
  score: Score | null,
): Upset {
  const evidence = listPatternEvidence(matches)
  const sharp = evidence.some(({ part }) => part >= 0.3)
  const capitals = findCapitals(text, tokens)
  if (capitals) evidence.push({ ...capitals, part: CAPITALS })
  let left = evidence.reduce((rest, { part }) => rest * (1 - part), 1)
  const marks =
    text.match(/[!?؟]{2,}/g)?.filter((run) => run.includes('!') || run.length > 2).length ?? 0
  if (marks > 0) left *= 1 - Math.min(0.35, EXCLAMATION * marks)
  if (score) {
    const part =
      score.p *
      MODEL_MOST[language] *
      Math.min(1, score.known / KNOWN_ENOUGH) *
      Math.min(1, (2 * score.known) / Math.max(1, tokens.length))
    left *= 1 - part
    // The model's words are shown only where no reviewed ones say it better.
    if (!evidence.some((other) => other.part >= 0.2))
      evidence.push(...listModelEvidence(score, part))
  }
  const isCalm = !sharp && matches.some(({ kind }) => kind === 'thanks' || kind === 'calm')
  const upset = toThousandths(
    Math.min(1, Math.max(0, isCalm ? (1 - left) * CALM_LEAVES : 1 - left)),
  )
  // What cannot show its words is never called high.
  return {
    upset: evidence.length === 0 ? Math.min(upset, HIGH_UPSET - 0.01) : upset,
    evidence: evidence.sort((a, b) => b.part - a.part),
  }
}

function listPatternEvidence(matches: readonly Match[]): Evidence[] {
  const times = new Map<PatternKind, number>()
  const taken: Match[] = []
  const evidence: Evidence[] = []
  for (const match of [...matches].sort(
    (a, b) => b.p * (SHARE[b.kind] ?? 0) - a.p * (SHARE[a.kind] ?? 0),
  )) {
    const share = SHARE[match.kind]
    if (!share || taken.some((other) => other.start < match.end && match.start < other.end))
      continue
    const count = times.get(match.kind) ?? 0
    if (count >= 3) continue
    times.set(match.kind, count + 1)
    taken.push(match)
    evidence.push({ start: match.start, end: match.end, part: (match.p * share) / 1.5 ** count })
  }
  return evidence
}

/**
 * The longest run of words in capitals, where most of a text of some length is written so; codes
 * and short answers are not shouting.
 */
function findCapitals(
  text: string,
  tokens: readonly Token[],
): { start: number; end: number } | null {
  let best: { start: number; end: number } | null = null
  let start = -1
  let loud = 0
  let quiet = 0
  tokens.forEach((token, index) => {
    const word = text.slice(token.from, token.to)
    const isLoud = word.length >= 2 && /^\p{Lu}[\p{Lu}\p{M}'’!]*$/u.test(word)
    if (isLoud && word.length >= 3) loud++
    else if (/\p{Ll}/u.test(word)) quiet++
    if (!isLoud) {
      start = -1
      return
    }
    if (start < 0) start = index
    if (!best || index + 1 - start > best.end - best.start) best = { start, end: index + 1 }
  })
  return loud >= 3 && loud >= quiet / 2 ? best : null
}

/** The words that moved the model most: at most two, and only those that raised it. */
function listModelEvidence(score: Score, part: number): Evidence[] {
  if (part < 0.3) return []
  return score.weights
    .map((weight, index) => ({ weight, index }))
    .filter(({ weight }) => weight > 0.05)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ weight, index }) => ({
      start: index,
      end: index + 1,
      part: Math.min(part, weight * 0.5),
    }))
}
