// Random histories: whatever people, customers and time do to cases, in whatever order, what must hold holds after every move.
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Fault } from '../../src/domain/fault.ts'
import type { Handbook, Role } from '../../src/domain/handbook/handbook.ts'
import type { PersonActor } from '../../src/domain/people/actor.ts'
import { ringDue } from '../../src/timers/ring.ts'
import { openWorld, type World } from '../world.ts'
import { type Desk, live, type Live, move } from './history.ts'
import { findBreaches, findForgotten, readGrowth, readRunning } from './invariant.ts'

const START = '2026-03-16T09:00:00Z'
const BRANDS = ['modrzew', 'northmoor']
let world: World
let desk: Desk
beforeAll(async () => {
  world = await openWorld({ at: START })
  const sql = new pg.Client({ connectionString: world.database.ownerUrl })
  await sql.connect()
  // A second version to move cases to: the same rules, answered sooner.
  await sql.query(`insert into handbook_version select brand_id, 2, hash || '2', jsonb_set(content, '{categories,0,house,answer}', '"6 wh"'), files, reason, published_by, published_at from handbook_version`)
  desk = { world, sql, people: await readPeople(sql), handbooks: await readHandbooks(sql) }
})
afterAll(async () => {
  await desk?.sql.end()
  await world?.stop()
})

async function readPeople(sql: pg.Client): Promise<PersonActor[]> {
  const { rows } = await sql.query<{ id: string; name: string; mail: string; brand: string; roles: Role[] }>(
    'select p.id, p.name, p.mail, r.brand_id as brand, array_agg(r.role) as roles from person p join person_role r on r.person_id = p.id group by 1, 2, 3, 4 order by p.mail, r.brand_id')
  const people = new Map<string, PersonActor & { roles: Map<string, readonly Role[]> }>()
  for (const { id, name, mail, brand, roles } of rows) {
    const person = people.get(id) ?? { kind: 'person' as const, personId: id, name, mail, language: 'en' as const, roles: new Map<string, readonly Role[]>() }
    person.roles.set(brand, roles)
    people.set(id, person)
  }
  return [...people.values()]
}

async function readHandbooks(sql: pg.Client): Promise<Map<string, Handbook>> {
  const { rows } = await sql.query<{ brand_id: string; content: Handbook }>('select brand_id, content from handbook_version where version = 1 order by brand_id')
  return new Map(rows.filter((row) => BRANDS.includes(row.brand_id)).map((row) => [row.brand_id, row.content]))
}

const told = new Map<string, number>()
let lived = 0

test('every open case has an owner, a next step and a time, and a closed one owes nothing, whatever happened', { timeout: 150_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(move, { minLength: 1, maxLength: 60, size: 'max' }), async (hasMailServer, moves) => {
      await desk.sql.query('truncate desk_case, timer, change, customer, contact, outbox cascade')
      world.turnTo(START)
      world.ctx.settings.mailServer = hasMailServer
      const lives: Live[] = []
      await live(desk, lives, { do: 'intake', n: [0, 1, 2, 3, 5, 6, 7, 8] })
      let before = await readGrowth(desk.sql)
      for (const next of moves) {
        const running = await readRunning(desk.sql)
        const name = 'deed' in next ? `${next.do} ${next.deed}` : next.do
        try {
          await live(desk, lives, next)
          told.set(name, (told.get(name) ?? 0) + 1)
        } catch (error) {
          if (!(error instanceof Fault)) throw error
        }
        expect(await findBreaches(desk.sql, world.ctx.now())).toEqual([])
        expect(await findForgotten(desk.sql, running, world.ctx.now())).toEqual([])
        const after = await readGrowth(desk.sql)
        for (const [id, { lines, version }] of before) {
          expect(after.get(id)!.lines).toBeGreaterThanOrEqual(lines)
          expect(after.get(id)!.version).toBeGreaterThanOrEqual(version)
        }
        before = after
        expect(world.logged).toEqual([])
      }
      // In the end everything rings: nothing that was due is left, and nothing failed.
      expect(await ringDue(world.ctx)).toMatchObject({ busy: 0, failed: 0, stuck: 0 })
      const { rows } = await desk.sql.query('select kind, subject_id from timer where ring_at <= $1', [world.ctx.now().toString()])
      expect(rows).toEqual([])
      expect(await findBreaches(desk.sql, world.ctx.now())).toEqual([])
      lived++
    }),
    { numRuns: Number(process.env.OPOKA_TEST_HISTORIES ?? 60), interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
  )
  // A proof that a slow machine cut short, or that refuses everything, proves nothing.
  expect(lived).toBeGreaterThan(10)
  expect([...told.keys()].length).toBeGreaterThan(15)
})
