// An alarm is never silent while nobody has confirmed it, and never waits until the past.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContactEvent } from '../../guide/domain/event.ts'
import { ROLES, type Role } from '../../access/domain/role.ts'
import {
  decideAlarmTimer,
  dangerOf,
  gravestOf,
  isLate,
  isMistake,
  isTold,
  listDangers,
  planCircles,
  type Responder,
} from './alarm.ts'

const RAISED = '2026-11-24T09:00:00Z'
const at = (seconds: number) =>
  Temporal.Instant.from(RAISED).add({ milliseconds: Math.round(seconds * 1000) })
const open = { receivedAt: at(0), circle: 0, confirmedAt: null, endedAt: null }

describe('fault-U1 when an alarm calls more people', () => {
  test('a minute later the next, a minute later the next, and at the top it goes on', () => {
    expect(decideAlarmTimer(open, 3, at(0))).toMatchObject({
      do: 'call',
      circle: 0,
      isTop: false,
      until: at(60),
    })
    expect(decideAlarmTimer(open, 3, at(59.9))).toMatchObject({ circle: 0, until: at(60) })
    expect(decideAlarmTimer(open, 3, at(60))).toMatchObject({ circle: 1, until: at(120) })
    expect(decideAlarmTimer({ ...open, circle: 1 }, 3, at(120))).toMatchObject({
      circle: 2,
      isTop: true,
      until: at(180),
    })
    expect(decideAlarmTimer({ ...open, circle: 2 }, 3, at(3600))).toMatchObject({
      circle: 2,
      isTop: true,
      until: at(3660),
    })
  })
  test('minutes in which the machine was off count: nobody waits for a second ladder', () => {
    expect(decideAlarmTimer(open, 4, at(600))).toMatchObject({ circle: 3, isTop: true })
  })
  test('confirmed or ended, it rests', () => {
    expect(decideAlarmTimer({ ...open, confirmedAt: at(0) }, 3, at(90))).toEqual({ do: 'rest' })
    expect(decideAlarmTimer({ ...open, endedAt: at(0) }, 3, at(90))).toEqual({ do: 'rest' })
  })
  test('whatever the clock shows: never silent, never until the past, never longer than a minute, never down', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 10_000_000 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (seconds, circle, circles) => {
          const now = at(seconds)
          const action = decideAlarmTimer({ ...open, circle }, circles, now)
          expect(action.do).toBe('call')
          if (action.do !== 'call') return
          const waits = action.until.epochMilliseconds - now.epochMilliseconds
          expect(waits).toBeGreaterThan(0)
          expect(waits).toBeLessThanOrEqual(60_000)
          expect(action.circle).toBeGreaterThanOrEqual(circle)
          if (circle < circles) expect(action.circle).toBeLessThan(Math.max(1, circles))
        },
      ),
      { seed: 14 },
    )
  })
})

describe('fault-U1 whom it calls', () => {
  const someone = (person: string, roles: Role[], positions: string[] = []): Responder => ({
    person,
    roles,
    positions,
  })
  const house = [
    someone('ania', ['agent']),
    someone('darek', ['security'], ['security']),
    someone('ewa', ['owner'], ['goods']),
    someone('magda', ['leader', 'owner'], ['leader']),
    someone('piotr', ['director', 'owner'], ['director']),
    someone('ola', ['administrator']),
  ]
  test('leaders and security, then the ladder, then all who decide', () => {
    expect(planCircles('safety', house, ['owner', 'security', 'director'], ['ania'])).toEqual([
      ['darek', 'magda'],
      ['darek', 'magda', 'piotr'],
      ['darek', 'magda', 'piotr', 'ewa', 'ola'],
    ])
  })
  test('not whoever raised it; and a circle that is empty is no minute lost', () => {
    expect(planCircles('safety', house, [], ['magda', 'darek'])).toEqual([['ewa', 'piotr', 'ola']])
    expect(planCircles('help', house, [], [])[0]).toEqual(['magda'])
  })
  test('nobody there is nobody told', () => {
    expect(
      planCircles(
        'safety',
        [someone('ania', ['agent']), someone('staszek', ['employee'])],
        ['owner'],
        [],
      ),
    ).toEqual([])
    expect(isTold([], 0, 'ania')).toBe(false)
  })
  test('each circle holds the one before it, and whoever answers alarms is in the last', () => {
    const responder = fc.record({
      person: fc.uuid(),
      roles: fc.subarray([...ROLES], { minLength: 1 }),
      positions: fc.subarray(['leader', 'security', 'director']),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(responder, { selector: ({ person }) => person, maxLength: 12 }),
        fc.constantFrom('safety' as const, 'help' as const),
        (staff, kind) => {
          const circles = planCircles(kind, staff, ['owner', 'security', 'director'], [])
          circles.forEach((circle, index) => {
            expect(new Set(circle).size).toBe(circle.length)
            if (index > 0)
              expect(circle.slice(0, circles[index - 1]!.length)).toEqual(circles[index - 1])
          })
          const all = staff
            .filter(({ roles }) =>
              roles.some(
                (role) =>
                  !['agent', 'employee', 'wellbeing'].includes(role) &&
                  !(kind === 'help' && role === 'director'),
              ),
            )
            .map(({ person }) => person)
          expect([...(circles.at(-1) ?? [])].toSorted()).toEqual(all.toSorted())
        },
      ),
      { seed: 14 },
    )
  })
})

describe('fault-U1 what raises it and what was a mistake', () => {
  const event = (id: string, body: object): ContactEvent =>
    ({ id, at: RAISED, who: 'agent', ...body }) as ContactEvent
  const read = event('t', {
    kind: 'turn',
    who: 'customer',
    text: '',
    source: 'chat',
    upset: 1,
    cues: [{ cue: 'self_harm', words: '', from: 0, to: 1, p: 1 }],
  })
  test('a tap decides, what was read only proposes', () => {
    expect(dangerOf(event('a', { kind: 'safety', on: true }))).toMatchObject({ why: 'safety' })
    expect(dangerOf(event('a', { kind: 'cue', cue: 'self_harm' }))).toMatchObject({
      why: 'self_harm',
    })
    expect(dangerOf(event('a', { kind: 'cue', cue: 'insult' }))).toBeNull()
    expect(dangerOf(event('a', { kind: 'safety', on: false }))).toBeNull()
    expect(dangerOf(read)).toBeNull()
  })
  test('whoever comes knows that it is about self-harm, unless that was put away', () => {
    expect(gravestOf([read, event('s', { kind: 'safety', on: true })])).toBe('self_harm')
    expect(
      gravestOf([
        read,
        event('d', { kind: 'dismissed', event: 't', cue: 'self_harm' }),
        event('s', { kind: 'cue', cue: 'threat' }),
      ]),
    ).toBe('threat')
    expect(gravestOf([event('i', { kind: 'cue', cue: 'insult' })])).toBeNull()
  })
  test('taken back at once it was a mistake; later, or with another danger standing, it was none', () => {
    const raised = event('a', { kind: 'safety', on: true })
    const undone = event('u', { kind: 'undone', event: 'a' })
    const alarm = { id: 'a', receivedAt: at(0) }
    expect(isMistake(alarm, [raised, undone], at(5))).toBe(true)
    expect(isMistake(alarm, [raised, undone], at(21))).toBe(false)
    expect(
      isMistake(alarm, [raised, event('b', { kind: 'cue', cue: 'threat' }), undone], at(5)),
    ).toBe(false)
    expect(isMistake(alarm, [raised], at(5))).toBe(false)
    expect(listDangers([raised, undone, event('v', { kind: 'undone', event: 'u' })])).toHaveLength(
      1,
    )
  })
  test('a tap that comes late says so', () => {
    expect(isLate(at(0), at(4))).toBe(false)
    expect(isLate(at(0), at(400))).toBe(true)
  })
})
