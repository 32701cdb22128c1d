// How the alarm of this contact stands, from what the desk says and from what this device has not
// been able to send yet.
import type { AlarmView } from '../../../alarm/contract/alarm.ts'
import { dangerOf, listDangers } from '../../../alarm/domain/alarm.ts'
import { isStored } from '../../core/domain/event.ts'
import type { ContactEvent } from '../../../guide/domain/event.ts'

/**
 * `sending`: tapped, and what became of it is not known yet; `isStored` once the desk has it.
 * `untold`: tapped, and there is no line, so that nobody knows.
 */
export type AlarmState =
  | { is: 'none' }
  | { is: 'sending' | 'untold'; id: string; isStored: boolean }
  | { is: 'open'; alarm: AlarmView }
  | { is: 'over'; alarm: AlarmView }

type Seen = { alarms: readonly AlarmView[]; events: readonly ContactEvent[]; isAway: boolean }

export function alarmStateOf({ alarms, events, isAway }: Seen): AlarmState {
  const safety = alarms.filter((alarm) => alarm.kind === 'safety')
  const open = safety.findLast((alarm) => alarm.ended === null)
  if (open) return { is: 'open', alarm: open }
  // What was tapped after the last alarm ended: still on this device, or on its way through the
  // desk.
  const ended = events.findLastIndex(
    (event) => event.kind === 'alarm' && event.of === 'safety' && event.is === 'ended',
  )
  const known = new Set(safety.map((alarm) => alarm.id))
  const standing = new Set(listDangers(events).map((danger) => danger.id))
  const tapped = events.find(
    (event, index) =>
      index > ended && dangerOf(event) !== null && standing.has(event.id) && !known.has(event.id),
  )
  const isCleared =
    tapped &&
    events.slice(events.indexOf(tapped)).some((event) => event.kind === 'safety' && !event.on)
  if (tapped && !isCleared) {
    const isSent = isStored(tapped)
    return { is: isAway && !isSent ? 'untold' : 'sending', id: tapped.id, isStored: isSent }
  }
  const last = safety.at(-1)
  return last ? { is: 'over', alarm: last } : { is: 'none' }
}
