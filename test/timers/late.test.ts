// The machine was off for a day: everything that fell due runs at the start, once, and says by how
// much it is late.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doAction } from '../../src/case/page/app/action.ts'
import type { Handbook } from '../../src/handbook/domain/handbook.ts'
import { openWorld, type World } from '../world.ts'
import { openReader, type Read, SYSTEM, takeIn } from '../resilience/scene.ts'

const BRAND = 'modrzew'
let world: World
let read: Read
let close: () => Promise<void>
beforeAll(async () => {
  world = await openWorld({ at: '2026-03-17T09:00:00Z' })
  ;({ read, close } = await openReader(world.database.ownerUrl))
})
afterAll(async () => {
  await close?.()
  await world?.stop()
})

type Line = { kind: string; at: string; late: number | null }
const linesOf = (id: string, kinds: string[]) =>
  read<Line>(
    `select kind, at::text, (data ->> 'lateMin')::int as late from timeline where case_id = $1 and kind = any ($2) order by id`,
    [id, kinds],
  )
const noticesOf = (id: string, kind: string) =>
  read<{ late: boolean; min: number | null }>(
    `select late, (data ->> 'lateMin')::int as min from notice where case_id = $1 and kind = $2`,
    [id, kind],
  )
const minutesSince = (at: Temporal.Instant | string) =>
  Math.floor(
    (world.ctx.now().epochMilliseconds - Temporal.Instant.from(at).epochMilliseconds) / 60_000,
  )

async function promiseOn(id: string): Promise<{ id: string; dueAt: string }> {
  const [found] = await read<{ content: Handbook; category: string; owner: string }>(
    'select h.content, c.category_id as category, c.owner_id as owner from desk_case c join handbook_version h on h.brand_id = c.brand_id and h.version = c.handbook_version where c.id = $1',
    [id],
  )
  const kind = found!.content.promises.find((item) =>
    found!.content.categories
      .find((category) => category.id === found!.category)!
      .promises.includes(item.id),
  )!
  const dueAt = '2026-03-17T13:00:00Z'
  await doAction(
    world.ctx,
    SYSTEM,
    { brand: BRAND, id },
    {
      name: 'promise',
      body: {
        kind: kind.id,
        what: 'A decision',
        channel: kind.channels[0]!,
        holder: found!.owner,
        dueAt,
      },
    },
  )
  const [made] = await read<{ id: string }>('select id from promise where case_id = $1', [id])
  return { id: made!.id, dueAt }
}

describe('what fell due in the night without power runs once and says how late it is:', () => {
  let id: string
  let promise: { id: string; dueAt: string }
  let step: { at: Temporal.Instant; owner: string }
  let deadlines: { due: Temporal.Instant; kind: string }[]
  beforeAll(async () => {
    world.turnTo('2026-03-17T09:00:00Z')
    ;({ id } = await takeIn(world.ctx, BRAND))
    promise = await promiseOn(id)
    const [before] = await read<{ at: Temporal.Instant; owner: string }>(
      'select next_step_at as at, owner_id as owner from desk_case where id = $1',
      [id],
    )
    step = before!
    deadlines = await read<{ due: Temporal.Instant; kind: string }>(
      `select due_at as due, kind from clock where case_id = $1 and due_at < '2026-03-18T15:00:00Z' order by due_at`,
      [id],
    )
    world.turnTo('2026-03-18T15:00:00Z')
    await world.runTimers()
    await world.runTimers()
  })

  test('a step', async () => {
    expect(await linesOf(id, ['case.reminded', 'case.climbed'])).toEqual([
      { kind: 'case.reminded', at: expect.any(String), late: minutesSince(step.at) },
    ])
    expect(await noticesOf(id, 'step.due')).toEqual([{ late: true, min: minutesSince(step.at) }])
  })

  test('a clock', async () => {
    expect(deadlines.length).toBeGreaterThan(0)
    expect(await linesOf(id, ['clock.missed'])).toEqual(
      deadlines.map(({ due }) => ({
        kind: 'clock.missed',
        at: expect.any(String),
        late: minutesSince(due),
      })),
    )
    expect(
      (await noticesOf(id, 'clock.missed')).every((notice) => notice.late && notice.min! > 0),
    ).toBe(true)
  })

  test('a promise', async () => {
    expect(await linesOf(id, ['promise.reminded', 'promise.broken'])).toEqual([
      { kind: 'promise.broken', at: expect.any(String), late: minutesSince(promise.dueAt) },
    ])
    expect(await linesOf(id, ['promise.climbed'])).toHaveLength(1)
    expect(await noticesOf(id, 'promise.broken')).toEqual([
      { late: true, min: minutesSince(promise.dueAt) },
    ])
  })

  test('and nothing is left to run', async () => {
    // What ran is set for its next time, which lies ahead.
    expect(
      await read('select * from timer where ring_at <= $1', [world.ctx.now().toString()]),
    ).toEqual([])
  })
})

test('a warning that comes late says so too', async () => {
  world.turnTo('2026-03-23T09:00:00Z')
  const { id } = await takeIn(world.ctx, BRAND)
  const [deadline] = await read<{ from: Temporal.Instant; due: Temporal.Instant }>(
    `select from_at as from, due_at as due from clock where case_id = $1 and kind = 'legal' order by due_at limit 1`,
    [id],
  )
  const { from, due } = deadline!
  const mark =
    from.epochMilliseconds + Math.ceil((due.epochMilliseconds - from.epochMilliseconds) * 0.9)
  world.turnTo(Temporal.Instant.fromEpochMilliseconds(mark).add({ minutes: 30 }).toString())
  await world.runTimers()
  const warned = await read<{ percent: number; late: number }>(
    `select (data ->> 'percent')::int as percent, (data ->> 'lateMin')::int as late from timeline where case_id = $1 and kind = 'clock.warned' and data ->> 'clock' = 'legal'`,
    [id],
  )
  // Marks passed in between are not told one by one.
  expect(warned).toContainEqual({ percent: 90, late: 30 })
})

test('a reminder runs each time it is due, twice on one day too, and is not late when the machine runs', async () => {
  world.turnTo('2026-04-14T07:00:00Z')
  const { id } = await takeIn(world.ctx, BRAND)
  const holder = (
    await read<{ owner: string }>('select owner_id as owner from desk_case where id = $1', [id])
  )[0]!.owner
  for (const at of ['2026-04-14T10:00:00Z', '2026-04-14T13:30:00Z']) {
    await doAction(
      world.ctx,
      SYSTEM,
      { brand: BRAND, id },
      {
        name: 'next-step',
        body: {
          step: 'call_back',
          holder,
          at,
        },
      },
    )
    await world.runTimersAt(at)
  }
  const reminders = (await linesOf(id, ['case.reminded'])).map(({ at, late }) => [
    Temporal.Instant.from(at.replace(' ', 'T').replace(/\+00$/, 'Z')).toString(),
    late,
  ])
  expect(reminders).toEqual([
    ['2026-04-14T10:00:00Z', null],
    ['2026-04-14T13:30:00Z', null],
  ])
  expect((await noticesOf(id, 'step.due')).map((notice) => notice.late)).toEqual([false, false])
})
