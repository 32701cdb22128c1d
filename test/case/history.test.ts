// Random histories: whatever people, customers and time do to cases, in whatever order, what must
// hold holds after every move.
import { instantText } from '../../src/platform/base/domain/instant-text.ts'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doAction } from '../../src/case/page/app/action.ts'
import { AppError } from '../../src/platform/base/domain/error.ts'
import type { Handbook } from '../../src/handbook/domain/handbook.ts'
import type { Role } from '../../src/access/domain/role.ts'
import type { PersonActor } from '../../src/access/domain/actor.ts'
import { runDueTimers } from '../../src/shell/timers/run.ts'
import { openWorld, type World } from '../world.ts'
import { findDrift } from './drift.ts'
import { type HistoryContext, type Live, VERSIONS } from './history-body.ts'
import { live, move } from './history.ts'
import { findBreaches, findForgotten, readGrowth, readRunning } from './invariant.ts'

const START = '2026-03-16T09:00:00Z'
const BRANDS = ['modrzew', 'northmoor']
/** How many histories somebody wants lived, however long that takes. */
const ASKED = Number(process.env.OPOKA_TEST_HISTORIES ?? 0)
const WITHIN_MS = ASKED ? 3_600_000 : 60_000
let world: World
let context: HistoryContext
beforeAll(async () => {
  world = await openWorld({ at: START })
  const sql = new pg.Client({ connectionString: world.database.ownerUrl })
  await sql.connect()
  const handbooks = await readHandbooks(sql)
  await addVersions(sql, handbooks)
  // A rule with a longer period for payment cases.
  const dominic = await world.as('dominic.fry@northmoor.example')
  expect(
    (await dominic.send('PUT', 'brands/northmoor/law/UK-PSD-15BD', { note: 'Read with counsel' }))
      .status,
  ).toBe(200)
  context = { world, sql, people: await readPeople(sql), handbooks }
})
afterAll(async () => {
  await context?.sql.end()
  await world?.stop()
})

async function readPeople(sql: pg.Client): Promise<PersonActor[]> {
  const { rows } = await sql.query<{
    id: string
    name: string
    mail: string
    brand: string
    roles: Role[]
  }>(
    'select p.id, p.name, p.mail, r.brand_id as brand, array_agg(r.role) as roles from person p join person_role r on r.person_id = p.id group by 1, 2, 3, 4 order by p.mail, r.brand_id',
  )
  const people = new Map<string, PersonActor & { roles: Map<string, readonly Role[]> }>()
  for (const { id, name, mail, brand, roles } of rows) {
    const person = people.get(id) ?? {
      kind: 'person' as const,
      personId: id,
      name,
      mail,
      language: 'en' as const,
      roles: new Map<string, readonly Role[]>(),
    }
    person.roles.set(brand, roles)
    people.set(id, person)
  }
  return [...people.values()]
}

async function readHandbooks(sql: pg.Client): Promise<Map<string, Handbook>> {
  const { rows } = await sql.query<{ brand_id: string; content: Handbook }>(
    'select brand_id, content from handbook_version where version = 1 order by brand_id',
  )
  return new Map(
    rows.filter((row) => BRANDS.includes(row.brand_id)).map((row) => [row.brand_id, row.content]),
  )
}

/**
 * Versions to put in force and to move cases to: slower than the law, faster than what has passed,
 * in another zone, with no law, with other pauses of the week.
 */
async function addVersions(
  sql: pg.Client,
  handbooks: ReadonlyMap<string, Handbook>,
): Promise<void> {
  const house = (more: object) => (book: Handbook) =>
    book.categories.forEach((category) => Object.assign(category.house, more))
  const changes: ((book: Handbook) => unknown)[] = [
    (book) => (book.categories[0]!.house.answer = '6 wh'),
    house({ answer: '60 d' }),
    house({ answer: '1 wh', acknowledge: '30 min' }),
    (book) => (book.brand.timeZone = 'America/New_York'),
    (book) => book.categories.forEach((category) => (category.legalClasses = [])),
  ]
  for (const [brand, book] of handbooks) {
    for (const [index, change] of changes.entries()) {
      const next = structuredClone(book)
      change(next)
      await sql.query(
        `insert into handbook_version select brand_id, $2, hash || $4, $3, files, reason, published_by, published_at from handbook_version where brand_id = $1 and version = 1`,
        [brand, index + 2, JSON.stringify(next), String(index + 2)],
      )
    }
  }
  expect(changes.length + 1).toBe(VERSIONS)
}

/**
 * Every open case's deadlines, and where it stands; correcting its receipt to what it is must leave
 * them as they are.
 */
async function findUnsteady(lives: readonly Live[]): Promise<unknown[]> {
  const read = async ({ brand, id }: Live) => ({
    row: (
      await context.sql.query(
        'select state, next_step, next_step_at, answered_at, acknowledged_at, outcome, waiting_since, version, received_at from desk_case where brand_id = $1 and id = $2',
        [brand, id],
      )
    ).rows[0],
    clocks: (
      await context.sql.query(
        `select kind, action, rule_id, state, due_at, target_on, met_at, met_late, paused_at from clock where brand_id = $1 and case_id = $2 and state <> 'void' order by 1, 2, 3, 4, 5`,
        [brand, id],
      )
    ).rows,
  })
  const unsteady: unknown[] = []
  for (const on of lives) {
    const before = await read(on)
    const { version, received_at: at, ...row } = before.row
    if (row.state === 'closed') continue
    const actor = context.people.find((person) => person.roles.get(on.brand)?.includes('owner'))!
    await doAction(world.ctx, actor, on, {
      name: 'received',
      body: {
        version,
        at: instantText(at),
        reason: 'The same day.',
      },
    })
    const after = await read(on)
    const { version: _, received_at: __, ...rowAfter } = after.row
    if (JSON.stringify([row, before.clocks]) !== JSON.stringify([rowAfter, after.clocks]))
      unsteady.push({ on: on.id, before: [row, before.clocks], after: [rowAfter, after.clocks] })
  }
  return unsteady
}

const told = new Map<string, number>()
let history = 0

test(
  'every open case has an owner, a next step and a time, and a closed one owes nothing, whatever happened',
  { timeout: WITHIN_MS + 90_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(move, { minLength: 1, maxLength: 60, size: 'max' }),
        async (hasMailServer, moves) => {
          await context.sql.query(
            'truncate desk_case, timer, change, customer, contact, outbox cascade',
          )
          world.turnTo(START)
          world.ctx.settings.mailServer = hasMailServer
          await context.sql.query('update brand set handbook_version = 1')
          const lives: Live[] = []
          await live(context, lives, { do: 'intake', n: [0, 1, 2, 3, 5, 6, 7, 8] })
          let before = await readGrowth(context.sql)
          for (const next of moves) {
            const running = await readRunning(context.sql)
            const name = 'action' in next ? `${next.do} ${next.action}` : next.do
            try {
              await live(context, lives, next)
              told.set(name, (told.get(name) ?? 0) + 1)
            } catch (error) {
              if (!(error instanceof AppError)) throw error
            }
            expect(await findBreaches(context.sql, world.ctx.now())).toEqual([])
            expect(await findForgotten(context.sql, running, world.ctx.now())).toEqual([])
            const after = await readGrowth(context.sql)
            for (const { brand, id } of lives)
              if (after.get(id)?.version !== before.get(id)?.version)
                expect(await findDrift(world.ctx, brand, id)).toBeNull()
            for (const [id, { lines, version }] of before) {
              expect(after.get(id)!.lines).toBeGreaterThanOrEqual(lines)
              expect(after.get(id)!.version).toBeGreaterThanOrEqual(version)
            }
            before = after
            expect(world.logged).toEqual([])
          }
          // In the end everything runs: nothing that was due is left, and nothing failed.
          expect(await runDueTimers(world.ctx)).toMatchObject({ busy: 0, failed: 0, stuck: 0 })
          const { rows } = await context.sql.query(
            'select kind, subject_id from timer where ring_at <= $1',
            [world.ctx.now().toString()],
          )
          expect(rows).toEqual([])
          expect(await findBreaches(context.sql, world.ctx.now())).toEqual([])
          expect(await findUnsteady(lives)).toEqual([])
          expect(await findBreaches(context.sql, world.ctx.now())).toEqual([])
          history++
        },
      ),
      { numRuns: ASKED || 60, interruptAfterTimeLimit: WITHIN_MS, markInterruptAsFailure: false },
    )
    // A proof that a slow machine cut short, or that refuses everything, proves nothing.
    expect(history).toBeGreaterThan(10)
    expect([...told.keys()].length).toBeGreaterThan(15)
  },
)
