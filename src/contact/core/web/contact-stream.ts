// The contact's own line from the desk: its events in their order, told again from the last one
// seen after every gap.
import type { EventPage } from '../contract/event.ts'
import type { StoredEvent } from '../domain/event.ts'
import { isRecord } from '../../../platform/base/domain/narrow.ts'
import { computeWait } from '../../../platform/base/domain/backoff.ts'

const WAIT = { firstMs: 500, mostMs: 10_000 }

type PersonShort = { id: string; name: string }

export type StreamSubscriber = {
  /** The number of the last event seen. */
  after: () => number
  events: (events: readonly StoredEvent[]) => void
  /** Who looks at it now. */
  present: (people: PersonShort[]) => void
  /** What the desk knows of it has changed. */
  changed: () => void
  /** All there was has been told; from here on nothing is missed. */
  ready: () => void
  lost: () => void
}

/** What a message says; null where that is no JSON. */
const read = (event: MessageEvent): unknown => {
  try {
    return JSON.parse(String(event.data))
  } catch {
    return null
  }
}

function readPeople(told: unknown): PersonShort[] | null {
  const list = isRecord(told) ? told.present : told
  if (!Array.isArray(list)) return null
  return list.flatMap((one: unknown) =>
    isRecord(one) && typeof one.id === 'string' && typeof one.name === 'string'
      ? [{ id: one.id, name: one.name }]
      : [],
  )
}

/** Opens it and keeps it open; `close` ends it, `retry` tries at once instead of waiting. */
export function openStream(
  path: string,
  subscribers: StreamSubscriber,
): { close: () => void; retry: () => void } {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let isClosed = false
  const connect = () => {
    clearTimeout(timer)
    source?.close()
    if (isClosed) return
    const line = new EventSource(`/api/v1/${path}/live?after=${subscribers.after()}`)
    source = line
    line.addEventListener('events', (event) => {
      // The server's own message, told by the same contract as its replies.
      const told = read(event) as Partial<EventPage> | null
      if (told?.events) subscribers.events(told.events)
    })
    line.addEventListener('present', (event) => {
      const people = readPeople(read(event))
      if (people) subscribers.present(people)
    })
    line.addEventListener('contact', () => subscribers.changed())
    line.addEventListener('ready', () => {
      failures = 0
      subscribers.ready()
    })
    line.addEventListener('error', () => {
      // The browser would ask again from where it began; we ask from where we are.
      line.close()
      if (source !== line || isClosed) return
      subscribers.lost()
      timer = setTimeout(connect, computeWait(failures++, WAIT))
    })
  }
  const online = () => connect()
  const offline = () => {
    source?.close()
    subscribers.lost()
    clearTimeout(timer)
    timer = setTimeout(connect, computeWait(failures, WAIT))
  }
  window.addEventListener('online', online)
  window.addEventListener('offline', offline)
  connect()
  return {
    retry: connect,
    close: () => {
      isClosed = true
      clearTimeout(timer)
      source?.close()
      window.removeEventListener('online', online)
      window.removeEventListener('offline', offline)
    },
  }
}
