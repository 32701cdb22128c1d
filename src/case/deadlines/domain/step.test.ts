// Which step waits for which deadline, and where it stands once that has moved.
import { describe, expect, test } from 'vitest'
import type { NextStepKind } from '../../record/domain/code.ts'
import type { CaseDeadline } from '../../record/domain/case-deadline.ts'
import { startDeadline } from './machine.ts'
import { computeStepDue, decideStepMove, type StepFacts } from './step.ts'

const on = (day: number) => Temporal.Instant.from('2026-02-01T09:00:00Z').add({ hours: 24 * day })
const deadline = (day: number, change: Partial<CaseDeadline> = {}): CaseDeadline => ({
  ...startDeadline(`d${day}`, {
    kind: 'house',
    action: 'reply',
    rule: null,
    provisional: false,
    satisfiedBy: 'sent',
    needsDurable: false,
    silence: 'none',
    mayPause: true,
    fromAt: on(0),
    targetOn: '2026-02-16',
    lastDayOn: null,
    dueAt: on(day),
    steps: [],
  }),
  ...change,
})

describe('what a step waits for', () => {
  test.each<[string, NextStepKind | null, CaseDeadline[], number | null]>([
    ['the answer: its reply', 'answer', [deadline(5)], 5],
    [
      'an acknowledgement: its own',
      'acknowledge',
      [deadline(1, { action: 'acknowledge' }), deadline(5)],
      1,
    ],
    ['no statutory one', 'answer', [deadline(4, { kind: 'legal' })], null],
    ['one that stands still too', 'answer', [deadline(5, { state: 'paused' })], 5],
    [
      'one that lives before one that was missed',
      'answer',
      [deadline(2, { state: 'missed' }), deadline(5)],
      5,
    ],
    [
      'of those that were missed the last',
      'answer',
      [deadline(2, { state: 'missed' }), deadline(5, { state: 'missed' })],
      5,
    ],
    [
      'nothing that is done or void',
      'answer',
      [deadline(2, { state: 'met' }), deadline(5, { state: 'void' })],
      null,
    ],
    ['any other step: none', 'call_back', [deadline(5)], null],
    ['no step: none', null, [deadline(5)], null],
  ])('%s', (_, step, deadlines, due) => {
    expect(computeStepDue(step, deadlines)).toEqual(due === null ? null : on(due))
  })
})

describe('where a step stands once its deadline has moved', () => {
  const now = on(10)
  const facts = (change: Partial<StepFacts>): StepFacts => ({
    at: on(12),
    isEscalated: false,
    dueBefore: on(12),
    due: on(15),
    ...change,
  })
  const late = { at: on(8), dueBefore: on(8), isEscalated: true }
  test.each<[string, Partial<StepFacts>, ReturnType<typeof decideStepMove>]>([
    ['at its end it moves with it', {}, { at: on(15), isEscalated: false }],
    ['earlier too', { due: on(11) }, { at: on(11), isEscalated: false }],
    ['into the past, where its timer finds it', { due: on(9) }, { at: on(9), isEscalated: false }],
    ['nothing has moved', { due: on(12) }, null],
    ['no deadline is waited for any more', { due: null }, null],
    ['a chosen time within it stays', { at: on(11) }, null],
    [
      'a chosen time that falls out goes to its end',
      { at: on(11), due: on(10) },
      { at: on(10), isEscalated: false },
    ],
    ['a chosen time behind it stays', { at: on(20), due: on(11) }, null],
    [
      'a chosen time behind one that begins only now',
      { at: on(20), dueBefore: null },
      { at: on(15), isEscalated: false },
    ],
    ['escalated, and not late after all', late, { at: on(15), isEscalated: false }],
    [
      'escalated, and late by another day',
      { ...late, due: on(9) },
      { at: on(9), isEscalated: true },
    ],
    ['escalated, and due this instant', { ...late, due: now }, { at: now, isEscalated: true }],
    ['escalated at a chosen time', { ...late, at: on(7), due: on(6) }, null],
  ])('%s', (_, change, moved) => {
    expect(decideStepMove(facts(change), now)).toEqual(moved)
  })
})
