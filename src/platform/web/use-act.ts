// One way for a page to do something and to say what came of it.
import { useState } from 'react'
import { toast } from './parts/toast.tsx'

export type Acting = {
  busy: boolean
  failure: unknown
  act: <T>(work: () => Promise<T>, said?: string) => Promise<{ reply: T } | null>
  /** What failed before is told no more. */
  forget: () => void
}

/**
 * Runs one change at a time; `said` is told when it went well. Gives the reply, or null after a
 * refusal.
 */
export function useAct(): Acting {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const act = async <T>(work: () => Promise<T>, said?: string): Promise<{ reply: T } | null> => {
    setBusy(true)
    setFailure(null)
    try {
      const reply = await work()
      if (said) toast(said)
      return { reply }
    } catch (error) {
      setFailure(error)
      return null
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, act, forget: () => setFailure(null) }
}
