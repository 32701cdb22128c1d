// What a text field of a form that keeps itself is given: its name, its words, what is wrong with
// them, and where they go.
import type { Draft } from '../../../access/web/offline/use-stored.ts'
import type { FieldErrors } from '../../../platform/web/error-summary.tsx'

export const textFieldProps =
  <V extends object>({ values, change }: Draft<V>, errors: FieldErrors) =>
  (name: keyof V & string) => ({
    name,
    value: String(values[name]),
    error: errors[name],
    onChange: (value: string) => change({ [name]: value } as unknown as Partial<V>),
  })
