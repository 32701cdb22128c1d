// How a customer is addressed in speech and in a letter: 'Panie Tomaszu', 'Bērziņas kundze'; no name
// where a form could be wrong, for a wrong one is worse than none.
import type { Language } from '../../platform/base/domain/language.ts'
import { english } from './address-english.ts'
import { latvian } from './address-latvian.ts'
import { persian } from './address-persian.ts'
import { polish } from './address-polish.ts'
import { type Grammar, isManyNamed, type PersonName, readPerson } from './name.ts'
import type { Form } from './type.ts'

const GRAMMAR: Record<Language, Grammar> = {
  en: english,
  pl: polish,
  lv: latvian,
  fa: persian,
}

const TITLES: readonly (readonly [Language, RegExp])[] = [
  ['en', /^(?:mr|mrs|ms|miss|mx)\.?$/i],
  ['pl', /^(?:pan|pani)$/i],
  ['lv', /^(?:kungs|kundze)$/i],
]

/** Null of what is no person's name, and of titles that this language does not know. */
function read(name: string, language: Language): PersonName | null {
  const person = isManyNamed(name) ? null : readPerson(name, language === 'fa' ? 'Arabic' : 'Latin')
  const isForeign = TITLES.some(
    ([other, title]) => other !== language && person?.words.some((word) => title.test(word)),
  )
  return isForeign ? null : person
}

/** Whether a name is a man's, a woman's, or a firm's ('many'); null when it could be either. */
export function guessForm(name: string, language: Language): Form | null {
  if (isManyNamed(name)) return 'many'
  const person = read(name, language)
  return person && GRAMMAR[language].guess(person)
}

/**
 * The customer's name as one says it to them in `language`; null when the right form is not
 * certain, and for a firm. With `form` null only what is said to anybody, 'Dr Patel'.
 */
export function addressOf(
  name: string,
  language: Language,
  form: Form | null = guessForm(name, language),
): string | null {
  if (form === 'many') return null
  const person = read(name, language)
  if (!person) return null
  const { guess, call } = GRAMMAR[language]
  const guessed = guess(person)
  // Somebody has said otherwise than the name does: one of them is wrong.
  if (guessed !== null && form !== null && guessed !== form) return null
  return call(person, form)
}

/** The first line of a letter in `language`, with its comma or mark behind it; never empty. */
export function salutationOf(
  name: string,
  language: Language,
  form: Form | null = guessForm(name, language),
): string {
  const { guess, salute, saluteMany } = GRAMMAR[language]
  if (form === 'many' || isManyNamed(name)) return saluteMany
  const person = read(name, language)
  const guessed = person && guess(person)
  const isDoubtful = guessed !== null && form !== null && guessed !== form
  return salute(isDoubtful ? null : person, form)
}
