import { expect, test } from 'vitest'
import { ALIKE_FROM, computeAlike, listPairs } from './alike.ts'

test.each([
  [
    'the same in Persian',
    'دستکشم را دیروز در رختکن گذاشتم و حالا نیست',
    'دستکشم را ديروز در رختكن گذاشتم و حالا نیست!',
    true,
  ],
  [
    'the same with other diacritics',
    'Rękawiczki zginęły w szatni',
    'rekawiczki zginely w szatni',
    true,
  ],
  [
    'one sentence more',
    'Cimdus atstāju garderobē vakar, un to vairs nav.',
    'Cimdus atstāju garderobē vakar, un to vairs nav. Lūdzu zvanīt.',
    true,
  ],
  ['another matter', 'Rękawiczki zginęły w szatni', 'Paczka nie dotarła od trzech tygodni', false],
  ['nothing at all', '', '', false],
])('%s', (_, text, other, isAlike) => expect(computeAlike(text, other) >= ALIKE_FROM).toBe(isAlike))

test('pairs are of the longest words, and few whatever is written', () => {
  expect(listPairs('Rękawiczki zginęły w szatni')).toEqual([
    'rekawiczki zginely',
    'rekawiczki szatni',
    'zginely szatni',
  ])
  expect(listPairs('za krótki')).toEqual([])
  expect(listPairs(Array.from({ length: 5_000 }, (_, i) => `slowo${i}`).join(' '))).toHaveLength(10)
})
