// Chooses the forms of a text, written as ICU select, by whom one speaks to and who speaks; its slots
// stay.
import { IntlMessageFormat } from 'intl-messageformat'

export type Forms = Record<'customer' | 'self', string>

const MOST = 5_000
const chosen = new Map<string, string>()

/**
 * The text in these forms, '{slots}' and '[parts]' as they were. A text that cannot be parsed
 * throws; handbooks are checked for that when they are read.
 */
export function chooseForm(text: string, forms: Forms): string {
  if (!text.includes(', select,')) return text
  const key = `${forms.customer} ${forms.self} ${text}`
  const known = chosen.get(key)
  if (known !== undefined) return known
  const message = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })
  const words = String(
    message.format(
      new Proxy<Record<string, string>>(
        {},
        {
          has: () => true,
          get: (_, name) =>
            name === 'customer' || name === 'self' ? forms[name] : `{${String(name)}}`,
        },
      ),
    ),
  )
  if (chosen.size >= MOST) chosen.clear()
  chosen.set(key, words)
  return words
}

const CUSTOMERS = ['m', 'f', 'many', 'other'] as const
const SELVES = ['m', 'f', 'other'] as const

/** The text in every combination of forms, each different one once; throws as `chooseForm` does. */
export const formsOfText = (text: string): string[] => [
  ...new Set(
    CUSTOMERS.flatMap((customer) => SELVES.map((self) => chooseForm(text, { customer, self }))),
  ),
]

/** What is wrong with the forms of a text; null when they can be chosen. */
export function findFormFault(text: string): string | null {
  try {
    formsOfText(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
