// What has to be put right before a form can go, at its top, each line leading to its field.
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { usePhrase } from './phrase.tsx'

export type FieldErrors = Partial<Record<string, string>>

/** Moves to the field of that name; fields of a group carry the name on their first part. */
export function goToField(name: string): void {
  const field = document.querySelector<HTMLElement>(
    `[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"] input, [data-field="${CSS.escape(name)}"] button`,
  )
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

/** @param attempt counts the tries to send: each one brings the reader here again */
export function ErrorSummary({ errors, attempt }: { errors: FieldErrors; attempt: number }) {
  const say = usePhrase()
  const box = useRef<HTMLDivElement>(null)
  const lines = Object.entries(errors).filter((line): line is [string, string] => Boolean(line[1]))
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (lines.length === 0) return null
  return (
    <div
      ref={box}
      className="error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">
        <IconAlertTriangle aria-hidden className="icon" />
        {say('intake.error.summary')}
      </h2>
      <ul>
        {lines.map(([name, text]) => (
          <li key={name}>
            <a
              href={`#${name}`}
              onClick={(event) => {
                event.preventDefault()
                goToField(name)
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
