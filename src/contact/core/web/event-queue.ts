// Sends kept taps and words in their order, in batches, one tab at a time; tries again until the
// desk has them.
import type { EventInput, EventReply } from '../contract/event.ts'
import { ApiError, send } from '../../../platform/web/api.ts'
import { meQuery, queryClient } from '../../../access/web/query.ts'
import { contactPath } from './contact-query.ts'
import { dropEvent, keepEvent, listEvents, type QueuedEvent } from './queued-event.ts'
import { exclusively, onHope } from '../../../platform/web/offline/queue.ts'
import { computeWait } from '../../../platform/base/domain/backoff.ts'

const WAIT = { firstMs: 1_000, mostMs: 15_000 }
const BATCH = 100

export type QueueNews =
  | { is: 'sent'; brand: string; contact: string; reply: EventReply }
  | { is: 'refused'; brand: string; contact: string; queued: QueuedEvent }
  /** The desk cannot be reached; the events wait. */
  | { is: 'away' }

const listeners = new Set<(news: QueueNews) => void>()
let started = false
let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0
let running: Promise<void> | null = null
let again = false

export function onQueue(listener: (news: QueueNews) => void): () => void {
  start()
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
const tell = (news: QueueNews) => {
  for (const listener of listeners) listener(news)
}

/** Also sends what another visit has left behind. */
function start(): void {
  if (started) return
  started = true
  onHope(sendEvents)
  sendEvents()
}

/** Soon, and once more when something came in between. */
export function sendEvents(): void {
  clearTimeout(timer)
  if (running) {
    again = true
    return
  }
  running = exclusively('opoka.contact.events', sendAll).finally(() => {
    running = null
    if (!again) return
    again = false
    sendEvents()
  })
}

/** Nobody who ends a contact waits longer for a slow line or another tab. */
const MAX_SETTLE_MS = 3_000

/** When all that was tapped so far is sent, or cannot be just now, or is on its way too long. */
export async function settleEvents(): Promise<void> {
  sendEvents()
  let isLate = false
  const late = new Promise<void>((resolve) =>
    setTimeout(() => {
      isLate = true
      resolve()
    }, MAX_SETTLE_MS),
  )
  while (running && !isLate) await Promise.race([running, late])
}

async function sendAll(): Promise<void> {
  const person = queryClient.getQueryData(meQuery.queryKey)?.person.id
  const due = (await listEvents()).filter((queued) => queued.person === person && !queued.why)
  const places = Map.groupBy(due, (queued) => contactPath(queued.brand, queued.contact))
  for (const [path, events] of places) {
    for (let at = 0; at < events.length; at += BATCH) {
      if ((await sendBatch(path, events.slice(at, at + BATCH))) !== 'wait') continue
      timer = setTimeout(sendEvents, computeWait(failures++, WAIT))
      return
    }
  }
  failures = 0
}

async function sendBatch(path: string, batch: QueuedEvent[]): Promise<'done' | 'wait'> {
  const [first] = batch
  if (!first) return 'done'
  try {
    const reply = await send<EventReply>('POST', `${path}/events`, {
      events: batch.map((queued): EventInput => queued.event),
    })
    for (const queued of batch) if (queued.n !== undefined) await dropEvent(queued.n)
    tell({ is: 'sent', brand: first.brand, contact: first.contact, reply })
    return 'done'
  } catch (error) {
    const fault = error instanceof ApiError ? error : null
    if (fault?.isSignedOut) {
      // They wait for their person to sign in again.
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
      return 'wait'
    }
    if (!fault || fault.isPassing) {
      tell({ is: 'away' })
      return 'wait'
    }
    // One bad event must not hold up the good ones.
    if (batch.length > 1) {
      for (const queued of batch) if ((await sendBatch(path, [queued])) === 'wait') return 'wait'
      return 'done'
    }
    const refused = { ...first, why: { code: fault.code, params: fault.params } }
    await keepEvent(refused)
    tell({ is: 'refused', brand: first.brand, contact: first.contact, queued: refused })
    return 'done'
  }
}
