// What this browser remembers of a chat: its key, whether it was opened, and each message that has
// not arrived yet under a name of its own, so that two tabs never overwrite each other.
import type { ChatInfo } from '../contract/chat.ts'
import { DAY_MS } from '../../../platform/base/domain/duration.ts'
import { uuidOf } from '../../../platform/base/domain/uuid.ts'
import { fieldsOf, readInfo } from './reply.ts'

export type Unsent = { id: string; text: string; order: number }
export type SavedChat = {
  token: string
  isOpened: boolean
  name: string
  mail: string
  isShown: boolean
}

export type Keeper = {
  read(): SavedChat | null
  write(saved: SavedChat): void
  listUnsent(): Unsent[]
  addUnsent(id: string, text: string): void
  dropUnsent(id: string): void
  /**
   * What stands in the field, over a way to another page of the shop and back; for a day, because
   * the next at this device may be somebody else.
   */
  readTyped(): string
  writeTyped(text: string): void
  /**
   * What the server said about its chat: kept once there is one, so that a page loaded without a
   * connection shows it again.
   */
  readInfo(): ChatInfo | null
  writeInfo(info: ChatInfo): void
  /** The chat, not what has not been sent yet. */
  forget(): void
  /** Another tab has changed something. */
  onChange(listener: () => void): void
}

const TYPED_MS = DAY_MS

/** 32 random bytes as the server wants to see them. */
export function makeToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return `chat_${btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')}`
}

/** A random UUID, also on pages without https, where crypto.randomUUID is missing. */
export const makeUuid = (): string => uuidOf(crypto.getRandomValues(new Uint8Array(16)), 4)

/**
 * In the page's localStorage where the browser lets us and has room, else in memory until the page
 * is left.
 */
export function openKeeper(server: string, brand: string): Keeper {
  const store = openStore()
  const name = `opoka-chat ${server} ${brand}`
  const unsentName = `${name} unsent `
  const read = (key: string): unknown => {
    try {
      return JSON.parse(store.getItem(key) ?? 'null')
    } catch {
      return null
    }
  }
  const write = (key: string, value: unknown) => store.setItem(key, JSON.stringify(value))
  const typedName = `${name} typed`
  const writeTyped = (text: string) =>
    text === '' ? store.removeItem(typedName) : write(typedName, { text, at: Date.now() })
  const listKeys = () => store.listKeys().filter((key) => key.startsWith(unsentName))
  const listUnsent = () =>
    listKeys()
      .flatMap((key) => readUnsent(read(key)))
      .sort((a, b) => a.order - b.order)
  return {
    read: () => readSaved(read(name)),
    write: (saved) => write(name, saved),
    listUnsent,
    addUnsent: (id, text) =>
      write(unsentName + id, { id, text, order: (listUnsent().at(-1)?.order ?? 0) + 1 }),
    dropUnsent: (id) => store.removeItem(unsentName + id),
    readTyped: () => {
      const typed = read(typedName)
      // An earlier version kept no time: it begins now.
      if (typeof typed === 'string') writeTyped(typed)
      const { text, at } =
        typeof typed === 'string' ? { text: typed, at: Date.now() } : fieldsOf(typed)
      if (typeof text === 'string' && Date.now() - Number(at) < TYPED_MS) return text
      store.removeItem(typedName)
      return ''
    },
    writeTyped,
    readInfo: () => readInfo(read(`${name} door`)),
    writeInfo: (info) => write(`${name} door`, info),
    forget: () => [name, `${name} door`].forEach((key) => store.removeItem(key)),
    onChange: (listener) =>
      addEventListener('storage', (event) => event.key?.startsWith(name) && listener()),
  }
}

function readSaved(value: unknown): SavedChat | null {
  const { token, isOpened, name, mail, isShown } = fieldsOf(value)
  return typeof token === 'string'
    ? {
        token,
        isOpened: isOpened === true,
        name: typeof name === 'string' ? name : '',
        mail: typeof mail === 'string' ? mail : '',
        isShown: isShown === true,
      }
    : null
}

function readUnsent(value: unknown): Unsent[] {
  const { id, text, order } = fieldsOf(value)
  return typeof id === 'string' && typeof text === 'string'
    ? [{ id, text, order: typeof order === 'number' ? order : 0 }]
    : []
}

type Store = {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
  listKeys(): string[]
}

/**
 * What the browser does not take (it forbids storage, or the page has filled it) stays in memory,
 * so that it is sent all the same.
 */
function openStore(): Store {
  const memory = new Map<string, string>()
  const tryIn = <T>(work: (storage: Storage) => T, otherwise: () => T): T => {
    try {
      return work(localStorage)
    } catch {
      return otherwise()
    }
  }
  return {
    getItem: (key) =>
      memory.get(key) ??
      tryIn(
        (storage) => storage.getItem(key),
        () => null,
      ),
    setItem: (key, value) => {
      memory.delete(key)
      tryIn(
        (storage) => storage.setItem(key, value),
        () => void memory.set(key, value),
      )
    },
    removeItem: (key) => {
      memory.delete(key)
      tryIn(
        (storage) => storage.removeItem(key),
        () => {},
      )
    },
    listKeys: () => [
      ...memory.keys(),
      ...tryIn(
        (storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''),
        () => [],
      ),
    ],
  }
}
