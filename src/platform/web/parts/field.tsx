// The frame of every field: its name, a hint, and what is wrong, tied together for screen readers.
import { useId, type ReactNode } from 'react'
import { usePhrase } from '../phrase.tsx'
import { useRefusal } from './refusal.ts'

export type FieldProps = {
  label: string
  hint?: string
  /** What is wrong and what to do, in the reader's language. */
  error?: string | null
  required?: boolean
  /**
   * By which words a refusal means this field: its path in the request, or codes, parted by spaces.
   */
  cause?: string
  /** The name is said, not shown: only where the place makes it plain. */
  hideLabel?: boolean
}

type Ties = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export function Field({
  label,
  hint,
  error: found,
  required,
  cause,
  hideLabel,
  children,
}: FieldProps & { children: (ties: Ties) => ReactNode }) {
  const say = usePhrase()
  const refused = useRefusal(cause)
  const error = found ?? refused
  const id = useId()
  const said = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field field-wrong' : 'field'} data-cause={cause}>
      <label htmlFor={id} className={hideLabel ? 'unseen' : 'field-label'}>
        {label}
        {required === false && <span className="field-optional"> {say('common.optional')}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': said || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  )
}
