// A running server as the player sees it: with the brand's token or somebody's session, and the
// chat of a visitor.
import { randomBytes, randomUUID } from 'node:crypto'
import { SetupError } from '../../platform/base/adapters/setup-error.ts'
import { errorCode, isRecord } from '../../platform/base/domain/narrow.ts'

export type Answer = { status: number; body: Record<string, unknown> }
export type PlayClient = {
  url: string
  /** Under /api/v1; with the session, or the token when nobody is signed in. */
  send(path: string, body: object): Promise<Answer>
  /** As a visitor of the brand's chat. */
  chat(path: string, body: object): Promise<Answer>
  isSignedIn: boolean
  /** The chat that came last and waits for somebody. */
  newestWaiting(): Promise<string | null>
}
export type Access = { token: string | null; mail: string | null; password: string | null }

const REQUEST_MS = 15_000

/** Throws SetupError when nobody answers there, or the sign-in is refused. */
export async function openPlayClient(
  url: string,
  brand: string,
  access: Access,
): Promise<PlayClient> {
  const chatToken = `chat_${randomBytes(32).toString('base64url')}`
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(`${url}/api/v1/${path}`, {
        ...init,
        signal: AbortSignal.timeout(REQUEST_MS),
      })
    } catch (error) {
      const cause = error instanceof Error ? (errorCode(error.cause) ?? error.name) : String(error)
      throw new SetupError(
        `No desk answers at ${url} (${cause}). Start one with npm start, or name another with --desk URL.`,
      )
    }
  }
  const post = async (
    path: string,
    body: object,
    headers: Record<string, string>,
  ): Promise<Answer> => {
    const response = await ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
    return { status: response.status, body: await readBody(response) }
  }
  const health = await ask('health', {})
  if (!/json/.test(health.headers.get('content-type') ?? ''))
    throw new SetupError(`What answers at ${url} is not an Opoka desk.`)
  const session =
    access.mail && access.password ? await signIn(ask, access.mail, access.password) : null
  // Somebody signed in may do all that a token may, and takes and answers chats besides.
  const headers: Record<string, string> =
    session ?? (access.token ? { authorization: `Bearer ${access.token}` } : {})
  return {
    url,
    isSignedIn: session !== null,
    newestWaiting: async () => {
      const response = await ask(`contacts?brand=${brand}&state=waiting`, { headers })
      const { items } = await readBody(response)
      const waiting: unknown[] = Array.isArray(items) ? items : []
      const newest = waiting.filter(isRecord).findLast((item) => item.channel === 'chat')
      return typeof newest?.id === 'string' ? newest.id : null
    },
    send: (path, body) => post(path, body, headers),
    chat: (path, body) =>
      post(`chat/${brand}${path}`, body, { authorization: `Bearer ${chatToken}` }),
  }
}

/** Empty when it is no JSON object. */
async function readBody(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json().catch(() => null)
  return isRecord(body) ? body : {}
}

async function signIn(
  ask: (path: string, init: RequestInit) => Promise<Response>,
  mail: string,
  password: string,
): Promise<Record<string, string>> {
  const response = await ask('session', {
    method: 'POST',
    body: JSON.stringify({ mail, password }),
    headers: { 'content-type': 'application/json' },
  })
  const { csrf, code } = await readBody(response)
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .find((one) => one?.startsWith('opoka_session='))
  if (response.status !== 200 || !cookie || typeof csrf !== 'string')
    throw new SetupError(
      `${mail} could not sign in (${typeof code === 'string' ? code : response.status}).`,
    )
  return { cookie, 'x-csrf-token': csrf }
}

export const newId = (): string => randomUUID()
