// Tables of contacts in progress.
import type { Generated } from 'kysely'
import type { EventSide } from '../../../guide/domain/event.ts'
import type { AlarmEnd, AlarmKind, AlarmWhy } from '../../../alarm/domain/alarm.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import type { ContactChannel } from '../../../case/record/domain/code.ts'
import type { CareKind, ContactState } from '../domain/state.ts'
import type { JsonDefault, JsonMaybe } from '../../../platform/database/store/json.ts'

type ContactTable = {
  brand_id: string
  id: string
  customer_id: string | null
  channel: ContactChannel
  words: Generated<string>
  began_at: Temporal.Instant
  taken_by: string | null
  state: Generated<ContactState>
  language: Language | null
  answered_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
  wrapped_at: Temporal.Instant | null
  phone: string | null
  external_id: string | null
  help_asked_at: Temporal.Instant | null
  help_note: string | null
  first_cue_at: Temporal.Instant | null
  calm_at: Temporal.Instant | null
  chat_key: Buffer | null
  guide_version: number | null
  last_seq: Generated<number>
  letters: Generated<number>
  wrap: JsonMaybe
}

type ContactCaseTable = {
  brand_id: string
  contact_id: string
  case_id: string
}

type ContactEventTable = {
  brand_id: string
  contact_id: string
  seq: number
  id: string
  at: Temporal.Instant
  recorded_at: Temporal.Instant
  who: EventSide
  kind: string
  by_id: string | null
  data: JsonDefault
}

type ContactPresenceTable = {
  brand_id: string
  contact_id: string
  person_id: string
  seen_at: Temporal.Instant
}

type AlarmTable = {
  brand_id: string
  id: string
  contact_id: string
  kind: AlarmKind
  why: AlarmWhy
  note: Generated<string>
  raised_by: string | null
  raised_at: Temporal.Instant
  received_at: Temporal.Instant
  circle: Generated<number>
  confirmed_by: string | null
  confirmed_at: Temporal.Instant | null
  ended_by: string | null
  ended_at: Temporal.Instant | null
  ended_how: AlarmEnd | null
}

type AlarmSeenTable = {
  brand_id: string
  alarm_id: string
  person_id: string
  at: Temporal.Instant
}

type AlarmWatchTable = {
  brand_id: string
  person_id: string
  at: Temporal.Instant
}

type CareRequestTable = {
  id: string
  person_id: string
  employer_id: string
  kind: CareKind
  at: Temporal.Instant
  granted_at: Temporal.Instant | null
  granted_by: string | null
}

type ContactSchema = {
  contact: ContactTable
  contact_case: ContactCaseTable
  contact_event: ContactEventTable
  contact_presence: ContactPresenceTable
  alarm: AlarmTable
  alarm_seen: AlarmSeenTable
  alarm_watch: AlarmWatchTable
  care_request: CareRequestTable
}

declare module '../../../platform/database/store/schema.ts' {
  interface Schema extends ContactSchema {}
}
