// What a browser keeps of a chat, when it may store something, may not, or has no room left.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ChatToken } from '../../src/contact/chat/contract/chat.ts'
import { makeToken, makeUuid, openKeeper } from '../../src/contact/chat/widget/keep.ts'

/** As small as a browser's may be: it refuses what does not fit. */
class SmallStorage {
  all = new Map<string, string>()
  most = 10_000
  get length() {
    return this.all.size
  }
  key = (index: number) => [...this.all.keys()][index] ?? null
  getItem = (key: string) => this.all.get(key) ?? null
  removeItem = (key: string) => void this.all.delete(key)
  setItem = (key: string, value: string) => {
    if (key.length + value.length > this.most) throw new Error('QuotaExceededError')
    this.all.set(key, value)
  }
}
let storage: SmallStorage
beforeEach(() => void vi.stubGlobal('localStorage', (storage = new SmallStorage())))
afterEach(() => vi.unstubAllGlobals())

const open = () => openKeeper('https://desk.example', 'modrzew')
const saved = { token: makeToken(), isOpened: true, name: 'Jan', mail: '', isShown: true }

describe('a browser that stores', () => {
  test('finds the chat and its unsent messages again, in order', () => {
    const first = open()
    first.write(saved)
    first.addUnsent('b', 'one')
    first.addUnsent('a', 'two')
    expect(open().read()).toEqual(saved)
    expect(
      open()
        .listUnsent()
        .map(({ text }) => text),
    ).toEqual(['one', 'two'])
    open().dropUnsent('b')
    expect(first.listUnsent().map(({ text }) => text)).toEqual(['two'])
  })

  test('keeps brands and servers apart, and leaves what is not its own alone', () => {
    storage.setItem('cart', '[1]')
    open().write(saved)
    expect(openKeeper('https://desk.example', 'vilnis').read()).toBeNull()
    open().forget()
    expect([...storage.all.keys()]).toEqual(['cart'])
  })

  test('fault-W5 keeps a message that nobody sent for a day after it was typed, of an earlier version too', () => {
    vi.useFakeTimers()
    const later = (hours: number) => void vi.setSystemTime(Date.now() + hours * 3_600_000)
    const name = 'opoka-chat https://desk.example modrzew typed'
    open().writeTyped('Paczka')
    later(23)
    expect(open().readTyped()).toBe('Paczka')
    later(2)
    expect([open().readTyped(), storage.getItem(name)]).toEqual(['', null])
    storage.setItem(name, '"Stara paczka"')
    expect(open().readTyped()).toBe('Stara paczka')
    later(25)
    expect([open().readTyped(), storage.getItem(name)]).toEqual(['', null])
    vi.useRealTimers()
  })

  test('is not upset by nonsense somebody else wrote there', () => {
    storage.setItem('opoka-chat https://desk.example modrzew', '{')
    storage.setItem('opoka-chat https://desk.example modrzew unsent x', 'null')
    expect([open().read(), open().listUnsent()]).toEqual([null, []])
  })
})

test.each([
  ['has no room', () => void (storage.most = 0)],
  ['forbids storage', () => vi.stubGlobal('localStorage', undefined)],
])('one that %s loses nothing while the page is open', (_, prepare) => {
  prepare()
  const keeper = open()
  keeper.write(saved)
  keeper.addUnsent('a', 'one')
  expect([keeper.read(), keeper.listUnsent().length]).toEqual([saved, 1])
  keeper.dropUnsent('a')
  keeper.forget()
  expect([keeper.read(), keeper.listUnsent()]).toEqual([null, []])
})

test('secrets are as the server wants them, and numbers are UUIDs', () => {
  const tokens = Array.from({ length: 200 }, makeToken)
  expect(tokens.every((token) => ChatToken.safeParse(token).success)).toBe(true)
  expect(new Set(tokens).size).toBe(200)
  expect(
    Array.from({ length: 50 }, makeUuid).every((id) =>
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
    ),
  ).toBe(true)
})
