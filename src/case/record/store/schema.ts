// Tables of a case: deadlines, promises, answers, mails, timeline.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { SatisfiedBy } from '../../../calendar/domain/type.ts'
import type { Channel } from '../../../chapter/domain/channel.ts'
import type { CaseKind, CustomerKind, Judgement } from '../../../handbook/domain/handbook.ts'
import type { Language, Text } from '../../../platform/base/domain/language.ts'
import type { Json, JsonDefault, JsonMaybe } from '../../../platform/database/store/json.ts'
import type {
  ActorKind,
  Audience,
  Closing,
  DeadlineAction,
  DeadlineKind,
  DeadlineState,
  IntakeChannel,
  LetterChannel,
  LetterKind,
  LetterState,
  MailKind,
  MailState,
  NextStepKind,
  Outcome,
  PromiseState,
  Responsible,
  State,
} from '../domain/code.ts'
import type { PlanStep } from '../domain/deadline-plan.ts'
import type { NoticeKind } from '../domain/notice.ts'
import type { TimelineKind } from '../domain/timeline.ts'

/** What is decided of a weight, each with its reason. */
export type Judgements = Record<Judgement, { is: number; why: Text }>

/** Instants as they stand in JSON. */
export type StoredPause = { fromAt: string; toAt: string | null }
export type StoredExtension = { reason: string; circumstances: string; toldAt: string | null }

/** Written by what this version knows; what stands there another version may have written. */
type Recorded<T extends string> = ColumnType<string, T, never>

type DeskCaseTable = {
  brand_id: string
  id: string
  ref: string
  kind: CaseKind
  door: IntakeChannel
  audience: Audience
  language: Language
  happened: string
  wanted: string | null
  order_ref: string | null
  customer_id: string | null
  customer_kind: CustomerKind | null
  from_whom: string | null
  through_whom: string | null
  through_person_id: string | null
  received_at: Temporal.Instant
  recorded_at: Temporal.Instant
  category_id: string
  category_chosen: boolean
  handbook_version: number
  law_pack: string
  market: string
  legal_class: string | null
  weight: number
  judgements: Json<Judgements>
  state: State
  owner_id: string
  owner_position: string
  queue: string | null
  handler_id: string | null
  next_step: NextStepKind | null
  next_step_holder_id: string | null
  next_step_at: Temporal.Instant | null
  next_step_note: string | null
  rung: Generated<number>
  rung_asked_id: string | null
  rung_asked_at: Temporal.Instant | null
  waiting_since: Temporal.Instant | null
  deadline_at: Temporal.Instant | null
  sort_at: GeneratedAlways<Temporal.Instant | null>
  acknowledged_at: Temporal.Instant | null
  answered_at: Temporal.Instant | null
  closed_at: Temporal.Instant | null
  reopened_at: Temporal.Instant | null
  outcome: Outcome | null
  controllable: boolean | null
  responsible: Responsible | null
  root_cause: string | null
  change_made: string | null
  closing: Closing | null
  closing_note: string | null
  duplicate_of: string | null
  customer_confirmed_at: Temporal.Instant | null
  satisfaction: number | null
  satisfaction_words: string | null
  satisfaction_at: Temporal.Instant | null
  search: string
  version: Generated<number>
}

/** Written by the database itself when a case's words are. */
type CaseWordsTable = {
  brand_id: string
  case_id: string
  recorded_at: Temporal.Instant
  search: string
}

type DeadlineTable = {
  brand_id: string
  id: string
  case_id: string
  kind: DeadlineKind
  action: DeadlineAction
  rule_id: string | null
  provisional: Generated<boolean>
  satisfied_by: SatisfiedBy
  needs_durable: Generated<boolean>
  silence: Generated<string>
  from_at: Temporal.Instant
  target_on: string
  last_day_on: string | null
  due_at: Temporal.Instant
  steps: Json<PlanStep[]>
  state: DeadlineState
  paused_at: Temporal.Instant | null
  pauses: JsonDefault<StoredPause[]>
  may_pause: Generated<boolean>
  met_at: Temporal.Instant | null
  met_late: boolean | null
  warned: Generated<number>
  extension: JsonMaybe<StoredExtension>
}

type SearchReadingTable = {
  brand_id: string
  rule: number
  before_at: Temporal.Instant
  before_id: string
  done: Generated<boolean>
}

type PromiseTable = {
  brand_id: string
  id: string
  case_id: string | null
  customer_id: string | null
  kind: string
  what: string
  channel: Channel
  holder_id: string
  due_at: Temporal.Instant
  state: PromiseState
  made_by: string | null
  made_at: Temporal.Instant
  reminded_at: Temporal.Instant | null
  settled_at: Temporal.Instant | null
  settled_note: string | null
  replaced_by: string | null
  rung: Generated<number>
  rung_asked_at: Temporal.Instant | null
  consequence_done_at: Temporal.Instant | null
  consequence_note: string | null
  version: Generated<number>
}

type AttachmentTable = {
  brand_id: string
  id: string
  case_id: string | null
  contact_id: string | null
  name: string
  media_type: string
  size: number
  sha256: string
  added_by: string | null
  added_at: Temporal.Instant
  customer_sees: Generated<boolean>
}

type AttachmentPartTable = {
  brand_id: string
  attachment_id: string
  number: number
  bytes: Buffer
}

type OutboxTable = {
  brand_id: string
  id: string
  case_id: string | null
  kind: MailKind
  to_mail: string
  subject: string
  body: string
  message_id: string
  state: MailState
  attempts: Generated<number>
  lease_until: Temporal.Instant | null
  next_try_at: Temporal.Instant | null
  /** When its body began to leave; null before. */
  handed_at: Temporal.Instant | null
  queued_at: Temporal.Instant
  sent_at: Temporal.Instant | null
  error: string | null
}

type AnswerTable = {
  brand_id: string
  id: string
  case_id: string
  kind: LetterKind
  subject: Generated<string>
  body: Generated<string>
  language: Language
  outcome: Outcome | null
  checklist: JsonDefault<string[]>
  channel: LetterChannel | null
  state: LetterState
  written_by: string | null
  written_at: Temporal.Instant
  dispatched_at: Temporal.Instant | null
  delivered_at: Temporal.Instant | null
  proof: string | null
  proof_attachment_id: string | null
  outbox_id: string | null
  version: Generated<number>
}

type TimelineTable = {
  brand_id: string
  id: GeneratedAlways<string>
  case_id: string
  kind: Recorded<TimelineKind>
  actor: ActorKind
  actor_id: string | null
  at: Temporal.Instant
  data: JsonDefault<Record<string, unknown>>
  customer_sees: Generated<boolean>
}

type PinTable = {
  brand_id: string
  case_id: string
  entry_id: string
  pinned_at: Temporal.Instant
}

type CustomerLinkTable = {
  brand_id: string
  id: string
  case_id: string
  created_at: Temporal.Instant
  expires_at: Temporal.Instant
  revoked_at: Temporal.Instant | null
}

type NoticeTable = {
  brand_id: string
  id: string
  person_id: string
  case_id: string | null
  promise_id: string | null
  contact_id: string | null
  kind: Recorded<NoticeKind>
  data: JsonDefault<Record<string, unknown>>
  due_at: Temporal.Instant
  at: Temporal.Instant
  late: Generated<boolean>
  read_at: Temporal.Instant | null
}

type CaseSchema = {
  desk_case: DeskCaseTable
  case_words: CaseWordsTable
  clock: DeadlineTable
  promise: PromiseTable
  attachment: AttachmentTable
  attachment_part: AttachmentPartTable
  outbox: OutboxTable
  answer: AnswerTable
  timeline: TimelineTable
  pin: PinTable
  customer_link: CustomerLinkTable
  search_reading: SearchReadingTable
  notice: NoticeTable
}

declare module '../../../platform/database/store/schema.ts' {
  interface Schema extends CaseSchema {}
}
