// How a call looks in the bar, as a row or as one line, and what both are told of it.
import type { AlarmCall } from '../../../alarm/contract/alarm.ts'

export type CallProps = {
  call: AlarmCall
  me: string
  /** By how much the desk's clock is before this device's. */
  ahead: number
  /** What stands under the pointer has only just moved there, and takes no press yet. */
  isSettling: boolean
  /** Its contact is the one that is open on this page. */
  isHere: boolean
  withBrand: boolean
  onPutAway: () => void
}

export function standOf(call: AlarmCall): 'open' | 'confirmed' | 'ended' {
  if (call.ended) return 'ended'
  return call.confirmed ? 'confirmed' : 'open'
}

export const callClass = (call: AlarmCall, base: 'alarm-row' | 'alarm-line'): string => {
  const isUrgent = call.kind === 'safety' && standOf(call) === 'open'
  return `${base} alarm-${call.kind}${isUrgent ? ' alarm-urgent' : ''}`
}

/** Whoever is on a safety alarm keeps it in sight until it has ended. */
export const canPutAway = (call: AlarmCall, me: string): boolean =>
  call.ended !== null ||
  (call.confirmed !== null && (call.confirmed.by.id !== me || call.kind !== 'safety'))
