// An Idempotency-Key belongs to its route and its sender: nobody meets somebody else’s, nothing is
// told that may not be read any more, and no crash comes in between.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addNote } from '../../src/case/work/app/life.ts'
import { makeApp } from '../../src/platform/http/app.ts'
import { route } from '../../src/access/http/guard.ts'
import { act, CUSTOMER, formOf, kindsOf, read, staff, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let ania: Client
let boss: Client
let on: Taken
beforeAll(async () => {
  world = await openWorld({ trustProxy: true })
  ania = await staff(world, 'ania@modrzew.example')
  boss = await staff(world, 'admin@opoka.example')
  on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

const kept: { token?: string } = {}
const token = async () =>
  (kept.token ??= (
    await boss.send('POST', 'brands/modrzew/tokens', { name: 'Centrala' })
  ).body.token)

describe('fault-A9 keys belong to the route and the sender:', () => {
  const from = (address: string, key: string) => ({
    'idempotency-key': key,
    'x-forwarded-for': address,
  })
  const form = (words: string) => formOf({ happened: words, language: 'pl', name: 'Obcy' })

  test('a stranger’s form takes nothing from a program, nor from the server', async () => {
    const program = { authorization: `Bearer ${await token()}`, 'idempotency-key': 'order-18' }
    expect(
      (
        await world
          .guest()
          .send('POST', 'public/modrzew/cases', form('Obce.'), from('203.0.113.7', 'order-18'))
      ).status,
    ).toBe(201)
    expect(
      (
        await world
          .guest()
          .send('POST', 'cases', { brand: 'modrzew', happened: 'Z programu.' }, program)
      ).status,
    ).toBe(201)
    expect(
      (
        await ania.send(
          'POST',
          'cases',
          { brand: 'modrzew', happened: 'Z biurka.' },
          { 'idempotency-key': 'order-18' },
        )
      ).status,
    ).toBe(201)
  })

  test('two strangers’ are two', async () => {
    const sendFrom = (address: string, words: string) =>
      world.guest().send('POST', 'public/modrzew/cases', form(words), from(address, 'order-19'))
    expect((await sendFrom('203.0.113.7', 'Obce.')).status).toBe(201)
    expect((await sendFrom('203.0.113.8', 'Inne.')).status).toBe(201)
    expect((await sendFrom('203.0.113.7', 'Inne.')).body.code).toBe('request.idempotency_reused')
  })

  test('two links’ are two', async () => {
    const other = await takeIn(ania, 'modrzew', { customer: CUSTOMER })
    for (const link of [on, other])
      expect(
        (
          await world
            .guest()
            .send(
              'POST',
              `customer/${link.token}/add`,
              { text: link.ref },
              from('203.0.113.7', 'order-18'),
            )
        ).status,
      ).toBe(200)
  })

  test('a random key is its own sender', async () => {
    // From Wi-Fi to the phone's network it is still the same.
    const random = randomUUID()
    const [home, away] = [
      await world
        .guest()
        .send('POST', 'public/modrzew/cases', form('W drodze.'), from('203.0.113.9', random)),
      await world
        .guest()
        .send('POST', 'public/modrzew/cases', form('W drodze.'), from('198.51.100.1', random)),
    ]
    expect(away.body).toEqual(home.body)
  })
})

test('fault-A9 what somebody may not read any more is not told again by a key', async () => {
  const key = { 'idempotency-key': randomUUID() }
  const added = () =>
    world.guest().send('POST', `customer/${fresh.token}/add`, { text: 'Raz.' }, key)
  const fresh = await takeIn(ania, 'modrzew', { customer: CUSTOMER })
  expect((await added()).status).toBe(200)
  await act(ania, fresh, 'revoke-link', { link: (await read(ania, fresh)).links[0]!.id })
  expect((await added()).body.code).toBe('link.revoked')
  const kuba = (await boss.get('people')).body.items.find(
    ({ mail }: { mail: string }) => mail === 'kuba@modrzew.example',
  )
  const client = await staff(world, 'kuba@modrzew.example')
  const note = () => client.send('POST', `cases/modrzew/${on.id}/note`, { text: 'Od Kuby.' }, key)
  expect((await note()).status).toBe(200)
  expect(
    (
      await boss.send('PATCH', `people/${kuba!.id}`, {
        version: kuba!.version,
        brands: [{ brand: 'modrzew', roles: ['employee'], positions: [] }],
      })
    ).status,
  ).toBe(200)
  world.forget()
  expect((await note()).status).toBe(403)
})

test('fault-S2 a crash after the action and before its reply is kept undoes both, and nobody has heard of it', async () => {
  const fresh = await takeIn(ania, 'modrzew', { customer: CUSTOMER })
  const app = makeApp(world.ctx, { webDir: null, trustProxy: false, version: 'test' })
  let notified = 0
  const stop = world.onNotify('change', () => void (notified += 1))
  let isBroken = true
  let times = 0
  app.hono.use(
    async (c, next) => (c.set('requestId', '1'), c.set('address', '203.0.113.1'), next()),
  )
  route(
    app,
    'post',
    '/note',
    { auth: 'public', needs: 'nothing', body: z.object({}) },
    async () => {
      times += 1
      await addNote(
        world.ctx,
        { kind: 'system' },
        { brand: 'modrzew', id: fresh.id },
        { text: 'Raz.' },
      )
      if (isBroken) throw new Error('the machine goes off')
      return { ok: true }
    },
  )
  const ask = () =>
    app.hono.request('/note', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'crash' },
    })
  expect((await ask()).status).toBe(500)
  expect(kindsOf(await read(ania, fresh))).not.toContain('case.note')
  expect(notified).toBe(0)
  isBroken = false
  expect(await (await ask()).json()).toEqual({ ok: true })
  expect(await (await ask()).json()).toEqual({ ok: true })
  expect(kindsOf(await read(ania, fresh)).filter((kind) => kind === 'case.note')).toHaveLength(1)
  expect([times, notified]).toEqual([2, 1])
  stop()
  expect(world.logged.splice(0).join()).toContain('the machine goes off')
})
