// The prepared patterns of each language; prepared once, at the first text in it.
import type { Language } from '../../platform/base/domain/language.ts'
import { ACT_EN } from './data/act-en.ts'
import { ACT_FA } from './data/act-fa.ts'
import { ACT_LV } from './data/act-lv.ts'
import { ACT_PL } from './data/act-pl.ts'
import { CUE_EN } from './data/cue-en.ts'
import { CUE_FA } from './data/cue-fa.ts'
import { CUE_LV } from './data/cue-lv.ts'
import { CUE_PL } from './data/cue-pl.ts'
import { EVERY_LANGUAGE } from './data/every-language.ts'
import { INSULT_EN } from './data/insult-en.ts'
import { INSULT_FA } from './data/insult-fa.ts'
import { INSULT_LV } from './data/insult-lv.ts'
import { INSULT_PL } from './data/insult-pl.ts'
import { SELF_HARM_EN } from './data/self-harm-en.ts'
import { type Lexicon, type PatternSet, prepareLexicon } from './pattern.ts'

const SETS: Record<Language, readonly PatternSet[]> = {
  en: [INSULT_EN, SELF_HARM_EN, CUE_EN, ACT_EN, EVERY_LANGUAGE],
  pl: [INSULT_PL, CUE_PL, ACT_PL, EVERY_LANGUAGE],
  lv: [INSULT_LV, CUE_LV, ACT_LV, EVERY_LANGUAGE],
  fa: [INSULT_FA, CUE_FA, ACT_FA, EVERY_LANGUAGE],
}
const prepared = new Map<Language, Lexicon>()

export function lexiconOf(language: Language): Lexicon {
  const known = prepared.get(language)
  if (known) return known
  const lexicon = prepareLexicon(SETS[language])
  prepared.set(language, lexicon)
  return lexicon
}
