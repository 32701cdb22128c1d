// How an alarm stands on the page of whoever tapped it, with and without a line.
import { describe, expect, test } from 'vitest'
import type { AlarmView } from '../../../alarm/contract/alarm.ts'
import type { ContactEvent } from '../../../guide/domain/event.ts'
import { alarmStateOf } from './alarm-state.ts'

const AT = '2026-11-24T09:00:00Z'
const event = (id: string, body: object, seq?: number): ContactEvent =>
  ({
    id,
    at: AT,
    who: 'agent',
    ...(seq === undefined ? {} : { seq }),
    ...body,
  }) as unknown as ContactEvent
const alarm = (id: string, more: object = {}): AlarmView =>
  ({ id, kind: 'safety', confirmed: null, ended: null, ...more }) as unknown as AlarmView
const tap = { kind: 'safety', on: true }
const is = (alarms: AlarmView[], events: ContactEvent[], isAway = false) =>
  alarmStateOf({ alarms, events, isAway })

describe('fault-U1 what the agent’s page says of an alarm', () => {
  test('tapped without a line, nobody knows; on its way, it says so; stored, it is never said that nobody was told', () => {
    expect(is([], [event('a', tap)], true)).toMatchObject({ is: 'untold', id: 'a' })
    expect(is([], [event('a', tap)])).toMatchObject({ is: 'sending', isStored: false })
    expect(is([], [event('a', { kind: 'cue', cue: 'threat' }, 3)], true)).toMatchObject({
      is: 'sending',
      isStored: true,
    })
  })
  test('the desk’s word goes before everything', () => {
    expect(is([alarm('a')], [event('a', tap, 1)], true)).toMatchObject({ is: 'open' })
    expect(
      is(
        [alarm('a', { ended: { how: 'clear' } })],
        [
          event('a', tap, 1),
          event('e', { kind: 'alarm', alarm: 'a', of: 'safety', is: 'ended', name: null }, 2),
        ],
      ),
    ).toMatchObject({ is: 'over' })
  })
  test('tapped again after the last one ended, it is a new one', () => {
    const ended = [
      event('a', tap, 1),
      event('e', { kind: 'alarm', alarm: 'a', of: 'safety', is: 'ended', name: null }, 2),
    ]
    expect(
      is(
        [alarm('a', { ended: { how: 'clear' } })],
        [...ended, event('b', { kind: 'cue', cue: 'self_harm' })],
        true,
      ),
    ).toMatchObject({ is: 'untold', id: 'b' })
  })
  test('taken back or over before it got through, there is none; what was read raises none', () => {
    expect(is([], [event('a', tap), event('u', { kind: 'undone', event: 'a' })])).toEqual({
      is: 'none',
    })
    expect(is([], [event('a', tap), event('o', { kind: 'safety', on: false })], true)).toEqual({
      is: 'none',
    })
    expect(
      is(
        [],
        [
          event(
            't',
            {
              kind: 'turn',
              who: 'customer',
              text: '',
              source: 'chat',
              upset: 1,
              cues: [{ cue: 'threat', words: '', from: 0, to: 1, p: 1 }],
            },
            1,
          ),
        ],
      ),
    ).toEqual({ is: 'none' })
  })
})
