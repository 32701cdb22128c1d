// Requests and replies about cases.
import { z } from 'zod'
import { TEXT_CUES } from '../domain/cue/cue.ts'
import { MOST_MAILS_TEXT } from '../domain/people/mail.ts'
import { CASE_KINDS, CHANNELS, CUSTOMER_KINDS } from '../domain/handbook/handbook.ts'
import {
  At,
  BrandId,
  Count,
  Id,
  LanguageCode,
  Mails,
  On,
  PersonRef,
  Phones,
  PutAside,
  ReadCue,
  TextByLanguage,
  draft,
  leftOut,
  optional,
  orElse,
  words,
} from './common.ts'

export const STATES = ['new', 'acknowledged', 'in_work', 'answered', 'closed', 'reopened'] as const
export const AUDIENCES = ['none', 'others-watching', 'public-channel'] as const
export const DOORS = ['form', 'qr', 'public', 'api', 'mail', 'phone', 'visit', 'chat'] as const
export const NEXT_STEPS = [
  'acknowledge',
  'decide',
  'answer',
  'ask',
  'wait',
  'call_back',
  'pay',
  'check_satisfaction',
  'close',
  'keep_promise',
] as const
export const OUTCOMES = ['upheld', 'partly', 'refused'] as const
export const CLOSINGS = [
  'answered',
  'withdrawn',
  'duplicate',
  'passed_on',
  'nobody_to_answer',
  'no_word',
] as const
export const RESPONSIBLES = ['us', 'carrier', 'supplier', 'partner', 'customer', 'nobody'] as const
export const ANSWER_CHANNELS = ['mail', 'letter', 'handed', 'spoken'] as const

/** Files ride beside the JSON as multipart; the JSON is the field `case`. */
export const Intake = z.object({
  brand: BrandId,
  kind: orElse(z.enum(CASE_KINDS), 'complaint'),
  happened: words(20_000),
  wanted: optional(words(5_000)),
  order: optional(words(200)),
  category: optional(z.string().max(60)),
  audience: orElse(z.enum(AUDIENCES), 'none'),
  language: optional(LanguageCode),
  customer: optional(
    z.object({
      kind: optional(z.enum(CUSTOMER_KINDS)),
      name: optional(words(200)),
      mail: optional(Mails),
      phone: optional(Phones),
      number: optional(words(60)),
    }),
  ),
  /** Who said it when no customer is known: "the lady in the blue coat". */
  fromWhom: optional(words(300)),
  /** Who passed it on, when it is not the person signed in. */
  throughWhom: optional(words(300)),
  /** When the customer's word reached us; now when left out. */
  receivedAt: optional(At),
})
export type Intake = z.output<typeof Intake>
export type IntakeInput = z.input<typeof Intake>

export const IntakeReply = z.object({
  id: Id,
  ref: z.string(),
  brand: BrandId,
  /** The customer's page; only given to whom may hand it on. */
  link: z.string().nullable(),
  similar: z.array(
    z.object({
      id: Id,
      ref: z.string(),
      why: z.enum(['same_customer', 'same_order', 'like_words']),
    }),
  ),
  aside: PutAside,
})
export type IntakeReply = z.infer<typeof IntakeReply>

/** One explained step of a counted date; `code` names the phrase, the rest fills it. */
export const ClockStep = z.looseObject({ code: z.string() })

export const Clock = z.object({
  id: Id,
  kind: z.enum(['legal', 'house']),
  action: z.enum(['acknowledge', 'reply', 'refund', 'inform', 'decide', 'other']),
  rule: z.string().nullable(),
  legalBasis: z.string().nullable(),
  provisional: z.boolean(),
  state: z.enum(['running', 'paused', 'met', 'missed', 'void']),
  /** Not rolled over days off: the safe day. */
  targetOn: On,
  /** Legal last day; null for house clocks. */
  lastDayOn: On.nullable(),
  dueAt: At,
  metAt: At.nullable(),
  metLate: z.boolean().nullable(),
  satisfiedBy: z.enum(['sent', 'received', 'accepted']),
  needsDurable: z.boolean(),
  silence: z.string(),
  mayExtend: z.boolean(),
  extension: z
    .object({ reason: z.string(), circumstances: z.string(), toldAt: At.nullable() })
    .nullable(),
  steps: z.array(ClockStep),
})
export type Clock = z.infer<typeof Clock>

export const CaseRow = z.object({
  brand: BrandId,
  id: Id,
  ref: z.string(),
  kind: z.enum(CASE_KINDS),
  state: z.enum(STATES),
  weight: z.int(),
  audience: z.enum(AUDIENCES),
  category: z.object({ id: z.string(), name: TextByLanguage }),
  customer: z.string().nullable(),
  /** First words of what happened. */
  excerpt: z.string(),
  language: LanguageCode,
  owner: PersonRef,
  holder: PersonRef.nullable(),
  nextStep: z.enum(NEXT_STEPS).nullable(),
  nextStepAt: At.nullable(),
  deadlineAt: At.nullable(),
  receivedAt: At,
  rung: z.int(),
  legalDueAt: At.nullable(),
  houseDueAt: At.nullable(),
  legalConfirmed: z.boolean(),
  /** Promises that were broken and not made good. */
  unmended: z.int(),
  /** First of the newest words of the customer that no letter has answered; whether they reopened the case. */
  newWords: z.string().nullable(),
  newWordsReopen: z.boolean(),
})
export type CaseRow = z.infer<typeof CaseRow>

export const PromiseView = z.object({
  id: Id,
  case: Id.nullable(),
  kind: z.string(),
  what: z.string(),
  channel: z.enum(CHANNELS),
  holder: PersonRef,
  dueAt: At,
  state: z.enum(['open', 'kept', 'renegotiated', 'broken']),
  madeAt: At,
  settledAt: At.nullable(),
  settledNote: z.string().nullable(),
  ifBroken: TextByLanguage,
  consequenceDoneAt: At.nullable(),
  consequenceNote: z.string().nullable(),
  version: z.int(),
})
export type PromiseView = z.infer<typeof PromiseView>

export const AnswerView = z.object({
  id: Id,
  kind: z.enum(['acknowledgement', 'answer', 'question', 'extension']),
  subject: z.string(),
  body: z.string(),
  language: LanguageCode,
  outcome: z.enum(OUTCOMES).nullable(),
  checklist: z.array(z.string()),
  channel: z.enum(ANSWER_CHANNELS).nullable(),
  state: z.enum(['draft', 'queued', 'sent', 'failed']),
  writtenBy: PersonRef.nullable(),
  writtenAt: At,
  dispatchedAt: At.nullable(),
  deliveredAt: At.nullable(),
  proof: z.string().nullable(),
  mail: Id.nullable(),
  mailState: z.enum(['queued', 'sending', 'sent', 'failed', 'kept', 'unsure']).nullable(),
  mailError: z.string().nullable(),
  version: z.int(),
})
export type AnswerView = z.infer<typeof AnswerView>

export const TimelineEntry = z.object({
  id: z.string(),
  kind: z.string(),
  actor: z.enum(['person', 'customer', 'api', 'door', 'system']),
  by: z.string().nullable(),
  at: At,
  data: z.record(z.string(), z.unknown()),
  customerSees: z.boolean(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const AttachmentView = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  addedAt: At,
  customerSees: z.boolean(),
})

const Suggestion = z.object({ subject: z.string(), body: z.string() })

export const CaseView = CaseRow.omit({
  excerpt: true,
  customer: true,
  unmended: true,
  newWords: true,
  newWordsReopen: true,
}).extend({
  version: z.int(),
  door: z.enum(DOORS),
  happened: z.string(),
  wanted: z.string().nullable(),
  order: z.string().nullable(),
  customer: z
    .object({
      id: Id,
      kind: z.enum(CUSTOMER_KINDS),
      name: z.string(),
      identities: z.array(
        z.object({ kind: z.enum(['mail', 'phone', 'number']), value: z.string() }),
      ),
      openCases: z.int(),
      allCases: z.int(),
    })
    .nullable(),
  customerKind: z.enum(CUSTOMER_KINDS).nullable(),
  fromWhom: z.string().nullable(),
  throughWhom: z.string().nullable(),
  recordedAt: At,
  categoryChosen: z.boolean(),
  handbookVersion: z.int(),
  currentHandbookVersion: z.int(),
  legalClass: z.object({ id: z.string(), name: TextByLanguage }).nullable(),
  legalClasses: z.array(
    z.object({
      id: z.string(),
      name: TextByLanguage,
      about: TextByLanguage,
      rules: z.array(z.string()),
    }),
  ),
  judgements: z.record(z.string(), z.object({ is: z.int(), why: TextByLanguage })),
  ownerPosition: z.object({ id: z.string(), name: TextByLanguage }),
  queue: z.string().nullable(),
  handler: PersonRef.nullable(),
  nextStepNote: z.string().nullable(),
  waitingSince: At.nullable(),
  askedNow: PersonRef.nullable(),
  acknowledgedAt: At.nullable(),
  answeredAt: At.nullable(),
  closedAt: At.nullable(),
  reopenedAt: At.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  controllable: z.boolean().nullable(),
  responsible: z.enum(RESPONSIBLES).nullable(),
  rootCause: z.string().nullable(),
  changeMade: z.string().nullable(),
  closing: z.enum(CLOSINGS).nullable(),
  closingNote: z.string().nullable(),
  duplicateOf: z.object({ id: Id, ref: z.string() }).nullable(),
  customerConfirmedAt: At.nullable(),
  satisfaction: z
    .object({ score: z.int().nullable(), words: z.string().nullable(), at: At })
    .nullable(),
  clocks: z.array(Clock),
  noConfirmedRule: z.boolean(),
  promises: z.array(PromiseView),
  answers: z.array(AnswerView),
  attachments: z.array(AttachmentView),
  links: z.array(
    z.object({ id: Id, url: z.string(), createdAt: At, expiresAt: At, revokedAt: At.nullable() }),
  ),
  likelyCustomers: z.array(
    z.object({ id: Id, name: z.string(), why: z.enum(['mail', 'phone', 'number', 'name']) }),
  ),
  timeline: z.array(TimelineEntry),
  /** The category's paragraphs of the pinned handbook version. */
  guidance: z.object({
    prepare: z.array(TextByLanguage),
    ask: z.array(TextByLanguage),
    procedure: z.array(TextByLanguage),
    rootCauses: z.array(TextByLanguage),
    checklist: z.array(
      z.object({
        id: z.string(),
        text: TextByLanguage,
        rule: z.string().nullable(),
        when: z.enum(['always', 'upheld', 'refused']),
      }),
    ),
    promises: z.array(
      z.object({
        id: z.string(),
        what: TextByLanguage,
        channels: z.array(z.enum(CHANNELS)),
        longest: z.string(),
        latestAt: At,
      }),
    ),
    ladder: z.array(
      z.object({ ask: z.string(), name: TextByLanguage, silence: z.string(), why: TextByLanguage }),
    ),
  }),
  /** Read in what the customer typed: `place` is 'happened', 'wanted', or the timeline entry that has the words. */
  cues: z.array(z.object({ place: z.string(), cues: z.array(ReadCue) })),
  categories: z.array(z.object({ id: z.string(), name: TextByLanguage })),
  people: z.array(PersonRef),
  mail: z.enum(['server', 'kept', 'none']),
  may: z.array(z.string()),
  noWordFrom: On.nullable(),
  /** Letters begun in the customer's language, with the real name, owner and dates. */
  suggested: z.object({
    acknowledgement: Suggestion,
    question: Suggestion,
    answer: Suggestion,
    extension: Suggestion,
  }),
  /** The brand's time zone, in which its dates are read. */
  timeZone: z.string(),
  brandName: TextByLanguage,
  languages: z.array(LanguageCode),
})
export type CaseView = z.infer<typeof CaseView>
/** After files were added: which of them were not taken. */
export const CaseViewAdded = CaseView.extend({ aside: PutAside })
export type CaseViewAdded = z.infer<typeof CaseViewAdded>

/** GET /api/v1/cases/:brand/:id/similar: likely twins; `isWhole` is false when looking for them took too long and was ended. */
export const SimilarCases = z.object({
  items: z.array(
    z.object({
      id: Id,
      ref: z.string(),
      why: z.enum(['same_customer', 'same_order', 'like_words']),
      excerpt: z.string(),
      state: z.enum(STATES),
    }),
  ),
  isWhole: z.boolean(),
})
export type SimilarCases = z.infer<typeof SimilarCases>

/** As a handbook names its parts. */
const HandbookId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)

const versioned = { version: Count }
/** What a person can do to a case: POST /api/v1/cases/:brand/:id/:action, each with the version it was decided on. */
export const CaseAction = {
  category: z.object({ ...versioned, category: z.string().max(60), reason: optional(words(1000)) }),
  class: z.object({ ...versioned, class: z.string().max(60) }),
  weight: z.object({
    ...versioned,
    judgements: z.partialRecord(
      z.enum(['severity', 'safety', 'complexity', 'impact', 'urgency']),
      z.object({ is: z.int().min(1).max(5), why: words(500) }),
    ),
  }),
  start: z.object({ ...versioned }),
  note: z.object({ text: words(10_000) }),
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
  /** What the customer said when asked: `words` are needed when it is not settled, and open the case again. */
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
    channel: z.enum(ANSWER_CHANNELS),
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
  /** `letter` is the writer's own number of it: what has been sent under it is no draft again, in whatever order the requests arrive. */
  draft: z.object({
    kind: z.enum(['acknowledgement', 'answer', 'question']),
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
    kind: z.enum(['acknowledgement', 'answer', 'question']),
    subject: words(300),
    body: words(50_000),
    language: LanguageCode,
    outcome: optional(z.enum(OUTCOMES)),
    checklist: orElse(z.array(HandbookId).max(100), []),
    channel: z.enum(ANSWER_CHANNELS),
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

export const CaseQuery = z.object({
  brand: leftOut(BrandId),
  q: leftOut(words(MOST_MAILS_TEXT)),
  state: leftOut(z.enum([...STATES, 'open'])),
  category: leftOut(HandbookId),
  holder: leftOut(z.union([Id, z.literal('me')])),
  customer: leftOut(Id),
  cursor: leftOut(z.string().max(400)),
  limit: orElse(z.coerce.number().int().min(1).max(200), 50),
})
export const CasePage = z.object({ items: z.array(CaseRow), next: z.string().nullable() })
export type CasePage = z.infer<typeof CasePage>

export const Notice = z.object({
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
/** Counted up to here: nobody reads "417" as anything but "many", and counting costs. */
export const MOST_COUNTED = 300
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
  /** Cases whose next step waits for me, or that climbed to me. */
  waiting: z.array(CaseRow),
  /** New cases of mine nobody has acknowledged. */
  fresh: z.array(CaseRow),
  /** What I own while somebody else has the next step. */
  owned: z.array(CaseRow),
  notices: z.array(Notice),
  /** Each at most MOST_COUNTED, which means that many or more. */
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
  state: z.enum(['queued', 'sending', 'sent', 'failed', 'kept', 'unsure']),
  messageId: z.string(),
  attempts: z.int(),
  queuedAt: At,
  sentAt: At.nullable(),
  error: z.string().nullable(),
})
/** Of a mail that was perhaps sent: how somebody knows that it was. */
export const MailWasSent = z.object({ proof: words(1000) })
