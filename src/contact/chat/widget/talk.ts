// The conversation itself: what was said, what still waits, and how both find their way through
// lost connections and reloads.
import type { ChatTurn, ChatView } from '../contract/chat.ts'
import { type CaseContext, Refusal } from './desk.ts'
import { type Keeper, type Kept, makeToken, makeUuid, type Unsent } from './keep.ts'

export type Trouble =
  | 'tooMany'
  | 'refused'
  | 'away'
  | 'mailWrong'
  | 'fileLarge'
  | 'fileKind'
  | 'fileMany'
  | 'fileLost'
export type Talk = {
  state: 'new' | ChatView['state']
  agent: string | null
  link: string | null
  isOver: boolean
  turns: readonly ChatTurn[]
  unsent(): Unsent[]
  isLost: boolean
  /** What has just gone wrong, told once; `text` goes back into the field. */
  trouble: { what: Trouble; name: string; text: string } | null
  say(text: string, who: { name: string; mail: string }): void
  sendFile(file: File): Promise<void>
  readFile(id: string): Promise<Blob>
  end(): Promise<void>
  /** Leaves the ended conversation for a new one. */
  begin(): void
}

const LONGEST_PAUSE_MS = 30_000
const FILE_TROUBLE: Record<string, Trouble> = {
  'attachment.too_large': 'fileLarge',
  'request.too_large': 'fileLarge',
  'attachment.kind': 'fileKind',
  'attachment.empty': 'fileKind',
  'attachment.too_many': 'fileMany',
}

export function openTalk(
  desk: CaseContext,
  keeper: Keeper,
  language: string,
  tell: (talk: Talk) => void,
): Talk {
  let kept: Kept | null = keeper.read()
  let isSending = false
  let pauseMs = 1_000
  let listening: AbortController | null = null
  const talk: Talk = {
    state: kept?.isOpened ? 'waiting' : 'new',
    agent: null,
    link: null,
    isOver: false,
    turns: [],
    unsent: () => keeper.listUnsent(),
    isLost: false,
    trouble: null,
    say: (text, who) => {
      // What stands in the fields counts, and emptied is none; once it is open they are gone.
      const { name, mail } = kept?.isOpened ? kept : who
      kept = {
        token: kept?.token ?? makeToken(),
        isOpened: kept?.isOpened ?? false,
        isShown: true,
        name,
        mail,
      }
      keeper.write(kept)
      keeper.addUnsent(makeUuid(), text)
      talk.trouble = null
      tell(talk)
      void push()
    },
    sendFile: async (file) => {
      talk.trouble = null
      try {
        if (kept?.isOpened) hear(await desk.sendFile(kept.token, makeUuid(), file), 0)
      } catch (error) {
        fail(error, (error instanceof Refusal && FILE_TROUBLE[error.code]) || 'fileLost', file.name)
      }
    },
    readFile: (id) => desk.readFile(kept?.token ?? '', id),
    end: async () => {
      try {
        if (kept?.isOpened) hear(await desk.end(kept.token), 0)
      } catch (error) {
        fail(error)
      }
    },
    begin: () => {
      for (const { id } of keeper.listUnsent()) keeper.dropUnsent(id)
      leave(null)
      tell(talk)
    },
  }

  /** Away from this chat: to none, or to one that is still to be opened. */
  function leave(next: Kept | null): void {
    listening?.abort()
    listening = null
    kept = next
    if (next) keeper.write(next)
    else keeper.forget()
    Object.assign(talk, {
      state: 'new',
      agent: null,
      link: null,
      isOver: false,
      turns: [],
      trouble: null,
      isLost: false,
    })
  }

  /** Takes in what the desk tells; `from` is how many turns were known when it was asked. */
  function hear(view: ChatView, from: number): void {
    const known = new Set(talk.turns.map((turn) => turn.id))
    if (from <= talk.turns.length)
      talk.turns = [...talk.turns, ...view.turns.filter((turn) => !known.has(turn.id))]
    for (const turn of view.turns) keeper.dropUnsent(turn.id)
    Object.assign(talk, {
      state: view.state,
      agent: view.agent,
      link: view.link,
      isOver: view.isOver,
      isLost: false,
    })
    if (talk.trouble?.what === 'tooMany') talk.trouble = null
    pauseMs = 1_000
    tell(talk)
  }

  /**
   * A chat the desk no longer knows is left, and what has not been sent opens the next; another
   * refusal is told; anything else is a lost line and tried again.
   */
  function fail(error: unknown, what?: Trouble, name = '', text = ''): void {
    if (isGone(error))
      leave(
        kept && keeper.listUnsent().length > 0
          ? { ...kept, token: makeToken(), isOpened: false }
          : null,
      )
    else if (!(error instanceof Refusal) || error.status >= 500) {
      talk.isLost = true
      if (what === 'fileLost') talk.trouble = { what, name, text }
    } else if (what) talk.trouble = { what, name, text }
    tell(talk)
  }

  const isGone = (error: unknown) =>
    kept?.isOpened === true && error instanceof Refusal && [401, 404, 410].includes(error.status)

  /**
   * Sends what waits, in order, until nothing does; each message under its own number, so that one
   * sent twice arrives once.
   */
  async function push(): Promise<void> {
    if (isSending || !kept) return
    isSending = true
    try {
      for (
        let [first, ...more] = keeper.listUnsent();
        first && kept;
        [first, ...more] = keeper.listUnsent()
      ) {
        const from = talk.turns.length
        const message = ({ id, text }: Unsent) => ({ id, text })
        const batch = kept.isOpened ? [first, ...more].slice(0, 20) : [first]
        const { name, mail, token }: Kept = kept
        try {
          const view: ChatView = kept.isOpened
            ? await desk.send(token, { messages: batch.map(message) }, from)
            : await desk.open(token, {
                language,
                name: name || null,
                mail: mail || null,
                message: message(first),
              })
          if (kept?.token !== token) return
          kept = { ...kept, isOpened: true }
          keeper.write(kept)
          for (const { id } of batch) keeper.dropUnsent(id)
          hear(view, from)
          void listen()
        } catch (error) {
          if (kept?.token !== token) return
          if (error instanceof Refusal && error.status === 429) {
            talk.trouble = { what: 'tooMany', name: '', text: '' }
            tell(talk)
            setTimeout(() => void push(), Math.min(error.seconds, 300) * 1_000)
            return
          }
          if (error instanceof Refusal && error.status < 500 && !isGone(error)) {
            for (const { id } of batch) keeper.dropUnsent(id)
            const what =
              error.code === 'chat.closed'
                ? 'away'
                : error.code === 'request.invalid' && !kept.isOpened && mail
                  ? 'mailWrong'
                  : 'refused'
            if (error.code === 'chat.ended') talk.state = 'ended'
            fail(error, what, '', batch.map(({ text }) => text).join('\n'))
            continue
          }
          fail(error)
          if (talk.isLost) await pause()
        }
      }
    } finally {
      isSending = false
    }
  }

  /** Follows the chat until it is over, from the last turn known, whatever happens to the line. */
  async function listen(): Promise<void> {
    if (listening || !kept?.isOpened) return
    const own = new AbortController()
    listening = own
    while (!own.signal.aborted && kept) {
      const from = talk.turns.length
      try {
        await desk.listen(kept.token, from, (view) => hear(view, from), own.signal)
        if (own.signal.aborted || talk.isOver) break
      } catch (error) {
        if (own.signal.aborted) return
        if (error instanceof Refusal && error.status === 429)
          await new Promise((resolve) => setTimeout(resolve, 30_000))
        else fail(error)
        if (own.signal.aborted) return void push()
      }
      await pause()
      void push()
    }
    if (listening === own) listening = null
  }

  /** Waits longer each time, and no longer than until the browser says that it is on line again. */
  function pause(): Promise<void> {
    const waitMs = pauseMs
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)
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

  addEventListener('online', () => void push())
  addEventListener('offline', () => {
    if (!kept?.isOpened) return
    talk.isLost = true
    tell(talk)
  })
  keeper.onChange(() => {
    const now = keeper.read()
    if (!now) {
      if (kept?.isOpened) leave(null)
    } else if (now.token !== kept?.token) {
      leave(now)
    } else if (now.isOpened && kept) kept = { ...kept, isOpened: true }
    tell(talk)
    void listen()
  })
  void listen()
  void push()
  return talk
}
