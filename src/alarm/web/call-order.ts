// In which order calls stand in the bar: what runs before what is over; nobody is on it, then help
// nobody has come to, then what is in hand.
import type { AlarmCall } from '../contract/alarm.ts'

/**
 * Asks for somebody to come: a safety alarm nobody is on, or help that this person has not seen.
 */
export const callsMe = (call: AlarmCall, me: string): boolean =>
  call.ended === null &&
  (call.kind === 'safety' ? call.confirmed === null : !call.seen.some((one) => one.by.id === me)) &&
  call.agent?.id !== me

function rank(call: AlarmCall, me: string): number {
  if (callsMe(call, me)) return call.kind === 'safety' ? 0 : 1
  return call.confirmed?.by.id === me ? 2 : 3
}

/** `running`: the gravest first, then the oldest; `over`: what ended last first. */
export function orderCalls(
  calls: readonly AlarmCall[],
  me: string,
): { running: AlarmCall[]; over: AlarmCall[] } {
  return {
    running: calls
      .filter((call) => call.ended === null)
      .toSorted(
        (a, b) => rank(a, me) - rank(b, me) || Date.parse(a.receivedAt) - Date.parse(b.receivedAt),
      ),
    over: calls
      .filter((call) => call.ended !== null)
      .toSorted((a, b) => Date.parse(b.ended?.at ?? '') - Date.parse(a.ended?.at ?? '')),
  }
}
