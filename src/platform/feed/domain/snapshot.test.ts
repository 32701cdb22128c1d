import { expect, test } from 'vitest'
import { holdsChange } from './snapshot.ts'

test.each([
  ['what ended before every transaction that ran', '10:20:12,15', '9', true],
  ['what ended while others ran', '10:20:12,15', '13', true],
  ['not what ran', '10:20:12,15', '12', false],
  ['not what began afterwards', '10:20:12,15', '20', false],
  ['what its own transaction has done', '10:10:+10', '10', true],
  ['not what another did meanwhile', '10:12:11+10', '11', false],
  ['ids of another length', '999:1001:', '1000', true],
  ['what all of several have seen', '10:20: 10:30:', '15', true],
  ['not what only one of several has seen', '10:20: 10:30:', '25', false],
  ['nothing of another form', 'yesterday', '9', false],
  ['nothing without an id', '10:20:', '', false],
])('%s', (_, snapshot, transaction, held) => {
  expect(holdsChange(snapshot, transaction)).toBe(held)
})
