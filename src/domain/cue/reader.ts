// Reads cues in what a customer typed. Never call it with the words of staff: those are read by nobody but their author's own wording check.
import type { Language } from '../language.ts'
import type { ReadCue, Reading, TextCue } from './cue.ts'
import { TEXT_CUES } from './cue.ts'
import { weighLanguage } from './guess-language.ts'
import { findMatches, type Match } from './match.ts'
import { type CueModel, scoreTokens } from './model.ts'
import { lexiconOf } from './lexicon.ts'
import type { PatternKind } from './pattern.ts'
import { cutWords, type Token } from './token.ts'
import { computeUpset, HIGH_UPSET, type Upset } from './upset.ts'

/** Beyond this a text is not read; nobody types as much in one turn. */
const TEXT_LONGEST = 10_000
const SAME_CUE_MOST = 3

/**
 * A reader for customers' text in the four languages. Without a model it rests on patterns alone. It never throws;
 * `words` of a cue are the text's own from `from` to `to` in UTF-16 units, in the order of the text.
 */
export function makeReader(model: CueModel | null): (text: string, language?: Language) => Reading {
  return (text, given) => {
    const read = text.length > TEXT_LONGEST ? text.slice(0, TEXT_LONGEST) : text
    const { language, tokens, matches } = find(read, given)
    const weights = model?.languages[language]
    const result = computeUpset(read, language, tokens, matches, weights && tokens.length > 0 ? scoreTokens(weights, tokens) : null)
    return { language, upset: round(result.upset), cues: listCues(read, tokens, matches, result) }
  }
}

type Found = { language: Language; tokens: Token[]; matches: Match[] }

/** Where a short text hardly tells its language, the one whose patterns say most about it. */
function find(text: string, given?: Language): Found {
  const { language, isSure } = weighLanguage(text, given)
  const first = findIn(text, language)
  if (isSure) return first
  const others = (['en', 'pl', 'lv', 'fa'] as const).filter((other) => other !== language).map((other) => findIn(text, other))
  const weigh = ({ matches }: Found): number => matches.reduce((most, { p, start, end }) => Math.max(most, p + (end - start) / 100), 0)
  return others.reduce((best, other) => (weigh(other) > weigh(best) ? other : best), first)
}

function findIn(text: string, language: Language): Found {
  const lexicon = lexiconOf(language)
  const tokens = cutWords(text, language, lexicon.hiddenWords)
  return { language, tokens, matches: findMatches(tokens, lexicon) }
}

const round = (value: number): number => Math.round(value * 1000) / 1000

function listCues(text: string, tokens: readonly Token[], matches: readonly Match[], { upset, evidence }: Upset): ReadCue[] {
  const found = matches.flatMap(({ kind, p, start, end }) => (isTextCue(kind) ? [{ cue: kind, p, start, end }] : []))
  if (upset >= HIGH_UPSET) found.push(...evidence.map(({ start, end }) => ({ cue: 'upset' as const, p: round(upset), start, end })))
  const cues: ReadCue[] = []
  for (const { cue, p, start, end } of found.sort((a, b) => b.p - a.p || b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const from = tokens[start]!.from
    const to = tokens[end - 1]!.to
    const same = cues.filter((other) => other.cue === cue)
    if (same.length >= SAME_CUE_MOST || same.some((other) => other.from < to && from < other.to)) continue
    cues.push({ cue, words: text.slice(from, to), from, to, p: round(p) })
  }
  return cues.sort((a, b) => a.from - b.from || TEXT_CUES.indexOf(a.cue) - TEXT_CUES.indexOf(b.cue))
}

const isTextCue = (kind: PatternKind): kind is TextCue => (TEXT_CUES as readonly string[]).includes(kind)
