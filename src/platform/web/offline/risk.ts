// What would be lost if the page were left now: what this browser would not keep, and files that
// are still being written. Leaving asks first.
import { useSyncExternalStore } from 'react'

/** `refused`: the browser keeps it in no way; `storing`: it is being written. */
export type Risk = 'refused' | 'storing'

const risks = new Map<string, Risk>()
const watchers = new Set<() => void>()

const warn = (event: BeforeUnloadEvent): void => event.preventDefault()

/** @param risk null when it is kept, or wanted no more */
export function setRisk(what: string, risk: Risk | null): void {
  if ((risks.get(what) ?? null) === risk) return
  if (risk) risks.set(what, risk)
  else risks.delete(what)
  if (risks.size > 0) addEventListener('beforeunload', warn)
  else removeEventListener('beforeunload', warn)
  for (const watcher of watchers) watcher()
}

function worst(): Risk | null {
  if ([...risks.values()].includes('refused')) return 'refused'
  return risks.size > 0 ? 'storing' : null
}

export const useRisk = (): Risk | null =>
  useSyncExternalStore((watcher) => {
    watchers.add(watcher)
    return () => void watchers.delete(watcher)
  }, worst)
