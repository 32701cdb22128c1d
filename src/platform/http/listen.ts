// Listens for requests and stops without dropping those in hand.
import { createServer, Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { toKey } from './address.ts'
import type { Env } from './app.ts'

/**
 * A photo from a phone with one bar of signal may take minutes; whoever only opens connections may
 * not.
 */
const BOUNDS = {
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
}

/**
 * Offices and whole mobile networks share an address, with some connections for each page; a
 * machine that opens more is none of them.
 */
const MAX_OF_ADDRESS = 1_000

export type Listening = { port: number; stop(withinMs: number): Promise<void> }

export type Bounds = typeof BOUNDS & {
  /**
   * Connections at once of one address (of one IPv6 network of 64 bits); null where everybody comes
   * through a proxy, who then counts them.
   */
  mostOfAddress: number | null
}

/** `port` 0 lets the system choose. Throws what the system says (EADDRINUSE, EACCES). */
export async function listen(
  app: Hono<Env>,
  host: string,
  port: number,
  bounds: Partial<Bounds> = {},
): Promise<Listening> {
  const { mostOfAddress, ...serverOptions } = {
    mostOfAddress: MAX_OF_ADDRESS,
    ...BOUNDS,
    ...bounds,
  }
  const server = createAdaptorServer({ fetch: app.fetch, createServer, serverOptions })
  if (!(server instanceof Server)) throw new Error('The server speaks no plain HTTP.')
  if (mostOfAddress !== null) boundAddresses(server, mostOfAddress)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    port: address.port,
    stop: (withinMs) => stop(server, withinMs),
  }
}

/**
 * Whoever has that many connections open gets no further one, so that some are left for everybody
 * else.
 */
function boundAddresses(server: Server, most: number): void {
  const counts = new Map<string, number>()
  server.on('connection', (socket) => {
    const address = toKey(socket.remoteAddress ?? '')
    const n = (counts.get(address) ?? 0) + 1
    if (n > most) return void socket.destroy()
    counts.set(address, n)
    socket.once('close', () => {
      const left = (counts.get(address) ?? 1) - 1
      if (left > 0) counts.set(address, left)
      else counts.delete(address)
    })
  })
}

/** No new request; those in hand finish within the bound, then they are cut. */
async function stop(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  const cut = setTimeout(() => server.closeAllConnections(), withinMs)
  await closed
  clearInterval(idle)
  clearTimeout(cut)
}
