import { expect, test } from 'vitest'
import { countsAnew, holdsChange } from './snapshot.ts'

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

test.each([
  ['not when nothing has happened', '10:20:12', '10:20:12', false],
  ['not when it goes on', '10:20:12', '20:1000:', false],
  ['when it is behind what it was', '10:1000:12', '10:20:12', true],
])('the database counts anew: %s', (_, before, now, anew) => {
  expect(countsAnew(before, now)).toBe(anew)
})
