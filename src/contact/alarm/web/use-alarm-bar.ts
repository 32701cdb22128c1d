// What the bar of alarms shows and for whom: the calls in their order, which of them unfold, and the
// one that is said aloud.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { AlarmCall } from '../../../alarm/contract/alarm.ts'
import type { Me } from '../../../access/contract/people.ts'
import { alarmsQuery, mayAnswer, type Alarms } from '../../../alarm/web/alarm-query.ts'
import { callsMe, orderCalls } from '../../../alarm/web/call-order.ts'
import { useSettling } from '../../../alarm/web/settling.ts'
import { usePhone } from '../../../platform/web/parts/media.ts'
import { standOf } from './call-look.ts'

/** A call as it stands now: what happens to it later is another thing to see. */
const sightOf = (call: AlarmCall): string => `${call.id} ${standOf(call)}`

export type Calls = {
  /** Undefined until they are read, and for whoever may not answer. */
  data: Alarms | undefined
  running: AlarmCall[]
  over: AlarmCall[]
  /** Both, in this order. */
  all: AlarmCall[]
  /** Those that call this person. */
  calling: AlarmCall[]
  putAway: (call: AlarmCall) => void
}

export function useCalls(me: Me): Calls {
  const { data } = useQuery({ ...alarmsQuery, enabled: mayAnswer(me) })
  const [away, setAway] = useState<readonly string[]>([])
  const mine = me.person.id
  const { running, over } = orderCalls(
    (data?.items ?? []).filter((call) => callsMe(call, mine) || !away.includes(sightOf(call))),
    mine,
  )
  const all = [...running, ...over]
  return {
    data: mayAnswer(me) ? data : undefined,
    running,
    over,
    all,
    calling: all.filter((call) => callsMe(call, mine)),
    putAway: (call) => setAway((now) => [...now, sightOf(call)]),
  }
}

/**
 * How much room there is: one call in `line` on a phone, calls in `full`; while nobody calls, a
 * `quiet` bar, on a phone a `tight` one of a single line.
 */
export type Room = 'line' | 'full' | 'quiet' | 'tight'
export type Folding = {
  isPhone: boolean
  /** All are shown, by a press. */
  isWide: boolean
  setWide: (isWide: boolean) => void
  room: Room
  shown: AlarmCall[]
  /** They have only just come to stand there. */
  isSettling: boolean
}

/**
 * One running call in full, and the newest of what is over, so that nobody misses how it ended; on a
 * phone one line for all. The others behind a press.
 */
export function useFolding({ running, over, all }: Calls): Folding {
  const isPhone = usePhone()
  const [isWide, setWide] = useState(false)
  const isQuiet = all.length === 0
  if (isQuiet && isWide) setWide(false)
  const isFull = !isPhone || isWide
  const whenQuiet = isPhone ? 'tight' : 'quiet'
  const whenCalled = isFull ? 'full' : 'line'
  const room: Room = isQuiet ? whenQuiet : whenCalled
  const few = room === 'line' ? all.slice(0, 1) : [...running.slice(0, 1), ...over.slice(0, 1)]
  const shown = isWide ? all : few
  const isSettling = useSettling(
    shown.map((call) => `${sightOf(call)} ${call.may.join()}`).join(';'),
  )
  return { isPhone, isWide, setWide, room, shown, isSettling }
}

/**
 * The call that began to call last: each is said once, whatever stands before it, and not again
 * with every second.
 */
export function useNewest(calling: readonly AlarmCall[]): AlarmCall | undefined {
  const [said, setSaid] = useState<readonly string[]>([])
  const fresh = calling.filter((call) => !said.includes(call.id))
  if (fresh.length > 0) setSaid([...said, ...fresh.map((call) => call.id)])
  return calling.find(
    (call) =>
      call.id === (fresh.at(-1)?.id ?? said.findLast((id) => calling.some((one) => one.id === id))),
  )
}

/**
 * Dialogs begin below the bar, so that nothing of them lies under it: its height is told to the
 * whole page.
 */
export function useRoomBelow(isCalling: boolean) {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = bar.current
    if (!isCalling || !element) return
    const page = document.documentElement.style
    const watch = new ResizeObserver(() =>
      page.setProperty('--alarm-bar', `${element.offsetHeight}px`),
    )
    watch.observe(element)
    return () => {
      watch.disconnect()
      page.removeProperty('--alarm-bar')
    }
  }, [isCalling])
  return bar
}
