// What counts as an id, and how bytes become one.
import { expect, test } from 'vitest'
import { isUuid, uuidOf, uuidText } from './uuid.ts'

const BYTES = Uint8Array.from({ length: 16 }, (_, at) => 0xff - at)

test('bytes become an id of the version that was asked for, and are left as they are', () => {
  expect(uuidOf(BYTES, 4)).toBe('fffefdfc-fbfa-49f8-b7f6-f5f4f3f2f1f0')
  expect(uuidOf(BYTES, 7)).toBe('fffefdfc-fbfa-79f8-b7f6-f5f4f3f2f1f0')
  expect(uuidText(BYTES)).toBe('fffefdfc-fbfa-f9f8-f7f6-f5f4f3f2f1f0')
})

test.each([
  ['0199f3f0-0000-7000-8000-000000000000', true],
  ['0199F3F0-0000-7000-8000-000000000000', false],
  ['0199f3f0-0000-7000-8000-00000000000', false],
  ['0199f3f000007000800000000000000000', false],
  ['x0199f3f0-0000-7000-8000-000000000000', false],
])('%s: %s', (text, is) => {
  expect(isUuid(text)).toBe(is)
})
