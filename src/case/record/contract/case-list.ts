// Lists of cases, My day, and mail that waits.
import { z } from 'zod'
import { MAX_MAILS_TEXT } from '../../../platform/address/domain/mail.ts'
import { At, BrandId, Id, leftOut, orElse, words } from '../../../platform/base/contract/common.ts'
import { MAIL_STATES, STATES } from '../domain/code.ts'
import { checkFacts, noticeFacts } from './fact.ts'
import { CaseRow, PromiseView, HandbookId } from './case.ts'

export const CaseQuery = z.object({
  brand: leftOut(BrandId),
  q: leftOut(words(MAX_MAILS_TEXT)),
  state: leftOut(z.enum([...STATES, 'open'])),
  category: leftOut(HandbookId),
  holder: leftOut(z.union([Id, z.literal('me')])),
  customer: leftOut(Id),
  cursor: leftOut(z.string().max(400)),
  limit: orElse(z.coerce.number().int().min(1).max(200), 50),
})

export const CasePage = z.object({ items: z.array(CaseRow), next: z.string().nullable() })

export type CasePage = z.infer<typeof CasePage>

/** The facts of each kind are defined in domain/notice.ts. */
export const Notice = z
  .object({
    id: Id,
    brand: BrandId,
    kind: z.string(),
    case: z.object({ id: Id, ref: z.string() }).nullable(),
    /** Somebody asks for help in it. */ contact: Id.nullable(),
    data: z.record(z.string(), z.unknown()),
    dueAt: At,
    at: At,
    late: z.boolean(),
  })
  .superRefine((notice, context) => checkFacts(noticeFacts(notice.kind), notice.data, context))

/** Counted up to here: nobody reads "417" as anything but "many", and counting costs. */
export const MAX_COUNTED = 300

export const MyDay = z.object({
  now: At,
  /** Open promises of mine, nearest first. */
  promises: z.array(
    PromiseView.extend({
      brand: BrandId,
      ref: z.string().nullable(),
      customer: z.string().nullable(),
    }),
  ),
  /** Cases whose next step waits for me, or that was escalated to me. */
  waiting: z.array(CaseRow),
  /** New cases of mine nobody has acknowledged. */
  fresh: z.array(CaseRow),
  /** What I own while somebody else has the next step. */
  owned: z.array(CaseRow),
  notices: z.array(Notice),
  /** Each at most MAX_COUNTED, which means that many or more. */
  counts: z.object({ waiting: z.int(), fresh: z.int(), owned: z.int(), promises: z.int() }),
})

export type MyDay = z.infer<typeof MyDay>

export const OutboxRow = z.object({
  brand: BrandId,
  id: Id,
  case: z.object({ id: Id, ref: z.string() }).nullable(),
  kind: z.string(),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  state: z.enum(MAIL_STATES),
  messageId: z.string(),
  attempts: z.int(),
  queuedAt: At,
  sentAt: At.nullable(),
  error: z.string().nullable(),
})

/** Of a mail that was perhaps sent: how somebody knows that it was. */
export const MailWasSent = z.object({ proof: words(1000) })
