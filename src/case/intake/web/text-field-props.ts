// What a text field of a form that keeps itself is given: its name, its words, what is wrong with
// them, and where they go.
import type { Draft, TextName } from '../../../access/web/offline/use-stored.ts'
import type { FieldErrors } from '../../../platform/web/error-summary.tsx'

export const textFieldProps =
  <V extends object>({ values, changeText }: Draft<V>, errors: FieldErrors) =>
  (name: TextName<V>) => ({
    name,
    value: String(values[name]),
    error: errors[name],
    onChange: (value: string) => changeText(name, value),
  })
