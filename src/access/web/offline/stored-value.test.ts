// What is read back from a browser's storage, whoever wrote it; and which files are missing.
import { expect, test } from 'vitest'
import { isOver, readTyped } from './stored-value.ts'
import { missingOf } from './stored-file.ts'

const EMPTY = {
  text: '',
  kind: 'private',
  score: 0,
  held: [] as string[],
  promise: null as { what: string } | null,
  in: { roles: [] as string[] },
}
test.each([
  ['nothing', null, {}],
  ['no JSON', '{"text":"a', {}],
  ['no object', '"a"', {}],
  ['a list', '["a"]', {}],
  ['words', '{"text":"Paczka"}', { text: 'Paczka' }],
  ['a number where words belong, beside what fits', '{"text":5,"kind":"firm"}', { kind: 'firm' }],
  ['null where words belong', '{"text":null}', {}],
  ['a name nobody knows any more', '{"body":"x"}', {}],
  ['a list where a list belongs', '{"held":["a"]}', { held: ['a'] }],
  ['an object where a list belongs', '{"held":{}}', {}],
  ['an object of another shape', '{"in":{"positions":[]}}', {}],
  ['something where nothing may stand', '{"promise":{"what":"a"}}', { promise: { what: 'a' } }],
  ['a trap for objects', '{"__proto__":{"text":"x"},"constructor":"y"}', {}],
])('fault-W4 read back: %s', (_, text, typed) => expect(readTyped(text, EMPTY)).toEqual(typed))

test('fault-W4 what is the same again is nothing that was typed', () => {
  expect(isOver(EMPTY, { text: '', held: [] })).toBe(false)
  expect(isOver(EMPTY, { held: ['a'] })).toBe(true)
})

test('fault-W4 files that were chosen and are not there are named, each as often as it is missing', () => {
  const [a, b] = [
    { name: 'a.png', size: 1 },
    { name: 'b.png', size: 2 },
  ]
  expect(missingOf([a, b], [a])).toEqual(['b.png'])
  expect(missingOf([a, a], [a])).toEqual(['a.png'])
  expect(missingOf([a], [{ ...a, size: 3 }])).toEqual(['a.png'])
  expect(missingOf([], [b])).toEqual([])
})
