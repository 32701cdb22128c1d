// Taps and words of a live contact, kept in IndexedDB before they are sent; in memory where the
// browser has none.
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

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('opoka-contact', 1)
    request.onupgradeneeded = () =>
      void request.result.createObjectStore('events', { keyPath: 'n', autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no database'))
    request.onblocked = () => reject(new Error('the database is blocked'))
  })
}

let opened: Promise<IDBDatabase> | null = null
async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  opened ??= open()
  const database = await opened.catch((error: unknown) => {
    opened = null
    throw error
  })
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction('events', mode)
    const request = work(transaction.objectStore('events'))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'))
  })
}

/** Kept for sure when it returns; true when it would also outlive the page. */
export async function keepEvent(queued: QueuedEvent): Promise<boolean> {
  if (hasDatabase) {
    try {
      await inStore('readwrite', (store) => store.put(queued))
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
    ? await inStore<QueuedEvent[]>('readonly', (store) => store.getAll()).catch(() => [])
    : []
  return [...stored, ...memory]
}

export async function dropEvent(n: number): Promise<void> {
  memory = memory.filter((other) => other.n !== n)
  setRisk(`event.${n}`, null)
  if (n > 0 && hasDatabase)
    await inStore('readwrite', (store) => store.delete(n)).catch(() => undefined)
}
