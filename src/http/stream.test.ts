// How many streams are open at once: each key has its own bound, and what is refused takes no place.
import { expect, test } from 'vitest'
import { takePlaces } from './stream.ts'

test('fault-A4 an address has so many streams, whatever they are about, and gets its places back', () => {
  const counts = new Map<string, number>()
  const open = (key: string) => takePlaces(counts, [[key, 2], ['address 10.0.0.9', 3]])
  const leave = open('a')
  open('a')
  expect(() => open('a')).toThrow(expect.objectContaining({ code: 'request.too_many' }))
  open('b')
  expect(() => open('c')).toThrow(expect.objectContaining({ code: 'request.too_many' }))
  expect(counts).toEqual(new Map([['a', 2], ['address 10.0.0.9', 3], ['b', 1]]))
  leave()
  open('c')
  expect(counts).toEqual(new Map([['a', 1], ['address 10.0.0.9', 3], ['b', 1], ['c', 1]]))
})
