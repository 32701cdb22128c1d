// The chat before a hostile page: what that cannot read, open, say or flood.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import { makeToken, makeVisitor, SHOP } from './visitor.ts'

const BRAND = 'modrzew'
let world: World
let ania: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await world.as('ania@modrzew.example')
})
afterAll(() => world?.stop())

describe('a hostile page', () => {
  test('gets nothing with a wrong secret, whatever its form', async () => {
    for (const token of [
      makeToken(),
      '',
      'chat_short',
      `${makeToken()}x`,
      'opk_modrzew_'.padEnd(55, 'a'),
    ]) {
      const { status, body } = await makeVisitor(world.url, BRAND, { token }).ask('GET', '/mine')
      expect([token, status, body.code]).toEqual([token, 401, 'chat.unknown'])
    }
  })

  test('a secret of one brand opens nothing in another', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Halo')
    expect(
      (await makeVisitor(world.url, 'vilnis', { token: visitor.token }).ask('GET', '/mine')).body
        .code,
    ).toBe('chat.unknown')
  })

  test('may ask the chat and nothing else, and never with cookies', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    const preflight = await visitor.ask('OPTIONS', '/open', undefined, {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    })
    expect(preflight.status).toBe(204)
    expect(
      Object.fromEntries(
        ['allow-origin', 'allow-methods', 'allow-headers', 'allow-credentials', 'max-age'].map(
          (name) => [name, preflight.headers.get(`access-control-${name}`)],
        ),
      ),
    ).toEqual({
      'allow-origin': SHOP,
      'allow-methods': 'GET,POST',
      'allow-headers': 'authorization,content-type,idempotency-key',
      'allow-credentials': null,
      'max-age': '600',
    })
    for (const path of ['public/modrzew', 'brands', 'health', 'contacts']) {
      const response = await fetch(`${world.url}/api/v1/${path}`, {
        method: 'OPTIONS',
        headers: { origin: SHOP, 'access-control-request-method': 'POST' },
      })
      expect([path, response.headers.get('access-control-allow-origin')]).toEqual([path, null])
    }
    const post = await fetch(`${world.url}/api/v1/public/${BRAND}/cases`, {
      method: 'POST',
      headers: { origin: SHOP, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(post.status).toBe(403)
    const signedIn = await visitor.ask('GET', '/mine', undefined, {
      cookie: ania.cookie,
      authorization: '',
    })
    expect(signedIn.body.code).toBe('chat.unknown')
  })

  test('of a site the handbook does not name is sent away; those it names, and the server itself, are not', async () => {
    const own = await openWorld()
    try {
      const ola = await own.as('ola@modrzew.example')
      const { files } = (await ola.get(`brands/${BRAND}/handbook/files`)).body as {
        files: { name: string; text: string }[]
      }
      const named = files.map((file) =>
        file.name === 'guide.yaml'
          ? { ...file, text: file.text.replace('chat:\n', `chat:\n  origins: ["${SHOP}"]\n`) }
          : file,
      )
      const published = await ola.send('POST', `brands/${BRAND}/handbook`, {
        files: named,
        reason: 'Name the shop',
        expectedVersion: 1,
      })
      expect(published.body).toMatchObject({ version: 2 })
      const countAttempt = async (origin: string | null) =>
        (await makeVisitor(own.url, BRAND, { origin }).ask('GET', '')).status
      expect([
        await countAttempt(SHOP),
        await countAttempt('http://desk.example'),
        await countAttempt(null),
      ]).toEqual([200, 200, 200])
      for (const origin of [
        'https://elsewhere.example',
        'http://sklep.example',
        'https://sklep.example.elsewhere.example',
        'https://sklep.example:8443',
        'null',
      ]) {
        const refused = await makeVisitor(own.url, BRAND, { origin }).ask('POST', '/open', {
          message: { id: randomUUID(), text: 'a' },
        })
        expect([
          origin,
          refused.status,
          refused.body.code,
          refused.headers.get('access-control-allow-origin'),
        ]).toEqual([origin, 403, 'chat.origin', null])
      }
    } finally {
      await own.stop()
    }
  })

  test('refusals can be read by the page too', async () => {
    expect(
      (await makeVisitor(world.url, BRAND).ask('GET', '/mine')).headers.get(
        'access-control-allow-origin',
      ),
    ).toBe(SHOP)
  })

  test.each([
    ['a message that is too long', { message: { id: randomUUID(), text: 'ż'.repeat(5_001) } }],
    ['an empty one', { message: { id: randomUUID(), text: '  ' } }],
    ['an id that is none', { message: { id: '1', text: 'a' } }],
    ['a mail address that is none', { mail: 'x', message: { id: randomUUID(), text: 'a' } }],
  ])('%s is refused', async (_, body) => {
    expect((await makeVisitor(world.url, BRAND).ask('POST', '/open', body)).body.code).toBe(
      'request.invalid',
    )
  })

  test('a body without an end, a form instead of JSON, a brand that is none', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    expect(
      (
        await visitor.ask('POST', '/open', {
          message: { id: randomUUID(), text: 'a'.repeat(600_000) },
        })
      ).status,
    ).toBe(413)
    const form = await fetch(`${world.url}/api/v1/chat/${BRAND}/open`, {
      method: 'POST',
      headers: {
        origin: SHOP,
        authorization: `Bearer ${makeToken()}`,
        'content-type': 'text/plain',
      },
      body: '{}',
    })
    expect(form.status).toBe(400)
    expect((await makeVisitor(world.url, 'nobody').ask('GET', '')).status).toBe(404)
    expect((await makeVisitor(world.url, "a'--").ask('GET', '')).status).toBe(404)
  })

  test('says only what is text: markup comes back as it was written, control characters and marks that turn words around do not come at all', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    const { body } = await visitor.open('<img src=x onerror=alert(1)>\u0000 \u202eab\u202e')
    expect(body.turns[0]!.text).toBe('<img src=x onerror=alert(1)> ab')
  })

  describe('cannot flood:', () => {
    let flooded: World
    beforeAll(async () => void (flooded = await openWorld({ trustProxy: true })))
    afterAll(() => flooded?.stop())
    const from = (address: string) => ({ 'x-forwarded-for': address })

    test('twenty chats are open at once from an address', async () => {
      const opened = await Promise.all(
        Array.from({ length: 22 }, () =>
          makeVisitor(flooded.url, BRAND).ask(
            'POST',
            '/open',
            { message: { id: randomUUID(), text: 'a' } },
            from('198.51.100.7'),
          ),
        ),
      )
      expect(opened.filter((one) => one.status === 200).length).toBeGreaterThanOrEqual(20)
      const next = await makeVisitor(flooded.url, BRAND).ask(
        'POST',
        '/open',
        { message: { id: randomUUID(), text: 'a' } },
        from('198.51.100.7'),
      )
      expect([next.status, next.body.code, next.headers.get('retry-after')]).toEqual([
        429,
        'request.too_many',
        '300',
      ])
    })

    test('sixty messages a minute come in each, from another address at the same time', async () => {
      const other = makeVisitor(flooded.url, BRAND)
      expect(
        (
          await other.ask(
            'POST',
            '/open',
            { message: { id: randomUUID(), text: 'a' } },
            from('198.51.100.8'),
          )
        ).status,
      ).toBe(200)
      const codes = []
      for (let i = 0; i < 4; i++)
        codes.push(
          (
            await other.ask(
              'POST',
              '/messages',
              { messages: Array.from({ length: 20 }, () => ({ id: randomUUID(), text: 'x' })) },
              from('198.51.100.8'),
            )
          ).status,
        )
      expect(codes).toEqual([200, 200, 429, 429])
    })

    test('and no address is kept', async () => {
      expect(
        JSON.stringify(
          await inTx(flooded.ctx.db, [BRAND], (tx) =>
            tx.selectFrom('chat_address').selectAll().execute(),
          ),
        ),
      ).not.toContain('198.51.100')
    })
  })

  test('the secret itself is nowhere in the database or the log', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Halo')
    const rows = await inTx(world.ctx.db, [BRAND], (tx) =>
      tx.selectFrom('contact').select('chat_key').where('chat_key', 'is not', null).execute(),
    )
    expect(rows.every((row) => row.chat_key!.length === 32)).toBe(true)
    expect(JSON.stringify([rows, world.logged])).not.toContain(visitor.token.slice(5))
  })
})
