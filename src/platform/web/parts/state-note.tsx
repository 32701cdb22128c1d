// What stands where there is nothing yet, or where something went wrong.
import { type Icon, IconAlertTriangle, IconCheck, IconRefresh } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { ApiError } from '../api.ts'
import { useErrorText } from '../error-text.ts'
import { usePhrase } from '../phrase.tsx'
import { Button } from './button.tsx'

/**
 * Where somebody's session has ended, who they are and the form with which they sign in again; null
 * where nobody was signed in.
 */
type SignInSlot = (onDone: () => void) => ReactNode | null
let signInSlot: SignInSlot = () => null

/** The pages of people who sign in fill this in once, when they start. */
export const fillSignInSlot = (slot: SignInSlot): void => {
  signInSlot = slot
}

export function Empty({
  icon: Picture,
  title,
  children,
  action,
}: {
  icon?: Icon
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="empty">
      {Picture && <Picture aria-hidden className="empty-icon" />}
      <p className="empty-title">{title}</p>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

/**
 * Says what happened, what was kept and what to do. `assurance` tells that nothing typed is lost. Where
 * the session of somebody who was signed in
 * here has ended, they sign in right there.
 */
export function ErrorNote({
  error,
  assurance,
  onRetry,
}: {
  error: unknown
  assurance?: string
  onRetry?: () => void
}) {
  const say = usePhrase()
  const errorText = useErrorText()
  const [signedInAfter, setSignedInAfter] = useState<unknown>(null)
  if (!error) return null
  const fault = error instanceof ApiError ? error : null
  const isOver = fault?.code === 'session.required' || fault?.code === 'request.csrf'
  const signIn = isOver
    ? signInSlot(() => {
        setSignedInAfter(error)
        onRetry?.()
      })
    : null
  if (signIn && signedInAfter === error)
    return (
      <Note tone="good" icon={IconCheck}>
        <p role="status">{say('session.again.done')}</p>
      </Note>
    )
  return (
    <div className="note note-error" role="alert">
      <IconAlertTriangle aria-hidden className="icon" />
      <div>
        <p>{errorText(error)}</p>
        {assurance && <p>{assurance}</p>}
        {signIn}
        {fault?.code === 'server' && fault.requestId && (
          <p className="note-small">{say('common.request_id', { id: fault.requestId })}</p>
        )}
      </div>
      {onRetry && !signIn && (
        <Button size="small" icon={IconRefresh} onPress={onRetry}>
          {say('common.retry')}
        </Button>
      )}
    </div>
  )
}

export const Note = ({
  tone = 'quiet',
  icon: Picture,
  children,
  action,
}: {
  tone?: 'quiet' | 'soon' | 'late' | 'danger' | 'good'
  icon?: Icon
  children: ReactNode
  action?: ReactNode
}) => (
  <div className={`note note-${tone}`} role="note">
    {Picture && <Picture aria-hidden className="icon" />}
    <div>{children}</div>
    {action}
  </div>
)
