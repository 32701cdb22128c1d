// Events of a contact: each once, in one order for everybody, whoever sends them and however late.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { staff } from '../case/story.ts'
import { quietFor } from '../wait.ts'
import { openWorld, type World } from '../world.ts'
import { add, begin, listenTo, make, tryAdd } from './story.ts'

let world: World
let ania: Client
let kuba: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  kuba = await staff(world, 'kuba@modrzew.example')
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

test('a tap on one screen is on the other’s, with its number and who made it', async () => {
  const on = await begin(ania, 'modrzew')
  const line = await listenTo(world, kuba, on)
  await add(
    world,
    ania,
    on,
    { kind: 'cue', cue: 'shouting' },
    { kind: 'note', text: 'Paczka z 3 listopada.' },
  )
  await line.until(({ events }) => events.length === 2)
  expect(line.events).toMatchObject([
    { seq: 1, kind: 'cue', cue: 'shouting', who: 'customer', by: { name: 'Anna Kubiak' } },
    { seq: 2, kind: 'note', text: 'Paczka z 3 listopada.' },
  ])
  await add(world, kuba, on, { kind: 'cue', cue: 'calmer' })
  await line.until(({ events }) => events.length === 3)
  await line.close()
})

test('a line that was away is told what it missed, from the last event it has seen', async () => {
  const on = await begin(ania, 'modrzew')
  for (let i = 0; i < 4; i++) await add(world, ania, on, { kind: 'note', text: `${i}` })
  const line = await listenTo(world, ania, on, 2)
  expect(line.events.map((event) => event.seq)).toEqual([3, 4])
  await line.close()
})

test('sent twice, as after a lost reply, it is one; a batch that is half new stores the new half', async () => {
  const on = await begin(ania, 'modrzew')
  const [first, second] = [
    make(world, { kind: 'note', text: 'raz' }),
    make(world, { kind: 'note', text: 'dwa' }),
  ]
  const once = await tryAdd(ania, on, [first])
  const again = await tryAdd(ania, on, [first, second, second])
  expect(again.body.events.map((event) => [event.seq, event.id])).toEqual([
    [1, first.id],
    [2, second.id],
  ])
  expect(again.body.events[0]).toEqual(once.body.events[0])
  expect(again.body.last).toBe(2)
})

test('begun twice with one id it is one contact; another channel under the same id is refused', async () => {
  const on = { brand: 'modrzew', id: randomUUID() }
  const replies = await Promise.all(
    Array.from({ length: 5 }, () => ania.send('POST', 'contacts', { ...on, channel: 'phone' })),
  )
  expect(replies.map((reply) => reply.status)).toEqual(Array(5).fill(201))
  expect((await ania.send('POST', 'contacts', { ...on, channel: 'visit' })).body.code).toBe(
    'contact.id_taken',
  )
})

test('two screens at once, in any interleaving: the same set for both, numbered without a gap', async () => {
  // Batches of some sizes; each is sent by one of two screens at some place in the order, and some
  // are sent again, as by a screen that did not hear the reply.
  const batch = fc.record({
    size: fc.integer({ min: 1, max: 6 }),
    by: fc.boolean(),
    rank: fc.nat(),
    again: fc.option(fc.nat(), { nil: null }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 10 }), async (batches) => {
      const on = await begin(ania, 'modrzew')
      const lines = await Promise.all([listenTo(world, ania, on), listenTo(world, kuba, on)])
      const made = batches.map(({ size }, n) =>
        Array.from({ length: size }, (_, i) =>
          make(
            world,
            i % 2 ? { kind: 'note', text: `${n} ${i}` } : { kind: 'cue', cue: 'shouting' },
          ),
        ),
      )
      const ids = new Set(made.flat().map((event) => event.id))
      const sends = batches
        .flatMap(({ by, rank, again }, n) => [
          { n, by, rank },
          ...(again === null ? [] : [{ n, by: !by, rank: again }]),
        ])
        .toSorted((a, b) => a.rank - b.rank)
      const replies = await Promise.all(
        sends.map(({ n, by }) => tryAdd(by ? ania : kuba, on, made[n]!)),
      )
      expect(replies.map((reply) => reply.status)).toEqual(sends.map(() => 200))
      await Promise.all(lines.map((line) => line.until(({ events }) => events.length >= ids.size)))
      for (const line of lines) {
        expect(line.events.map((event) => event.seq)).toEqual([...ids].map((_, i) => i + 1))
        expect(new Set(line.events.map((event) => event.id))).toEqual(ids)
      }
      expect(lines[0]!.events).toEqual(lines[1]!.events)
      // Each batch stays together, whoever else was writing.
      for (const events of made) {
        const first = seqOf(lines[0]!.events, events[0]!.id)
        expect(events.map((event) => seqOf(lines[0]!.events, event.id))).toEqual(
          events.map((_, i) => first + i),
        )
      }
      await Promise.all(lines.map((line) => line.close()))
    }),
    { numRuns: 8 },
  )
})

const seqOf = (events: { id: string; seq: number }[], id: string): number =>
  events.find((event) => event.id === id)!.seq

test('kept while the line was away: hours later it is stored at its own time; a wrong clock is put right', async () => {
  const on = await begin(ania, 'modrzew', { at: world.ctx.now().subtract({ hours: 3 }).toString() })
  const then = world.ctx.now().subtract({ hours: 2 })
  const [kept, early, late] = await add(
    world,
    ania,
    on,
    { kind: 'cue', cue: 'crying', at: then.toString() },
    { kind: 'note', text: 'przed', at: '2020-01-01T00:00:00Z' },
    { kind: 'note', text: 'po', at: '2031-01-01T00:00:00Z' },
  )
  const told = (at: Temporal.Instant) => new Date(at.epochMilliseconds).toISOString()
  expect([kept!.at, early!.at, late!.at]).toEqual([
    told(then),
    told(world.ctx.now().subtract({ hours: 3 })),
    told(world.ctx.now()),
  ])
})

test('what is not an event, is too long or too much is refused whole', async () => {
  const on = await begin(ania, 'modrzew')
  const good = make(world, { kind: 'note', text: 'dobre' })
  for (const bad of [
    { ...good, id: 'x' },
    { ...good, kind: 'ended', how: 'done' },
    { ...good, kind: 'cue', cue: 'ugly' },
    { ...good, text: 'x'.repeat(5001) },
    { ...good, kind: 'turn', source: 'chat', text: 'x'.repeat(10_001) },
    { ...good, at: 'yesterday' },
    { ...good, kind: 'said', move: '../x' },
  ]) {
    expect((await tryAdd(ania, on, [good, bad as never])).status).toBe(400)
  }
  expect((await tryAdd(ania, on, [])).status).toBe(400)
  expect(
    (
      await tryAdd(
        ania,
        on,
        Array.from({ length: 101 }, () => make(world, { kind: 'note', text: 'x' })),
      )
    ).status,
  ).toBe(400)
  expect((await add(world, ania, on, { kind: 'note', text: 'x\u0000\ud800y' }))[0]).toMatchObject({
    seq: 1,
    text: 'x\ufffdy',
  })
  const longest = await add(world, ania, on, {
    kind: 'turn',
    who: 'customer',
    source: 'typed',
    text: '谢'.repeat(10_000),
  })
  expect(longest[0]!.seq).toBe(2)
})

test('a contact holds so many events and says so; the server’s own still fit', async () => {
  const on = await begin(ania, 'modrzew')
  await inTx(world.ctx.db, ['modrzew'], (tx) =>
    sql`update contact set last_seq = 4899 where id = ${on.id}`.execute(tx),
  )
  await add(world, ania, on, { kind: 'note', text: 'ostatnia' })
  const reply = await tryAdd(ania, on, [make(world, { kind: 'note', text: 'za dużo' })])
  expect([reply.status, reply.body.code]).toEqual([409, 'contact.full'])
})

test('what was told cannot be changed or taken away, not even by a program', async () => {
  const on = await begin(ania, 'modrzew')
  await add(world, ania, on, { kind: 'note', text: 'raz' })
  for (const statement of [
    sql`update contact_event set kind = 'x'`,
    sql`delete from contact_event`,
    sql`truncate contact_event`,
  ]) {
    await expect(inTx(world.ctx.db, ['modrzew'], (tx) => statement.execute(tx))).rejects.toThrow(
      /permission denied/,
    )
  }
})

test('transcripts are refused where the brand has not turned them on', async () => {
  const on = await begin(ania, 'modrzew')
  for (const who of ['customer', 'agent'] as const) {
    const reply = await tryAdd(ania, on, [
      make(world, { kind: 'turn', who, source: 'transcript', text: 'słowa' }),
    ])
    expect([reply.status, reply.body.code]).toEqual([409, 'contact.transcripts_off'])
  }
})

test('the customer’s words are read for cues, the agent’s never', async () => {
  const on = await begin(ania, 'modrzew', { language: 'en' })
  const text = 'You idiots, this is a disgrace. I will sue you.'
  const [customer, agent] = await add(
    world,
    ania,
    on,
    { kind: 'turn', who: 'customer', source: 'typed', text },
    { kind: 'turn', who: 'agent', source: 'chat', text },
  )
  expect((customer!.cues as { words: string }[]).length).toBeGreaterThan(0)
  for (const cue of customer!.cues as { words: string; from: number; to: number }[])
    expect(text.slice(cue.from, cue.to)).toBe(cue.words)
  expect(agent).toMatchObject({ cues: [], upset: 0 })
})

test('what the server told is not taken back', async () => {
  const on = await begin(ania, 'modrzew')
  const [note] = await add(world, ania, on, { kind: 'note', text: 'raz' })
  const [undone] = await add(world, ania, on, { kind: 'undone', event: note!.id })
  expect(
    (await tryAdd(ania, on, [make(world, { kind: 'undone', event: undone!.id })])).body.code,
  ).toBe('contact.not_undoable')
})

test('another brand’s people see no such contact, hear nothing of it and add nothing', async () => {
  const on = await begin(ania, 'modrzew')
  const stranger = await staff(world, 'priya.nair@northmoor.example')
  const porter = await staff(world, 'staszek@modrzew.example')
  expect((await tryAdd(stranger, on, [make(world, { kind: 'note', text: 'x' })])).status).toBe(404)
  expect(
    (
      await tryAdd(stranger, { ...on, brand: 'northmoor' }, [
        make(world, { kind: 'note', text: 'x' }),
      ])
    ).status,
  ).toBe(404)
  expect((await listenTo(world, stranger, on)).status).toBe(404)
  expect((await tryAdd(porter, on, [make(world, { kind: 'note', text: 'x' })])).status).toBe(403)
  expect(
    (
      await world.guest().send('POST', `contacts/modrzew/${on.id}/events`, {
        events: [make(world, { kind: 'note', text: 'x' })],
      })
    ).status,
  ).toBe(401)
})

test('who looks at it is known, and who has gone is not', async () => {
  const on = await begin(ania, 'modrzew')
  const line = await listenTo(world, ania, on)
  const other = await listenTo(world, kuba, on)
  const third = await listenTo(world, kuba, on)
  await line.until(({ present }) => present.join() === 'Anna Kubiak,Jakub Wrona')
  await third.close()
  await quietFor(300)
  expect(line.present).toHaveLength(2)
  await other.close()
  await line.until(({ present }) => present.join() === 'Anna Kubiak')
  await line.close()
})

test('fault-A4 a contact holds so many letters and no more, however they come, and can still be ended', async () => {
  const on = await begin(ania, 'modrzew')
  const turns = (count: number) =>
    Array.from({ length: count }, () =>
      make(world, { kind: 'turn', who: 'customer', source: 'typed', text: 'ż'.repeat(10_000) }),
    )
  let status = 200
  let sent = 0
  for (; status === 200 && sent < 300; sent += 20)
    status = (await ania.send('POST', `contacts/modrzew/${on.id}/events`, { events: turns(20) }))
      .status
  expect([status, sent - 20]).toEqual([409, 180])
  const { events } = (await ania.send('GET', `contacts/modrzew/${on.id}`)).body
  expect(JSON.stringify(events).length).toBeLessThan(2_100_000)
  // What needs a look at what is there goes another way, to the same bound.
  const alarm = make(world, { kind: 'cue', cue: 'self_harm' })
  expect(
    (await ania.send('POST', `contacts/modrzew/${on.id}/events`, { events: [...turns(20), alarm] }))
      .body.code,
  ).toBe('contact.full')
  expect((await ania.send('POST', `contacts/modrzew/${on.id}/end`, { how: 'done' })).status).toBe(
    200,
  )
})
