// The big button does what the next step says, for every step there is and whatever this person may
// do.
import { expect, test } from 'vitest'
import type { CaseView } from '../../record/contract/case.ts'
import { NEXT_STEPS } from '../../record/domain/code.ts'
import type { Opened } from '../../record/web/part.ts'
import { mainActionOf } from './next-action.ts'

const promise = (
  id: string,
  state: string,
  dueAt: string,
  consequenceDoneAt: string | null = null,
) => ({ id, state, dueAt, consequenceDoneAt })
const caseOf = (more: object) =>
  ({
    state: 'in_work',
    nextStep: 'answer',
    answeredAt: null,
    promises: [],
    ...more,
  }) as unknown as CaseView
const ALL = [
  'send-acknowledgement',
  'send-question',
  'send-answer',
  'resume',
  'next-step',
  'satisfaction',
  'close',
  'promise',
  'reopen',
]
function pressed(view: CaseView, may: readonly string[] = ALL): Opened | null {
  const main = mainActionOf(view, (action) => may.includes(action))
  let opened: Opened | null = null
  main?.run({ open: (dialog) => (opened = dialog), act: {} as never })
  return opened
}

test.each<[step: string, more: object, opened: object]>([
  ['acknowledge', { state: 'new' }, { name: 'letter', kind: 'acknowledgement' }],
  ['decide', {}, { name: 'letter', kind: 'answer' }],
  ['answer', {}, { name: 'letter', kind: 'answer' }],
  ['answer', { state: 'answered', answeredAt: 'x' }, { name: 'letter', kind: 'answer' }],
  ['ask', {}, { name: 'letter', kind: 'question' }],
  ['wait', {}, { name: 'resume' }],
  ['call_back', {}, { name: 'call-back' }],
  ['call_back', { state: 'answered', answeredAt: 'x' }, { name: 'call-back' }],
  ['pay', {}, { name: 'paid' }],
  ['check_satisfaction', { state: 'answered', answeredAt: 'x' }, { name: 'satisfaction' }],
  ['close', {}, { name: 'close' }],
  [
    'keep_promise',
    {
      promises: [
        promise('b', 'open', '2026-03-03'),
        promise('a', 'open', '2026-03-02'),
        promise('k', 'kept', '2026-03-01'),
      ],
    },
    { name: 'keep', promise: 'a' },
  ],
  [
    'keep_promise',
    { promises: [promise('b', 'broken', '2026-03-01'), promise('a', 'open', '2026-03-02')] },
    { name: 'consequence', promise: 'b' },
  ],
  [
    'keep_promise',
    { promises: [promise('b', 'broken', '2026-03-01', '2026-03-02')] },
    { name: 'next-step' },
  ],
])('fault-U5 %s %o', (nextStep, more, opened) =>
  expect(pressed(caseOf({ nextStep, ...more }))).toEqual(opened),
)

test('fault-U5 every step has its button, and never one that says something else', () => {
  for (const nextStep of NEXT_STEPS) {
    // What cannot be done any more is chosen anew; nobody who may do nothing gets a button.
    const own: Partial<Record<string, string>> = { call_back: 'call-back', pay: 'paid' }
    expect(pressed(caseOf({ nextStep }), ['next-step']), nextStep).toEqual({
      name: own[nextStep] ?? 'next-step',
    })
    expect(pressed(caseOf({ nextStep }), []), nextStep).toBeNull()
    if (nextStep !== 'close')
      expect(
        pressed(caseOf({ nextStep, state: 'answered', answeredAt: 'x' })),
        nextStep,
      ).not.toMatchObject({ name: 'close' })
  }
  expect(pressed(caseOf({ state: 'closed', nextStep: null }))).toEqual({ name: 'reopen' })
})
