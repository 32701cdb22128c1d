// A few choices side by side, large enough for a thumb.
import { useId } from 'react'
import type { Option } from './parts/choice.tsx'
import { useIsSending } from './parts/sending.tsx'

/**
 * One of several, as radio buttons in the form of chips. `wide` lets each have a line of its own
 * where room is short.
 */
export function Chips<V extends string>({
  label,
  hint,
  error,
  name,
  value,
  onChange,
  options,
}: {
  label: string
  hint?: string
  error?: string
  name: string
  value: V | ''
  onChange: (value: V) => void
  options: readonly Option<V>[]
}) {
  const id = useId()
  const isSending = useIsSending()
  return (
    <fieldset
      className={error ? 'field field-wrong' : 'field'}
      aria-describedby={
        [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') ||
        undefined
      }
      data-field={name}
    >
      <legend className="field-label">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className="chips">
        {options.map((option) => (
          <label key={option.value} className="chip">
            <input
              type="radio"
              name={`${name}-${id}`}
              checked={value === option.value}
              onChange={() => !isSending && onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}

/** One thing that is so or not so. */
export function ChipToggle({
  checked,
  onChange,
  children,
}: {
  checked: boolean
  onChange: (checked: boolean) => void
  children: string
}) {
  const isSending = useIsSending()
  return (
    <label className="chip">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => !isSending && onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
