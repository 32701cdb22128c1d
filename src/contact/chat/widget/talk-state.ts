// What a page knows of its conversation, and what becomes of that when the server tells, refuses or
// is not there.
import type { ChatTurn, ChatView } from '../contract/chat.ts'
import { type ChatClient, Refusal } from './client.ts'
import { type Keeper, type SavedChat, makeToken, type Unsent } from './keep.ts'

export type Trouble =
  | 'tooMany'
  | 'refused'
  | 'away'
  | 'mailWrong'
  | 'fileLarge'
  | 'fileKind'
  | 'fileMany'
  | 'fileLost'
/** `text` goes back into the field. */
export type TroubleTold = { what: Trouble; name: string; text: string }
export type Talk = {
  state: 'new' | ChatView['state']
  agent: string | null
  link: string | null
  isOver: boolean
  turns: readonly ChatTurn[]
  unsent(): Unsent[]
  isLost: boolean
  /** What has just gone wrong, told once. */
  trouble: TroubleTold | null
  say(text: string, who: { name: string; mail: string }): void
  sendFile(file: File): Promise<void>
  readFile(id: string): Promise<Blob>
  end(): Promise<void>
  /** Leaves the ended conversation for a new one. */
  begin(): void
}

/** One conversation of one page: what it talks to, what it shows, and where it stands. */
export type Session = {
  readonly client: ChatClient
  readonly keeper: Keeper
  readonly language: string
  readonly talk: Talk
  readonly tell: (talk: Talk) => void
  saved: SavedChat | null
  isSending: boolean
  /** Tries in a row that did not reach the server. */
  failures: number
  listening: AbortController | null
}

export const NOTHING_YET = {
  agent: null,
  link: null,
  isOver: false,
  turns: [],
  trouble: null,
  isLost: false,
} satisfies Partial<Talk>

/** Away from this chat: to none, or to one that is still to be opened. */
export function leave(session: Session, next: SavedChat | null): void {
  session.listening?.abort()
  session.listening = null
  session.saved = next
  if (next) session.keeper.write(next)
  else session.keeper.forget()
  Object.assign(session.talk, NOTHING_YET, { state: 'new' })
}

/** Takes in what the server tells; `from` is how many turns were known when it was asked. */
export function hear(session: Session, view: ChatView, from: number): void {
  const { talk, keeper } = session
  const known = new Set(talk.turns.map((turn) => turn.id))
  if (from <= talk.turns.length)
    talk.turns = [...talk.turns, ...view.turns.filter((turn) => !known.has(turn.id))]
  for (const turn of view.turns) keeper.dropUnsent(turn.id)
  const { state, agent, link, isOver } = view
  Object.assign(talk, { state, agent, link, isOver, isLost: false })
  if (talk.trouble?.what === 'tooMany') talk.trouble = null
  session.failures = 0
  session.tell(talk)
}

/**
 * A chat the server no longer knows is left, and what has not been sent opens the next; another
 * refusal is told; anything else is a lost line and tried again.
 */
export function fail(session: Session, error: unknown, trouble?: TroubleTold): void {
  const { talk, saved, keeper } = session
  if (isGone(session, error)) {
    const hasUnsent = saved && keeper.listUnsent().length > 0
    leave(session, hasUnsent ? { ...saved, token: makeToken(), isOpened: false } : null)
  } else if (!(error instanceof Refusal) || error.status >= 500) {
    talk.isLost = true
    if (trouble?.what === 'fileLost') talk.trouble = trouble
  } else if (trouble) talk.trouble = trouble
  session.tell(talk)
}

export const isGone = ({ saved }: Session, error: unknown): boolean =>
  saved?.isOpened === true && error instanceof Refusal && [401, 404, 410].includes(error.status)
