// A wording made ready for one language: each pattern waits under its first word, so a draft's word
// wakes only the few that begin with it.
import type { Language } from '../../platform/base/domain/language.ts'
import type { Work } from '../../platform/base/domain/work.ts'
import { matchAt, parsePattern, type Pattern, type PatternWord } from './pattern.ts'
import type { Draft } from '../../platform/text/domain/draft.ts'
import type { Wording } from './type.ts'

/** `firsts` are the branches of the pattern's first part that begin with the entry's word. */
type Entry = { rule: number; pattern: Pattern; isUnless: boolean; firsts: PatternWord[][] }
export type Compiled = { words: Map<string, Entry[]>; stems: Map<string, Entry[]> }

/** A place where a rule's pattern stands: words first to last (exclusive) of the draft. */
export type Span = { first: number; last: number; better: string | null }

/** Patterns that cannot be read are left out; the lint of the handbook names them. */
export function compileWording(wording: Wording, language: Language): Compiled {
  const compiled: Compiled = { words: new Map(), stems: new Map() }
  wording.rules.forEach((rule, index) => {
    for (const [list, isUnless] of [
      [rule.patterns, false],
      [rule.unless, true],
    ] as const)
      for (const source of list?.[language] ?? []) {
        const pattern = parsePattern(source)
        if (typeof pattern !== 'string') putEntries(compiled, { rule: index, pattern, isUnless })
      }
  })
  return compiled
}

function putEntries(compiled: Compiled, entry: Omit<Entry, 'firsts'>): void {
  const [first] = entry.pattern.parts
  if (!first || 'gap' in first) return
  for (const branch of first.branches) {
    const [word] = branch
    if (!word) continue
    const { isStem, text } = word
    const place = isStem ? compiled.stems : compiled.words
    const key = isStem ? text.slice(0, 2) : text
    const entries = place.get(key) ?? []
    place.set(key, entries)
    const same = entries.find((other) => other.pattern === entry.pattern)
    if (same) same.firsts.push(branch)
    else entries.push({ ...entry, firsts: [branch] })
  }
}

/**
 * A page of ordinary words takes some ten thousand; a draft of one word over and over, and patterns
 * written for it, would take any number.
 */
export const MAX_STEPS = 3_000_000

/**
 * For each rule (by its place) the spans of its patterns in order, without those in a sentence
 * where it does not hold. Overlapping ones are one, with the better words of the longest. What
 * comes after MAX_STEPS is not looked at.
 */
export function findSpans(
  compiled: Compiled,
  draft: Draft,
  work: Work = { steps: 0 },
): Map<number, Span[]> {
  const found = new Map<number, Span[]>()
  const excused = new Set<string>()
  draft.tokens.forEach((token, start) => {
    if (token.isQuoted || work.steps >= MAX_STEPS) return
    const look = (entries: Entry[] | undefined) => {
      if (entries)
        for (const { rule, pattern, isUnless, firsts } of entries) {
          const last = matchAt(pattern, firsts, draft, start, work)
          if (last === -1) continue
          if (isUnless) excused.add(`${rule} ${token.sentence}`)
          else putSpan(found, rule, { first: start, last, better: pattern.better })
        }
    }
    look(compiled.words.get(token.text))
    look(compiled.stems.get(token.text.slice(0, 2)))
  })
  if (excused.size > 0)
    for (const [rule, spans] of found)
      found.set(
        rule,
        spans.filter((span) => !excused.has(`${rule} ${draft.tokens[span.first]?.sentence}`)),
      )
  return found
}

function putSpan(found: Map<number, Span[]>, rule: number, span: Span): void {
  const spans = found.get(rule)
  const before = spans?.at(-1)
  if (!spans || !before) found.set(rule, [span])
  else if (span.first >= before.last) spans.push(span)
  else
    spans[spans.length - 1] = {
      first: before.first,
      last: Math.max(before.last, span.last),
      better: span.last - span.first > before.last - before.first ? span.better : before.better,
    }
}
