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
  began_at: string
  taken_by: string | null
  state: Generated<ContactState>
  language: Language | null
  answered_at: string | null
  ended_at: string | null
  wrapped_at: string | null
  phone: string | null
  external_id: string | null
  help_asked_at: string | null
  help_note: string | null
  first_cue_at: string | null
  calm_at: string | null
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
  at: string
  recorded_at: string
  who: EventSide
  kind: string
  by_id: string | null
  data: JsonDefault
}

type ContactPresenceTable = {
  brand_id: string
  contact_id: string
  person_id: string
  seen_at: string
}

type AlarmTable = {
  brand_id: string
  id: string
  contact_id: string
  kind: AlarmKind
  why: AlarmWhy
  note: Generated<string>
  raised_by: string | null
  raised_at: string
  received_at: string
  circle: Generated<number>
  confirmed_by: string | null
  confirmed_at: string | null
  ended_by: string | null
  ended_at: string | null
  ended_how: AlarmEnd | null
}

type AlarmSeenTable = {
  brand_id: string
  alarm_id: string
  person_id: string
  at: string
}

type AlarmWatchTable = {
  brand_id: string
  person_id: string
  at: string
}

type CareRequestTable = {
  id: string
  person_id: string
  employer_id: string
  kind: CareKind
  at: string
  granted_at: string | null
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
