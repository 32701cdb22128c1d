// Taps and words of a live contact, kept in IndexedDB before they are sent; in memory where the
// browser has none.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AddedEvent } from '../domain/event.ts'
import type { ErrorCode } from '../../../platform/base/domain/error.ts'
import { setRisk } from '../../../platform/web/offline/risk.ts'
import type { WebFaultCode } from '../../../platform/web/phrase.tsx'

export type QueuedEvent = {
  /** Order of keeping; given by the database. */
  n?: number
  /** Whose it is: another person's session never sends it. */
  person: string
  brand: string
  contact: string
  event: AddedEvent
  /** Set when the desk refused it: it stays until its person has seen why. */
  why?: { code: ErrorCode | WebFaultCode; params: Record<string, string | number> }
}

let memory: QueuedEvent[] = []
let lastNumber = 0
let hasDatabase = true

interface Queue extends DBSchema {
  events: { key: number; value: QueuedEvent }
}

let opened: Promise<IDBPDatabase<Queue>> | null = null
const forget = (): void => void (opened = null)

/** Stays open while the page does; opened anew when that failed or the browser has closed it. */
async function openQueue(): Promise<IDBPDatabase<Queue>> {
  opened ??= openDB<Queue>('opoka-contact', 1, {
    upgrade: (fresh) =>
      void fresh.createObjectStore('events', { keyPath: 'n', autoIncrement: true }),
    terminated: forget,
  })
  return opened.catch((error: unknown) => {
    forget()
    throw error
  })
}

/** Kept for sure when it returns; true when it would also outlive the page. */
export async function keepEvent(queued: QueuedEvent): Promise<boolean> {
  if (hasDatabase) {
    try {
      await (await openQueue()).put('events', queued)
      return true
    } catch {
      hasDatabase = false
    }
  }
  const n = queued.n ?? (lastNumber -= 1)
  memory = [...memory.filter((other) => other.n !== n), { ...queued, n }]
  // Leaving the page would lose it: that is asked about and said.
  setRisk(`event.${n}`, 'refused')
  return false
}

/** All of this device, in the order in which they were kept. */
export async function listEvents(): Promise<QueuedEvent[]> {
  const stored = hasDatabase
    ? await openQueue()
        .then((queue) => queue.getAll('events'))
        .catch(() => [])
    : []
  return [...stored, ...memory]
}

export async function dropEvent(n: number): Promise<void> {
  memory = memory.filter((other) => other.n !== n)
  setRisk(`event.${n}`, null)
  if (n > 0 && hasDatabase)
    await openQueue()
      .then((queue) => queue.delete('events', n))
      .catch(() => undefined)
}
