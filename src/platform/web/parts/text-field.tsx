// Fields for typed words: one line, or many.
import type { HTMLInputTypeAttribute, Ref } from 'react'
import { Field, type FieldProps } from './field.tsx'
import { useIsSending } from './sending.tsx'

type Typed = FieldProps & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  name?: string
  placeholder?: string
  maxLength?: number
  autoFocus?: boolean
  disabled?: boolean
  autoComplete?: string
}

/** Addresses are typed as text: a browser has a rule of its own for them, which is not ours, and rewrites international ones.
 * `dir="auto"` lets a line find its own direction; mail, phone and numbers always run left to
 * right; an empty field keeps the page's.
 */
export function TextField({
  value,
  onChange,
  type = 'text',
  inputMode,
  inputRef,
  onEnter,
  ...props
}: Typed & { onEnter?: () => void } & {
  type?: HTMLInputTypeAttribute
  inputMode?: 'text' | 'email' | 'tel' | 'numeric' | 'search' | 'url'
  inputRef?: Ref<HTMLInputElement>
}) {
  const { label, hint, error, required, cause, hideLabel, ...input } = props
  const isSending = useIsSending()
  const ltr = type === 'email' || type === 'tel' || type === 'url' || type === 'password'
  const dir = ltr ? 'ltr' : 'auto'
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      required={required}
      cause={cause}
      hideLabel={hideLabel}
    >
      {(ties) => (
        <input
          {...input}
          {...ties}
          readOnly={isSending || undefined}
          aria-busy={isSending || undefined}
          ref={inputRef}
          onKeyDown={
            onEnter &&
            ((event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              onEnter()
            })
          }
          className="input"
          type={type === 'email' ? 'text' : type}
          inputMode={inputMode ?? (type === 'email' ? 'email' : undefined)}
          autoCapitalize={type === 'email' ? 'none' : undefined}
          spellCheck={type === 'email' ? false : undefined}
          dir={value === '' ? undefined : dir}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export function TextArea({
  value,
  onChange,
  rows = 4,
  areaRef,
  ...props
}: Typed & { rows?: number; areaRef?: Ref<HTMLTextAreaElement> }) {
  const { label, hint, error, required, cause, hideLabel, ...area } = props
  const isSending = useIsSending()
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      required={required}
      cause={cause}
      hideLabel={hideLabel}
    >
      {(ties) => (
        <textarea
          {...area}
          {...ties}
          readOnly={isSending || undefined}
          aria-busy={isSending || undefined}
          ref={areaRef}
          className="input input-area"
          dir={value === '' ? undefined : 'auto'}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
