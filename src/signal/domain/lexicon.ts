// The prepared patterns of each language; prepared once, at the first text in it.
import type { Language } from '../../platform/base/domain/language.ts'
import { PATTERNS_EN } from './pattern-en.ts'
import { INSULTS_EN } from './pattern-en-insult.ts'
import { SELF_HARM_EN } from './pattern-en-self-harm.ts'
import { PATTERNS_FA } from './pattern-fa.ts'
import { INSULTS_FA } from './pattern-fa-insult.ts'
import { PATTERNS_LV } from './pattern-lv.ts'
import { INSULTS_LV } from './pattern-lv-insult.ts'
import { PATTERNS_PL } from './pattern-pl.ts'
import { INSULTS_PL } from './pattern-pl-insult.ts'
import { PATTERNS_ALL } from './pattern-all.ts'
import { type Lexicon, type PatternSet, prepareLexicon } from './pattern.ts'

const SETS: Record<Language, readonly PatternSet[]> = {
  en: [INSULTS_EN, SELF_HARM_EN, PATTERNS_EN, PATTERNS_ALL],
  pl: [INSULTS_PL, PATTERNS_PL, PATTERNS_ALL],
  lv: [INSULTS_LV, PATTERNS_LV, PATTERNS_ALL],
  fa: [INSULTS_FA, PATTERNS_FA, PATTERNS_ALL],
}
const prepared = new Map<Language, Lexicon>()

export function lexiconOf(language: Language): Lexicon {
  const known = prepared.get(language)
  if (known) return known
  const lexicon = prepareLexicon(SETS[language])
  prepared.set(language, lexicon)
  return lexicon
}
