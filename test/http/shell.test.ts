// What holds for every request: limits, refusals, headers, files in a body, the pages.
import { Hono } from 'hono'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limit } from '../../src/platform/request/app/rate-limit.ts'
import { makeApp, type Env, type Trust } from '../../src/platform/http/app.ts'
import { makeFindAddress } from '../../src/platform/http/address.ts'
import { route } from '../../src/access/http/guard.ts'
import { readMultipart } from '../../src/platform/http/multipart.ts'
import { buildServer } from '../../src/shell/http/server.ts'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => void (world = await openWorld({ examples: false })))
afterAll(() => world?.stop())

const parts = { webDir: null, trustProxy: false as const, version: 'test' }
const bare = () => makeApp(world.ctx, parts)

test('every reply is guarded and numbered', async () => {
  const { headers } = await world.guest().get('health')
  expect(headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('an unknown path is a problem with a code', async () => {
  const reply = await world.guest().get('nothing/here')
  expect(reply.status).toBe(404)
  expect(reply.headers.get('content-type')).toBe('application/problem+json')
  expect(reply.body).toMatchObject({
    code: 'not_found',
    status: 404,
    type: 'urn:opoka:not_found',
    requestId: reply.headers.get('x-request-id'),
  })
})

test('a bug is logged under the number the reader gets, and shows nothing', async () => {
  const app = bare()
  app.hono.use(async (c, next) => (c.set('requestId', 'number-1'), next()))
  route(app, 'get', '/boom', { auth: 'public', needs: 'nothing' }, async () => {
    throw new Error('password is hunter2')
  })
  const reply = await app.hono.request('/boom')
  expect(reply.status).toBe(500)
  expect(await reply.text()).not.toContain('hunter2')
  expect(world.logged.join()).toContain('number-1')
  expect(world.logged.join()).toContain('hunter2')
})

test.each([
  [
    'too much',
    JSON.stringify({ mail: 'x'.repeat(1_100_000) }),
    'application/json',
    'request.too_large',
  ],
  ['broken JSON', '{"mail":', 'application/json', 'request.invalid'],
  ['another kind', 'mail=x', 'application/x-www-form-urlencoded', 'request.invalid'],
])('a body that is %s is refused', async (_, body, type, code) => {
  const response = await fetch(`${world.url}/api/v1/session`, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  })
  expect(((await response.json()) as { code: string }).code).toBe(code)
})

test('a body that hides its length is cut off too', async () => {
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      if (sent++ > 100) controller.close()
      else controller.enqueue(new Uint8Array(65_536))
    },
  })
  const response = await fetch(`${world.url}/api/v1/session`, {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  } as RequestInit)
  expect(response.status).toBe(413)
})

describe('files in a body', () => {
  const send = async (fill: (form: FormData) => void) => {
    const app = bare()
    app.hono.use(async (c, next) => (c.set('requestId', 'x'), next()))
    route(
      app,
      'post',
      '/files',
      { auth: 'public', needs: 'nothing', multipart: true },
      async ({ c }) => {
        const { field, files, aside } = await readMultipart(app.uploads, c, {
          mostFiles: 2,
          mostBytes: 2_000_000,
        })
        return {
          aside,
          case: field('case'),
          files: files.map((file) => ({ name: file.name, type: file.mediaType, size: file.size })),
        }
      },
    )
    const form = new FormData()
    fill(form)
    const encoded = new Response(form)
    return (
      await app.hono.request('/files', {
        method: 'POST',
        body: await encoded.arrayBuffer(),
        headers: { 'content-type': encoded.headers.get('content-type')! },
      })
    ).json()
  }

  test('come with their names, in any script', async () => {
    expect(
      await send((form) => {
        form.set('case', '{}')
        form.append('files', new File(['abc'], 'zdjęcie عکس.png', { type: 'image/png' }))
      }),
    ).toEqual({
      aside: [],
      case: '{}',
      files: [{ name: 'zdjęcie عکس.png', type: 'image/png', size: 3 }],
    })
  })

  test('are bounded in number and size', async () => {
    expect(
      await send((form) =>
        ['a', 'b', 'c'].forEach((name) => form.append('files', new File(['x'], name))),
      ),
    ).toMatchObject({
      aside: [{ name: 'c', why: 'too_many' }],
      files: [{ name: 'a' }, { name: 'b' }],
    })
    expect(
      await send((form) => form.append('files', new File([new Uint8Array(2_100_000)], 'big'))),
    ).toMatchObject({ aside: [{ name: 'big', why: 'too_large' }], files: [] })
  })
})

test('fault-S4 below /api nothing is a page', async () => {
  const guest = world.guest()
  for (const [method, path] of [
    ['GET', 'nope'],
    ['POST', 'nope'],
    ['GET', 'cases/modrzew'],
    ['HEAD', 'nope'],
    ['GET', '%00'],
    ['GET', '%zz'],
    ['GET', 'openapi.json/'],
  ] as const) {
    const response = await fetch(`${world.url}/api/v1/${path}`, { method })
    expect([path, response.status, response.headers.get('content-type')]).toEqual([
      path,
      404,
      'application/problem+json',
    ])
  }
  for (const path of ['/api', '/api/', '/api/v2/cases'])
    expect((await fetch(world.url + path)).status).toBe(404)
  const wrong = await guest.send('PATCH', 'cases', {})
  expect([wrong.status, wrong.headers.get('allow'), wrong.body.code]).toEqual([
    405,
    'POST, GET, HEAD',
    'request.method',
  ])
})

describe('an address', () => {
  const from = async (trust: Trust, header: string | null, remoteAddress: string) => {
    let found = ''
    const findAddress = makeFindAddress(trust)
    const hono = new Hono<Env>().get('/', (c) => ((found = findAddress(c)), c.text('')))
    await hono.request(
      '/',
      { headers: header ? { 'x-forwarded-for': header } : {} },
      { incoming: { socket: { remoteAddress } } },
    )
    return found
  }
  const cdn = { networks: ['127.0.0.1', '203.0.113.0/24', '2001:db8:ffff::/48'] }
  test.each<[string, Trust, string | null, string, string]>([
    ['a header nobody vouches for counts nothing', false, '1.2.3.4', '127.0.0.1', '127.0.0.1'],
    ['behind a proxy, what the proxy saw', { hops: 1 }, '6.6.6.6, 1.2.3.4', '127.0.0.1', '1.2.3.4'],
    ['asked past the proxy', { hops: 1 }, null, '127.0.0.1', '127.0.0.1'],
    [
      'fault-S3 behind a delivery network and a proxy',
      { hops: 2 },
      '6.6.6.6, 1.2.3.4, 203.0.113.9',
      '127.0.0.1',
      '1.2.3.4',
    ],
    ['fault-S3 past one of two proxies', { hops: 2 }, '203.0.113.9', '127.0.0.1', '203.0.113.9'],
    [
      'fault-S3 three proxies, ports and blanks',
      { hops: 3 },
      '1.2.3.4:5000 , [2001:db8:1:2::9]:443,203.0.113.9',
      '127.0.0.1',
      '1.2.3.4',
    ],
    [
      'fault-S3 proxies known by their networks',
      cdn,
      '6.6.6.6, 1.2.3.4, 203.0.113.9',
      '127.0.0.1',
      '1.2.3.4',
    ],
    [
      'fault-S3 the same in IPv6',
      cdn,
      '6.6.6.6, 2001:db8:1:2::7, 2001:db8:ffff::1, 203.0.113.9',
      '::ffff:127.0.0.1',
      '2001:db8:1:2::/64',
    ],
    [
      'fault-S3 somebody who is no proxy of ours writes a header',
      cdn,
      '1.2.3.4',
      '198.51.100.1',
      '198.51.100.1',
    ],
    ['fault-S3 a proxy itself asks', cdn, '203.0.113.4, 203.0.113.9', '127.0.0.1', '203.0.113.4'],
    [
      'fault-S3 a chain without an end',
      cdn,
      `${'9.9.9.9, '.repeat(5_000)}1.2.3.4, 203.0.113.9`,
      '127.0.0.1',
      '1.2.3.4',
    ],
    ['IPv4 in the clothes of IPv6', false, null, '::ffff:10.0.0.1', '10.0.0.1'],
    ['a household has a whole network', false, null, '2001:db8:0:7:aaaa::1', '2001:db8:0:7::/64'],
    ['zeros left out', false, null, '2001:db8::1', '2001:db8:0:0::/64'],
  ])('%s', async (_, trust, header, socket, expected) => {
    expect(await from(trust, header, socket)).toBe(expected)
  })
  test('of a network that is none is refused', () => {
    expect(() => makeFindAddress({ networks: ['10.0.0.0/33'] })).toThrow('10.0.0.0/33')
  })
})

test('a limit lets so many requests through and no more, and more again after its window', () => {
  for (let n = 0; n < 5; n++) limit(world.ctx, 'public', '10.0.0.9', 5, 10)
  expect(() => limit(world.ctx, 'public', '10.0.0.9', 5, 10)).toThrow(
    expect.objectContaining({ code: 'request.too_many', params: { seconds: 600 } }),
  )
  expect(() => limit(world.ctx, 'public', '10.0.0.8', 5, 10)).not.toThrow()
  world.turnBy('PT10M')
  expect(() => limit(world.ctx, 'public', '10.0.0.9', 5, 10)).not.toThrow()
})

describe('pages', () => {
  let dir: string
  let pages: Hono<Env>
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'opoka-pages-'))
    await mkdir(join(dir, 'web', 'assets'), { recursive: true })
    await writeFile(join(dir, 'secret.txt'), 'secret')
    await writeFile(join(dir, 'web', 'index.html'), '<!doctype html>page')
    await writeFile(join(dir, 'web', 'sw.js'), `// ${'x'.repeat(4_000)}`)
    await writeFile(join(dir, 'web', 'assets', 'a-1.js'), `const text = '${'x'.repeat(4_000)}'`)
    pages = buildServer(world.ctx, { ...parts, webDir: join(dir, 'web') })
  })
  afterAll(() => rm(dir, { recursive: true }))

  test.each(['/', '/cases/modrzew/1', '/c/token.with.dots', '/f/modrzew/pl'])(
    '%s opens the page, never kept',
    async (path) => {
      const reply = await pages.request(path)
      expect([reply.status, reply.headers.get('cache-control'), await reply.text()]).toEqual([
        200,
        'no-store',
        '<!doctype html>page',
      ])
    },
  )

  test('hashed files are kept for good, and sent small', async () => {
    const reply = await pages.request('/assets/a-1.js', {
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect([
      reply.headers.get('cache-control'),
      reply.headers.get('content-encoding'),
      reply.headers.get('content-type'),
    ]).toEqual(['public, max-age=31536000, immutable', 'br', 'text/javascript; charset=utf-8'])
    expect((await reply.arrayBuffer()).byteLength).toBeLessThan(500)
  })

  test.each([
    ['gzip;q=0.5, br;q=0', 'gzip'],
    ['br', 'br'],
    ['br;q=0', null],
  ])('a reader who says %s gets what they take', async (accepted, encoding) => {
    const { headers } = await pages.request('/sw.js', { headers: { 'accept-encoding': accepted } })
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([
      encoding,
      'accept-encoding',
    ])
  })

  test('a file without a hash in its name is asked for again by its tag', async () => {
    const first = await pages.request('/sw.js')
    const tag = first.headers.get('etag')!
    const ask = async (asked: string) =>
      (await pages.request('/sw.js', { headers: { 'if-none-match': asked } })).status
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    expect([await ask(tag), await ask(`"other", ${tag}`), await ask('"other"')]).toEqual([
      304, 304, 200,
    ])
  })

  test.each([
    '/assets/gone.js',
    '/favicon.ico',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%ff',
    '/%',
    '/%00.js',
    '/%ff.js',
    '/sw.js.br',
  ])('%s is not there', async (path) => {
    expect((await pages.request(path)).status).toBe(404)
  })
})
