// Calls from a telephone system: in order, out of it, twice, late, by a token, by a signed message
// and by Twilio.
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
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
    expect((await rowOf(contact)).began_at).toBe(
      world.ctx.now().round('millisecond').toString({ smallestUnit: 'millisecond' }),
    )
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

describe('signed messages', () => {
  const makeWebhook = async (body: object = { name: 'Centrala', provider: 'standard' }) =>
    (await ola.send('POST', `brands/${BRAND}/hooks`, body)).body
  const sign = (secret: string, id: string, stamp: string, body: string) =>
    `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
      .update(`${id}.${stamp}.${body}`)
      .digest('base64')}`
  const stampNow = () => String(Math.floor(world.ctx.now().epochMilliseconds / 1000))
  const post = async (
    webhook: { url: string; secret: string | null },
    message: object | string,
    {
      id = `msg_${randomUUID()}`,
      stamp = stampNow(),
      secret = webhook.secret!,
      signature = '',
    } = {},
  ) => {
    const body = typeof message === 'string' ? message : JSON.stringify(message)
    const response = await fetch(world.url + new URL(webhook.url).pathname, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': stamp,
        'webhook-signature': signature || sign(secret, id, stamp, body),
      },
    })
    return { status: response.status, body: await response.json() }
  }

  test('tell of a call what REST would, and the secret is shown once', async () => {
    const webhook = await makeWebhook()
    expect(webhook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(webhook.url).toBe(`http://desk.example/api/v1/hooks/${BRAND}/${webhook.id}`)
    const call = newCall()
    const { status, body } = await post(webhook, {
      type: 'call.started',
      timestamp: later(-90),
      data: { call, phone: '+48600700800' },
    })
    expect([status, body.repeated, body.reply.state, body.reply.done]).toEqual([
      200,
      false,
      'waiting',
      true,
    ])
    expect(Date.parse((await rowOf(body.reply.contact)).began_at)).toBe(
      world.ctx.now().epochMilliseconds - 90_000,
    )
    expect(
      (
        await post(webhook, {
          type: 'call.answered',
          timestamp: 'yesterday',
          data: { call, agent: ANIA },
        })
      ).body.reply.state,
    ).toBe('live')
    const { items } = (await ola.get(`brands/${BRAND}/hooks`)).body
    expect(JSON.stringify(items)).not.toContain(webhook.secret!.slice(6, 20))
    expect(items.find((one) => one.id === webhook.id)).toMatchObject({
      usedAt: expect.any(String),
      secrets: [{ id: expect.any(String) }],
    })
  })

  test('a copy is refused; another try of the sender is answered and does nothing', async () => {
    const webhook = await makeWebhook()
    const message = { type: 'call.started', data: { call: newCall() } }
    const once = { id: 'msg_once', stamp: stampNow() }
    expect((await post(webhook, message, once)).status).toBe(200)
    expect((await post(webhook, message, once)).body.code).toBe('hook.replayed')
    world.turnBy('PT1M')
    expect((await post(webhook, message, { id: 'msg_once' })).body).toEqual({
      repeated: true,
      reply: null,
    })
  })

  test.each([
    ['another secret', { secret: `whsec_${randomBytes(32).toString('base64')}` }, 'hook.signature'],
    ['no signature', { signature: 'v1,' }, 'hook.signature'],
    ['an old time', { stamp: '1700000000' }, 'hook.time'],
  ])('%s is refused', async (_, over, code) => {
    const webhook = await makeWebhook()
    expect(
      (await post(webhook, { type: 'call.started', data: { call: newCall() } }, over)).body.code,
    ).toBe(code)
  })

  test('what is signed and yet nonsense is refused, and can be sent again once it is right', async () => {
    const webhook = await makeWebhook()
    expect((await post(webhook, 'not json', { id: 'msg_again' })).status).toBe(400)
    expect(
      (await post(webhook, { type: 'call.exploded', data: {} }, { id: 'msg_again' })).status,
    ).toBe(400)
    expect(
      (
        await post(
          webhook,
          { type: 'call.started', data: { call: newCall() } },
          { id: 'msg_again' },
        )
      ).status,
    ).toBe(200)
    expect((await post(webhook, { type: 'test' })).body).toEqual({ repeated: false, reply: null })
    expect(
      (await post(webhook, JSON.stringify({ type: 'test', pad: 'a'.repeat(70_000) }))).status,
    ).toBe(413)
  })

  test('secrets change over without a gap; what was taken back opens nothing', async () => {
    const webhook = await makeWebhook()
    const more = (await ola.send('POST', `brands/${BRAND}/hooks/${webhook.id}/secrets`, {})).body
    expect(more.secrets).toHaveLength(2)
    const message = () => ({ type: 'call.started', data: { call: newCall() } })
    expect((await post(webhook, message())).status).toBe(200)
    expect((await post(webhook, message(), { secret: more.secret! })).status).toBe(200)
    expect(
      (
        await ola.send(
          'DELETE',
          `brands/${BRAND}/hooks/${webhook.id}/secrets/${webhook.secrets[0]!.id}`,
        )
      ).body.secrets,
    ).toHaveLength(1)
    expect((await post(webhook, message())).body.code).toBe('hook.signature')
    expect(
      (
        await ola.send(
          'DELETE',
          `brands/${BRAND}/hooks/${webhook.id}/secrets/${more.secrets[1]!.id}`,
        )
      ).body.code,
    ).toBe('hook.last_secret')
    expect((await ola.send('DELETE', `brands/${BRAND}/hooks/${webhook.id}`)).status).toBe(204)
    expect((await post(webhook, message(), { secret: more.secret! })).status).toBe(404)
  })

  test('belong to one brand, and are made by its administrators alone', async () => {
    const webhook = await makeWebhook()
    const elsewhere = { ...webhook, url: webhook.url.replace(BRAND, 'vilnis') }
    expect((await post(elsewhere, { type: 'test' })).status).toBe(404)
    expect(
      (
        await (
          await world.as(ANIA)
        ).send('POST', `brands/${BRAND}/hooks`, { name: 'x', provider: 'standard' })
      ).status,
    ).toBe(403)
    expect((await (await world.as(ANIA)).get(`brands/${BRAND}/hooks`)).status).toBe(403)
  })

  test('whoever guesses is sent away, whoever signs is not', async () => {
    const webhook = await makeWebhook()
    const codes = []
    for (let i = 0; i < 102; i++)
      codes.push((await post(webhook, { type: 'test' }, { signature: 'v1,AAAA' })).status)
    expect(codes.slice(-2)).toEqual([429, 429])
    expect((await post(webhook, { type: 'test' })).status).toBe(200)
    expect(world.logged).toEqual([])
  })
})

describe('Twilio', () => {
  const TOKEN = 'a1b2c3d4e5f60718293a4b5c6d7e8f90'
  const sid = () => `CA${randomBytes(16).toString('hex')}`
  let webhook: { id: string; url: string }
  beforeAll(async () => {
    webhook = (
      await ola.send('POST', `brands/${BRAND}/hooks`, {
        name: 'Twilio',
        provider: 'twilio',
        secret: TOKEN,
      })
    ).body
  })
  const post = async (fields: Record<string, string>, { token = TOKEN, query = '' } = {}) => {
    // Signed as the one who calls sees the address: the server's public one.
    const signed =
      webhook.url +
      query +
      Object.keys(fields)
        .sort()
        .map((name) => name + fields[name])
        .join('')
    return fetch(world.url + new URL(webhook.url).pathname + query, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'x-twilio-signature': createHmac('sha1', token).update(signed).digest('base64') },
    })
  }
  const call = (CallSid: string, CallStatus: string): Record<string, string> => ({
    CallSid,
    CallStatus,
    From: '+48600111222',
    To: '+48223334455',
    Direction: 'inbound',
    AccountSid: 'AC1',
    ApiVersion: '2010-04-01',
    CallerName: 'Żaneta Łęcka',
  })

  test('a call rings, is answered by whom the address says, and ends; its reply is no instruction', async () => {
    const id = sid()
    const started = await post(call(id, 'ringing'))
    expect([started.status, started.headers.get('content-type'), await started.text()]).toEqual([
      200,
      'text/xml',
      '<?xml version="1.0" encoding="UTF-8"?><Response/>',
    ])
    const row = () =>
      inTx(world.ctx.db, [BRAND], (tx) =>
        tx
          .selectFrom('contact')
          .selectAll()
          .where('external_id', '=', id)
          .executeTakeFirstOrThrow(),
      )
    expect(await row()).toMatchObject({ state: 'waiting', phone: '+48600111222' })
    await post(call(id, 'in-progress'), { query: `?agent=${encodeURIComponent(ANIA)}` })
    expect(await row()).toMatchObject({ state: 'live' })
    await post(call(id, 'completed'))
    await post(call(id, 'completed'))
    expect(await row()).toMatchObject({ state: 'ended' })
  })

  test('a wrong token, a changed field, no form', async () => {
    expect((await post(call(sid(), 'ringing'), { token: 'b'.repeat(32) })).status).toBe(401)
    const id = sid()
    const changed = await fetch(world.url + new URL(webhook.url).pathname, {
      method: 'POST',
      body: new URLSearchParams(call(id, 'completed')),
      headers: {
        'x-twilio-signature': createHmac('sha1', TOKEN).update(webhook.url).digest('base64'),
      },
    })
    expect(changed.status).toBe(401)
    expect(
      (
        await fetch(world.url + new URL(webhook.url).pathname, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(400)
    expect((await post({ CallSid: 'CA1', CallStatus: 'ringing' })).status).toBe(200)
  })

  test('its secret is the provider’s own: needed, and never shown', async () => {
    expect(
      (await ola.send('POST', `brands/${BRAND}/hooks`, { name: 'Twilio', provider: 'twilio' }))
        .status,
    ).toBe(400)
    expect(
      (await ola.get(`brands/${BRAND}/hooks`)).body.items.find((one) => one.id === webhook.id)!.url,
    ).toMatch(/\/twilio$/)
    expect(JSON.stringify((await ola.get(`brands/${BRAND}/hooks`)).body)).not.toContain(TOKEN)
  })
})
