// The chat's script as pages of other sites load it: small, alone, cacheable, and nothing else of
// the server can be loaded so.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/platform/base/domain/language.ts'
import { WORDS } from '../../src/contact/chat/widget/words.ts'
import { openWorld, type World } from '../world.ts'

const FILE = join(import.meta.dirname, '..', '..', 'dist', 'web', 'chat.js')
const isBuilt = existsSync(FILE)

describe.skipIf(!isBuilt)('the built script', () => {
  test('weighs less than 40 KB gzipped and names nothing to load', () => {
    const script = readFileSync(FILE)
    expect(gzipSync(script).length).toBeLessThan(40 * 1024)
    // What stands in `${}` is a mail's domain, which the platform's rules for names read
    // (domain/people/mail.ts); nothing is asked of it.
    expect(script.toString()).not.toMatch(
      /\bimport\(|\beval\(|new Function|innerHTML|document\.cookie|https?:\/\/(?!www\.w3\.org\/|\$\{)/,
    )
  })

  let world: World
  beforeAll(async () => void (world = await openWorld({ web: true })))
  afterAll(() => world?.stop())

  test('may be loaded by any page, and is asked for again by its tag', async () => {
    const first = await fetch(`${world.url}/chat.js`)
    expect([
      first.status,
      first.headers.get('content-type'),
      first.headers.get('cross-origin-resource-policy'),
      first.headers.get('cache-control'),
    ]).toEqual([200, 'text/javascript; charset=utf-8', 'cross-origin', 'public, max-age=600'])
    const again = await fetch(`${world.url}/chat.js`, {
      headers: { 'if-none-match': first.headers.get('etag')! },
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await fetch(`${world.url}/`)).headers.get('cross-origin-resource-policy')).toBe(
      'same-origin',
    )
  })
})

describe('its words', () => {
  test.each(LANGUAGES)('in %s are all there, with the same things filled in', (language) => {
    const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()
    for (const [key, text] of Object.entries(WORDS.en)) {
      const said = WORDS[language][key as keyof typeof WORDS.en]
      expect(said, key).not.toBe('')
      expect(slots(said), key).toEqual(slots(text))
      expect(said, key).not.toContain('!')
    }
  })
})
