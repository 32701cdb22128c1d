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

/**
 * What a node makes at its start besides: each area adds its own (interface merging) and names the
 * context that holds them, so that a use case takes a `Pick` of them and no more. The shell makes
 * them.
 */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface Services {}

/** All that a node has. Use cases take less. */
export type NodeCtx = Ctx & Services
