// A case pins the edition of the law it was taken in under: rules may not change under an edition's
// name.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { LAW_PACK, RULES } from '../../src/deadline/domain/rule.ts'

test('whoever changes a rule names a new edition, and writes down both here', () => {
  const digest = createHash('sha256').update(JSON.stringify(RULES)).digest('hex').slice(0, 16)
  expect({ edition: LAW_PACK, digest }).toEqual({
    edition: 'opoka-law 2026-11-21',
    digest: 'b14f4ef777c003c1',
  })
})
