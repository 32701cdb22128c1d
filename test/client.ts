// A browser as far as the API can tell: keeps the cookie, sends the token that guards it, reads
// refusals.

export type Reply<T> = { status: number; body: T; headers: Headers }
// Replies are checked against their contracts by the server itself; a test says what it looks at.
// oxlint-disable-next-line typescript/no-explicit-any
type Any = any

export type Client = {
  csrf: string
  cookie: string
  get<T = Any>(path: string, headers?: Record<string, string>): Promise<Reply<T>>
  send<T = Any>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply<T>>
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
    get: (path, headers) => ask('GET', path, undefined, headers),
    send: (method, path, body, headers) => ask(method, path, body, headers),
    async signIn(mail, password) {
      const reply = await ask<{ csrf: string; code?: string }>('POST', 'session', {
        mail,
        password,
      })
      if (reply.status !== 200) throw new Error(`${mail} could not sign in: ${reply.body.code}`)
      client.csrf = reply.body.csrf
    },
  }

  async function ask<T>(
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Reply<T>> {
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
      body: body === undefined ? null : isForm ? body : JSON.stringify(body),
    })
    for (const cookie of response.headers.getSetCookie())
      if (cookie.startsWith('opoka_session=')) client.cookie = cookie.split(';')[0] ?? ''
    const text = await response.text()
    return {
      status: response.status,
      body: (text && /json/.test(response.headers.get('content-type') ?? '')
        ? JSON.parse(text)
        : text) as T,
      headers: response.headers,
    }
  }
  return client
}
