// What a person asks to be done to a case or a promise.
import { z } from 'zod'
import { TEXT_CUES } from '../../../signal/domain/cue.ts'
import { CUSTOMER_KINDS, JUDGEMENTS } from '../../../handbook/domain/handbook.ts'
import { CHANNELS } from '../../../chapter/domain/channel.ts'
import {
  At,
  Count,
  Id,
  LanguageCode,
  draft,
  optional,
  orElse,
  words,
} from '../../../platform/base/contract/common.ts'
import { Mails, Phones } from '../../../platform/address/contract/reach.ts'
import {
  CLOSINGS,
  DRAFT_KINDS,
  LETTER_CHANNELS,
  NEXT_STEPS,
  OUTCOMES,
  RESPONSIBLES,
} from '../domain/code.ts'
import { HandbookId } from './case.ts'

const versioned = { version: Count }

/** As the timeline numbers its entries. */
const EntryId = z.string().regex(/^\d{1,18}$/)

/**
 * What a person can do to a case: POST /api/v1/cases/:brand/:id/:action, each with the version it
 * was decided on.
 */
export const CaseAction = {
  category: z.object({ ...versioned, category: z.string().max(60), reason: optional(words(1000)) }),
  class: z.object({ ...versioned, class: z.string().max(60) }),
  weight: z.object({
    ...versioned,
    judgements: z.partialRecord(
      z.enum(JUDGEMENTS),
      z.object({ is: z.int().min(1).max(5), why: words(500) }),
    ),
  }),
  start: z.object({ ...versioned }),
  note: z.object({ text: words(10_000) }),
  /** A note of this case; pinned or unpinned twice is done once. */
  pin: z.object({ entry: EntryId }),
  unpin: z.object({ entry: EntryId }),
  owner: z.object({ ...versioned, person: Id, reason: words(1000) }),
  handler: z.object({ ...versioned, person: optional(Id) }),
  'next-step': z.object({
    ...versioned,
    step: z.enum(NEXT_STEPS),
    holder: Id,
    at: At,
    note: optional(words(1000)),
    /** What was done of the step before: it becomes a note. */ done: optional(words(2000)),
  }),
  /**
   * What the customer said when asked: `words` are needed when it is not settled, and open the case
   * again.
   */
  satisfaction: z.object({
    ...versioned,
    settled: z.boolean(),
    score: optional(z.int().min(1).max(5)),
    words: optional(words(2000)),
  }),
  received: z.object({ ...versioned, at: At, reason: words(1000) }),
  handbook: z.object({ ...versioned, handbookVersion: Count, reason: words(1000) }),
  customer: z.object({
    ...versioned,
    customer: z
      .union([
        Id,
        z.object({
          kind: z.enum(CUSTOMER_KINDS),
          name: words(200),
          mail: optional(Mails),
          phone: optional(Phones),
          number: optional(words(60)),
        }),
      ])
      .nullable(),
  }),
  resume: z.object({ ...versioned, note: optional(words(10_000)) }),
  extension: z.object({
    ...versioned,
    clock: Id,
    reason: words(2000),
    circumstances: words(2000),
    body: words(50_000),
    channel: z.enum(LETTER_CHANNELS),
    dispatchedAt: optional(At),
    proof: optional(words(1000)),
  }),
  promise: z.object({
    kind: z.string().max(60),
    what: words(1000),
    channel: z.enum(CHANNELS),
    holder: Id,
    dueAt: At,
  }),
  /**
   * `letter` is the writer's own number of it: what has been sent under it is no draft again, in
   * whatever order the requests arrive.
   */
  draft: z.object({
    kind: z.enum(DRAFT_KINDS),
    subject: draft(300),
    body: draft(50_000),
    language: LanguageCode,
    outcome: optional(z.enum(OUTCOMES)),
    checklist: z.array(HandbookId).max(100),
    draftVersion: optional(Count),
    letter: optional(Id),
  }),
  send: z.object({
    ...versioned,
    kind: z.enum(DRAFT_KINDS),
    subject: words(300),
    body: words(50_000),
    language: LanguageCode,
    outcome: optional(z.enum(OUTCOMES)),
    checklist: orElse(z.array(HandbookId).max(100), []),
    channel: z.enum(LETTER_CHANNELS),
    letter: optional(Id),
    /** For what was sent outside: when, and what proves it. */
    dispatchedAt: optional(At),
    deliveredAt: optional(At),
    proof: optional(words(1000)),
    proofAttachment: optional(Id),
  }),
  delivered: z.object({ answer: Id, at: At, proof: words(1000) }),
  close: z.object({
    ...versioned,
    closing: z.enum(CLOSINGS),
    note: optional(words(2000)),
    duplicateOf: optional(z.string().max(40)),
    outcome: optional(z.enum(OUTCOMES)),
    controllable: optional(z.boolean()),
    responsible: optional(z.enum(RESPONSIBLES)),
    rootCause: optional(words(2000)),
    changeMade: optional(words(2000)),
  }),
  reopen: z.object({ ...versioned, reason: words(2000) }),
  link: z.object({}),
  'revoke-link': z.object({ link: Id }),
  'dismiss-cue': z.object({ place: z.string().max(60), cue: z.enum(TEXT_CUES) }),
} as const

export type CaseActionName = keyof typeof CaseAction

export type CaseActionInput<A extends CaseActionName> = z.input<(typeof CaseAction)[A]>

export type CaseActionBody<A extends CaseActionName> = z.output<(typeof CaseAction)[A]>

/** POST /api/v1/promises/:brand/:id/:action */
export const PromiseAction = {
  keep: z.object({ version: Count, note: optional(words(2000)) }),
  renegotiate: z.object({
    version: Count,
    dueAt: At,
    what: optional(words(1000)),
    note: words(2000),
  }),
  consequence: z.object({ version: Count, note: words(2000) }),
} as const

export type PromiseActionName = keyof typeof PromiseAction
