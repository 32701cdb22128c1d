// How words leave the page and news reach it, through lost connections and reloads.
import type { ChatView } from '../contract/chat.ts'
import { Refusal } from './client.ts'
import type { SavedChat, Unsent } from './keep.ts'
import { fail, hear, isGone, type Session, type Trouble } from './talk-state.ts'
import { computeWait } from '../../../platform/base/domain/backoff.ts'

const PAUSE = { firstMs: 1_000, mostMs: 30_000 }
const MAX_BATCH = 20

/**
 * Sends what waits, in order, until nothing does; each message under its own number, so that one
 * sent twice arrives once.
 */
export async function push(session: Session): Promise<void> {
  if (session.isSending || !session.saved) return
  session.isSending = true
  try {
    for (let isMore = true; isMore;) isMore = await sendNext(session)
  } finally {
    session.isSending = false
  }
}

/** Whether to look again for more. The first message opens the chat, alone. */
async function sendNext(session: Session): Promise<boolean> {
  const { talk, keeper, saved } = session
  const unsent = keeper.listUnsent()
  if (unsent.length === 0 || !saved) return false
  const from = talk.turns.length
  const batch = unsent.slice(0, saved.isOpened ? MAX_BATCH : 1)
  try {
    const view = await send(session, saved, batch, from)
    if (session.saved?.token !== saved.token) return false
    session.saved = { ...session.saved, isOpened: true }
    keeper.write(session.saved)
    for (const { id } of batch) keeper.dropUnsent(id)
    hear(session, view, from)
    void listen(session)
    return true
  } catch (error) {
    return session.saved?.token === saved.token && afterFailure(session, error, saved, batch)
  }
}

function send(
  { client, language }: Session,
  { isOpened, token, name, mail }: SavedChat,
  batch: readonly Unsent[],
  from: number,
): Promise<ChatView> {
  const messages = batch.map(({ id, text }) => ({ id, text }))
  if (isOpened) return client.send(token, { messages }, from)
  const [message] = messages
  return client.open(token, { language, name: name || null, mail: mail || null, message })
}

/** Whether to go on: not when the server wants it slower. */
async function afterFailure(
  session: Session,
  error: unknown,
  sent: SavedChat,
  batch: readonly Unsent[],
): Promise<boolean> {
  const { talk, keeper } = session
  if (error instanceof Refusal && error.status === 429) {
    talk.trouble = { what: 'tooMany', name: '', text: '' }
    session.tell(talk)
    setTimeout(() => void push(session), Math.min(error.seconds, 300) * 1_000)
    return false
  }
  if (error instanceof Refusal && error.status < 500 && !isGone(session, error)) {
    for (const { id } of batch) keeper.dropUnsent(id)
    if (error.code === 'chat.ended') talk.state = 'ended'
    const isOpening = session.saved?.isOpened !== true
    const text = batch.map((message) => message.text).join('\n')
    fail(session, error, { what: reasonOf(error, isOpening ? sent.mail : ''), name: '', text })
    return true
  }
  fail(session, error)
  if (talk.isLost) await pause(session)
  return true
}

/** Of what an opening message brings along, only the address can be wrong. */
function reasonOf({ code }: Refusal, mail: string): Trouble {
  if (code === 'chat.closed') return 'away'
  return code === 'request.invalid' && mail !== '' ? 'mailWrong' : 'refused'
}

/** Follows the chat until it is over, from the last turn known, whatever happens to the line. */
export async function listen(session: Session): Promise<void> {
  if (session.listening || !session.saved?.isOpened) return
  const own = new AbortController()
  session.listening = own
  while (!own.signal.aborted && session.saved) {
    const from = session.talk.turns.length
    try {
      const { token } = session.saved
      await session.client.listen(token, from, (view) => hear(session, view, from), own.signal)
      if (own.signal.aborted || session.talk.isOver) break
    } catch (error) {
      if (own.signal.aborted) return
      if (error instanceof Refusal && error.status === 429)
        await new Promise((resolve) => setTimeout(resolve, 30_000))
      else fail(session, error)
      if (own.signal.aborted) return void push(session)
    }
    await pause(session)
    void push(session)
  }
  if (session.listening === own) session.listening = null
}

/** Waits longer each time, and no longer than until the browser says that it is on line again. */
function pause(session: Session): Promise<void> {
  const waitMs = computeWait(session.failures++, PAUSE)
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, waitMs)
    addEventListener('online', done)
  })
}
