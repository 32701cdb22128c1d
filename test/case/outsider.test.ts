// What somebody without an account may do with a place's code and with a customer's link, and how
// often.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CUSTOMER, formOf, look, mustSend, PNG, read, staff, takeIn, tokenOf } from './story.ts'
import type { Client } from '../client.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let admin: Client
let ania: Client
beforeAll(async () => {
  world = await openWorld({ trustProxy: true })
  admin = await staff(world, 'admin@opoka.example')
  ania = await staff(world, 'ania@modrzew.example')
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

test('what staff add with a place’s code or through a program is not shown to the customer; the customer’s own is', async () => {
  const placeCode = (await admin.send('POST', 'brands/modrzew/doors', { place: 'Szatnia' })).body
  const { token } = (await admin.send('POST', 'brands/modrzew/tokens', { name: 'CRM' })).body
  const files = [{ name: 'notatka.png', bytes: PNG }]
  const guest = world.guest()
  const at = await guest.send(
    'POST',
    `door/modrzew/${placeCode.url.split('/').at(-1)}/cases`,
    formOf({ happened: 'Szafka zalana.', language: 'pl', contact: 'jan@poczta.example' }, files),
  )
  expect(at.status).toBe(201)
  const api = await guest.send(
    'POST',
    'cases',
    formOf({ brand: 'modrzew', happened: 'Z innego programu.' }, files),
    { authorization: `Bearer ${token}` },
  )
  const open = await guest.send(
    'POST',
    'public/modrzew/cases',
    formOf({ happened: 'Paczka rozbita.', language: 'pl', name: 'Jan' }, files),
  )
  const found = (await ania.get(`cases?q=${at.body.ref}`)).body.items[0]!
  expect((await read(ania, found)).attachments).toMatchObject([
    { name: 'notatka.png', customerSees: false },
  ])
  expect((await look(world, tokenOf(api.body.link))).body.files).toEqual([])
  expect((await look(world, tokenOf(open.body.link))).body.files).toMatchObject([
    { name: 'notatka.png' },
  ])
})

test('a wrong place code is told before forty megabytes are read', async () => {
  const reply = await world
    .guest()
    .send('POST', 'door/modrzew/0000000000/cases', formOf({ nonsense: true }))
  expect(reply.body.code).toBe('door.invalid')
})

test('whoever holds a link cannot rate or confirm without end', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  await mustSend(ania, on, 'answer')
  const codes = new Set<string | number>()
  for (let i = 0; i < 61; i++)
    codes.add(
      (
        await world
          .guest()
          .send(
            'POST',
            `customer/${on.token}/rate`,
            { score: 5 },
            { 'x-forwarded-for': '198.51.100.7' },
          )
      ).status,
    )
  expect([...codes]).toEqual([200, 429])
  expect(
    (
      await world
        .guest()
        .send('POST', `customer/${on.token}/confirm`, {}, { 'x-forwarded-for': '198.51.100.7' })
    ).status,
  ).toBe(429)
})

test('a customer who writes again and again is one piece of news, and their newest words are the ones shown', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  for (let i = 0; i < 3; i++)
    await world
      .guest()
      .send(
        'POST',
        `customer/${on.token}/add`,
        { text: `słowo ${i}` },
        { 'x-forwarded-for': '198.51.100.8' },
      )
  const told = await inTx(world.ctx.db, ['modrzew'], (tx) =>
    tx
      .selectFrom('notice')
      .select('id')
      .where('case_id', '=', on.id)
      .where('kind', '=', 'customer.added')
      .execute(),
  )
  expect(told).toHaveLength(1)
  expect((await look(world, on.token)).body.messages.map((message) => message.text)).toEqual([
    'słowo 0',
    'słowo 1',
    'słowo 2',
  ])
  await inTx(world.ctx.db, ['modrzew'], (tx) =>
    tx
      .insertInto('timeline')
      .values(
        Array.from({ length: 500 }, () => ({
          brand_id: 'modrzew',
          case_id: on.id,
          kind: 'customer.rated',
          actor: 'customer',
          at: world.ctx.now(),
          data: '{}',
          customer_sees: true,
        })),
      )
      .execute(),
  )
  await world
    .guest()
    .send(
      'POST',
      `customer/${on.token}/add`,
      { text: 'ostatnie' },
      { 'x-forwarded-for': '198.51.100.8' },
    )
  expect((await look(world, on.token)).body.messages.at(-1)?.text).toBe('ostatnie')
})
