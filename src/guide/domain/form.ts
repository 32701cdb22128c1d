// Whom one speaks to and who speaks, for sentences that agree with it: a man, a woman, several or a
// firm.
import { guessForm } from './address.ts'
import type { Known } from './event.ts'
import type { GuideState } from './state.ts'
import type { Form } from './type.ts'

/** As a person has said it, else as it is known, else by the name; null when nobody knows. */
export function formOf({ form, known }: GuideState): Form | null {
  if (form !== null) return form === 'unknown' ? null : form
  return known?.form ?? (known ? guessed(known) : null)
}

const guesses = new WeakMap<Known, Form | null>()
/** A name is read once, not for every sentence. */
function guessed(known: Known): Form | null {
  const before = guesses.get(known)
  if (before !== undefined) return before
  const form = known.name ? guessForm(known.name, known.language) : null
  guesses.set(known, form)
  return form
}

/** The forms a text is written in: `other` where it is not known. */
export const formsOf = (state: GuideState): { customer: string; self: string } => ({
  customer: formOf(state) ?? 'other',
  self: state.known?.self ?? 'other',
})
