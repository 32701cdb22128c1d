// What was typed and not sent goes after a time; what was handed over does not.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keep } from '../../../platform/web/preference.ts'
import { keepForm, listForms, type StoredForm } from './stored-form.ts'
import { applyRetention } from './retention.ts'

const stored = new Map<string, string>()
beforeEach(() => {
  stored.clear()
  vi.useFakeTimers()
  vi.setSystemTime('2026-11-24T09:00:00Z')
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  }
  // Its keys are those of the object itself, as a browser has it.
  vi.stubGlobal(
    'localStorage',
    new Proxy(storage, {
      ownKeys: () => [...stored.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const later = (days: number) => {
  vi.setSystemTime(Date.now() + days * 86_400_000)
  applyRetention()
}
const NOTE = 'opoka.words.anna.modrzew.1.note'
const form = (id: string, owner: string, state: StoredForm['state']): StoredForm => ({
  id,
  owner,
  path: 'cases',
  values: { happened: 'Zegar stoi.' },
  body: null,
  files: [],
  state,
  why: null,
  attempts: 0,
  writtenAt: Date.now(),
})

test('fault-W5 words that nobody sent stay for seven days after they were typed', () => {
  keep(NOTE, '{"text":"Klientka"}')
  later(6)
  expect(stored.has(NOTE)).toBe(true)
  keep(NOTE, '{"text":"Klientka dzwoniła"}')
  later(6)
  expect(stored.has(NOTE)).toBe(true)
  later(1.1)
  expect([...stored]).toEqual([])
})

test('fault-W5 words of an earlier version, and of a clock that ran ahead, have their seven days from now', () => {
  stored.set(NOTE, '{"text":"a"}')
  vi.setSystemTime('2031-01-01T00:00:00Z')
  keep('opoka.words.anna.b', '{"text":"b"}')
  vi.setSystemTime('2026-11-24T09:00:00Z')
  applyRetention()
  later(6)
  expect(stored.has(NOTE) && stored.has('opoka.words.anna.b')).toBe(true)
  later(1.1)
  expect([...stored]).toEqual([])
})

test('fault-W5 a form begun at a place or on the public form stays for a day, a person’s own for seven, one that was handed over until it is sent', () => {
  keepForm(form('a', 'public:modrzew', 'draft'))
  keepForm(form('b', 'place:modrzew/0123456789', 'draft'))
  keepForm(form('c', 'person:anna', 'draft'))
  keepForm(form('d', 'place:modrzew/0123456789', 'waiting'))
  keepForm(form('e', 'person:anna', 'sign-in'))
  keepForm(form('f', 'person:anna', 'refused'))
  const left = () => listForms().map(({ id }) => id)
  later(0.9)
  expect(left()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  later(0.2)
  expect(left()).toEqual(['c', 'd', 'e', 'f'])
  later(6)
  expect(left()).toEqual(['d', 'e', 'f'])
})
