// Fields to choose from a few: a list, one of several, yes or no.
import { useId, type ReactNode } from 'react'
import { Field, type FieldProps } from './field.tsx'
import { useRefusal } from './refusal.ts'
import { useIsSending } from './sending.tsx'

export type Option<V extends string = string> = {
  value: V
  label: string
  hint?: string
  disabled?: boolean
}

/**
 * A plain list; the device's own, which every thumb and every screen reader knows. `empty` is the
 * line for "nothing chosen".
 */
export function Select<V extends string>({
  value,
  onChange,
  options,
  empty,
  disabled,
  name,
  ...frame
}: FieldProps & {
  value: V | ''
  onChange: (value: V | '') => void
  options: readonly Option<V>[]
  empty?: string
  disabled?: boolean
  name?: string
}) {
  const isSending = useIsSending()
  return (
    <Field {...frame}>
      {(ties) => (
        <select
          {...ties}
          name={name}
          className="input select"
          value={value}
          disabled={disabled}
          aria-busy={isSending || undefined}
          onChange={({ target }) =>
            !isSending && onChange(options.find((one) => one.value === target.value)?.value ?? '')
          }
        >
          {(empty !== undefined || value === '') && <option value="">{empty ?? ''}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** `row` puts them side by side where there is room. */
export function RadioGroup<V extends string>({
  label,
  hint,
  error: found,
  cause,
  hideLabel,
  value,
  onChange,
  options,
  row,
}: FieldProps & {
  value: V | ''
  onChange: (value: V) => void
  options: readonly Option<V>[]
  row?: boolean
}) {
  const id = useId()
  const refused = useRefusal(cause)
  const error = found ?? refused
  return (
    <fieldset
      className={error ? 'field choice field-wrong' : 'field choice'}
      data-cause={cause}
      aria-describedby={
        [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') ||
        undefined
      }
    >
      <legend className={hideLabel ? 'unseen' : 'field-label'}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      <div className={row ? 'choice-row' : 'choice-list'}>
        {options.map((option) => (
          <Radio
            key={option.value}
            group={id}
            option={option}
            checked={value === option.value}
            onChoose={onChange}
          />
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

function Radio<V extends string>({
  group,
  option,
  checked,
  onChoose,
}: {
  group: string
  option: Option<V>
  checked: boolean
  onChoose: (value: V) => void
}) {
  const isSending = useIsSending()
  return (
    <label className="choice-item">
      <input
        type="radio"
        name={group}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        onChange={() => !isSending && onChoose(option.value)}
      />
      <span>
        {option.label}
        {option.hint && <small>{option.hint}</small>}
      </span>
    </label>
  )
}

export function Checkbox({
  checked,
  onChange,
  children,
  disabled,
}: {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
  disabled?: boolean
}) {
  const isSending = useIsSending()
  return (
    <label className="choice-item">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => !isSending && onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
