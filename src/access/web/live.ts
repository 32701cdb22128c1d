// Listens to what others change and marks what is shown as old; pages decide themselves when to
// redraw.
import type { QueryFilters } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { isRecord } from '../../platform/base/domain/narrow.ts'
import { isSeen, queryClient } from './query.ts'

/** `transaction` is in which it was made; null where several have made it. */
export type Change = { topic: string; brand: string; id: string | null; transaction: string | null }

const isTextOrNull = (value: unknown): value is string | null =>
  value === null || typeof value === 'string'
const isChange = (value: unknown): value is Change =>
  isRecord(value) &&
  typeof value.topic === 'string' &&
  typeof value.brand === 'string' &&
  isTextOrNull(value.id) &&
  isTextOrNull(value.transaction)

const GATHER_MS = 400
/**
 * The board of a large desk changes all the time: what nobody waits for is read anew after a while,
 * and not by every page at once.
 */
const BOARD_MS = 1_500

let line: 'live' | 'away' = 'live'
const watchers = new Set<() => void>()
function setLine(now: typeof line): void {
  if (now === line) return
  line = now
  for (const watcher of watchers) watcher()
}
const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
/** Away: what others do is not heard now. */
export const useLiveLine = (): typeof line => useSyncExternalStore(watch, () => line)

/** First readings that another follows. */
const followed = new WeakSet<Promise<unknown>>()

/**
 * What is being read for the first time is left to come and then read once more: the cache does not
 * ask twice, and what comes may be older than the change.
 */
function readAnew(filters: QueryFilters): void {
  for (const { queryKey, state, promise } of queryClient.getQueryCache().findAll(filters)) {
    if (state.data !== undefined || state.fetchStatus !== 'fetching') continue
    if (!promise || followed.has(promise)) continue
    followed.add(promise)
    void promise.then(
      () => queryClient.invalidateQueries({ queryKey, exact: true }),
      () => undefined,
    )
  }
  void queryClient.invalidateQueries(filters)
}

function markOld(heard: readonly Change[], board: Board): void {
  for (const change of heard) {
    const key = ['case', change.brand, change.id]
    if (change.topic === 'case' && !isSeen(key, change.transaction)) readAnew({ queryKey: key })
  }
  if (heard.some(({ topic }) => topic === 'contact-help' || topic === 'contact-waiting'))
    board.read()
  else if (heard.some(({ topic }) => topic === 'contact')) board.readSoon()
  // Contacts come and go all day; cases alone change the day and the lists.
  const others = heard.filter(
    ({ topic }) => !topic.startsWith('contact') || topic === 'contact-help',
  )
  if (others.length === 0) return
  if (!others.every(({ transaction }) => isSeen(['my-day'], transaction)))
    readAnew({ queryKey: ['my-day'] })
  readAnew({ queryKey: ['outbox'] })
  // A list is never reloaded under the hand: it is only marked as old.
  void queryClient.invalidateQueries({ queryKey: ['cases'], refetchType: 'none' })
}

type Board = { read: () => void; readSoon: () => void; stop: () => void }

function watchBoard(): Board {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(waiting)
    waiting = undefined
  }
  const read = () => {
    stop()
    readAnew({ queryKey: ['contacts'] })
  }
  return {
    read,
    readSoon: () => void (waiting ??= setTimeout(read, BOARD_MS * (1 + Math.random()))),
    stop,
  }
}

/**
 * Opens the stream once for the desk. The browser reconnects by itself; after a gap everything is
 * asked again.
 */
export function useLive(): void {
  useEffect(() => {
    const gathered = new Map<string, Change>()
    const board = watchBoard()
    let waiting: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      waiting = undefined
      const heard = [...gathered.values()]
      gathered.clear()
      markOld(heard, board)
    }
    const source = new EventSource('/api/v1/live')
    source.addEventListener('change', (event) => {
      try {
        const change: unknown = JSON.parse(String(event.data))
        if (!isChange(change)) return
        // Somebody calls: nothing gathers.
        if (change.topic === 'contact-alarm') {
          board.read()
          return readAnew({ queryKey: ['alarms'] })
        }
        const { topic, brand, id, transaction } = change
        gathered.set(`${topic} ${brand} ${id} ${transaction}`, change)
        waiting ??= setTimeout(flush, GATHER_MS)
      } catch {
        // A line we cannot read tells nothing; the next refresh will.
      }
    })
    // From 'ready' on nothing is missed: what changed before it, since the page was loaded or while
    // the line was down, is asked for here.
    source.addEventListener('error', () => setLine('away'))
    source.addEventListener('ready', () => {
      setLine('live')
      readAnew({
        predicate: ({ queryKey }) => queryKey[0] !== 'contact' && queryKey[0] !== 'guide',
      })
    })
    return () => {
      clearTimeout(waiting)
      board.stop()
      source.close()
    }
  }, [])
}
