// Talks to the server: plain requests with the chat's key, and the stream of what is new. No cookie
// goes along, ever. What is not the server's own answer is a lost line.
import type { ChatInfo, ChatView } from '../contract/chat.ts'
import { fieldsOf, readInfo, readView } from './reply.ts'

/** The server said no: `code` is its reason, `seconds` how long to wait where it says so. */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly seconds: number
  constructor(status: number, code: string, seconds: number) {
    super(code)
    this.status = status
    this.code = code
    this.seconds = seconds
  }
}

export type ChatClient = {
  readInfo(): Promise<ChatInfo>
  open(token: string, body: object): Promise<ChatView>
  send(token: string, body: object, after: number): Promise<ChatView>
  sendFile(token: string, id: string, file: File): Promise<ChatView>
  readFile(token: string, id: string): Promise<Blob>
  end(token: string): Promise<ChatView>
  /**
   * Ends when the line breaks or `signal` says so; throws a Refusal when the server does not want
   * this chat.
   */
  listen(
    token: string,
    after: number,
    tell: (view: ChatView) => void,
    signal: AbortSignal,
  ): Promise<void>
}

const REQUEST_MS = 20_000
const UPLOAD_MS = 180_000
/** The server beats every 25 s: a line silent for longer is dead, although nobody has told us. */
const SILENCE_MS = 60_000

const isOf = (response: Response, type: string): boolean =>
  (response.headers.get('content-type') ?? '').startsWith(type)

type Ask = (path: string, init: RequestInit, withinMs?: number) => Promise<Response>

/** Requests to one address; only what went well is answered. */
const askAt =
  (base: string): Ask =>
  async (path, init, withinMs = REQUEST_MS) => {
    const signal = init.signal ?? AbortSignal.timeout(withinMs)
    const response = await fetch(base + path, {
      ...init,
      signal,
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    })
    if (response.status === 200) return response
    const { code, params } = fieldsOf(await response.json().catch(() => null))
    const { seconds } = fieldsOf(params)
    // A guest network refuses too, in its own words: only the server's refusals are for people to
    // read.
    if (!isOf(response, 'application/problem+json') || typeof code !== 'string')
      throw new Error('not the server')
    throw new Refusal(response.status, code, typeof seconds === 'number' ? seconds : 10)
  }

async function read<T>(response: Response, from: (value: unknown) => T | null): Promise<T> {
  const value = isOf(response, 'application/json') ? from(await response.json()) : null
  if (value === null) throw new Error('not the server')
  return value
}

const as = (token: string) => ({ authorization: `Bearer ${token}` })

export function openClient(url: string, brand: string): ChatClient {
  const ask = askAt(`${url}/api/v1/chat/${brand}`)
  // Messages and files have numbers of their own; ending twice is ending once.
  const post = async (path: string, token: string, body: object) =>
    read(
      await ask(path, {
        method: 'POST',
        headers: { ...as(token), 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
      readView,
    )
  return {
    readInfo: async () => read(await ask('', {}), readInfo),
    open: (token, body) => post('/open', token, body),
    send: (token, body, after) => post(`/messages?after=${after}`, token, body),
    sendFile: async (token, id, file) => {
      const body = new FormData()
      body.set('id', id)
      body.set('file', file)
      return read(
        await ask('/files', { method: 'POST', headers: as(token), body }, UPLOAD_MS),
        readView,
      )
    },
    readFile: async (token, id) =>
      (await ask(`/files/${id}`, { headers: as(token) }, UPLOAD_MS)).blob(),
    end: (token) => post('/end', token, {}),
    listen: async (token, after, tell, signal) => {
      const line = new AbortController()
      const hangUp = () => line.abort()
      signal.addEventListener('abort', hangUp)
      let timer = setTimeout(hangUp, SILENCE_MS)
      try {
        const response = await ask(`/stream?after=${after}`, {
          headers: as(token),
          signal: line.signal,
        })
        await readNews(response, tell, () => {
          clearTimeout(timer)
          timer = setTimeout(hangUp, SILENCE_MS)
        })
      } finally {
        clearTimeout(timer)
        signal.removeEventListener('abort', hangUp)
      }
    },
  }
}

/** Until the stream ends; `onPart`: something has come, if only a beat. */
async function readNews(
  response: Response,
  tell: (view: ChatView) => void,
  onPart: () => void,
): Promise<void> {
  if (!isOf(response, 'text/event-stream') || !response.body) throw new Error('not the server')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    onPart()
    text += part.value
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const view = /^event: news$/m.test(block)
        ? readView(JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null'))
        : null
      if (view) tell(view)
    }
  }
}
