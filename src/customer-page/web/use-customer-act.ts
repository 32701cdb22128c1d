// What a customer does on their page: sent, shown as it is afterwards, and said; or why not.
import { useState } from 'react'
import type { CustomerPageView } from '../../case/intake/contract/public.ts'
import { queryClient } from '../../access/web/query.ts'
import { ApiError, send } from '../../platform/web/api.ts'
import { toast } from '../../platform/web/parts/toast.tsx'

export type CustomerPageProps = {
  data: CustomerPageView
  path: string
  onChange: (next: CustomerPageView) => void
}
export type CustomerAct = ReturnType<typeof useCustomerAct>

export function useCustomerAct({ path, onChange }: CustomerPageProps) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const act = async (action: string, body: object, done: string) => {
    setBusy(true)
    setFailure(null)
    try {
      onChange(await send<CustomerPageView>('POST', `${path}/${action}`, body))
      toast(done)
      return true
    } catch (error) {
      setFailure(error)
      if (error instanceof ApiError && error.status === 409)
        void queryClient.invalidateQueries({ queryKey: ['customer'] })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, act }
}
