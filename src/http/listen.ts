// Listens for requests and stops without dropping those in hand.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Env } from './app.ts'

/** A photo from a phone with one bar of signal may take minutes; whoever only opens connections may not. */
const BOUNDS = { maxHeaderSize: 16_384, headersTimeout: 15_000, requestTimeout: 300_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5_000 }

export type Listening = { port: number; stop(withinMs: number): Promise<void> }

/** `port` 0 lets the system choose. Throws what the system says (EADDRINUSE, EACCES). */
export async function listen(app: Hono<Env>, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, createServer, serverOptions: BOUNDS }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return { port: (server.address() as AddressInfo).port, stop: (withinMs) => stop(server, withinMs) }
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
