// In which order calls stand, and what counts as one that runs.
import { describe, expect, test } from 'vitest'
import type { AlarmCall } from '../contract/alarm.ts'
import { orderCalls } from './call-order.ts'

const at = (minute: number) => `2026-11-24T09:${String(minute).padStart(2, '0')}:00Z`
const call = (id: string, minute: number, more: object = {}): AlarmCall =>
  ({
    id,
    kind: 'safety',
    receivedAt: at(minute),
    confirmed: null,
    ended: null,
    seen: [],
    agent: null,
    ...more,
  }) as unknown as AlarmCall
const ids = (calls: readonly AlarmCall[]) => calls.map(({ id }) => id)
const on = (who: string) => ({ confirmed: { by: { id: who, name: who }, at: at(30) } })
const over = (minute: number) => ({ ended: { by: null, at: at(minute), how: 'clear' } })

describe('fault-U1 the order of calls', () => {
  test('what nobody is on goes first, the oldest before the newer; then what is mine, then what others have', () => {
    expect(
      ids(
        orderCalls(
          [
            call('theirs', 1, on('b')),
            call('mine', 2, on('me')),
            call('help', 3, { kind: 'help' }),
            call('new', 5),
            call('old', 4),
          ],
          'me',
        ).running,
      ),
    ).toEqual(['old', 'new', 'help', 'mine', 'theirs'])
  })
  test('what is over never counts as a call, and what ended last is named first', () => {
    const { running, over: ended } = orderCalls(
      [call('a', 1, over(10)), call('b', 2), call('c', 3, over(12))],
      'me',
    )
    expect([ids(running), ids(ended)]).toEqual([['b'], ['c', 'a']])
  })
})
