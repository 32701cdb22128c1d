// What may happen to a deadline of a case, each transition by itself: in time or late, paused or
// missed, warned at each mark.
import { describe, expect, test } from 'vitest'
import { type PlannedDeadline } from '../../record/domain/deadline-plan.ts'
import { decideDeadlineTimer, firstTimerAt, marksOf } from '../../record/domain/deadline-timer.ts'
import {
  type Served,
  missDeadlines,
  pauseDeadlines,
  serveDeadlines,
  startDeadline,
} from './machine.ts'

const RECEIVED = Temporal.Instant.from('2026-02-02T09:00:00Z')
const planned = (change: Partial<PlannedDeadline> = {}): PlannedDeadline => ({
  kind: 'legal',
  action: 'reply',
  rule: null,
  provisional: false,
  satisfiedBy: 'sent',
  needsDurable: false,
  silence: 'none',
  mayPause: true,
  fromAt: RECEIVED,
  targetOn: '2026-02-16',
  lastDayOn: '2026-02-16',
  dueAt: Temporal.Instant.from('2026-02-16T23:00:00Z'),
  steps: [],
  ...change,
})
const one = (change: Partial<PlannedDeadline> = {}) => [startDeadline('a', planned(change))]
const served = (change: Partial<Served>): Served => ({
  actions: ['reply'],
  by: 'sent',
  isDurable: false,
  at: RECEIVED,
  since: RECEIVED,
  ...change,
})

describe('in time or late', () => {
  const end = Temporal.Instant.from('2026-02-16T23:00:00Z')
  const inTime = end.subtract({ seconds: 1 })
  test.each<[string, Partial<PlannedDeadline>, Partial<Served>, string, boolean | null]>([
    ['sent on the last evening', {}, { at: inTime }, 'met', false],
    ['sent in the very first instant after', {}, { at: end }, 'met', true],
    ['handed over in time counts as sent', {}, { by: 'received', at: inTime }, 'met', false],
    ['sent where receipt decides', { satisfiedBy: 'received' }, { at: inTime }, 'running', null],
    ['received in time', { satisfiedBy: 'received' }, { by: 'received', at: inTime }, 'met', false],
    ['spoken where it must last', { needsDurable: true }, { at: inTime }, 'running', null],
    [
      'on paper where it must last',
      { needsDurable: true },
      { at: inTime, isDurable: true },
      'met',
      false,
    ],
    ['another act', {}, { actions: ['acknowledge'], at: inTime }, 'running', null],
    [
      'written before the word came',
      {},
      { at: inTime, since: RECEIVED.subtract({ hours: 1 }) },
      'running',
      null,
    ],
  ])('%s', (_name, terms, what, state, metLate) => {
    const { deadlines } = serveDeadlines(one(terms), served(what))
    expect(deadlines).toMatchObject([{ state, metLate }])
  })

  test('what is met late was missed first, and told so once', () => {
    const late = serveDeadlines(one(), served({ at: end }))
    expect(late.events.map(({ kind }) => kind)).toEqual(['missed', 'met'])
    const missed = missDeadlines(one(), end)
    expect(missed.events.map(({ kind }) => kind)).toEqual(['missed'])
    expect(serveDeadlines(missed.deadlines, served({ at: end })).events).toMatchObject([
      { kind: 'met', deadline: { metLate: true } },
    ])
  })

  test('fault-C1 what had passed when the customer was asked is missed, never paused', () => {
    expect(pauseDeadlines(one(), inTime).deadlines).toMatchObject([{ state: 'paused' }])
    expect(pauseDeadlines(one(), end).deadlines).toMatchObject([{ state: 'running' }])
    expect(pauseDeadlines(one({ mayPause: false }), inTime).deadlines).toEqual(
      one({ mayPause: false }),
    )
  })
})

test('a deadline warns at each mark once, in order, before its end', () => {
  for (const [kind, silence] of [
    ['house', 'none'],
    ['legal', 'none'],
    ['legal', 'deemed_upheld'],
  ] as const) {
    let deadline = one({ kind, silence })[0]!
    const percents: number[] = []
    let now = firstTimerAt(deadline)
    for (;;) {
      const action = decideDeadlineTimer(deadline, now)
      if (action.do === 'miss') break
      if (action.do === 'warn') {
        percents.push(action.percent)
        deadline = { ...deadline, warned: action.percent }
      }
      expect(Temporal.Instant.compare(now, action.until)).toBe(-1)
      now = action.until
    }
    expect(percents).toEqual(marksOf({ kind, silence }))
    expect(now).toEqual(deadline.dueAt)
  }
})
