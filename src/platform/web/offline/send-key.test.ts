// Which tries are one request, what goes with the second, and what of them stays in the browser.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keyOf, settleKey } from './send-key.ts'

const stored = new Map<string, string>()
beforeEach(() => {
  stored.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

/** What a page knows after a reload: only what the browser has stored. */
async function reloaded() {
  vi.resetModules()
  return import('./send-key.ts')
}

const PATH = 'cases/modrzew/a/promise'
const PROMISE = { what: 'Oddzwonimy.', dueAt: '2026-11-24T15:00:00Z' }

test('fault-W6 a second try on a newer state of the case is the same request, and goes as the first did', async () => {
  const first = keyOf(PATH, { ...PROMISE, version: 4 })
  const again = keyOf(PATH, { ...PROMISE, version: 5 })
  expect(again).toMatchObject({ key: first.key, isOlder: true, body: { ...PROMISE, version: 4 } })
  const later = (await reloaded()).keyOf(PATH, { ...PROMISE, version: 6 })
  expect(later).toMatchObject({ key: first.key, isOlder: true, body: { ...PROMISE, version: 4 } })
  expect(keyOf(PATH, { ...PROMISE, what: 'Napiszemy.', version: 5 }).key).not.toBe(first.key)
  settleKey(first)
  expect(keyOf(PATH, { ...PROMISE, version: 5 })).toMatchObject({
    isOlder: false,
    body: { version: 5 },
  })
  expect(keyOf(PATH, { ...PROMISE, version: 5 }).key).not.toBe(first.key)
})

test('fault-S2 another language of the page is the same request too', async () => {
  const first = keyOf('public/modrzew/cases', { happened: 'Kubek.', language: 'pl' })
  expect(
    (await reloaded()).keyOf('public/modrzew/cases', { happened: 'Kubek.', language: 'en' }),
  ).toMatchObject({ key: first.key, isOlder: false, body: { language: 'pl' } })
})

test.each([
  ['session', { mail: 'ania@modrzew.example', password: 'opoka-przyklad' }],
  ['brands/modrzew/hooks', { name: 'Centrala', provider: 'standard', secret: 'whsec_abc' }],
])('fault-A7 a try with a password leaves nothing in the browser: %s', async (path, body) => {
  const first = keyOf(path, body)
  expect([...stored]).toEqual([])
  // Pressed twice it is one request all the same.
  expect(keyOf(path, body).key).toBe(first.key)
})
