// Which events can be taken back with one key, and which are the server's own.
import { expect, test } from 'vitest'
import { isOfServer, isUndoable } from './event.ts'

test.each(['cue', 'fact', 'fact_changed', 'wish', 'note', 'safety', 'held', 'dismissed'] as const)(
  '%s can be taken back',
  (kind) => expect([isUndoable(kind), isOfServer(kind)]).toEqual([true, false]),
)

test.each(['turn', 'undone'] as const)('%s stays, although somebody added it', (kind) =>
  expect([isUndoable(kind), isOfServer(kind)]).toEqual([false, false]),
)

// A tap of danger raises an alarm, which the server tells as this person's: the key means the tap.
test.each(['help', 'joined', 'left', 'taken', 'transferred', 'ended', 'alarm'] as const)(
  '%s is told by the server, and the key passes over it',
  (kind) => expect([isUndoable(kind), isOfServer(kind)]).toEqual([false, true]),
)
