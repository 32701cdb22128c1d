// Danger stands first in what offers itself on every page, whatever came before it and whoever has
// asked for help.
import { expect, test } from 'vitest'
import { orderRinging } from './ringing-order.ts'

const ME = 'me'
const row = (id: string, more: object = {}) =>
  ({ id, state: 'waiting', agent: null, alarm: null, helpAskedAt: null, ...more }) as never
const danger = { alarm: { why: 'threat', isConfirmed: false } }
const order = (rows: readonly unknown[], later: string[] = []) =>
  orderRinging(rows as never, ME, later).map((one: { id: string }) => one.id)

test.each<[string, unknown[], string[]]>([
  [
    'fault-U2 danger before a call that has waited longer',
    [row('old'), row('danger', danger)],
    ['danger', 'old'],
  ],
  [
    'fault-U2 danger before my own call, before one that asks for help',
    [row('mine', { state: 'live', agent: { id: ME }, helpAskedAt: 'x' }), row('danger', danger)],
    ['danger', 'mine'],
  ],
  [
    'fault-U2 danger somebody is on waits its turn',
    [row('old'), row('on', { alarm: { why: 'threat', isConfirmed: true } })],
    ['old', 'on'],
  ],
  ['fault-U2 of two dangers the older', [row('a', danger), row('b', danger)], ['a', 'b']],
  [
    'mine before those that wait for anybody',
    [row('old'), row('mine', { state: 'live', agent: { id: ME } })],
    ['mine', 'old'],
  ],
  [
    'nothing that a colleague has',
    [
      row('theirs', { state: 'live', agent: { id: 'ola' } }),
      row('ended', { state: 'ended', agent: { id: ME } }),
    ],
    [],
  ],
])('%s', (_name, rows, ids) => expect(order(rows)).toEqual(ids))

test('fault-U2 put off, danger gives way to the next', () =>
  expect(order([row('a', danger), row('b')], ['a'])).toEqual(['b']))
