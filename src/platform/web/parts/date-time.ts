// What a field for a day and a time is given.
import type { FieldProps } from './field.tsx'

export type DateTimeProps = FieldProps & {
  /** An instant in ISO 8601, or '' for none. */
  value: string
  onChange: (at: string) => void
  /** The zone in which the time is read, such as 'Europe/Warsaw'. */
  zone: string
  /** Instants. */
  min?: string
  max?: string
}
