// An instant is the same in a row, in a row that travels as JSON and in what a list goes on from: no
// digit of the database's is lost, and what is none is refused.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTx } from '../../src/platform/database/store/db.ts'
import { askTogether, lookOf } from '../../src/platform/database/store/together.ts'
import type { Client } from '../client.ts'
import { staff, takeIn, type Taken } from '../case/story.ts'
import { openWorld, type World } from '../world.ts'

const AT = Temporal.Instant.from('2026-11-24T09:00:00.123456Z')
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.stop())

type Page = { items: { id: string }[]; next: string | null }
const pageOf = async (client: Client, cursor: string): Promise<Page> =>
  (await client.get<Page>(`cases?brand=modrzew&limit=1${cursor && `&cursor=${cursor}`}`)).body

test.each([
  ['with microseconds', AT],
  ['of a whole second', Temporal.Instant.from('2026-11-24T09:00:00Z')],
  ['before 1970', Temporal.Instant.from('1912-03-04T05:06:07.000001Z')],
  ['that is none', null],
])('one %s is read as it was written, also where the session has another zone', async (_, at) => {
  const question = () => sql<{ at: Temporal.Instant | null }>`select ${at}::timestamptz as at`
  await inTx(world.ctx.db, ['modrzew'], async (tx) => {
    for (const zone of ['UTC', 'Asia/Tehran', 'America/St_Johns']) {
      await sql`select set_config('timezone', ${zone}, true)`.execute(tx)
      expect((await question().execute(tx)).rows).toEqual([{ at }])
      expect(await askTogether(lookOf(tx), { one: question() }, false)).toEqual({ one: [{ at }] })
    }
  })
})

test('what never comes is no instant', async () => {
  const ask = inTx(world.ctx.db, [], (tx) => sql`select 'infinity'::timestamptz as at`.execute(tx))
  await expect(ask).rejects.toThrow(RangeError)
})

test('a list goes on behind the very row, however many came in one millisecond', async () => {
  const ania = await staff(world, 'ania@modrzew.example')
  const taken: Taken[] = []
  for (let i = 0; i < 4; i++) taken.push(await takeIn(ania, 'modrzew'))
  await inTx(world.ctx.db, ['modrzew'], async (tx) => {
    for (const [i, { id }] of taken.entries())
      await tx
        .updateTable('desk_case')
        .set({ recorded_at: AT.add({ microseconds: i }) })
        .where('id', '=', id)
        .execute()
  })
  const read: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: Page = await pageOf(ania, next)
    read.push(...page.items.map(({ id }) => id))
    next = page.next
  }
  const ids = taken.map(({ id }) => id)
  expect(read.filter((id) => ids.includes(id))).toEqual(ids.toReversed())
})
