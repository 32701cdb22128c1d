// A sentence in its forms, as a table shows them: one text a form; and such texts joined to one
// sentence again.
import { chooseForm, formsOfText } from '../../platform/text/domain/choose-form.ts'
import { slotsOf } from '../../platform/text/domain/slot.ts'

const ARGUMENTS = [
  { name: 'customer', says: 'customer', keys: ['m', 'f', 'many', 'other'] },
  { name: 'self', says: 'agent', keys: ['m', 'f', 'other'] },
] as const
type Argument = (typeof ARGUMENTS)[number]
type Choice = { customer: string; self: string }

/** Of a sentence without forms. */
const NO_FORM = '-'

/** `form`: '-', 'customer m', 'agent f' or 'customer m, agent f'. */
type FormText = Choice & { form: string; text: string }

/**
 * One text a form that the sentence agrees with, as written: slots and [parts] stay. Throws as
 * `chooseForm` does.
 */
export function splitForms(raw: string): FormText[] {
  const used = ARGUMENTS.filter(({ name }) => new RegExp(`\\{\\s*${name}\\s*,`).test(raw))
  formsOfText(raw)
  return combine(used).map((choice) => ({
    ...choice,
    form: nameOf(choice, used),
    text: chooseForm(raw, choice).trim(),
  }))
}

/** Every combination of the keys of these arguments, in their order. */
const combine = (used: readonly Argument[]): Choice[] =>
  keysOf('customer', used).flatMap((customer) =>
    keysOf('self', used).map((self) => ({ customer, self })),
  )

const keysOf = (name: Argument['name'], used: readonly Argument[]): readonly string[] =>
  used.find((each) => each.name === name)?.keys ?? ['other']

const nameOf = (choice: Choice, used: readonly Argument[]): string =>
  used.map(({ name, says }) => `${says} ${choice[name]}`).join(', ') || NO_FORM

const COMBINATIONS = [[], [ARGUMENTS[0]], [ARGUMENTS[1]], [...ARGUMENTS]]

/** Every name a form may have. */
export const FORM_NAMES: readonly string[] = COMBINATIONS.flatMap((used) =>
  combine(used).map((choice) => nameOf(choice, used)),
)

/** The forms that belong together with these: their names, or null when they cannot. */
export function completeForms(forms: readonly string[]): string[] | null {
  const used = COMBINATIONS.find((each) => namesOf(each).includes(forms[0] ?? ''))
  const names = used && namesOf(used)
  return names && forms.every((form) => names.includes(form)) ? names : null
}

const namesOf = (used: readonly Argument[]): string[] =>
  combine(used).map((choice) => nameOf(choice, used))

/**
 * One sentence of the texts of all its forms: a select with whole sentences, or the text alone
 * where all are the same. Forms equal to `other` are left out.
 */
export function joinForms(textOf: ReadonlyMap<string, string>): string {
  const names = [...textOf.keys()]
  const used = COMBINATIONS.find((each) => namesOf(each).includes(names[0] ?? '')) ?? []
  const inner = (customer: string) =>
    select(
      'self',
      keysOf('self', used).map((self) => [
        self,
        escape(textOf.get(nameOf({ customer, self }, used)) ?? ''),
      ]),
    )
  const joined = select(
    'customer',
    keysOf('customer', used).map((customer) => [customer, inner(customer)]),
  )
  return joined.includes(', select,') ? joined : (textOf.get(names[0] ?? '') ?? '')
}

function select(name: Argument['name'], texts: readonly [string, string][]): string {
  const other = texts.find(([key]) => key === 'other')?.[1] ?? ''
  const apart = texts.filter(([, text]) => text !== other)
  if (apart.length === 0) return other
  const parts = [...apart, ['other', other] as const].map(([key, text]) => `${key} {${text}}`)
  return `{${name}, select, ${parts.join(' ')}}`
}

/** In a select an apostrophe may begin a quotation; two of them are one apostrophe. */
const escape = (text: string): string => text.replaceAll("'", "''")

/** What stands in a text that cannot be put into a sentence, in a few words; null when nothing. */
export function findMarkFault(text: string): string | null {
  let part = false
  let slot = false
  for (const [mark] of text.matchAll(/[{}[\]]/g)) {
    if (slot && mark !== '}') return `a { without its } before “${mark}”`
    if (mark === '[' && part) return 'a [ within [ ]'
    if (mark === '}' && !slot) return 'a } without its {'
    if (mark === ']' && !part) return 'a ] without its ['
    if (mark === '{' || mark === '}') slot = mark === '{'
    else part = mark === '['
  }
  if (slot) return 'a { without its }'
  return part ? 'a [ without its ]' : null
}

/** The slots of a text that are none of `known`. */
export const unknownSlots = (text: string, known: readonly string[]): string[] => [
  ...new Set(slotsOf(text).filter((slot) => !known.includes(slot))),
]
