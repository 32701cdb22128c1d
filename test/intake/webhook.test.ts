// Signed webhooks of a telephone system, and Twilio’s own: taken once, refused when they are not as
// they were signed.
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'

const BRAND = 'modrzew'
const ANIA = 'ania@modrzew.example'
let world: World
let ola: Client
beforeAll(async () => {
  world = await openWorld()
  ola = await world.as('ola@modrzew.example')
})
afterAll(() => world?.stop())

let calls = 0
const newCall = () => `call-${++calls}`
const later = (seconds: number) => world.ctx.now().add({ seconds }).toString()
const rowOf = (contact: string) =>
  inTx(world.ctx.db, [BRAND], (tx) =>
    tx
      .selectFrom('contact')
      .selectAll()
      .where('brand_id', '=', BRAND)
      .where('id', '=', contact)
      .executeTakeFirstOrThrow(),
  )

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
    expect((await rowOf(body.reply.contact)).began_at.epochMilliseconds).toBe(
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
