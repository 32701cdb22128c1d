// Asking for help in one action; without a connection it is asked as soon as there is one.
import { useEffect, useState } from 'react'
import { ApiError } from '../../../platform/web/api.ts'
import type { Shown } from '../../core/web/session.ts'
import { useErrorText } from '../../../platform/web/error-text.ts'
import { toast } from '../../../platform/web/parts/toast.tsx'
import type { ContactAct } from './act.ts'

export function useHelp(
  act: ContactAct,
  { view, line }: Pick<Shown, 'view' | 'line'>,
): { ask: () => void; isWaiting: boolean } {
  const errorText = useErrorText()
  const [isWaiting, setWaiting] = useState(false)
  const send = () => {
    act.act('help', { note: '' }).then(
      () => setWaiting(false),
      (error: unknown) => {
        const isLine = error instanceof ApiError && error.isConnection
        setWaiting(isLine)
        if (!isLine) toast(errorText(error))
      },
    )
  }
  const isBack = line.is !== 'away'
  useEffect(() => {
    if (isWaiting && isBack) send()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked again when the line is back, not at every drawing
  }, [isBack])
  return { ask: () => !view.helpAskedAt && send(), isWaiting: isWaiting && !view.helpAskedAt }
}
