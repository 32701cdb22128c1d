// Whose fault it was is told apart, and the server is not blamed for what the page or the network
// did.
import { expect, test } from 'vitest'
import { troubleOf } from './error-text.ts'

test.each([
  [
    'a bug of the page',
    new TypeError("Cannot read properties of undefined (reading 'id')"),
    'page',
  ],
  ['something that is no error at all', 'x', 'page'],
  ['nothing', undefined, 'page'],
  [
    'a part of the page that did not arrive, Chromium',
    new TypeError('Failed to fetch dynamically imported module: /assets/a.js'),
    'offline',
  ],
  [
    'the same in Firefox',
    new TypeError('error loading dynamically imported module: /assets/a.js'),
    'offline',
  ],
  ['the same in Safari', new TypeError('Importing a module script failed.'), 'offline'],
  [
    'a request that the browser gave up',
    new DOMException('signal timed out', 'TimeoutError'),
    'timeout',
  ],
  [
    'the clipboard says no',
    new DOMException('Write permission denied.', 'NotAllowedError'),
    'page',
  ],
  ['a storage that is full', new DOMException('full', 'QuotaExceededError'), 'page'],
])('fault-W1 %s', (_, error, code) => expect(troubleOf(error)).toBe(code))
