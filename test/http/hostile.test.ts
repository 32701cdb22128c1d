// What no browser sends: each is refused or taken for what it says, nothing of it is a bug, and the
// server goes on answering.
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let port: number
let ania: Client
beforeAll(async () => {
  world = await openWorld()
  port = Number(new URL(world.url).port)
  ania = await world.as('ania@modrzew.example')
})
afterAll(async () => {
  // Nothing that a stranger sends is written down as a fault of the server.
  expect(world.logged).toEqual([])
  await world.stop()
})

/** The status lines of all answers until the line is hung up; `hangUp`: by us, once all is sent. */
const send = (bytes: string | Buffer, hangUp = false): Promise<number[]> =>
  new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () =>
      hangUp ? socket.end(bytes, () => socket.destroy()) : socket.write(bytes),
    )
    socket.on('data', (part) => (heard += part.toString('latin1')))
    socket.on('error', () => {})
    socket.on('close', () =>
      resolve([...heard.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status))),
    )
  })
const head = (line: string, ...more: string[]) =>
  `${[line, 'Host: localhost', 'Connection: close', ...more].join('\r\n')}\r\n\r\n`
const FORM = 'POST /api/v1/public/modrzew/cases HTTP/1.1'
const JSON_TYPE = 'Content-Type: application/json'
const post = (body: string | Buffer, ...more: string[]) => {
  const bytes = Buffer.from(body)
  return Buffer.concat([
    Buffer.from(head(FORM, JSON_TYPE, `Content-Length: ${bytes.length}`, ...more)),
    bytes,
  ])
}
const story = (more: string) => `{"language":"pl","name":"Jan","happened":"Nic."${more}}`

describe('fault-A4 a request that nobody sends', () => {
  const refused: [string, () => string | Buffer, number[]][] = [
    [
      '100 KB of headers',
      () =>
        head(
          'GET /api/v1/health HTTP/1.1',
          ...Array.from({ length: 2_000 }, (_, i) => `X-${i}: ${'y'.repeat(45)}`),
        ),
      [431],
    ],
    [
      'a megabyte of languages',
      () => head('GET / HTTP/1.1', `Accept-Language: ${'pl,'.repeat(350_000)}`),
      [431],
    ],
    [
      'a hundred thousand parameters',
      () => head(`GET /api/v1/health?${'a=1&'.repeat(100_000)} HTTP/1.1`),
      [431],
    ],
    [
      'a thousand parameters',
      () => head(`GET /api/v1/health?${'a=1&'.repeat(1_000)} HTTP/1.1`),
      [200],
    ],
    [
      'two lengths',
      () =>
        `${head(FORM, JSON_TYPE, 'Content-Length: 2', 'Content-Length: 40')}{}GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      [400],
    ],
    [
      'a length and chunks',
      () =>
        `${head(FORM, JSON_TYPE, 'Content-Length: 2', 'Transfer-Encoding: chunked')}0\r\n\r\nGET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      [400],
    ],
    [
      'chunks under another name',
      () => `${head(FORM, JSON_TYPE, 'Transfer-Encoding: xchunked')}0\r\n\r\n`,
      [400],
    ],
    [
      'a chunk with a wrong size',
      () => `${head(FORM, JSON_TYPE, 'Transfer-Encoding: chunked')}zz\r\n{}\r\n0\r\n\r\n`,
      [400],
    ],
    ['a line without its first half', () => '\n\n\u0000\u0001\u0002\r\n\r\n', [400]],
    ['broken percent signs in a path', () => head('GET /%E0%A4%A HTTP/1.1'), [404]],
    [
      'broken percent signs below the API',
      () => head('GET /api/v1/public/%E0%A4%A/door HTTP/1.1'),
      [404],
    ],
    [
      'a path out of the directory',
      () => head('GET /..%2f..%2f..%2fetc/passwd.txt HTTP/1.1'),
      [404],
    ],
    [
      'the same, spelled twice',
      () => head('GET /assets/%252e%252e/%252e%252e/package.json HTTP/1.1'),
      [404],
    ],
    [
      'the same, with backslashes',
      () => head('GET /assets\\..\\..\\..\\package.json HTTP/1.1'),
      [400],
    ],
    ['a nothing in a path', () => head('GET /assets/a%00.js HTTP/1.1'), [404]],
    [
      'a nothing in a query',
      () => head('GET /api/v1/cases?q=%00 HTTP/1.1', `Cookie: ${ania.cookie}`),
      [200],
    ],
    [
      'half a pair of letters in a query',
      () => head('GET /api/v1/cases?q=%ED%A0%80 HTTP/1.1', `Cookie: ${ania.cookie}`),
      [200],
    ],
    [
      'a body that is packed',
      () => post(gzipSync(Buffer.alloc(5_000_000, '[')), 'Content-Encoding: gzip'),
      [400],
    ],
    ['a hundred thousand brackets', () => post('['.repeat(100_000)), [400]],
    ['as many, closed', () => post(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), [400]],
    [
      'a key for every object',
      () =>
        post(story(',"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}')),
      [201],
    ],
    ['no object at all', () => post('null'), [400]],
    [
      'ten thousand parts',
      () => {
        const body = `${'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(10_000)}--x--\r\n`
        return `${head(FORM, 'Content-Type: multipart/form-data; boundary=x', `Content-Length: ${body.length}`)}${body}`
      },
      [400],
    ],
    [
      'parts without a boundary',
      () => `${head(FORM, 'Content-Type: multipart/form-data', 'Content-Length: 2')}--`,
      [400],
    ],
    ['a method of its own', () => head('BREW / HTTP/1.1'), [400]],
    [
      'a door to a socket',
      () =>
        head(
          'GET /api/v1/live HTTP/1.1',
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Key: x',
          'Sec-WebSocket-Version: 13',
        ),
      [401],
    ],
    ['a tunnel', () => head('CONNECT other.example:443 HTTP/1.1'), []],
    [
      'a proxy’s path to another house',
      () => head('GET http://other.example/api/v1/me HTTP/1.1'),
      [401],
    ],
    [
      'twelve requests at once',
      () =>
        `${'GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(11)}${head('GET /api/v1/health HTTP/1.1')}`,
      Array<number>(12).fill(200),
    ],
  ]
  test.each(refused)('%s', async (_, make, expected) => {
    expect(await send(make())).toEqual(expected)
  })

  test('a body whose line breaks in the middle is no fault of the server', async () => {
    await send(`${head(FORM, JSON_TYPE, 'Content-Length: 5000')}{"language":`, true)
    const on = `contacts/modrzew/${randomUUID()}/events`
    await send(
      `${head(`POST /api/v1/${on} HTTP/1.1`, JSON_TYPE, 'Content-Length: 5000', `Cookie: ${ania.cookie}`, `X-CSRF-Token: ${ania.csrf}`)}{"events":`,
      true,
    )
    expect((await ania.get('me')).status).toBe(200)
  })

  test('nobody has become somebody by it', () =>
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined())
})
