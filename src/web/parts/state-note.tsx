// What stands where there is nothing yet, or where something went wrong.
import type { Icon } from '@tabler/icons-react'
import { IconAlertTriangle, IconCheck, IconRefresh } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { ApiFault } from '../api.ts'
import { useErrorText } from '../fault-text.ts'
import { usePhrase } from '../phrase.tsx'
import { meQuery, queryClient } from '../query.ts'
import { Button } from './button.tsx'

const SignInAgain = lazy(async () => ({
  default: (await import('./sign-in-again.tsx')).SignInAgain,
}))

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
 * Says what happened, what was kept and what to do. `kept` tells that nothing typed is lost. Where the session of somebody who was signed in
 * here has ended, they sign in right there.
 */
export function ErrorNote({
  error,
  kept,
  onRetry,
}: {
  error: unknown
  kept?: string
  onRetry?: () => void
}) {
  const say = usePhrase()
  const errorText = useErrorText()
  const [signedInAfter, setSignedInAfter] = useState<unknown>(null)
  if (!error) return null
  const fault = error instanceof ApiFault ? error : null
  const me =
    fault?.code === 'session.required' || fault?.code === 'request.csrf'
      ? queryClient.getQueryData(meQuery.queryKey)
      : undefined
  if (me && signedInAfter === error)
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
        {kept && <p>{kept}</p>}
        {me && (
          <Suspense>
            <SignInAgain
              me={me}
              onDone={() => {
                setSignedInAfter(error)
                onRetry?.()
              }}
            />
          </Suspense>
        )}
        {fault?.code === 'server' && fault.requestId && (
          <p className="note-small">{say('common.request_id', { id: fault.requestId })}</p>
        )}
      </div>
      {onRetry && !me && (
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
