// What can be done about one call from the bar: confirm it, come in, open it, end it; one press is
// under way at a time.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AlarmCall } from '../../../alarm/contract/alarm.ts'
import { send } from '../../../platform/web/api.ts'
import { contactPath } from '../../core/web/contact-query.ts'
import { useErrorText } from '../../../platform/web/error-text.ts'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { queryClient } from '../../../access/web/query.ts'
import { alarmsQuery, answerAlarm } from '../../../alarm/web/alarm-query.ts'

export function useAlarmActions(call: AlarmCall) {
  const errorText = useErrorText()
  const go = useNavigate()
  const [busy, setBusy] = useState(false)
  const run = (work: () => Promise<unknown>) => {
    setBusy(true)
    work()
      .catch((error: unknown) => toast(errorText(error)))
      .finally(() => setBusy(false))
  }
  const open = () =>
    go({ to: '/contacts/$brand/$id', params: { brand: call.brand, id: call.contact } })
  return {
    busy,
    may: (what: AlarmCall['may'][number]): boolean =>
      call.ended === null && call.may.includes(what),
    open: () => void open(),
    confirm: () => run(() => answerAlarm(call, 'confirm')),
    clear: () => run(() => answerAlarm(call, 'clear')),
    comeIn: (action: 'join' | 'take-over') =>
      run(async () => {
        await send('POST', `${contactPath(call.brand, call.contact)}/${action}`, {})
        void queryClient.invalidateQueries({ queryKey: alarmsQuery.queryKey })
        void queryClient.invalidateQueries({ queryKey: ['contact', call.brand, call.contact] })
        await open()
      }),
  }
}
