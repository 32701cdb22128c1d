// Who may do what to cases, and in which states of a case; the routes, the page and every use case
// ask here.
import { allow, type Right } from '../../../access/domain/right.ts'
import { ROLES, STAFF } from '../../../access/domain/role.ts'
import type { CaseActionKind } from './case.ts'

export const TAKE_IN = allow('intake', { to: ROLES, alsoTo: ['customer', 'api', 'door'] })
export const READ_CASES = allow('read-cases', { to: [...STAFF, 'director'], alsoTo: ['api'] })
export const SEARCH_CASES = allow('search', { to: [...STAFF, 'director'] })
export const WORK_ON_CASE = allow('work-case', { to: STAFF })
export const DECIDE_CASE = allow('decide-case', { to: ['owner', 'leader', 'director'] })
export const ASSIGN_CASE = allow('assign-case', {
  to: ['owner', 'leader', 'director', 'administrator'],
})
export const CORRECT_CASE = allow('correct-case', { to: ['owner', 'leader', 'administrator'] })
export const ATTACH_FILES = allow('attach', { to: STAFF, alsoTo: ['customer'] })

export const RIGHTS = [
  TAKE_IN,
  READ_CASES,
  SEARCH_CASES,
  WORK_ON_CASE,
  DECIDE_CASE,
  ASSIGN_CASE,
  CORRECT_CASE,
  ATTACH_FILES,
]

/**
 * `as`: what kind of action it is, which says in which states of a case it may be done (`case.ts`).
 * `when`: what must hold besides before the page offers it.
 */
export type CaseRule = {
  readonly right: Right
  readonly as: CaseActionKind
  readonly when?: (row: { waiting_since: Temporal.Instant | null }) => boolean
}

const whoever = (right: Right, as: CaseActionKind, when?: CaseRule['when']): CaseRule => ({
  right,
  as,
  ...(when && { when }),
})

/** What the page of a case offers, in its order. */
export const CASE_POLICY = {
  category: whoever(WORK_ON_CASE, 'change'),
  class: whoever(WORK_ON_CASE, 'change'),
  weight: whoever(WORK_ON_CASE, 'change'),
  start: whoever(WORK_ON_CASE, 'start'),
  note: whoever(WORK_ON_CASE, 'note'),
  pin: whoever(WORK_ON_CASE, 'change'),
  unpin: whoever(WORK_ON_CASE, 'change'),
  owner: whoever(ASSIGN_CASE, 'change'),
  handler: whoever(WORK_ON_CASE, 'change'),
  'next-step': whoever(WORK_ON_CASE, 'change'),
  received: whoever(CORRECT_CASE, 'change'),
  handbook: whoever(CORRECT_CASE, 'change'),
  customer: whoever(WORK_ON_CASE, 'change'),
  extension: whoever(DECIDE_CASE, 'extend'),
  promise: whoever(WORK_ON_CASE, 'promise'),
  draft: whoever(WORK_ON_CASE, 'draft'),
  delivered: whoever(WORK_ON_CASE, 'note'),
  satisfaction: whoever(WORK_ON_CASE, 'settle'),
  close: whoever(WORK_ON_CASE, 'close'),
  reopen: whoever(WORK_ON_CASE, 'reopen'),
  link: whoever(WORK_ON_CASE, 'link'),
  'revoke-link': whoever(WORK_ON_CASE, 'link'),
  attach: whoever(ATTACH_FILES, 'note'),
  'dismiss-cue': whoever(WORK_ON_CASE, 'note'),
  'send-acknowledgement': whoever(WORK_ON_CASE, 'acknowledge'),
  'send-question': whoever(WORK_ON_CASE, 'ask'),
  'send-answer': whoever(WORK_ON_CASE, 'answer'),
  consequence: whoever(WORK_ON_CASE, 'note'),
  resume: whoever(WORK_ON_CASE, 'resume', (row) => row.waiting_since !== null),
} as const satisfies Record<string, CaseRule>

/** What is done to a promise is a note of its case. */
export const PROMISE_POLICY = {
  keep: whoever(WORK_ON_CASE, 'note'),
  renegotiate: whoever(WORK_ON_CASE, 'note'),
  consequence: whoever(WORK_ON_CASE, 'note'),
} as const satisfies Record<string, CaseRule>
