// Small things the hard proofs share: a case taken in, rows read as the owner, another node.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { AREAS } from '../../src/areas.ts'
import { recordIntake } from '../../src/case/intake/app/intake.ts'
import type { CaseCtx } from '../../src/case/record/app/case-context-type.ts'
import type { NodeCtx } from '../../src/platform/database/app/ctx.ts'
import { makeServices } from '../../src/shell/app/services.ts'
import { makeId } from '../../src/platform/base/app/id.ts'
import { makeNotifier, type OnNotify } from '../../src/platform/database/app/notify.ts'
import { Intake } from '../../src/case/record/contract/case.ts'
import { openDb } from '../../src/platform/database/store/db.ts'
import type { TestDatabase } from '../database.ts'

export const SYSTEM = { kind: 'system' } as const

export const takeIn = (
  ctx: CaseCtx,
  brand: string,
  more: Partial<Parameters<typeof Intake.parse>[0] & object> = {},
) =>
  recordIntake(ctx, SYSTEM, {
    intake: Intake.parse({ brand, happened: 'The parcel is two weeks late.', ...more }),
    files: [],
    channel: 'api',
    key: null,
  })

export type Read = <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<T[]>

/** Rows as the owner of the tables sees them, whatever their brand. */
export async function openReader(
  url: string,
): Promise<{ read: Read; client: pg.Client; close: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    client,
    read: async (sql, values) => (await client.query(sql, values)).rows,
    close: () => client.end(),
  }
}

export type Node = {
  ctx: NodeCtx
  onNotify: OnNotify
  logged: string[]
  turnTo: (at: string | null) => void
  close: () => Promise<void>
}

/**
 * Another node on a database: its own pool and notifier; its clock is the machine's until it is
 * turned.
 */
export function openNode(database: Pick<TestDatabase, 'appUrl' | 'ownerUrl'>): Node {
  const logged: string[] = []
  let turned: Temporal.Instant | null = null
  const now = () => turned ?? Temporal.Instant.fromEpochMilliseconds(Date.now())
  const { notify, onNotify } = makeNotifier()
  const ctx = makeServices(
    {
      db: openDb({ url: database.appUrl ?? database.ownerUrl, most: 8 }),
      now,
      newId: () => makeId(now(), randomBytes(10)),
      newBytes: (size) => randomBytes(size),
      notify,
      settings: {
        publicUrl: 'http://desk.example',
        mailServer: false,
        mailFrom: 'Opoka <opoka@desk.example>',
      },
      log: pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) }),
    },
    AREAS,
  )
  return {
    ctx,
    onNotify,
    logged,
    turnTo: (at) => void (turned = at === null ? null : Temporal.Instant.from(at)),
    close: () => ctx.db.destroy(),
  }
}
