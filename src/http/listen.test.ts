// The head of a request has a bound, and whoever breaks it is told so and hung up on.
import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from './app.ts'
import { listen } from './listen.ts'

test('fault-A4 a head of more than sixteen kilobytes is refused, in one line or in many', async () => {
  const app = new Hono<Env>()
  app.get('/', (c) => c.text('in'))
  const server = await listen(app, '127.0.0.1', 0)
  const ask = (lines: string) =>
    new Promise<string>((resolve) => {
      let reply = ''
      const socket = connect(server.port, '127.0.0.1', () => socket.write(`GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n${lines}\r\n`))
      socket.on('data', (part) => (reply += String(part)))
      // Hung up on while it still sent: what was heard counts.
      socket.on('error', () => {})
      socket.on('close', () => resolve(reply.split('\r\n')[0]!))
    })
  try {
    expect(await ask('x: y\r\n')).toBe('HTTP/1.1 200 OK')
    expect(await ask(`x: ${'y'.repeat(20_000)}\r\n`)).toContain(' 431 ')
    expect(await ask('x: y\r\n'.repeat(5_000))).toContain(' 431 ')
  } finally {
    await server.stop(1_000)
  }
})
