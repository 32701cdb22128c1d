// Calls from a telephone system: in order, out of it, twice, late, by a token; and the turns of its
// recogniser.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTx } from '../../src/platform/database/store/db.ts'
import { makeClient, type Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'

const BRAND = 'modrzew'
const ANIA = 'ania@modrzew.example'
let world: World
let ola: Client
let phone: Client
beforeAll(async () => {
  world = await openWorld()
  ola = await world.as('ola@modrzew.example')
  const { token } = (await ola.send('POST', `brands/${BRAND}/tokens`, { name: 'Centrala' })).body
  phone = makeClient(world.url)
  const { ask } = phone
  phone.ask = (method, path, body, headers) =>
    ask(method, path, body, { authorization: `Bearer ${token}`, ...headers })
})
afterAll(() => world?.stop())

let calls = 0
const newCall = () => `call-${++calls}`
const tell = async (call: string, event: string, more: object = {}) =>
  (await phone.send('POST', 'calls', { brand: BRAND, call, event, ...more })).body
const later = (seconds: number) => world.ctx.now().add({ seconds }).toString()
const eventsOf = (contact: string) =>
  inTx(world.ctx.db, [BRAND], (tx) =>
    tx
      .selectFrom('contact_event')
      .select(['kind', 'who', 'data', 'at'])
      .where('brand_id', '=', BRAND)
      .where('contact_id', '=', contact)
      .orderBy('seq')
      .execute(),
  )
const rowOf = (contact: string) =>
  inTx(world.ctx.db, [BRAND], (tx) =>
    tx
      .selectFrom('contact')
      .selectAll()
      .where('brand_id', '=', BRAND)
      .where('id', '=', contact)
      .executeTakeFirstOrThrow(),
  )

describe('a call', () => {
  test('rings, is answered, held, resumed, handed on and ended', async () => {
    const call = newCall()
    const started = await tell(call, 'started', { phone: '+48 600 100 200', language: 'pl' })
    expect(started).toMatchObject({ state: 'waiting', done: true, note: null })
    expect(await rowOf(started.contact)).toMatchObject({
      channel: 'phone',
      phone: '+48 600 100 200',
      external_id: call,
      taken_by: null,
    })
    world.turnBy('PT5S')
    expect(await tell(call, 'answered', { agent: ANIA })).toEqual({
      contact: started.contact,
      state: 'live',
      done: true,
      note: null,
    })
    world.turnBy('PT5S')
    expect(await tell(call, 'held')).toMatchObject({ done: true })
    expect(await tell(call, 'held')).toMatchObject({ done: false, note: 'known' })
    world.turnBy('PT5S')
    expect(await tell(call, 'resumed')).toMatchObject({ done: true })
    expect(await tell(call, 'transferred', { agent: 'ola@modrzew.example' })).toMatchObject({
      state: 'live',
      done: true,
    })
    expect(await tell(call, 'ended')).toMatchObject({ state: 'ended', done: true })
    expect((await eventsOf(started.contact)).map(({ kind }) => kind)).toEqual([
      'held',
      'held',
      'transferred',
      'ended',
    ])
  })

  test.each(['started', 'answered', 'held', 'transferred', 'ended'])(
    'the event %s told twice is told once',
    async (event) => {
      const call = newCall()
      await tell(call, 'started')
      const more = { agent: event === 'held' ? undefined : ANIA, at: world.ctx.now().toString() }
      const first = await tell(call, event, more)
      const before = await eventsOf(first.contact)
      expect(await tell(call, event, more)).toMatchObject({
        contact: first.contact,
        done: false,
        note: 'known',
      })
      expect(await eventsOf(first.contact)).toEqual(before)
    },
  )

  test('an answer before the ringing begins it; the ringing that follows brings the number', async () => {
    const call = newCall()
    const answered = await tell(call, 'answered', { agent: ANIA })
    expect(answered).toMatchObject({ state: 'live', done: true, note: 'opened_by_it' })
    expect(await tell(call, 'started', { phone: '600100300' })).toEqual({
      contact: answered.contact,
      state: 'live',
      done: false,
      note: 'known',
    })
    expect((await rowOf(answered.contact)).phone).toBe('600100300')
  })

  test('an end before everything else is an end, and a late answer says who had it', async () => {
    const call = newCall()
    const ended = await tell(call, 'ended')
    expect(ended).toMatchObject({ state: 'ended', note: 'opened_by_it' })
    expect(await tell(call, 'answered', { agent: ANIA })).toMatchObject({
      state: 'ended',
      done: true,
    })
    expect((await rowOf(ended.contact)).taken_by).not.toBeNull()
    expect(await tell(call, 'held')).toMatchObject({ done: false, note: 'ended' })
    expect(await tell(call, 'transferred', { agent: ANIA })).toMatchObject({
      done: false,
      note: 'ended',
    })
  })

  test('somebody unknown leaves it ringing for all', async () => {
    const call = newCall()
    await tell(call, 'started')
    expect(await tell(call, 'answered', { agent: 'nobody@elsewhere.example' })).toMatchObject({
      state: 'waiting',
      done: false,
      note: 'agent_unknown',
    })
    expect(await tell(call, 'answered', { agent: 'inga@vilnis.example' })).toMatchObject({
      state: 'waiting',
      done: false,
      note: 'agent_unknown',
    })
    expect(await tell(call, 'answered')).toMatchObject({ state: 'waiting', note: 'agent_unknown' })
  })

  test('an old answer takes a call from nobody who has it since', async () => {
    const call = newCall()
    const { contact } = await tell(call, 'started')
    const first = later(-20)
    world.turnBy('PT30S')
    await tell(call, 'answered', { agent: 'ola@modrzew.example' })
    const holder = (await rowOf(contact)).taken_by
    expect(await tell(call, 'answered', { agent: ANIA, at: first })).toMatchObject({
      done: false,
      note: 'known',
    })
    expect((await rowOf(contact)).taken_by).toBe(holder)
  })

  test('a hold that comes after its end holds nobody', async () => {
    const call = newCall()
    await tell(call, 'answered', { agent: ANIA })
    const held = world.ctx.now().toString()
    world.turnBy('PT20S')
    await tell(call, 'held', { at: later(-5) })
    await tell(call, 'resumed', { at: later(-2) })
    expect(await tell(call, 'held', { at: held })).toMatchObject({ done: false, note: 'known' })
  })

  test('handed on to a number outside it rings again for all', async () => {
    const call = newCall()
    await tell(call, 'answered', { agent: ANIA })
    expect(await tell(call, 'transferred', { to: '+48 22 333 44 55' })).toMatchObject({
      state: 'waiting',
      done: true,
    })
    expect(await tell(call, 'transferred', { to: '+48 22 333 44 55' })).toMatchObject({
      note: 'known',
    })
  })

  test('pops for whoever looks at the board, with who is probably calling', async () => {
    const ania = await world.as(ANIA)
    const known = await ania.send('POST', 'cases', {
      brand: BRAND,
      happened: 'Paczka jest mokra.',
      customer: { kind: 'private', name: 'Barbara Wójcik', phone: '+48 501 777 888' },
    })
    expect(known.status).toBe(201)
    const { contact } = await tell(newCall(), 'started', { phone: '501777888' })
    expect(
      (await ania.get(`contacts?brand=${BRAND}&state=waiting`)).body.items.map((row) => row.id),
    ).toContain(contact)
    const { body } = await ania.get(`contacts/${BRAND}/${contact}`)
    expect([body.customer, body.phone, body.likely.map((one) => [one.name, one.why])]).toEqual([
      null,
      '501777888',
      [['Barbara Wójcik', 'phone']],
    ])
    const { rows } = await inTx(world.ctx.db, [BRAND], async (tx) => ({
      rows: await tx
        .selectFrom('change')
        .select('topic')
        .where('subject_id', '=', contact)
        .execute(),
    }))
    expect(rows.map((row) => row.topic)).toEqual(
      expect.arrayContaining(['contact', 'contact-waiting']),
    )
  })

  test('everything at once makes one contact', async () => {
    const call = newCall()
    const all = await Promise.all(
      ['started', 'answered', 'started', 'answered', 'started'].map((event) =>
        tell(call, event, { agent: ANIA, phone: '600 200 300' }),
      ),
    )
    expect(new Set(all.map((one) => one.contact)).size).toBe(1)
  })

  test('the telephone system’s wrong clock puts nothing into the future or before yesterday', async () => {
    const call = newCall()
    const { contact } = await tell(call, 'started', { at: '2031-01-01T00:00:00Z' })
    expect((await rowOf(contact)).began_at).toEqual(world.ctx.now().round('millisecond'))
  })

  test.each([
    ['an event that is none', { event: 'exploded' }, 400],
    ['a name of the call with a slash', { call: 'a/b' }, 400],
    ['another brand', { brand: 'vilnis' }, 403],
  ])('%s is refused', async (_, more, status) => {
    expect(
      (
        await phone.send('POST', 'calls', {
          brand: BRAND,
          call: newCall(),
          event: 'started',
          ...more,
        })
      ).status,
    ).toBe(status)
  })

  test('without a token nobody tells anything', async () => {
    expect(
      (
        await world
          .guest()
          .send('POST', 'calls', { brand: BRAND, call: newCall(), event: 'started' })
      ).status,
    ).toBe(401)
    expect(
      (
        await phone.send(
          'POST',
          'calls',
          { brand: BRAND, call: newCall(), event: 'started' },
          { authorization: 'Bearer opk_modrzew_'.padEnd(62, 'a') },
        )
      ).status,
    ).toBe(401)
  })
})

describe('turns of a recogniser', () => {
  test('are refused whole where the handbook does not take them, and open nothing', async () => {
    const call = newCall()
    const { status, body } = await phone.send('POST', `calls/${BRAND}/${call}/turns`, {
      id: randomUUID(),
      who: 'customer',
      text: 'Gdzie jest moja paczka?',
    })
    expect([status, body.code]).toEqual([409, 'contact.transcripts_off'])
    expect(
      await inTx(world.ctx.db, [BRAND], (tx) =>
        tx.selectFrom('contact').select('id').where('external_id', '=', call).execute(),
      ),
    ).toEqual([])
  })

  test('where it does, each is one; those of the customer are read for cues, those of the agent are not', async () => {
    const vilnis = await world.as(await administratorOf('vilnis'))
    const { token } = (
      await vilnis.send('POST', 'brands/vilnis/tokens', { name: 'Runas atpazinējs' })
    ).body
    const send = async (call: string, turn: object) =>
      (
        await world
          .guest()
          .send('POST', `calls/vilnis/${call}/turns`, turn, { authorization: `Bearer ${token}` })
      ).body
    const call = newCall()
    const heard = {
      id: randomUUID(),
      who: 'customer',
      text: 'Jūs esat zagļi, es iesniegšu prasību tiesā!',
    }
    const first = await send(call, heard)
    expect(first).toMatchObject({ state: 'waiting', done: true, note: 'opened_by_it' })
    expect(await send(call, heard)).toEqual({
      contact: first.contact,
      state: 'waiting',
      done: false,
      note: 'known',
    })
    expect(
      await send(call, {
        id: randomUUID(),
        who: 'agent',
        text: 'Jūs esat zagļi, es iesniegšu prasību tiesā!',
      }),
    ).toMatchObject({ done: true, note: null })
    const turns = await inTx(world.ctx.db, ['vilnis'], (tx) =>
      tx
        .selectFrom('contact_event')
        .select(['who', 'data'])
        .where('contact_id', '=', first.contact)
        .orderBy('seq')
        .execute(),
    )
    expect(
      turns.map(({ who, data }) => [
        who,
        (data as { source: string }).source,
        (data as { cues: unknown[] }).cues.length > 0,
      ]),
    ).toEqual([
      ['customer', 'transcript', true],
      ['agent', 'transcript', false],
    ])
  })

  test.each([
    ['no id', { id: undefined }],
    ['somebody else', { who: 'desk' }],
    ['too long', { text: 'a'.repeat(10_001) }],
    ['nothing', { text: ' ' }],
  ])('%s is refused', async (_, more) => {
    expect(
      (
        await phone.send('POST', `calls/${BRAND}/${newCall()}/turns`, {
          id: randomUUID(),
          who: 'customer',
          text: 'a',
          ...more,
        })
      ).status,
    ).toBe(400)
  })

  const administratorOf = async (brand: string): Promise<string> =>
    (
      await inTx(world.ctx.db, [brand], (tx) =>
        tx
          .selectFrom('person_role as r')
          .innerJoin('person as p', 'p.id', 'r.person_id')
          .select('p.mail')
          .where('r.brand_id', '=', brand)
          .where('r.role', '=', 'administrator')
          .executeTakeFirstOrThrow(),
      )
    ).mail
})
