// How many streams are open at once: each key has its own bound, and what is refused takes no
// place.
import { expect, test } from 'vitest'
import { takeNews, takePlaces } from './stream.ts'

test('fault-A4 an address has so many streams, whatever they are about, and gets its places back', () => {
  const counts = new Map<string, number>()
  const open = (key: string) =>
    takePlaces(counts, [
      [key, 2],
      ['address 10.0.0.9', 3],
    ])
  const leave = open('a')
  open('a')
  expect(() => open('a')).toThrow(expect.objectContaining({ code: 'request.too_many' }))
  open('b')
  expect(() => open('c')).toThrow(expect.objectContaining({ code: 'request.too_many' }))
  expect(counts).toEqual(
    new Map([
      ['a', 2],
      ['address 10.0.0.9', 3],
      ['b', 1],
    ]),
  )
  leave()
  open('c')
  expect(counts).toEqual(
    new Map([
      ['a', 1],
      ['address 10.0.0.9', 3],
      ['b', 1],
      ['c', 1],
    ]),
  )
})

test('fault-A4 what waits for a line that is not taken is bounded, and the same thing waits once', () => {
  const news = (n: number, topic = 'case', xid: string | null = '7') => ({
    brand: 'modrzew',
    topic,
    id: String(n),
    xid,
  })
  const waiting: ReturnType<typeof news>[] = []
  expect(
    takeNews(
      waiting,
      [news(1), news(1), news(1, 'contact'), news(2, 'other')],
      ({ topic }) => topic !== 'other',
    ),
  ).toBe(true)
  expect(waiting).toEqual([news(1), news(1, 'contact')])
  // Changed by two: it is told once, and of no single transaction.
  takeNews(waiting, [news(1, 'case', '8')], () => true)
  expect(waiting).toEqual([news(1, 'case', null), news(1, 'contact')])
  const many = Array.from({ length: 5_000 }, (_, i) => news(i))
  expect(takeNews(waiting, many.slice(0, 900), () => true)).toBe(true)
  expect(takeNews(waiting, many, () => true)).toBe(false)
  expect(waiting.length).toBeLessThan(1_010)
})
