// What a written contact's line brings along of the brand's handbook.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHandbook } from '../../../handbook/app/handbook-source.ts'
import { knownFrom } from './guide-known.ts'

const HANDBOOKS = join(import.meta.dirname, '..', '..', '..', '..', 'handbook')
const AT = '2026-11-24T09:00:00Z'
const bookOf = async (brand: string) => (await readHandbook(join(HANDBOOKS, brand))).handbook

test('the house, who leads, the numbers, and what each promise grants', async () => {
  const known = knownFrom({}, 'pl', await bookOf('modrzew'), AT)
  expect(known).toMatchObject({
    trade: 'shop',
    house: { return_days: '14' },
    manager: 'Magdalena Sikora',
    emergency: '112',
    crisisLine: null,
    questions: [],
  })
  expect(known.mayPromise.find(({ id }) => id === 'call-back')?.answers).toEqual(['contact'])
})

test('of a category: its questions in the language of the talk', async () => {
  const book = await bookOf('hezarsu')
  const known = knownFrom({ category: 'refund-delay' }, 'fa', book, AT)
  const asked = book?.categories.find(({ id }) => id === 'refund-delay')?.ask
  expect(known.questions).toEqual(asked?.map(({ fa }) => fa))
  expect(known).toMatchObject({ trade: 'marketplace', emergency: '۱۱۵' })
  expect(known.house).toBeUndefined()
})

test('what the line says of it goes first; without a handbook nothing is known', async () => {
  const known = knownFrom(
    { known: { manager: 'Ewa Lis', crisisLine: '116 123', self: 'f', form: 'many' } },
    'pl',
    await bookOf('modrzew'),
    AT,
  )
  expect(known).toMatchObject({
    manager: 'Ewa Lis',
    crisisLine: '116 123',
    self: 'f',
    form: 'many',
  })
  expect(knownFrom({}, 'en', null, AT)).toMatchObject({ questions: [], mayPromise: [] })
})
