// Waits between tries that fail one after another.
import { expect, test } from 'vitest'
import { computeWait } from './backoff.ts'

test.each([
  [0, 1_000],
  [1, 2_000],
  [3, 8_000],
  [4, 15_000],
  [5_000, 15_000],
])('after %i others it is %i ms', (failedBefore, waitMs) => {
  expect(computeWait(failedBefore, { firstMs: 1_000, mostMs: 15_000 })).toBe(waitMs)
})
