// What stands where there is nothing yet, or where something went wrong.
import type { Icon } from '@tabler/icons-react'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ApiFault } from '../api.ts'
import { faultKey, useFaultText, usePhrase } from '../phrase.tsx'
import { Button } from './button.tsx'

export function Empty({ icon: Picture, title, children, action }: { icon?: Icon; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      {Picture && <Picture aria-hidden className="empty-icon" />}
      <p className="empty-title">{title}</p>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

/** Says what happened, what was kept and what to do. `kept` tells that nothing typed is lost. */
export function ErrorNote({ error, kept, onRetry }: { error: unknown; kept?: string; onRetry?: () => void }) {
  const say = usePhrase()
  const faultText = useFaultText()
  if (!error) return null
  const fault = error instanceof ApiFault ? error : null
  return (
    <div className="note note-error" role="alert">
      <IconAlertTriangle aria-hidden className="icon" />
      <div>
        <p>{fault ? faultText(fault) : say(faultKey('server'))}</p>
        {kept && <p>{kept}</p>}
        {fault?.code === 'server' && fault.requestId && <p className="note-small">{say('common.request_id', { id: fault.requestId })}</p>}
      </div>
      {onRetry && <Button size="small" icon={IconRefresh} onPress={onRetry}>{say('common.retry')}</Button>}
    </div>
  )
}

export const Note = ({ tone = 'quiet', icon: Picture, children, action }: { tone?: 'quiet' | 'soon' | 'danger' | 'good'; icon?: Icon; children: ReactNode; action?: ReactNode }) => (
  <div className={`note note-${tone}`} role="note">
    {Picture && <Picture aria-hidden className="icon" />}
    <div>{children}</div>
    {action}
  </div>
)
