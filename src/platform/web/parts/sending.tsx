// While a form is under way its fields take no words: the answer closes or empties it, and what was
// typed since would be gone.
import { createContext, use, type ComponentProps, type ReactNode } from 'react'

const Context = createContext(false)

/** Whether the form this field stands in is being sent: it shows so and takes nothing. */
export const useIsSending = (): boolean => use(Context)

export const Sending = ({ is, children }: { is: boolean; children: ReactNode }) => (
  <Context value={is}>{children}</Context>
)

export function Form({ busy, ...form }: ComponentProps<'form'> & { busy: boolean }) {
  return (
    <Sending is={busy}>
      <form {...form} aria-busy={busy} />
    </Sending>
  )
}
