// Why a piece of advice is given, as one reads it: the reason, the cue with its words, the step and
// the paragraph.
import type { Language, Text } from '../../platform/base/domain/language.ts'
import { localise } from '../../platform/base/domain/language.ts'
import { CUE_NAMES } from '../../signal/domain/cue-name.ts'
import type { HeardCue } from './state.ts'

type Words = {
  tapped: string
  read: string
  step: string
  proposed: string
  open: string
  close: string
}
const WORDS: Record<Language, Words> = {
  en: {
    tapped: 'Noticed',
    read: 'Read',
    step: 'Step',
    proposed: 'Proposed approach',
    open: '“',
    close: '”',
  },
  pl: {
    tapped: 'Zauważono',
    read: 'Odczytano',
    step: 'Krok',
    proposed: 'Proponowane podejście',
    open: '„',
    close: '”',
  },
  lv: {
    tapped: 'Pamanīts',
    read: 'Nolasīts',
    step: 'Solis',
    proposed: 'Ieteiktā pieeja',
    open: '„',
    close: '”',
  },
  fa: {
    tapped: 'مشاهده‌شده',
    read: 'خوانده‌شده',
    step: 'گام',
    proposed: 'رویکرد پیشنهادی',
    open: '«',
    close: '»',
  },
}

export type Reason = {
  because: Text
  cue: HeardCue | null
  step: Text
  paragraph: string
  approach?: { name: Text; paragraph: string; isProposed: boolean } | null
}

/** Sentences in the language of the staff. */
export function sayWhy(
  { because, cue, step, paragraph, approach }: Reason,
  language: Language,
): string {
  const words = WORDS[language]
  const heard = cue
    ? `${cue.words === null ? words.tapped : words.read}: ${CUE_NAMES[cue.cue][language]}${cue.words === null ? '' : ` ${words.open}${cue.words}${words.close}`}.`
    : ''
  const laid = approach
    ? `${approach.isProposed ? `${words.proposed}: ` : ''}${localise(approach.name, language)} (${approach.paragraph}).`
    : ''
  return [
    localise(because, language),
    heard,
    laid,
    `${words.step}: ${localise(step, language)} (${paragraph}).`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/**
 * Offered beside everything else when words were read as a threat or as talk of self-harm: a person
 * decides whether they are.
 */
export const DANGER: { text: Text; because: Text } = {
  text: {
    en: 'Somebody may be in danger. If you think so, take the way to safety now.',
    pl: 'Ktoś może być w niebezpieczeństwie. Jeśli tak uważasz, przejdź teraz na ścieżkę bezpieczeństwa.',
    lv: 'Kāds var būt briesmās. Ja tā domājat, pārejiet uz drošības ceļu tūlīt.',
    fa: 'شاید کسی در خطر باشد. اگر چنین می‌دانید، همین حالا مسیر ایمنی را در پیش بگیرید.',
  },
  because: {
    en: 'These words can mean danger; reading them proves nothing, so you decide.',
    pl: 'Te słowa mogą oznaczać niebezpieczeństwo; sam odczyt niczego nie dowodzi, decydujesz Ty.',
    lv: 'Šie vārdi var nozīmēt briesmas; nolasīšana neko nepierāda, izlemjat Jūs.',
    fa: 'این واژه‌ها می‌تواند نشانهٔ خطر باشد؛ خواندن آن‌ها چیزی را ثابت نمی‌کند و تصمیم با شماست.',
  },
}
