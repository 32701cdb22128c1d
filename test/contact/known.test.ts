// What the guide is told beside the events: of the house, of who leads and who speaks, of the case.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { staff } from '../case/story.ts'
import { openWorld, type World } from '../world.ts'
import { act, begin, read } from './story.ts'

let world: World
let ania: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

test('the house as its handbook tells it, in the customer’s language', async () => {
  const { known } = await read(ania, await begin(ania, 'modrzew'))
  expect(known).toMatchObject({
    trade: 'shop',
    house: { return_days: '14' },
    emergency: '112',
    // It ships with no crisis line that somebody has confirmed.
    crisisLine: null,
    manager: 'Magdalena Sikora',
    questions: [],
    case: null,
  })
  expect(Object.fromEntries(known.mayPromise.map(({ id, answers }) => [id, answers]))).toEqual({
    'call-back': ['contact'],
    'decision-by': [],
    'next-order': [],
  })
})

test('a caller from abroad is told the number of where they are', async () => {
  const on = await begin(ania, 'modrzew', { phone: '+44 20 7946 0001' })
  expect((await read(ania, on)).known.emergency).toBe('999')
})

test('whoever leads is not named as their own manager', async () => {
  const magda = await staff(world, 'magda@modrzew.example')
  expect((await read(magda, await begin(magda, 'modrzew'))).known.manager).toBeNull()
})

test('sentences agree with whoever has the contact, as their account says, whoever looks', async () => {
  const kuba = await staff(world, 'kuba@modrzew.example')
  const on = await begin(ania, 'modrzew')
  expect((await read(ania, on)).known.self).toBeNull()
  const me = async (change: object) =>
    (await ania.send<{ person: { form: string | null } }>('PATCH', 'me', change)).body.person.form
  expect(await me({ form: 'f' })).toBe('f')
  // Left out it stays as it was.
  expect(await me({ name: 'Anna Kubiak' })).toBe('f')
  expect((await read(kuba, on)).known).toMatchObject({ self: 'f', agent: 'Anna Kubiak' })
  expect((await kuba.send('PATCH', 'me', { form: 'many' })).status).toBe(400)
  expect(await me({ form: null })).toBeNull()
  expect((await read(kuba, on)).known.self).toBeNull()
})

test('of a case: what kind it is, and what its category asks', async () => {
  const on = await begin(ania, 'modrzew')
  await act(ania, on, 'customer', { customer: { name: 'Tomasz Wilk', phone: '601 000 111' } })
  const wrapped = await act<{ case: { id: string } }>(ania, on, 'wrap-up', {
    case: 'new',
    happened: 'Paczka nie dotarła.',
    category: 'late-delivery',
  })
  const next = await begin(ania, 'modrzew')
  await act(ania, next, 'about', { case: wrapped.case.id, on: true })
  const { known, categories } = await read(ania, next)
  expect(known.case?.kind).toBe('complaint')
  const asked = categories.find(({ id }) => id === 'late-delivery')!.ask
  expect(known.questions).toEqual(asked.map(({ pl }) => pl))
  expect(known.mayPromise.find(({ id }) => id === 'refund-sent')?.answers).toEqual(['money'])
})
