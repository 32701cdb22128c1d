// Talks to the desk: plain requests with the chat's key, and the stream of what is new. No cookie goes along, ever.
import type { ChatDoor, ChatView } from '../contract/chat.ts'

/** The desk said no: `code` is its reason, `seconds` how long to wait where it says so. */
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

export type Desk = {
  readDoor(): Promise<ChatDoor>
  open(token: string, body: object): Promise<ChatView>
  send(token: string, body: object, after: number): Promise<ChatView>
  sendFile(token: string, id: string, file: File): Promise<ChatView>
  readFile(token: string, id: string): Promise<Blob>
  end(token: string): Promise<ChatView>
  /** Ends when the line breaks or `signal` says so; throws a Refusal when the desk does not want this chat. */
  listen(token: string, after: number, tell: (view: ChatView) => void, signal: AbortSignal): Promise<void>
}

const REQUEST_MS = 20_000
const UPLOAD_MS = 180_000
/** The desk beats every 25 s: a line silent for longer is dead, although nobody has told us. */
const SILENCE_MS = 60_000

export function openDesk(url: string, brand: string): Desk {
  const base = `${url}/api/v1/chat/${brand}`
  const ask = async (path: string, init: RequestInit, withinMs = REQUEST_MS): Promise<Response> => {
    const signal = init.signal ?? AbortSignal.timeout(withinMs)
    const response = await fetch(base + path, { ...init, signal, mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' })
    if (response.ok) return response
    const problem = (await response.json().catch(() => ({}))) as { code?: string; params?: { seconds?: number } }
    throw new Refusal(response.status, problem.code ?? 'bug', problem.params?.seconds ?? 10)
  }
  const as = (token: string) => ({ authorization: `Bearer ${token}` })
  const post = async (path: string, token: string, body: object) =>
    (await ask(path, { method: 'POST', headers: { ...as(token), 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as Promise<ChatView>
  return {
    readDoor: async () => (await ask('', {})).json() as Promise<ChatDoor>,
    open: (token, body) => post('/open', token, body),
    send: (token, body, after) => post(`/messages?after=${after}`, token, body),
    sendFile: async (token, id, file) => {
      const body = new FormData()
      body.set('id', id)
      body.set('file', file)
      return (await ask('/files', { method: 'POST', headers: as(token), body }, UPLOAD_MS)).json() as Promise<ChatView>
    },
    readFile: async (token, id) => (await ask(`/files/${id}`, { headers: as(token) }, UPLOAD_MS)).blob(),
    end: (token) => post('/end', token, {}),
    listen: async (token, after, tell, signal) => {
      const line = new AbortController()
      const hangUp = () => line.abort()
      signal.addEventListener('abort', hangUp)
      let timer = setTimeout(hangUp, SILENCE_MS)
      try {
        const response = await ask(`/stream?after=${after}`, { headers: as(token), signal: line.signal })
        const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
        let text = ''
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          clearTimeout(timer)
          timer = setTimeout(hangUp, SILENCE_MS)
          text += part.value
          const blocks = text.split('\n\n')
          text = blocks.pop() ?? ''
          for (const block of blocks) if (/^event: news$/m.test(block)) tell(JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') as ChatView)
        }
      } finally {
        clearTimeout(timer)
        signal.removeEventListener('abort', hangUp)
      }
    },
  }
}
