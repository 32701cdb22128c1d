// Tables of what comes later and what changed just now.
import type { Generated, GeneratedAlways } from 'kysely'

type TimerTable = {
  brand_id: string
  kind: string
  subject_id: string
  due_at: Temporal.Instant
  ring_at: Temporal.Instant
  attempts: Generated<number>
  error: string | null
}

type ChangeTable = {
  brand_id: string
  id: GeneratedAlways<string>
  xid: Generated<string>
  topic: string
  subject_id: string | null
  at: Temporal.Instant
}

type TimerSchema = {
  timer: TimerTable
  change: ChangeTable
}

declare module '../../database/store/schema.ts' {
  interface Schema extends TimerSchema {}
}
