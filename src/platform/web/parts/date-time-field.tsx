// A day and a time in a brand's zone, or a day alone; in Persian by the Persian calendar. Loaded
// when first shown.
import { lazy, Suspense } from 'react'
import type { DateTimeProps } from './date-time.ts'
import type { FieldProps } from './field.tsx'

const Picker = lazy(async () => ({ default: (await import('./date-picker.tsx')).DatePickerField }))

export type DayProps = FieldProps & {
  /** 'YYYY-MM-DD', or '' for none. */
  value: string
  onChange: (on: string) => void
  min?: string
  max?: string
}

const Waiting = ({ label }: { label: string }) => (
  <div className="field">
    <span className="field-label">{label}</span>
    <div className="input skeleton" />
  </div>
)

export const DateTimeField = (props: DateTimeProps) => (
  <Suspense fallback={<Waiting label={props.label} />}>
    <Picker granularity="minute" {...props} />
  </Suspense>
)
export const DayField = (props: DayProps) => (
  <Suspense fallback={<Waiting label={props.label} />}>
    <Picker granularity="day" zone="UTC" {...props} />
  </Suspense>
)
