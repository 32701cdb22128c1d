// Under which names the server answers, and which pages may change something in it: so that a
// foreign page that leads its own name here gets nothing.
import { isIP } from 'node:net'
import type { Context, Next } from 'hono'
import { AppError } from '../base/domain/error.ts'
import type { App, Env } from './app.ts'
import { toProblem } from './problem.ts'

const hostnameOf = (host: string): string | null => {
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null
  return url && url.pathname === '/' && url.username === '' && url.search === ''
    ? url.hostname.replace(/\.$/, '')
    : null
}
const bareOf = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')
/**
 * Nobody can lead a name of theirs here under these: an address itself, or a name that every
 * machine keeps for itself.
 */
const isHere = (hostname: string): boolean =>
  isIP(bareOf(hostname)) !== 0 || hostname === 'localhost' || hostname.endsWith('.localhost')

/**
 * Says whether the server answers under what a request calls it. Health tells nothing and is asked
 * by machines under any name; a program of the oldest kind names none.
 */
export function makeIsKnownHost(app: App): (c: Context<Env>) => boolean {
  const named = new Set((app.parts.hosts ?? []).map((host) => hostnameOf(host)))
  return (c) => {
    const host = c.req.header('host')
    if (host === undefined || c.req.path === '/api/v1/health') return true
    const hostname = hostnameOf(host)
    return (
      hostname !== null &&
      (isHere(hostname) ||
        named.has(hostname) ||
        hostname === new URL(app.ctx.settings.publicUrl).hostname)
    )
  }
}

export function makeHostCheck(app: App): (c: Context<Env>, next: Next) => Promise<Response | void> {
  const isKnown = makeIsKnownHost(app)
  return async (c, next) => {
    if (isKnown(c)) return next()
    const host = (c.req.header('host') ?? '').slice(0, 200)
    if (c.req.path.startsWith('/api/')) return toProblem(c, new AppError('request.host', { host }))
    return c.text(
      `This desk does not answer under the name ${host}. If people reach it under that name, set OPOKA_PUBLIC_URL, or name it in OPOKA_HOSTS, and start again.\n`,
      421,
    )
  }
}

/**
 * Whether a page with this origin is one of ours: scheme, name and port. Under the name of the
 * public address only its own scheme counts; under another known
 * name the scheme that the request came with, as the trusted proxy tells, or the public address's.
 */
export function isOwnOrigin(app: App, c: Context<Env>, origin: string): boolean {
  const asked = URL.canParse(origin) ? new URL(origin) : null
  if (asked === null || asked.origin === 'null') return false
  const home = new URL(app.ctx.settings.publicUrl)
  if (asked.origin === home.origin) return true
  const host = c.req.header('host')
  if (host === undefined || asked.host !== host.toLowerCase() || asked.host === home.host)
    return false
  const forwarded = app.parts.trustProxy
    ? c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim()
    : undefined
  const hostname = hostnameOf(host) ?? ''
  const scheme = asked.protocol.slice(0, -1)
  if (forwarded) return scheme === forwarded
  // Whoever is at the machine itself asks without TLS.
  return scheme === (isHere(hostname) ? 'http' : home.protocol.slice(0, -1))
}
