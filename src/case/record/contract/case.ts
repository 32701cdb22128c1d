// Requests and replies about cases.
import { z } from 'zod'
import { MAIL_MODES } from '../../../access/domain/mail-mode.ts'
import { CASE_KINDS, CHECKLIST_WHENS, CUSTOMER_KINDS } from '../../../handbook/domain/handbook.ts'
import { CHANNELS } from '../../../chapter/domain/channel.ts'
import {
  At,
  BrandId,
  Id,
  LanguageCode,
  On,
  PersonRef,
  TextByLanguage,
  optional,
  orElse,
  words,
} from '../../../platform/base/contract/common.ts'
import {
  ACTOR_KINDS,
  AUDIENCES,
  CLOSINGS,
  DEADLINE_ACTIONS,
  DEADLINE_KINDS,
  DEADLINE_STATES,
  INTAKE_CHANNELS,
  LETTER_CHANNELS,
  LETTER_KINDS,
  LETTER_STATES,
  MAIL_STATES,
  NEXT_STEPS,
  OUTCOMES,
  PROMISE_STATES,
  RESPONSIBLES,
  SIMILAR_WHYS,
  STATES,
} from '../domain/code.ts'
import { SATISFIED_BY } from '../../../calendar/domain/type.ts'
import { PutAside } from '../../../platform/files/contract/file.ts'
import { checkFacts, timelineFacts } from './fact.ts'
import { ReadCue } from '../../../signal/contract/cue.ts'
import { Mails, Phones } from '../../../platform/address/contract/reach.ts'

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
      why: z.enum(SIMILAR_WHYS),
    }),
  ),
  aside: PutAside,
})
export type IntakeReply = z.infer<typeof IntakeReply>

/** One explained step of a counted date; `code` names the phrase, the rest fills it. */
export const DeadlineStep = z.looseObject({ code: z.string() })

export const Deadline = z.object({
  id: Id,
  kind: z.enum(DEADLINE_KINDS),
  action: z.enum(DEADLINE_ACTIONS),
  rule: z.string().nullable(),
  legalBasis: z.string().nullable(),
  provisional: z.boolean(),
  state: z.enum(DEADLINE_STATES),
  /** Not rolled over days off: the safe day. */
  targetOn: On,
  /** Legal last day; null for internal deadlines. */
  lastDayOn: On.nullable(),
  dueAt: At,
  metAt: At.nullable(),
  metLate: z.boolean().nullable(),
  satisfiedBy: z.enum(SATISFIED_BY),
  needsDurable: z.boolean(),
  silence: z.string(),
  mayExtend: z.boolean(),
  extension: z
    .object({ reason: z.string(), circumstances: z.string(), toldAt: At.nullable() })
    .nullable(),
  steps: z.array(DeadlineStep),
})
export type Deadline = z.infer<typeof Deadline>

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
  /**
   * First of the newest words of the customer that no letter has answered; whether they reopened
   * the case.
   */
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
  state: z.enum(PROMISE_STATES),
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
  kind: z.enum(LETTER_KINDS),
  subject: z.string(),
  body: z.string(),
  language: LanguageCode,
  outcome: z.enum(OUTCOMES).nullable(),
  checklist: z.array(z.string()),
  channel: z.enum(LETTER_CHANNELS).nullable(),
  state: z.enum(LETTER_STATES),
  writtenBy: PersonRef.nullable(),
  writtenAt: At,
  dispatchedAt: At.nullable(),
  deliveredAt: At.nullable(),
  proof: z.string().nullable(),
  mail: Id.nullable(),
  mailState: z.enum(MAIL_STATES).nullable(),
  mailError: z.string().nullable(),
  version: z.int(),
})
export type AnswerView = z.infer<typeof AnswerView>

/** The facts of each kind are defined in domain/timeline.ts; a reply may name more of them. */
export const TimelineEntry = z
  .object({
    id: z.string(),
    kind: z.string(),
    actor: z.enum(ACTOR_KINDS),
    by: z.string().nullable(),
    at: At,
    data: z.record(z.string(), z.unknown()),
    customerSees: z.boolean(),
  })
  .superRefine((entry, context) => checkFacts(timelineFacts(entry.kind), entry.data, context))
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** A note that stands above the story: its entry of the timeline, who wrote it and when. */
export const PinView = z.object({
  entry: z.string(),
  text: z.string(),
  by: z.string().nullable(),
  at: At,
})

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
  door: z.enum(INTAKE_CHANNELS),
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
  clocks: z.array(Deadline),
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
  /** At most three, the one pinned first at the top. */
  pins: z.array(PinView),
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
        when: z.enum(CHECKLIST_WHENS),
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
  /**
   * Read in what the customer typed: `place` is 'happened', 'wanted', or the timeline entry that
   * has the words.
   */
  cues: z.array(z.object({ place: z.string(), cues: z.array(ReadCue) })),
  categories: z.array(z.object({ id: z.string(), name: TextByLanguage })),
  people: z.array(PersonRef),
  mail: z.enum(MAIL_MODES),
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

/**
 * GET /api/v1/cases/:brand/:id/similar: likely twins; `isWhole` is false when looking for them took
 * too long and was ended.
 */
export const SimilarCases = z.object({
  items: z.array(
    z.object({
      id: Id,
      ref: z.string(),
      why: z.enum(SIMILAR_WHYS),
      excerpt: z.string(),
      state: z.enum(STATES),
    }),
  ),
  isWhole: z.boolean(),
})
export type SimilarCases = z.infer<typeof SimilarCases>

/** As a handbook names its parts. */
export const HandbookId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
