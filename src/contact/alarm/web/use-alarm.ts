// The alarm of this contact as its page follows it: how it stands, for how long, and whether its
// tap may still be taken back.
import { useEffect, useState } from 'react'
import { dangerOf, MISTAKE_SECONDS } from '../../../alarm/domain/alarm.ts'
import { useSettling } from '../../../alarm/web/settling.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { alarmStateOf, type AlarmState } from './alarm-state.ts'

export function useAlarmState(): AlarmState {
  const { view, events, line } = useShown()
  return alarmStateOf({ alarms: view.alarms, events, isAway: line.is === 'away' })
}

/**
 * Seconds since the desk heard of it, by the desk's clock; of what the desk has not heard yet,
 * since this page first saw it so.
 */
function useSecondsIn(key: string, since: number | null): number {
  const [from, setFrom] = useState(() => ({ key, at: Date.now() }))
  if (from.key !== key) setFrom({ key, at: Date.now() })
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - (since ?? from.at)) / 1_000))
}

/** A tap that got no answer for so long reached nobody, whatever the line says. */
const ANSWER_SECONDS = 4

/** The tap that raised what stands now; null where nothing does. */
function tapOf(alarm: AlarmState): string | null {
  switch (alarm.is) {
    case 'open':
      return alarm.alarm.id
    case 'sending':
    case 'untold':
      return alarm.id
    case 'over':
    case 'none':
      return null
  }
}

export type FollowedAlarm = {
  alarm: AlarmState
  seconds: number
  /** Somebody is on it. */
  isOn: boolean
  /** Tapped, and nobody knows whether anybody was told. */
  isUntold: boolean
  /** The tap, as long as it may be taken back as a mistake. */
  mistake: string | null
  /** Another action has only just come to stand where the last one was. */
  isSettling: boolean
}

export function useAlarm(): FollowedAlarm {
  const session = useContactSession()
  const { ahead, events } = useShown()
  const alarm = useAlarmState()
  const open = alarm.is === 'open' ? alarm.alarm : null
  const seconds = useSecondsIn(alarm.is, open && Date.parse(open.receivedAt) - ahead)
  const isUnread = alarm.is === 'sending' && alarm.isStored
  useEffect(() => {
    if (isUnread) void session.refresh()
  }, [isUnread, session])
  const tap = tapOf(alarm)
  const isOn = open !== null && open.confirmed !== null
  const mayBeMistake =
    tap !== null &&
    seconds < MISTAKE_SECONDS - 1 &&
    !isOn &&
    events.some((event) => event.id === tap && dangerOf(event) !== null)
  // The next action comes to stand where the last one was: a double click would raise an alarm and
  // take it back, or end it and raise another.
  const whenTapped = mayBeMistake ? 'mistake' : 'over'
  const isSettling = useSettling(tap === null ? 'raise' : whenTapped)
  const isUnanswered = alarm.is === 'sending' && !alarm.isStored && seconds >= ANSWER_SECONDS
  return {
    alarm,
    seconds,
    isOn,
    isUntold: alarm.is === 'untold' || isUnanswered,
    mistake: mayBeMistake ? tap : null,
    isSettling,
  }
}
