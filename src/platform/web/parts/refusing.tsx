// A form in the page whose refusal leads to the field it speaks of, as dialogs do.
import { useRef, type ReactNode } from 'react'
import { Refused, useBringCause } from './refusal.ts'

/**
 * `checked`: what the form itself found wrong before sending, another object each time it looked.
 */
export function Refusing({
  error,
  checked,
  className,
  children,
}: {
  error: unknown
  checked?: unknown
  className: string
  children: ReactNode
}) {
  const form = useRef<HTMLDivElement>(null)
  useBringCause(form, error, checked)
  return (
    <Refused value={error}>
      <div ref={form} className={className}>
        {children}
      </div>
    </Refused>
  )
}
