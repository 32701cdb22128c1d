// What a connection may cost: the head of a request, the time for it, and how many of them one
// address has.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
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
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write(`GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n${lines}\r\n`),
      )
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

/** Answers what came until it was hung up. */
const until = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let heard = ''
    socket.on('data', (part) => (heard += String(part)))
    socket.on('error', () => {})
    socket.on('close', () => resolve(heard))
  })

test('fault-A4 one address has so many connections at once and no more; one that is given back is free again', async () => {
  const app = new Hono<Env>()
  app.get('/', (c) => c.text('in'))
  const server = await listen(app, '127.0.0.1', 0, { mostOfAddress: 20 })
  const open = async () => {
    const socket = connect(server.port, '127.0.0.1')
    const heard = until(socket)
    await once(socket, 'connect')
    return { socket, heard }
  }
  const ask = async () => {
    const { socket, heard } = await open()
    socket.write('GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')
    return (await heard).split('\r\n')[0]
  }
  try {
    expect(await ask()).toBe('HTTP/1.1 200 OK')
    const sockets = []
    for (let i = 0; i < 20; i++) sockets.push(await open())
    expect(await ask()).toBe('')
    sockets[0]!.socket.destroy()
    await sockets[0]!.heard
    await expect.poll(ask).toBe('HTTP/1.1 200 OK')
    for (const { socket } of sockets) socket.destroy()
  } finally {
    await server.stop(100)
  }
})

test('fault-A4 who sends a head or a body byte by byte, or nothing at all, is hung up on when the time is over', async () => {
  const app = new Hono<Env>()
  app.post('/', async (c) => c.text(String((await c.req.text()).length)))
  app.onError((_, c) => c.text('', 400))
  const server = await listen(app, '127.0.0.1', 0, {
    headersTimeout: 200,
    requestTimeout: 400,
    connectionsCheckingInterval: 50,
  })
  const begun = [
    '',
    'POST / HTTP/1.1\r\nhost: a\r\nx',
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1000000\r\n\r\n',
    'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n',
  ]
  try {
    const ends = begun.map((words) => {
      const socket = connect(server.port, '127.0.0.1', () => words && socket.write(words))
      return until(socket)
    })
    for (const heard of await Promise.all(ends)) expect(heard).not.toContain(' 200 ')
  } finally {
    await server.stop(100)
  }
})
