// A browser as far as the API can tell: keeps the cookie, sends the token that guards it, reads
// refusals.
import type { Body, Refusal } from './reply.ts'

export type Reply<T> = { status: number; body: T; headers: Headers }
export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Reply<unknown>>

export type Client = {
  csrf: string
  cookie: string
  /** What `get` and `send` go through; its body is of no type yet. */
  ask: Ask
  /** The body has the type of the operation's contract; where the address is made elsewhere, the caller names it. */
  get<P extends string>(path: P, headers?: Record<string, string>): Promise<Reply<Body<'GET', P>>>
  get<T extends object>(path: string, headers?: Record<string, string>): Promise<Reply<T & Refusal>>
  send<M extends string, P extends string>(
    method: M,
    path: P,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply<Body<M, P>>>
  send<T extends object>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply<T & Refusal>>
  signIn(mail: string, password: string): Promise<void>
}

/**
 * Paths are under /api/v1: 'me', 'cases/modrzew/…'. A FormData body goes as multipart, anything
 * else as JSON.
 */
export function makeClient(url: string): Client {
  const client: Client = {
    csrf: '',
    cookie: '',
    ask,
    // The contract's word for the body, which the server checks in tests.
    get: (path: string, headers?: Record<string, string>) =>
      client.ask('GET', path, undefined, headers) as Promise<Reply<never>>,
    send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
      client.ask(method, path, body, headers) as Promise<Reply<never>>,
    async signIn(mail, password) {
      const { status, body } = await client.send('POST', 'session', { mail, password })
      if (status !== 200) throw new Error(`${mail} could not sign in: ${body.code}`)
      client.csrf = body.csrf
    },
  }

  async function ask(
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Reply<unknown>> {
    const isForm = body instanceof FormData
    const headers: Record<string, string> = {
      ...(client.cookie ? { cookie: client.cookie } : {}),
      ...(client.csrf ? { 'x-csrf-token': client.csrf } : {}),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...more,
    }
    const response = await fetch(`${url}/api/v1/${path}`, {
      method,
      headers,
      body: isForm ? body : (JSON.stringify(body) ?? null),
    })
    for (const cookie of response.headers.getSetCookie())
      if (cookie.startsWith('opoka_session=')) client.cookie = cookie.split(';')[0] ?? ''
    const text = await response.text()
    return {
      status: response.status,
      body:
        text && /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text,
      headers: response.headers,
    }
  }
  return client
}
