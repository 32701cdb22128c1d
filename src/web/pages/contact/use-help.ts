// Asking for help in one action; without a connection it is asked as soon as there is one.
import { useEffect, useState } from 'react'
import { ApiFault } from '../../api.ts'
import type { Shown } from '../../contact/session.ts'
import { toast } from '../../parts/toast.tsx'
import { useFaultText, usePhrase } from '../../phrase.tsx'
import type { ContactAct } from './act.ts'

export function useHelp(act: ContactAct, { view, line }: Pick<Shown, 'view' | 'line'>): { ask: () => void; isWaiting: boolean } {
  const say = usePhrase()
  const faultText = useFaultText()
  const [isWaiting, setWaiting] = useState(false)
  const send = () => {
    act.act('help', { note: '' }).then(() => setWaiting(false), (error: unknown) => {
      const isLine = error instanceof ApiFault && error.isConnection
      setWaiting(isLine)
      if (!isLine) toast(error instanceof ApiFault ? faultText(error) : say('fault.server'))
    })
  }
  const isBack = line.is !== 'away'
  useEffect(() => {
    if (isWaiting && isBack) send()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked again when the line is back, not at every drawing
  }, [isBack])
  return { ask: () => !view.helpAskedAt && send(), isWaiting: isWaiting && !view.helpAskedAt }
}
