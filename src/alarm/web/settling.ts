// Whether what stands under the pointer has only just changed: a second press of a double click
// would mean another alarm than the eye saw.
import { useEffect, useState } from 'react'

/** So long what has moved takes no press. */
const SETTLE_MS = 1_000

/**
 * `what` names everything that can be pressed, in its order. What stood there from the beginning
 * counts as settled.
 */
export function useSettling(what: string): boolean {
  const [seen, setSeen] = useState({ what, moved: 0 })
  if (seen.what !== what) setSeen({ what, moved: seen.moved + 1 })
  const { moved } = seen
  const [settled, setSettled] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(moved), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [moved])
  return moved !== settled
}
