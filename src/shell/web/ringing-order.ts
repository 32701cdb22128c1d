// Which contact offers itself first: danger that nobody is on, then what is mine already, then
// whoever waits for anybody.
import type { ContactRow } from '../../contact/core/contract/contact.ts'

export const inDanger = (row: Pick<ContactRow, 'alarm'>): boolean =>
  row.alarm !== null && !row.alarm.isConfirmed

/**
 * `later`: put off for a moment by this person. Rows come with the one that has waited longest
 * first.
 */
export function orderRinging<R extends Pick<ContactRow, 'id' | 'state' | 'agent' | 'alarm'>>(
  all: readonly R[],
  me: string,
  later: readonly string[],
): R[] {
  const rows = all.filter((row) => !later.includes(row.id))
  const isMine = (row: R) => row.agent?.id === me
  // One that the telephone has already put through to me, or that I have left for a moment, goes
  // before those that wait for anybody.
  const waiting = [
    ...rows.filter((row) => row.state === 'live' && isMine(row)),
    ...rows.filter((row) => row.state === 'waiting' && (row.agent === null || isMine(row))),
  ]
  return waiting.toSorted((a, b) => Number(inDanger(b)) - Number(inDanger(a)))
}
