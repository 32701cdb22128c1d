// A password to type, to show, and, where it is a new one, to see at once whether it is long
// enough.
import { useId } from 'react'
import { MIN_PASSWORD, MAX_PASSWORD } from '../domain/length.ts'
import { Checkbox } from '../../platform/web/parts/choice.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'

const LONG_PASSWORD = 20

export function PasswordField({
  label,
  name,
  value,
  onChange,
  error,
  isNew,
  hint,
  cause,
  shown,
  onShown,
}: {
  cause?: string
  label: string
  name: string
  value: string
  onChange: (value: string) => void
  error?: string | null
  isNew?: boolean
  hint?: string
  shown: boolean
  onShown: (shown: boolean) => void
}) {
  const say = usePhrase()
  const length = [...value].length
  return (
    <div className="stack password">
      <TextField
        cause={cause}
        label={label}
        name={name}
        hint={hint ?? (isNew ? say('session.password.hint') : undefined)}
        type={shown ? 'text' : 'password'}
        required
        value={value}
        onChange={onChange}
        error={error}
        maxLength={MAX_PASSWORD}
        autoComplete={isNew ? 'new-password' : 'current-password'}
      />
      {isNew && length > 0 && <PasswordStrength label={label} length={length} />}
      <Checkbox checked={shown} onChange={onShown}>
        {say('session.password.show')}
      </Checkbox>
    </div>
  )
}

function PasswordStrength({ label, length }: { label: string; length: number }) {
  const say = usePhrase()
  const id = useId()
  const strength =
    length < MIN_PASSWORD
      ? say('session.password.missing', { count: MIN_PASSWORD - length })
      : say(length < LONG_PASSWORD ? 'session.password.enough' : 'session.password.long')
  return (
    <p className="password-strength" role="status">
      <meter
        id={id}
        aria-label={label}
        min={0}
        max={LONG_PASSWORD}
        low={MIN_PASSWORD}
        high={MIN_PASSWORD}
        optimum={LONG_PASSWORD}
        value={Math.min(length, LONG_PASSWORD)}
      />
      <span>{strength}</span>
    </p>
  )
}
