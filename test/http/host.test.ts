// Under which names the server answers, whose pages may write, and what no cache and no search
// engine keeps.
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeIsKnownHost, isOwnOrigin } from '../../src/platform/http/host.ts'
import type { App } from '../../src/platform/http/app.ts'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(
  async () => void (world = await openWorld({ settings: { publicUrl: 'https://desk.example' } })),
)
afterAll(() => world?.stop())

/** fetch takes no Host of its own. */
const ask = (
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const sent = request(`${world.url}${path}`, { method, headers }, (reply) => {
      let text = ''
      reply.on('data', (part: Buffer) => (text += part.toString()))
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end()
  })

describe('fault-A8 a name that is led here', () => {
  test.each([
    'evil.example',
    'evil.example:4777',
    'desk.example.evil.test',
    '127.0.0.1.evil.test',
    'localhost.evil.test',
    'desk',
  ])('%s gets nothing, and is told what to set', async (host) => {
    const api = await ask('/api/v1/setup', { host })
    expect(api.status).toBe(421)
    expect(JSON.parse(api.text)).toMatchObject({ code: 'request.host', params: { host } })
    const page = await ask('/', { host })
    expect([page.status, page.text]).toEqual([421, expect.stringContaining('OPOKA_HOSTS')])
  })

  test.each([
    'desk.example',
    'DESK.example:443',
    'desk.example.',
    'localhost:4777',
    '127.0.0.1',
    '10.1.2.3:80',
    '[::1]:4777',
    'anything.localhost',
  ])('%s is the server', async (host) => {
    expect((await ask('/api/v1/setup', { host })).status).toBe(200)
  })

  test('health is answered under any name, and a further name is allowed by a setting', async () => {
    expect((await ask('/api/v1/health', { host: 'opoka-web' })).status).toBe(200)
    const app = { parts: { hosts: ['opoka-web'] }, ctx: world.ctx } as unknown as App
    const asked = (host: string) =>
      makeIsKnownHost(app)({ req: { header: () => host, path: '/' } } as never)
    expect([asked('opoka-web:80'), asked('opoka')]).toEqual([true, false])
  })
})

describe('fault-A8 a page that writes', () => {
  const own = (
    publicUrl: string,
    host: string,
    origin: string,
    more: { proto?: string; hosts?: string[] } = {},
  ) =>
    isOwnOrigin(
      {
        ctx: { settings: { publicUrl } },
        parts: { trustProxy: more.proto ? { hops: 1 } : false, hosts: more.hosts },
      } as unknown as App,
      {
        req: { header: (name: string) => ({ host, 'x-forwarded-proto': more.proto })[name] },
      } as never,
      origin,
    )
  test.each([
    ['its own page', 'https://desk.example', 'desk.example', 'https://desk.example', {}, true],
    [
      'the same name without a lock',
      'https://desk.example',
      'desk.example',
      'http://desk.example',
      {},
      false,
    ],
    [
      'another port',
      'https://desk.example',
      'desk.example',
      'https://desk.example:8443',
      {},
      false,
    ],
    ['a hidden one', 'https://desk.example', 'desk.example', 'null', {}, false],
    ['a file', 'https://desk.example', 'desk.example', 'file://desk.example', {}, false],
    [
      'on this machine',
      'https://desk.example',
      '127.0.0.1:4777',
      'http://127.0.0.1:4777',
      {},
      true,
    ],
    [
      'on this machine with a scheme it does not have',
      'http://localhost:4777',
      '127.0.0.1:4777',
      'https://127.0.0.1:4777',
      {},
      false,
    ],
    [
      'a further name with the lock of the public one',
      'https://desk.example',
      'other.example',
      'https://other.example',
      { hosts: ['other.example'] },
      true,
    ],
    [
      'a further name without it',
      'https://desk.example',
      'other.example',
      'http://other.example',
      { hosts: ['other.example'] },
      false,
    ],
    [
      'what a trusted proxy says',
      'http://localhost:4777',
      'other.example',
      'https://other.example',
      { proto: 'https', hosts: ['other.example'] },
      true,
    ],
  ])('%s', (_, publicUrl, host, origin, more, expected) => {
    expect(own(publicUrl, host, origin, more)).toBe(expected)
  })

  test('without a lock is refused, also when it signs in', async () => {
    const client = await world.as('admin@opoka.example')
    const reply = await client.send(
      'PATCH',
      'me',
      { name: 'Taken Over' },
      { origin: 'http://desk.example' },
    )
    expect([reply.status, reply.body.code]).toEqual([403, 'request.csrf'])
  })
})

describe('fault-A16 caches and searches', () => {
  test('keep and find nothing: replies with data, refusals, a link', async () => {
    const client = await world.as('admin@opoka.example')
    const made = await client.send('POST', 'cases', {
      brand: 'modrzew',
      happened: 'Paczka nie przyszła.',
    })
    const link = new URL(made.body.link!).pathname.split('/').at(-1) ?? ''
    for (const path of [
      'me',
      'cases',
      `cases/modrzew/${made.body.id}`,
      'my-day',
      'people',
      `customer/${link}`,
      'customer/nobody',
      'nothing-here',
    ]) {
      const { headers } = await client.get(path)
      expect([
        path,
        headers.get('cache-control'),
        headers.get('x-robots-tag'),
        headers.get('referrer-policy'),
      ]).toEqual([path, 'no-store', 'noindex, nofollow, noarchive', 'no-referrer'])
    }
  })
})
