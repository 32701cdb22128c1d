// What a use case may reach: the database, the clock, chance, and the announcer of changes.
import type { Logger } from 'pino'
import type { Db } from '../store/db.ts'

export type Settings = {
  publicUrl: string
  /** Whether a mail server is set up. */
  mailServer: boolean
  mailFrom: string
}

export type Ctx = {
  db: Db
  now: () => Temporal.Instant
  /** A new id, ordered by time (UUID version 7). */
  newId: () => string
  /** `size` random bytes, for secrets. */
  newBytes: (size: number) => Buffer
  /** Tells waiting timers, the outbox and live readers that a transaction has committed. */
  notify: (what: 'timer' | 'outbox' | 'change') => void
  settings: Settings
  log: Logger
}
