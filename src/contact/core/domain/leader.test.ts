// Whose name is said when a customer asks for the manager.
import { expect, test } from 'vitest'
import { decideManager, type Leader } from './leader.ts'

const leader = (name: string, more: Partial<Leader> = {}): Leader => ({
  name,
  isHere: true,
  isHolder: false,
  ...more,
})

test.each<[string, Leader[], string | null]>([
  ['nobody leads', [], null],
  ['one leads', [leader('Magda')], 'Magda'],
  ['two lead, and nobody knows whom to name', [leader('Magda'), leader('Piotr')], null],
  ['one of two is here', [leader('Magda', { isHere: false }), leader('Piotr')], 'Piotr'],
  [
    'one of two is here, and the other holds the position',
    [leader('Magda', { isHere: false, isHolder: true }), leader('Piotr')],
    'Piotr',
  ],
  [
    'an administrator may lead too: the position decides',
    [leader('Admin'), leader('Magda', { isHolder: true })],
    'Magda',
  ],
  ['the only one is away', [leader('Magda', { isHere: false })], 'Magda'],
  ['one without a name', [leader(' ')], null],
])('%s', (_, leaders, named) => expect(decideManager(leaders)).toBe(named))
