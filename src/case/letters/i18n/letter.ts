// The words of letters to customers, in the customer's language and not the reader's.
import type { SpokenLanguage } from '../../../platform/i18n/format.ts'
import { letter as en } from './en/letter.ts'
import { letter as fa } from './fa/letter.ts'
import { letter as lv } from './lv/letter.ts'
import { letter as pl } from './pl/letter.ts'

export type LetterKey = keyof typeof en

const LETTERS: Record<SpokenLanguage, Record<LetterKey, string>> = { en, pl, lv, fa }

export const letterOf = (language: SpokenLanguage): Record<LetterKey, string> => LETTERS[language]
