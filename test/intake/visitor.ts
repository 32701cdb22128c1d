// A visitor of the chat as a page of another site makes one: an origin, a secret of their own, no
// cookie.
import { randomBytes, randomUUID } from 'node:crypto'
import type { ChatView } from '../../src/contact/chat/contract/chat.ts'
import type { Reply } from '../client.ts'
import type { Refusal } from '../reply.ts'

export const makeToken = (): string => `chat_${randomBytes(32).toString('base64url')}`
export const SHOP = 'https://sklep.example'

type Answer<T> = Reply<T & Refusal>
export type ChatVisitor = {
  token: string
  /** What a chat's own page reads, unless the caller names another shape. */
  ask<T extends object = ChatView>(
    method: string,
    path: string,
    body?: object | FormData,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>
  open(text: string, more?: object): Promise<Answer<ChatView>>
  say(text: string, id?: string): Promise<Answer<ChatView>>
  read(after?: number): Promise<ChatView>
}

export function makeVisitor(
  url: string,
  brand: string,
  { token = makeToken(), origin = SHOP }: { token?: string; origin?: string | null } = {},
): ChatVisitor {
  const ask: ChatVisitor['ask'] = async (method, path, body, headers = {}) => {
    const isForm = body instanceof FormData
    const response = await fetch(`${url}/api/v1/chat/${brand}${path}`, {
      method,
      body: isForm ? body : (JSON.stringify(body) ?? null),
      headers: {
        authorization: `Bearer ${token}`,
        ...(origin === null ? {} : { origin, 'sec-fetch-site': 'cross-site' }),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text,
    }
  }
  return {
    token,
    ask,
    open: (text, more = {}) =>
      ask('POST', '/open', { message: { id: randomUUID(), text }, ...more }),
    say: (text, id = randomUUID()) => ask('POST', '/messages', { messages: [{ id, text }] }),
    read: async (after = 0) => (await ask('GET', `/mine?after=${after}`)).body,
  }
}
