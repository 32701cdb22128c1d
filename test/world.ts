// A whole server on its own database, with real HTTP and a clock one can turn.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Settings } from '../src/platform/database/app/ctx.ts'
import type { ServerCtx } from '../src/platform/http/app.ts'
import { makeServices } from '../src/shell/app/services.ts'
import { loadExampleBrands, openExampleBrands } from '../src/brand/app/example.ts'
import { makeId } from '../src/platform/base/app/id.ts'
import type { Area } from '../src/platform/database/app/area.ts'
import { findNextRunAt } from '../src/platform/jobs/app/due.ts'
import { startFeed } from '../src/service.ts'
import { makeNotifier, type OnNotify } from '../src/platform/database/app/notify.ts'
import { forgetActors } from '../src/access/app/session.ts'
import { listen } from '../src/platform/http/listen.ts'
import { AREAS } from '../src/areas.ts'
import { buildServer } from '../src/shell/http/server.ts'
import { runDueTimers } from '../src/shell/timers/run.ts'
import { openDb } from '../src/platform/database/store/db.ts'
import { makeClient, type Client } from './client.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

export const EXAMPLE_PASSWORD = 'opoka-przyklad'

export type WorldOptions = {
  /** Loads the example brands; true unless said. */
  examples?: boolean
  /** When the clock stands at the start; a Tuesday morning unless said. */
  at?: string
  settings?: Partial<Settings>
  /** One proxy in front of it that is believed. */
  trustProxy?: boolean
  /** Serves the built pages too, and the links it gives lead to them. */
  web?: boolean
  /** A second node on another world's database. */
  database?: TestDatabase
  /** Its areas; those of the shell unless said. */
  areas?: readonly Area[]
}

export type World = {
  ctx: ServerCtx
  database: TestDatabase
  url: string
  onNotify: OnNotify
  /**
   * Turns the clock to an instant, or on by a duration: 'PT3H'. Timers do not run by themselves.
   */
  turnTo(instant: string): void
  turnBy(duration: string): void
  /**
   * Lets time pass until then, an instant or a local 'HH:MM' still to come, and runs each timer at
   * its own time on the way. To run them late, as after a night without power: turnTo, then
   * runTimers.
   */
  runTimersAt(when: string, zone?: string): Promise<void>
  /** Runs what is due by now. */
  runTimers(): Promise<void>
  /** Lets the seconds pass for which a node remembers who is signed in. */
  forget(): void
  /** Errors and warnings the server has logged. */
  logged: string[]
  /** Somebody without a session. */
  guest(): Client
  /** Somebody signed in; the example password unless another is given. */
  as(mail: string, password?: string): Promise<Client>
  stop(): Promise<void>
}

export async function openWorld({
  examples = true,
  at = '2026-11-24T09:00:00Z',
  settings = {},
  trustProxy = false,
  web = false,
  database,
  areas = AREAS,
}: WorldOptions = {}): Promise<World> {
  const own = database ?? (await createTestDatabase())
  const logged: string[] = []
  let now = Temporal.Instant.from(at)
  const { notify, onNotify } = makeNotifier()
  const services = makeServices(
    {
      db: openDb({ url: own.appUrl ?? own.ownerUrl, most: 8 }),
      now: () => now,
      newId: () => makeId(now, randomBytes(10)),
      newBytes: (size) => randomBytes(size),
      notify,
      settings: {
        publicUrl: 'http://desk.example',
        mailServer: false,
        mailFrom: 'Opoka <opoka@desk.example>',
        ...settings,
      },
      log: pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) }),
    },
    areas,
  )
  if (examples)
    await openExampleBrands(
      services,
      (await loadExampleBrands(services, { password: EXAMPLE_PASSWORD })).waiting,
    )
  const feed = startFeed(services)
  services.reading.prepare()
  const ctx = { ...services, feed }
  onNotify('change', feed.notify)
  const server = await listen(
    buildServer(ctx, {
      webDir: web ? join(import.meta.dirname, '..', 'dist', 'web') : null,
      trustProxy: trustProxy && { hops: 1 },
      version: 'test',
      checkReplies: true,
    }),
    '127.0.0.1',
    0,
  )
  const url = `http://127.0.0.1:${server.port}`
  if (web) ctx.settings.publicUrl = url
  return {
    ctx,
    database: own,
    url,
    onNotify,
    logged,
    turnTo: (instant) => void (now = Temporal.Instant.from(instant)),
    turnBy: (duration) => void (now = now.add(duration)),
    runTimersAt: async (when, zone = 'UTC') => {
      const target = /^\d\d:\d\d$/.test(when)
        ? nextLocal(now, when, zone)
        : Temporal.Instant.from(when)
      for (
        let next = await findNextRunAt(ctx);
        next && Temporal.Instant.compare(next, target) <= 0;
        next = await findNextRunAt(ctx)
      ) {
        if (Temporal.Instant.compare(next, now) > 0) now = next
        await runDueTimers(ctx)
      }
      now = target
    },
    runTimers: async () => void (await runDueTimers(ctx)),
    forget: () => forgetActors(ctx),
    guest: () => makeClient(url),
    async as(mail, password = EXAMPLE_PASSWORD) {
      const client = makeClient(url)
      await client.signIn(mail, password)
      return client
    },
    async stop() {
      const stopped = server.stop(1_000)
      await feed.stop()
      await stopped
      await ctx.db.destroy()
      if (!database) await own.drop()
    },
  }
}

/** The next time the clocks of the zone show that, today or tomorrow. */
function nextLocal(now: Temporal.Instant, time: string, zone: string): Temporal.Instant {
  const here = now.toZonedDateTimeISO(zone)
  const today = here.withPlainTime(time)
  return (
    Temporal.ZonedDateTime.compare(today, here) > 0 ? today : today.add({ days: 1 })
  ).toInstant()
}
