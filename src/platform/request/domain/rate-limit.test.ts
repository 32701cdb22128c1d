// Rate limits: who waits how long, whose attempts are remembered when there are too many, and how
// guessing slows down.
import { describe, expect, test } from 'vitest'
import { computeHoldMs, decideWaitS, AttemptStore, networkOf } from './rate-limit.ts'

const HOUR = 3_600_000

describe('fault-A6 times that cannot lie in the future', () => {
  test.each([
    ['the clock goes on', 0, 10 * 60_000, 3_000],
    ['the clock went back a day', 0, -24 * HOUR, 3_600],
    ['the clock went back a year', 0, -365 * 24 * HOUR, 3_600],
    ['the window is over', 0, HOUR, null],
  ])('%s', (_, from, now, expected) => {
    expect(decideWaitS({ from, n: 60 }, now, 60, HOUR)).toBe(expected)
  })
})

describe('fault-A8 a store of limits', () => {
  test('keeps who is over the limit, however many new ones come', () => {
    const store = new AttemptStore(1_000)
    for (let n = 0; n < 61; n++) store.countAttempt('worst', 0, 60, HOUR)
    for (let n = 0; n < 30; n++) store.countAttempt('half', 0, 60, HOUR)
    for (let n = 0; n < 20_500; n++) store.countAttempt(`new ${n}`, 1, 60, HOUR)
    expect(store.size).toBe(1_000)
    expect(store.countAttempt('worst', 2, 60, HOUR)).toBe(3_600)
    for (let n = 30; n < 60; n++) expect(store.countAttempt('half', 2, 60, HOUR)).toBeNull()
    expect(store.countAttempt('half', 2, 60, HOUR)).not.toBeNull()
  })

  test('is bounded even when all are over the limit', () => {
    const store = new AttemptStore(50)
    for (let n = 0; n < 500; n++)
      for (let times = 0; times < 3; times++) store.countAttempt(`worst ${n}`, 0, 2, HOUR)
    expect(store.size).toBe(50)
  })

  test.each([
    ['2001:db8:5:7::/64', '2001:db8:5::/48'],
    ['192.0.2.1', null],
    ['unknown', null],
  ])('%s lies in %s', (address, network) => expect(networkOf(address)).toBe(network))
})

test.each([
  [0, 0],
  [9, 0],
  [10, 100],
  [19, 1_000],
  [39, 3_000],
  [100_000, 3_000],
])('fault-A6 after %i wrong guesses a try is held back %i ms', (wrong, ms) => {
  expect(computeHoldMs(wrong)).toBe(ms)
})
