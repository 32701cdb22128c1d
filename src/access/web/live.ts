// Listens to what others change and marks what is shown as old; pages decide themselves when to
// redraw.
import { useEffect, useSyncExternalStore } from 'react'
import { queryClient } from './query.ts'

export type Change = { topic: string; brand: string; id: string }

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

/**
 * Opens the stream once for the desk. The browser reconnects by itself; after a gap everything is
 * asked again.
 */
export function useLive(): void {
  useEffect(() => {
    const gathered = new Map<string, Change>()
    let waiting: ReturnType<typeof setTimeout> | undefined
    let board: ReturnType<typeof setTimeout> | undefined
    const readBoard = () => {
      clearTimeout(board)
      board = undefined
      void queryClient.invalidateQueries({ queryKey: ['contacts'] })
    }
    const flush = () => {
      waiting = undefined
      const heard = [...gathered.values()]
      gathered.clear()
      for (const { brand, id, topic } of heard)
        if (topic === 'case') void queryClient.invalidateQueries({ queryKey: ['case', brand, id] })
      if (heard.some(({ topic }) => topic === 'contact-help' || topic === 'contact-waiting'))
        readBoard()
      else if (heard.some(({ topic }) => topic === 'contact'))
        board ??= setTimeout(readBoard, BOARD_MS * (1 + Math.random()))
      // Contacts come and go all day; cases alone change the day and the lists.
      if (heard.every(({ topic }) => topic.startsWith('contact') && topic !== 'contact-help'))
        return
      void queryClient.invalidateQueries({ queryKey: ['my-day'] })
      void queryClient.invalidateQueries({ queryKey: ['outbox'] })
      // A list is never reloaded under the hand: it is only marked as old.
      void queryClient.invalidateQueries({ queryKey: ['cases'], refetchType: 'none' })
    }
    const source = new EventSource('/api/v1/live')
    source.addEventListener('change', (event) => {
      try {
        const change = JSON.parse(String(event.data)) as Change
        // Somebody calls: nothing gathers.
        if (change.topic === 'contact-alarm') {
          readBoard()
          return void queryClient.invalidateQueries({ queryKey: ['alarms'] })
        }
        gathered.set(`${change.topic} ${change.brand} ${change.id}`, change)
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
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'contact' && queryKey[0] !== 'guide',
      })
    })
    return () => {
      clearTimeout(waiting)
      clearTimeout(board)
      source.close()
    }
  }, [])
}
