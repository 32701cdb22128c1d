// Deadlines on days that are no ordinary ones, through the server: every date here was counted by
// hand from the law and the calendar.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView, Deadline } from '../../src/case/record/contract/case.ts'
import type { Handbook } from '../../src/handbook/domain/handbook.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import { act, CUSTOMER, kindsOf, mustSend, read, staff, takeIn, type Taken } from './story.ts'

let world: World
let sql: pg.Client
let ania: Client
let tomek: Client
const reason = 'Stempel na kopercie.'
beforeAll(async () => {
  world = await openWorld({ at: '2026-11-02T09:00:00Z' })
  sql = new pg.Client({ connectionString: world.database.ownerUrl })
  await sql.connect()
  ania = await staff(world, 'ania@modrzew.example')
  tomek = await staff(world, 'tomek@modrzew.example')
  const { rows } = await sql.query<{ content: Handbook }>(
    `select content from handbook_version where brand_id = 'modrzew' and version = 1`,
  )
  const versions: [number, (book: Handbook) => unknown][] = [
    [2, (book) => (book.brand.timeZone = 'America/New_York')],
    [3, (book) => book.categories.forEach((category) => (category.house.answer = '1 wh'))],
  ]
  for (const [version, change] of versions) {
    const book = structuredClone(rows[0]!.content)
    change(book)
    await sql.query(
      `insert into handbook_version select brand_id, $1, hash || $3, $2, files, reason, published_by, published_at from handbook_version where brand_id = 'modrzew' and version = 1`,
      [version, JSON.stringify(book), String(version)],
    )
  }
})
afterAll(async () => {
  await sql?.end()
  await world?.stop()
})

const take = (receivedAt: string, more: object = {}): Promise<Taken> =>
  takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER, receivedAt, ...more })
const correct = (on: Taken, at: string) => act(tomek, on, 'received', { at, reason })
const law = (view: CaseView, rule = 'PL-CONS-7A'): Deadline =>
  view.clocks.find((deadline) => deadline.rule === rule)!
const house = (view: CaseView, action = 'reply'): Deadline =>
  view.clocks.filter((deadline) => deadline.kind === 'house' && deadline.action === action).at(-1)!
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const dueOf = (deadline: Deadline) => at(deadline.dueAt)

describe('fault-C5 on days of summer time, holidays and other zones', () => {
  test('a receipt corrected across the night of summer time, which is Easter: 14 days from each day', async () => {
    world.turnTo('2027-03-29T08:00:00Z')
    // 01:30 on Sunday 28 March, an hour before the clocks go forward.
    const on = await take('2027-03-28T00:30:00Z')
    expect(law(await read(ania, on))).toMatchObject({
      targetOn: '2027-04-11',
      lastDayOn: '2027-04-12',
    })
    const view = await correct(on, '2027-03-27T22:30:00Z')
    expect(law(view)).toMatchObject({ targetOn: '2027-04-10', lastDayOn: '2027-04-12' })
    // Summer time: the day ends at 22:00 UTC. Monday is a holiday, so the three days of the house
    // are Tuesday to Thursday.
    expect([dueOf(law(view)), dueOf(house(view))]).toEqual([
      at('2027-04-12T22:00:00Z'),
      at('2027-04-01T16:00:00Z'),
    ])
  })
  test('the feast of 18 November in Latvia is no working day, the Friday after it is one', async () => {
    world.turnTo('2027-11-15T08:00:00Z')
    const janis = await staff(world, 'janis@vilnis.example')
    const on = await takeIn(janis, 'vilnis', {
      category: 'bill-dispute',
      customer: CUSTOMER,
      happened: 'Rēķins ir divreiz lielāks.',
      language: 'lv',
    })
    const view = await read(janis, on)
    // 16, 17, 19 and 22 November; on Mondays until half past five.
    expect(dueOf(house(view))).toBe(at('2027-11-22T15:30:00Z'))
    expect(law(view, 'LV-SPRK-15D')).toMatchObject({
      targetOn: '2027-11-30',
      lastDayOn: '2027-11-30',
    })
  })
  test('a pause over Nowruz counts only the opening hours in Tehran', async () => {
    world.turnTo('2027-03-18T08:00:00Z')
    const niloofar = await staff(world, 'niloofar.sadeghi@hezarsu.example')
    const on = await takeIn(niloofar, 'hezarsu', {
      category: 'late-delivery',
      happened: 'بسته‌ام نرسید.',
      language: 'fa',
      customer: CUSTOMER,
    })
    // Three open days after Thursday 18 March: Thursday 25, Saturday 27 and Sunday 28, until five.
    expect(dueOf(house(await read(niloofar, on)))).toBe(at('2027-03-28T13:30:00Z'))
    await mustSend(niloofar, on, 'question', {
      channel: 'spoken',
      dispatchedAt: '2027-03-18T08:00:00Z',
      proof: 'تلفن',
    })
    world.turnTo('2027-03-27T08:30:00Z')
    // Open: Thursday 11:30 to 13:00, Thursday 25 March 9:00 to 13:00, Saturday 9:00 to noon. 8 h 30
    // after Sunday's end is Tuesday, half past nine.
    expect(dueOf(house(await act(niloofar, on, 'resume', {})))).toBe(at('2027-03-30T06:00:00Z'))
  })
  test('moved to a version in another zone: the day of receipt is the day it was there', async () => {
    world.turnTo('2026-11-27T09:00:00Z')
    const on = await take('2026-11-27T01:30:00Z')
    expect([law(await read(ania, on)).lastDayOn, dueOf(law(await read(ania, on)))]).toEqual([
      '2026-12-11',
      at('2026-12-11T23:00:00Z'),
    ])
    const view = await act(tomek, on, 'handbook', { handbookVersion: 2, reason })
    expect([law(view).lastDayOn, dueOf(law(view))]).toEqual([
      '2026-12-10',
      at('2026-12-11T05:00:00Z'),
    ])
  })
})

describe('fault-C5 what a case becomes', () => {
  test('reopened after it was missed: one answer is owed anew, and the law’s miss stays what it is until the receipt says otherwise', async () => {
    world.turnTo('2026-11-02T09:00:00Z')
    const on = await take('2026-11-02T09:00:00Z')
    world.turnTo('2026-11-20T09:00:00Z')
    await world.runTimers()
    expect(
      law(
        await mustSend(ania, on, 'answer', {
          channel: 'handed',
          dispatchedAt: '2026-11-20T09:00:00Z',
          proof: 'podpis',
        }),
      ),
    ).toMatchObject({ state: 'met', metLate: true, lastDayOn: '2026-11-16' })
    world.turnTo('2026-11-23T09:00:00Z')
    const view = await act(ania, on, 'reopen', { reason })
    expect(
      view.clocks
        .filter((deadline) => deadline.state === 'running')
        .map((deadline) => [deadline.kind, deadline.action, dueOf(deadline)]),
    ).toEqual([['house', 'reply', at('2026-11-26T17:00:00Z')]])
    const corrected = await correct(on, '2026-11-02T08:00:00Z')
    expect(law(corrected)).toMatchObject({ state: 'met', metLate: true })
    expect(dueOf(house(corrected))).toBe(at('2026-11-26T17:00:00Z'))
    expect(corrected).toMatchObject({ state: 'reopened', nextStep: 'answer' })
  })
  test('a consumer who turns out to be a business has no deadline of the consumers’ law, and has it again when that was wrong', async () => {
    world.turnTo('2026-11-27T09:00:00Z')
    const on = await take('2026-11-27T09:00:00Z')
    const before = await read(ania, on)
    const firm = { kind: 'business', name: 'Ogrody Sp. z o.o.', mail: 'biuro@ogrody.example' }
    const view = await act(ania, on, 'customer', { customer: firm })
    expect(
      view.clocks.filter((deadline) => deadline.kind === 'legal' && deadline.rule === 'PL-CONS-7A'),
    ).toEqual([])
    expect(view.nextStepAt).toBe(house(view, 'acknowledge').dueAt)
    expect(law(await act(ania, on, 'customer', { customer: CUSTOMER }))).toMatchObject({
      state: 'running',
      dueAt: law(before).dueAt,
    })
  })
  test('moved to a version whose house time has passed already: missed, told once, and the step is escalated', async () => {
    world.turnTo('2026-11-27T09:00:00Z')
    const on = await take('2026-11-27T09:00:00Z')
    await act(ania, on, 'start')
    world.turnTo('2026-11-27T13:00:00Z')
    const view = await act(tomek, on, 'handbook', { handbookVersion: 3, reason })
    expect(house(view)).toMatchObject({ state: 'missed' })
    expect(dueOf(house(view))).toBe(at('2026-11-27T10:00:00Z'))
    await world.runTimers()
    const after = await read(ania, on)
    expect(
      after.timeline.filter(
        (entry) => entry.kind === 'clock.missed' && entry.data.action === 'reply',
      ),
    ).toHaveLength(1)
    expect(at(after.nextStepAt!)).toBe(at('2026-11-27T10:00:00Z'))
    expect(after.rung).toBeGreaterThan(0)
  })
  test('two who correct one receipt at once: one is done, the other is told that the case has changed', async () => {
    world.turnTo('2026-11-27T09:00:00Z')
    const on = await take('2026-11-25T09:00:00Z')
    const { version } = await read(ania, on)
    const ewa = await staff(world, 'ola@modrzew.example')
    const replies = await Promise.all(
      [tomek, ewa].map((client, index) =>
        client.send('POST', `cases/modrzew/${on.id}/received`, {
          version,
          at: `2026-11-2${3 + index}T09:00:00Z`,
          reason,
        }),
      ),
    )
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409])
    const view = await read(ania, on)
    expect(
      view.clocks.filter((deadline) => deadline.state === 'running' && deadline.kind === 'legal'),
    ).toHaveLength(1)
    expect(law(view).targetOn).toBe(replies[0]!.status === 200 ? '2026-12-07' : '2026-12-08')
    expect(kindsOf(view).filter((kind) => kind === 'clock.recounted')).toHaveLength(1)
  })
})
