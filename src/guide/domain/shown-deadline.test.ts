// Which date is said: never one that has passed, the house's before the law's, and missed ones told
// beside it.
import { expect, test } from 'vitest'
import { type CaseDeadline, decideDeadlineToSay, listShown } from './shown-deadline.ts'

const deadline = (
  kind: string,
  due: string,
  state = 'running',
  action = 'reply',
): CaseDeadline => ({
  kind,
  action,
  state,
  due_at: due,
  last_day_on: kind === 'legal' ? '2026-12-03' : null,
})
const LAW = deadline('legal', '2026-12-03T23:00:00Z')
const HOUSE = deadline('house', '2026-11-25T17:00:00Z')

test.each<[string, CaseDeadline[], string | null]>([
  ['the house goes first while it runs', [LAW, HOUSE], 'house'],
  ['then the law', [LAW, { ...HOUSE, state: 'missed' }], 'legal'],
  [
    'an answer before anything else',
    [deadline('house', '2026-11-24T17:00:00Z', 'running', 'acknowledge'), LAW],
    'legal',
  ],
  [
    'anything before nothing',
    [deadline('house', '2026-11-24T17:00:00Z', 'running', 'acknowledge')],
    'house',
  ],
  [
    'nothing that passed, waits, is met or void',
    [
      { ...LAW, state: 'missed' },
      { ...HOUSE, state: 'paused' },
      { ...HOUSE, state: 'met' },
      { ...HOUSE, state: 'void' },
    ],
    null,
  ],
])('fault-U3 %s', (_name, deadlines, kind) =>
  expect(decideDeadlineToSay(listShown(deadlines))?.kind ?? null).toBe(kind),
)

test('fault-U3 what was missed is told beside it, nearest first, the law by its last day', () => {
  expect(
    listShown([
      LAW,
      { ...HOUSE, state: 'missed' },
      deadline('house', '2026-11-24T17:00:00Z', 'met', 'acknowledge'),
    ]),
  ).toEqual([
    { kind: 'house', action: 'reply', dueAt: HOUSE.due_at, lastDayOn: null, isMissed: true },
    { kind: 'legal', action: 'reply', dueAt: LAW.due_at, lastDayOn: '2026-12-03', isMissed: false },
  ])
})
