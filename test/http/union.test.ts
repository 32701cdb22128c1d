// Which field is told where a request may have several shapes: the one a person has filled in
// wrongly.
import { expect, test } from 'vitest'
import { CaseAction } from '../../src/case/record/contract/case-action.ts'
import { parse } from '../../src/platform/http/body.ts'
import type { InvalidRequest } from '../../src/platform/http/problem.ts'

const told = (customer: unknown) => {
  try {
    parse(CaseAction.customer, { version: 1, customer })
    return []
  } catch (error) {
    return (error as InvalidRequest).fields.map((field) => field.path)
  }
}

test('fault-U4 a wrong mail of a new customer is told as the mail, and not as the customer', () => {
  expect(told({ kind: 'private', name: 'Barbara', mail: 'no mail' })).toEqual(['customer.mail'])
  expect(told({ kind: 'private', name: '\u2060' })).toEqual(['customer.name'])
  expect(told(17)).toEqual(['customer'])
})
