// What stands at the edge: ids in capitals, characters no database takes, a full contact, pages
// that fail to open.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { makeVisitor } from '../intake/visitor.ts'
import { openWorld, type World } from '../world.ts'
import { act, begin, make, read, tryAct, tryAdd } from './story.ts'

const BRAND = 'modrzew'
let world: World
let ania: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await world.as('ania@modrzew.example')
})
afterAll(() => world?.stop())

test('an id in capitals is the same id, however often it comes', async () => {
  const on = await begin(ania, BRAND)
  const id = randomUUID()
  const cue = make(world, { kind: 'cue', cue: 'crying', id: id.toUpperCase() })
  for (let i = 0; i < 3; i++) expect((await tryAdd(ania, on, [cue])).status).toBe(200)
  expect(
    (await tryAdd(ania, on, [cue, make(world, { kind: 'undone', event: id.toUpperCase() })]))
      .status,
  ).toBe(200)
  expect((await tryAdd(ania, on, [make(world, { kind: 'undone', event: id }), cue])).status).toBe(
    200,
  )
  expect((await read(ania, on)).events.filter((event) => event.id === id)).toHaveLength(1)
  const visitor = makeVisitor(world.url, BRAND)
  const message = { id: randomUUID().toUpperCase(), text: 'Halo' }
  expect((await visitor.ask('POST', '/open', { message })).status).toBe(200)
  expect((await visitor.ask('POST', '/open', { message })).body.count).toBe(1)
})

test('characters no database takes are no reason to lose the rest of the words', async () => {
  const visitor = makeVisitor(world.url, BRAND)
  expect((await visitor.open('Pierwsza\u0000 linia')).status).toBe(200)
  expect((await visitor.say('Pół znaku: \ud83d i koniec')).status).toBe(200)
  expect((await visitor.say('\u0001\u0002 dzwonek')).status).toBe(200)
  expect((await visitor.say(`${'\u0001a'.repeat(2400)}`)).status).toBe(200)
  const on = await begin(ania, BRAND)
  expect(
    (
      await tryAdd(ania, on, [
        make(world, {
          kind: 'turn',
          who: 'customer',
          text: `${'"\u0001'.repeat(5000)}`,
          source: 'typed',
        }),
      ])
    ).status,
  ).toBe(200)
  expect(
    (
      await tryAdd(ania, on, [
        make(world, {
          kind: 'turn',
          who: 'customer',
          text: 'you idiot thief I will sue you '.repeat(320).trim(),
          source: 'typed',
        }),
      ])
    ).status,
  ).toBe(200)
  expect((await tryAdd(ania, on, [make(world, { kind: 'note', text: '\udc00 pół' })])).status).toBe(
    200,
  )
  expect(
    (
      await tryAct(ania, on, 'wrap-up', {
        case: 'new',
        happened: 'x\u0000 \ud83d',
        note: 'y\u0000',
      })
    ).status,
  ).toBe(200)
})

test('coming and going never fills a contact so that it could not be ended', async () => {
  const on = await begin(ania, BRAND)
  const leader = await world.as('magda@modrzew.example')
  await inTx(world.ctx.db, [BRAND], (tx) =>
    tx.updateTable('contact').set({ last_seq: 4995 }).where('id', '=', on.id).execute(),
  )
  for (let i = 0; i < 6; i++) {
    await tryAct(leader, on, 'join')
    await tryAct(leader, on, 'leave')
  }
  await act(ania, on, 'wrap-up', { case: 'none', note: 'koniec' })
  expect((await read(ania, on)).state).toBe('wrapped')
})

test('who waits is on the board, however many contacts nobody has wrapped up', async () => {
  await inTx(world.ctx.db, [BRAND], (tx) =>
    tx
      .insertInto('contact')
      .values(
        Array.from({ length: 501 }, (_, i) => ({
          brand_id: BRAND,
          id: randomUUID(),
          channel: 'phone',
          language: 'pl',
          began_at: Temporal.Instant.from('2026-11-20T09:00:00Z'),
          ended_at: Temporal.Instant.from('2026-11-20T09:01:00Z'),
          state: 'ended',
          phone: `+48 600 ${100000 + i}`,
        })),
      )
      .execute(),
  )
  const visitor = makeVisitor(world.url, BRAND)
  await visitor.open('Czekam')
  const { items } = (await ania.get('contacts')).body
  expect(items).toHaveLength(500)
  expect(
    items.filter((row) => row.state === 'waiting' && row.channel === 'chat').length,
  ).toBeGreaterThan(0)
})

test('whoever another node has sent away is told to be here again, and nobody stays whose page never opened', async () => {
  const on = await begin(ania, BRAND)
  const person = (await read(ania, on)).agent!.id
  const { enterContact } = await import('../../src/contact/core/app/presence.ts')
  const broken = {
    ...world.ctx,
    now: (): Temporal.Instant => {
      throw new Error('the database is away')
    },
  }
  await expect(enterContact(broken, on, person)).rejects.toThrow('away')
  const leaveContact = await enterContact(world.ctx, on, person)
  expect((await read(ania, on)).present).toHaveLength(1)
  await leaveContact()
  expect((await read(ania, on)).present).toEqual([])
  const { renewPresent } = await import('../../src/contact/core/store/contact.ts')
  const renew = () =>
    inTx(world.ctx.db, [BRAND], (tx) =>
      renewPresent(
        tx,
        [{ brand: BRAND, contact: on.id, person }],
        world.ctx.now(),
        world.ctx.now().subtract({ seconds: 60 }),
      ),
    )
  expect(await renew()).toEqual([{ brand: BRAND, contact: on.id }])
  expect(await renew()).toEqual([])
})

test('what was written down about a contact stays as it was once it is wrapped up', async () => {
  const on = await begin(ania, BRAND)
  const { case: made } = await act<{ case: { id: string } }>(ania, on, 'wrap-up', {
    case: 'new',
    happened: 'Zła paczka.',
  })
  expect((await tryAct(ania, on, 'about', { case: made.id, on: false })).body.code).toBe(
    'contact.wrapped',
  )
  expect((await tryAct(ania, on, 'customer', { customer: { name: 'Kto Inny' } })).body.code).toBe(
    'contact.wrapped',
  )
  expect((await tryAct(ania, on, 'language', { language: 'fa' })).body.code).toBe('contact.wrapped')
  expect((await read(ania, on)).about).toEqual([made.id])
})
