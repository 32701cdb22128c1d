// Nights when the clocks change: steps, internal deadlines, promises and legal deadlines run at the
// instants people mean, once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doAction } from '../../src/case/page/app/action.ts'
import { placeOf } from '../../src/handbook/domain/place.ts'
import { nextOpenAt } from '../../src/calendar/domain/business-time.ts'
import type { Handbook } from '../../src/handbook/domain/handbook.ts'
import { openWorld, type World } from '../world.ts'
import { openReader, type Read, SYSTEM, takeIn } from '../resilience/scene.ts'

let world: World
let read: Read
let close: () => Promise<void>
beforeAll(async () => {
  world = await openWorld({ at: '2026-03-01T09:00:00Z' })
  ;({ read, close } = await openReader(world.database.ownerUrl))
})
afterAll(async () => {
  await close?.()
  await world?.stop()
})

const local = (
  text: string,
  zone: string,
  disambiguation: 'earlier' | 'later' | 'compatible' = 'compatible',
) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation }).toInstant().toString()
const iso = (at: Temporal.Instant) => at.toString()

type Deadline = {
  id: string
  kind: string
  action: string
  due: Temporal.Instant
  last: string | null
}
type Line = { kind: string; at: Temporal.Instant; due: string; late: string | null }

/**
 * Places and nights; Tehran has no summer time. The house's acknowledgement is due at the local
 * time named, counted by hand from its hours.
 */
describe.each([
  ['Warsaw, spring', 'modrzew', 'Europe/Warsaw', '2026-03-28T13:00', '2026-03-30T15:00'],
  ['Warsaw, autumn', 'modrzew', 'Europe/Warsaw', '2026-10-24T13:00', '2026-10-26T15:00'],
  ['London, spring', 'northmoor', 'Europe/London', '2026-03-27T16:30', null],
  ['London, autumn', 'northmoor', 'Europe/London', '2026-10-23T16:30', null],
  ['Tehran, spring', 'hezarsu', 'Asia/Tehran', '2026-03-28T13:00', null],
  ['Tehran, autumn', 'hezarsu', 'Asia/Tehran', '2026-10-24T13:00', null],
])('%s', (_, brand, zone, receivedLocal, acknowledgeLocal) => {
  let deadlines: Deadline[]
  let lines: Line[]
  let isPromised: boolean
  beforeAll(async () => {
    world.turnTo(local(receivedLocal, zone))
    const { id } = await takeIn(world.ctx, brand)
    const [facts] = await read<{ content: Handbook; category: string; owner: string }>(
      'select h.content, c.category_id as category, c.owner_id as owner from desk_case c join handbook_version h on h.brand_id = c.brand_id and h.version = c.handbook_version where c.id = $1',
      [id],
    )
    const handbook = facts!.content
    const kind = handbook.promises.find((item) =>
      handbook.categories
        .find((category) => category.id === facts!.category)!
        .promises.includes(item.id),
    )!
    const dueAt = nextOpenAt(world.ctx.now().add({ hours: 30 }), placeOf(handbook))
      .add({ minutes: 30 })
      .toString()
    isPromised = await doAction(
      world.ctx,
      SYSTEM,
      { brand, id },
      {
        name: 'promise',
        body: {
          kind: kind.id,
          what: 'A decision',
          channel: kind.channels[0]!,
          holder: facts!.owner,
          dueAt,
        },
      },
    ).then(
      () => true,
      () => false,
    )
    deadlines = await read<Deadline>(
      'select id, kind, action, due_at as due, last_day_on as last from clock where case_id = $1',
      [id],
    )
    await world.runTimersAt(
      world.ctx
        .now()
        .add({ hours: 24 * 9 })
        .toString(),
    )
    lines = await read<Line>(
      `select kind, at, data ->> 'dueAt' as due, data ->> 'lateMin' as late from timeline where case_id = $1 and kind in ('clock.missed', 'promise.broken', 'case.reminded', 'case.climbed', 'clock.warned', 'promise.reminded', 'promise.climbed')`,
      [id],
    )
  }, 60_000)

  test('a legal day ends when its local midnight is over', () => {
    for (const deadline of deadlines.filter((item) => item.kind === 'legal')) {
      // A day ends when its local midnight is over, however long it was.
      expect(iso(deadline.due)).toBe(
        Temporal.PlainDate.from(deadline.last!)
          .add({ days: 1 })
          .toZonedDateTime(zone)
          .toInstant()
          .toString(),
      )
    }
  })

  test.runIf(acknowledgeLocal)('the acknowledgement is due at its local time', () => {
    expect(
      iso(
        deadlines.find(
          (deadline) => deadline.kind === 'house' && deadline.action === 'acknowledge',
        )!.due,
      ),
    ).toBe(local(acknowledgeLocal!, zone))
  })

  test('every deadline, promise and reminder runs at its instant, and none is late', () => {
    expect(lines.every((line) => line.late === null)).toBe(true)
    for (const line of lines.filter(
      (item) =>
        item.kind === 'clock.missed' ||
        item.kind === 'promise.broken' ||
        item.kind === 'case.reminded',
    ))
      expect(iso(line.at)).toBe(iso(Temporal.Instant.from(line.due)))
  })

  test('each runs once', () => {
    const passed = deadlines.filter(
      (deadline) => Temporal.Instant.compare(deadline.due, world.ctx.now()) <= 0,
    )
    expect(lines.filter((line) => line.kind === 'clock.missed')).toHaveLength(passed.length)
    expect(lines.filter((line) => line.kind === 'promise.broken')).toHaveLength(isPromised ? 1 : 0)
  })
})

test.each([
  [
    'that does not exist runs when the clocks have gone forward',
    'Europe/Warsaw',
    '2026-03-29T02:30',
    '2026-03-29T01:30:00Z',
  ],
  [
    'that comes twice runs the first time',
    'Europe/Warsaw',
    '2026-10-25T02:30',
    '2026-10-25T00:30:00Z',
  ],
  ['that does not exist in London', 'Europe/London', '2026-03-29T01:30', '2026-03-29T01:30:00Z'],
  ['that comes twice in London', 'Europe/London', '2026-10-25T01:30', '2026-10-25T00:30:00Z'],
])('a reminder at a time %s, once', async (_, zone, wanted, instant) => {
  world.turnTo(Temporal.Instant.from(instant).subtract({ hours: 12 }).toString())
  const { id } = await takeIn(world.ctx, 'modrzew')
  const at = local(wanted, zone)
  expect(at).toBe(instant)
  const [row] = await read<{ owner: string }>(
    'select owner_id as owner from desk_case where id = $1',
    [id],
  )
  await doAction(
    world.ctx,
    SYSTEM,
    { brand: 'modrzew', id },
    {
      name: 'next-step',
      body: {
        step: 'call_back',
        holder: row!.owner,
        at,
      },
    },
  )
  await world.runTimersAt(Temporal.Instant.from(instant).add({ hours: 5 }).toString())
  const reminders = await read<{ at: Temporal.Instant; kind: string }>(
    `select at, kind from timeline where case_id = $1 and kind in ('case.reminded', 'case.climbed')`,
    [id],
  )
  expect(reminders.map((line) => [line.kind, iso(line.at)])).toEqual([['case.reminded', instant]])
})
