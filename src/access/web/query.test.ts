// What a page passes over when it hears of a change: only what it holds for sure.
import { beforeEach, expect, test } from 'vitest'
import { isSeen, queryClient } from './query.ts'

const KEY = ['case', 'modrzew', 'one']
const put = (snapshot: string | null) => queryClient.setQueryData(KEY, { snapshot })
beforeEach(() => queryClient.clear())

test('what was read since is seen; what was read before, or at no moment, is not', () => {
  expect(isSeen(KEY, '9')).toBe(false)
  put('10:20:12')
  expect(isSeen(KEY, '9')).toBe(true)
  expect(isSeen(KEY, '12')).toBe(false)
  expect(isSeen(KEY, null)).toBe(false)
  put(null)
  expect(isSeen(KEY, '9')).toBe(false)
})

test('not while it is being read: an earlier reading may still take the place of a later reply', async () => {
  const earlier = Promise.withResolvers<{ snapshot: string }>()
  const reading = queryClient.fetchQuery({ queryKey: KEY, queryFn: () => earlier.promise })
  put('10:20:12')
  expect(isSeen(KEY, '13')).toBe(false)
  earlier.resolve({ snapshot: '10:13:' })
  await reading
  expect(isSeen(KEY, '13')).toBe(false)
  expect(isSeen(KEY, '12')).toBe(true)
})

test('not once it is old: after a gap its moment may be of another count', async () => {
  put('1000:1000:')
  await queryClient.invalidateQueries({ queryKey: KEY })
  expect(isSeen(KEY, '9')).toBe(false)
})
