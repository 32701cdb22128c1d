// A contact that stands still reaches somebody: a chat nobody took, a call nobody answered, help
// nobody came for, a contact nobody wrapped up.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findContactByChatKey } from '../../src/contact/chat/store/chat.ts'
import { hashSecret } from '../../src/platform/base/app/secret.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { type ChatVisitor, makeVisitor } from '../intake/visitor.ts'
import { openWorld, type World } from '../world.ts'
import { act, add, begin, type On, tryAct } from './story.ts'

const BRAND = 'modrzew'
let world: World
let ania: Client
let ola: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await world.as('ania@modrzew.example')
  ola = await world.as('ola@modrzew.example')
})
afterAll(() => world?.stop())
beforeEach(() => world.turnTo('2026-11-24T09:00:00Z'))

const contactOf = (token: string) =>
  inTx(world.ctx.db, [BRAND], (tx) => findContactByChatKey(tx, BRAND, hashSecret(token)))
const noticesOf = (contact: string, unreadOnly = true) =>
  inTx(
    world.ctx.db,
    [BRAND],
    async (tx) =>
      await tx
        .selectFrom('notice as n')
        .innerJoin('person as p', 'p.id', 'n.person_id')
        .select(['n.kind', 'p.mail', 'n.data'])
        .where('n.contact_id', '=', contact)
        .$if(unreadOnly, (q) => q.where('n.read_at', 'is', null))
        .orderBy('p.mail')
        .execute(),
  )
const later = async (duration: string) => {
  world.turnBy(duration)
  await world.runTimers()
}
const timersOf = (contact: string) =>
  inTx(world.ctx.db, [BRAND], (tx) =>
    tx.selectFrom('timer').selectAll().where('subject_id', '=', contact).execute(),
  )

describe('a chat', () => {
  test('nobody takes calls the leaders after minutes, and is no news any more once it is taken', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Czy ktoś tu jest?')
    const { id } = (await contactOf(visitor.token))!
    await later('PT2M')
    expect(await noticesOf(id)).toEqual([])
    await later('PT2M')
    const notices = await noticesOf(id)
    expect(notices.length).toBeGreaterThan(0)
    expect(new Set(notices.map((notice) => notice.kind))).toEqual(new Set(['contact.waiting']))
    await act(ania, { brand: BRAND, id }, 'take')
    expect(await noticesOf(id)).toEqual([])
    await later('PT4M')
    expect(await noticesOf(id)).toEqual([])
  })

  describe('ended by its visitor before anybody took it', () => {
    let visitor: ChatVisitor
    let row: NonNullable<Awaited<ReturnType<typeof contactOf>>>
    let made: string
    beforeAll(async () => {
      world.turnTo('2026-11-24T09:00:00Z')
      visitor = makeVisitor(world.url, BRAND)
      await visitor.open('Paczka przyszła rozbita.', { name: 'Ewa Sowa', mail: 'ewa@sowa.example' })
      const form = new FormData()
      form.set('id', randomUUID())
      form.set(
        'file',
        new Blob([Buffer.from('89504e470d0a1a0a0000', 'hex')], { type: 'image/png' }),
        'paczka.png',
      )
      await visitor.ask('POST', '/files', form)
      await visitor.say('Szkoda mojego czasu.')
      await visitor.ask('POST', '/end', {})
      await world.runTimers()

      row = (await contactOf(visitor.token))!
      made = (row.wrap as unknown as { case: { id: string } }).case.id
    })

    test('gives its visitor a link', async () => {
      const view = await visitor.read()
      expect(view).toMatchObject({
        state: 'ended',
        isOver: true,
        link: expect.stringContaining('/c/'),
      })
    })

    test('waits for nobody any more', async () => {
      expect(row.state).toBe('wrapped')
      expect(await timersOf(row.id)).toEqual([])
    })

    test('becomes a case of its words', async () => {
      const stored = (await ola.get(`cases/${BRAND}/${made}`)).body
      expect(stored).toMatchObject({
        door: 'chat',
        happened: expect.stringContaining('Paczka przyszła rozbita.'),
        customer: { name: 'Ewa Sowa' },
      })
      expect(stored.happened).toContain('Szkoda mojego czasu.')
    })

    test('takes its files along', async () => {
      const file = await inTx(world.ctx.db, [BRAND], (tx) =>
        tx
          .selectFrom('attachment')
          .select('case_id')
          .where('contact_id', '=', row.id)
          .executeTakeFirstOrThrow(),
      )
      expect(file.case_id).toBe(made)
    })

    test('has an owner and a next step', async () => {
      const found = await inTx(world.ctx.db, [BRAND], (tx) =>
        tx
          .selectFrom('desk_case')
          .select(['owner_id', 'next_step_at', 'received_at'])
          .where('id', '=', made)
          .executeTakeFirstOrThrow(),
      )
      expect(found.owner_id).not.toBeNull()
      expect(found.next_step_at).not.toBeNull()
    })

    test('cannot be wrapped up once more; a note still reaches the case', async () => {
      expect(
        (
          await tryAct(ania, { brand: BRAND, id: row.id }, 'wrap-up', {
            case: 'new',
            happened: 'Moimi słowami.',
          })
        ).body.code,
      ).toBe('contact.wrapped')
      await add(
        world,
        ania,
        { brand: BRAND, id: row.id },
        { kind: 'note', text: 'Oddzwonię jutro.' },
      )
      expect(JSON.stringify((await ola.get(`cases/${BRAND}/${made}`)).body)).toContain(
        'Oddzwonię jutro.',
      )
    })

    test('is one case, however long it lies', async () => {
      await later('PT48H')
      const again = await inTx(world.ctx.db, [BRAND], (tx) =>
        tx.selectFrom('contact_case').selectAll().where('contact_id', '=', row.id).execute(),
      )
      expect(again).toHaveLength(1)
    })
  })

  test('somebody took and then left unanswered is told to them, then to the leaders, and is no news once it is answered', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Dzień dobry')
    const on = { brand: BRAND, id: (await contactOf(visitor.token))!.id }
    await act(ania, on, 'take')
    await add(world, ania, on, { kind: 'turn', text: 'Dzień dobry, słucham.', source: 'chat' })
    world.turnBy('PT6M')
    await world.runTimers()
    expect(await noticesOf(on.id)).toEqual([])
    await visitor.say('Gdzie jest moja paczka?')
    for (let minute = 0; minute < 8; minute++) await later('PT1M')
    await visitor.say('Halo?')
    await later('PT2M')
    expect(await noticesOf(on.id)).toMatchObject([
      { kind: 'contact.unanswered', mail: 'ania@modrzew.example' },
    ])
    for (let minute = 0; minute < 11; minute++) await later('PT1M')
    expect((await noticesOf(on.id)).length).toBeGreaterThan(1)
    await add(world, ania, on, { kind: 'turn', text: 'Już sprawdzam.', source: 'chat' })
    await later('PT5M')
    expect(await noticesOf(on.id)).toEqual([])
    await visitor.say('Jestem')
    for (let minute = 0; minute < 70; minute++) await later('PT1M')
    expect((await noticesOf(on.id)).map((notice) => notice.kind)).toContain('contact.open')
  })

  test('that still waits after two hours, or when the house has closed, becomes a case; two nodes running at once make one', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Czekam.')
    const { id } = (await contactOf(visitor.token))!
    await later('PT1H45M')
    expect((await contactOf(visitor.token))!.state).toBe('waiting')
    world.turnBy('PT20M')
    await Promise.all([world.runTimers(), world.runTimers(), world.runTimers()])
    expect((await contactOf(visitor.token))!.state).toBe('wrapped')
    expect(
      await inTx(world.ctx.db, [BRAND], (tx) =>
        tx.selectFrom('contact_case').selectAll().where('contact_id', '=', id).execute(),
      ),
    ).toHaveLength(1)
    expect((await visitor.say('Halo?')).body.code).toBe('chat.ended')
    expect((await tryAct(ania, { brand: BRAND, id }, 'take')).body.code).toBe('contact.state')

    world.turnTo('2026-11-24T15:55:00Z')
    const late = makeVisitor(world.url, BRAND)
    await late.open('Jeszcze jedno.')
    await later('PT1H5M')
    expect((await contactOf(late.token))!.state).toBe('wrapped')
  })
})

describe('a call', () => {
  const tell = (call: string, event: string, more: object = {}) =>
    ania.send('POST', 'calls', { brand: BRAND, call, event, ...more })

  test('nobody answered is told to the leaders as missed, with the number, until it is wrapped up', async () => {
    const call = randomUUID()
    await tell(call, 'started', { phone: '+48 600 100 200' })
    const { body } = await tell(call, 'ended')
    await world.runTimers()
    const notices = await noticesOf(body.contact)
    expect(notices.length).toBeGreaterThan(0)
    expect(notices[0]).toMatchObject({ kind: 'contact.missed', data: { what: '+48 600 100 200' } })
    await later('PT24H')
    expect(await noticesOf(body.contact)).toHaveLength(notices.length)
    world.turnTo('2026-11-24T09:30:00Z')
    await act(ania, { brand: BRAND, id: body.contact }, 'wrap-up', {
      case: 'none',
      note: 'Oddzwonione.',
    })
    expect(await noticesOf(body.contact)).toEqual([])
    expect(await timersOf(body.contact)).toEqual([])
  })

  test('answered by somebody who is not on the staff is not told as waiting', async () => {
    const call = randomUUID()
    await tell(call, 'started')
    const { body } = await tell(call, 'answered', { agent: 'nobody@modrzew.example' })
    expect(body).toMatchObject({ done: false, note: 'agent_unknown' })
    await later('PT10M')
    expect(await noticesOf(body.contact)).toEqual([])
    await tell(call, 'ended')
    await world.runTimers()
    expect(await noticesOf(body.contact)).toEqual([])
    await later('PT20M')
    expect((await noticesOf(body.contact))[0]).toMatchObject({ kind: 'contact.open' })
  })
})

describe('a contact somebody has', () => {
  let on: On
  beforeEach(async () => void (on = await begin(ania, BRAND)))

  test('ended and not wrapped up reminds its agent, then the leaders', async () => {
    await act(ania, on, 'end', { how: 'done' })
    await later('PT16M')
    expect(await noticesOf(on.id)).toMatchObject([
      { kind: 'contact.open', mail: 'ania@modrzew.example' },
    ])
    await later('PT4H')
    expect((await noticesOf(on.id)).length).toBeGreaterThan(1)
  })

  test('is quiet while it goes on, and reminds its agent when nothing has happened for an hour', async () => {
    await later('PT50M')
    await add(world, ania, on, { kind: 'cue', cue: 'crying' })
    await later('PT50M')
    expect(await noticesOf(on.id)).toEqual([])
    await later('PT15M')
    expect(await noticesOf(on.id)).toMatchObject([
      { kind: 'contact.open', mail: 'ania@modrzew.example' },
    ])
  })

  test('and help nobody came for is asked of everybody who leads, here or not', async () => {
    await act(ania, on, 'help', { note: 'szybko' })
    const before = (await noticesOf(on.id)).length
    await later('PT3M')
    const wide = await noticesOf(on.id)
    expect(wide.length).toBeGreaterThan(before)
    expect(new Set(wide.map((notice) => notice.kind))).toEqual(new Set(['contact.help']))
    expect(wide[0]!.data).toMatchObject({ note: 'szybko', from: expect.stringContaining('Anna') })
    await act(ola, on, 'take-over', {})
    expect(await noticesOf(on.id)).toEqual([])
  })

  test('whose agent is away reaches the leaders at once', async () => {
    await act(ania, on, 'end', { how: 'done' })
    const away = (from: string | null) =>
      inTx(world.ctx.db, [BRAND], (tx) =>
        tx
          .updateTable('person')
          .set({ absent_from: from })
          .where('mail', '=', 'ania@modrzew.example')
          .execute(),
      )
    await away('2026-11-01')
    await later('PT16M')
    await away(null)
    const notices = await noticesOf(on.id)
    expect(notices.map((notice) => notice.mail)).not.toContain('ania@modrzew.example')
    expect(notices.length).toBeGreaterThan(0)
  })

  test('and kept on a device for hours while the line was away alarms nobody when it comes', async () => {
    const stored = await begin(ania, BRAND, {
      at: world.ctx.now().subtract({ hours: 5 }).toString(),
    })
    await later('PT2S')
    expect(await noticesOf(stored.id)).toEqual([])
    await add(world, ania, stored, { kind: 'cue', cue: 'crying' })
    await later('PT5H')
    expect((await noticesOf(stored.id)).length).toBeGreaterThan(0)
  })
})
