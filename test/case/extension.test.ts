// More time by law: what it moves at once, what it may be told of, and why it is refused.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView, Deadline } from '../../src/case/record/contract/case.ts'
import type { Handbook } from '../../src/handbook/domain/handbook.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import { act, CUSTOMER, mustSend, read, refusal, staff, takeIn, type Taken } from './story.ts'

const GDPR = 'EU-GDPR-12-3'
const NOW = '2026-11-27T09:00:00Z'
const reason = 'Wiele wniosków'
let world: World
let sql: pg.Client
let ania: Client
let tomek: Client
beforeAll(async () => {
  world = await openWorld({ at: NOW })
  sql = new pg.Client({ connectionString: world.database.ownerUrl })
  await sql.connect()
  ania = await staff(world, 'ania@modrzew.example')
  tomek = await staff(world, 'tomek@modrzew.example')
  // A house that takes its time: its answer is bounded by the law's safe day.
  const { rows } = await sql.query<{ content: Handbook }>(
    `select content from handbook_version where brand_id = 'modrzew' and version = 1`,
  )
  const slow = structuredClone(rows[0]!.content)
  slow.categories.find((category) => category.id === 'personal-data')!.house.answer = '80 d'
  await sql.query(
    `insert into handbook_version select brand_id, 2, hash || '2', $1, files, reason, published_by, published_at from handbook_version where brand_id = 'modrzew' and version = 1`,
    [JSON.stringify(slow)],
  )
})
afterAll(async () => {
  await sql?.end()
  await world?.stop()
})

const take = async (receivedAt = NOW, more: object = {}): Promise<Taken> => {
  const on = await takeIn(ania, 'modrzew', {
    category: 'personal-data',
    customer: CUSTOMER,
    receivedAt,
    ...more,
  })
  await act(tomek, on, 'handbook', { handbookVersion: 2, reason })
  await act(ania, on, 'class', { class: 'privacy-request' })
  return on
}
const gdpr = (view: CaseView): Deadline => view.clocks.find((deadline) => deadline.rule === GDPR)!
const house = (view: CaseView, action = 'reply'): Deadline =>
  view.clocks.find((deadline) => deadline.kind === 'house' && deadline.action === action)!
const posted = (dispatchedAt: string) => ({ channel: 'letter', dispatchedAt, proof: 'EPO 0042' })
const words = (deadline: string, how: object) => ({
  clock: deadline,
  reason,
  circumstances: 'Dane są w archiwum.',
  body: 'Odpowiemy później.',
  ...how,
})
const extend = async (on: Taken, how: object = posted(world.ctx.now().toString())) =>
  act(tomek, on, 'extension', words(gdpr(await read(ania, on)).id, how))
const refused = async (
  on: Taken,
  deadline: string,
  how: object = posted(world.ctx.now().toString()),
) => refusal(tomek, on, 'extension', words(deadline, how))

describe('fault-C4 an internal deadline that the law bounds moves with the law', () => {
  test('at once with the extension, and a recount changes nothing more', async () => {
    world.turnTo(NOW)
    const on = await take()
    const before = await read(ania, on)
    expect(house(before).steps.at(-1)).toMatchObject({ code: 'capped_by_law', rule: GDPR })
    expect(house(before).targetOn).toBe('2026-12-27')
    await act(ania, on, 'start')
    expect((await read(ania, on)).nextStepAt).toBe(house(before).dueAt)
    const view = await extend(on)
    // Received on 27 November, three months in all: 27 February 2027; the house's own 80 days end
    // sooner, on Monday 15 February.
    expect(gdpr(view).targetOn).toBe('2027-02-27')
    expect(house(view)).toMatchObject({ state: 'running', targetOn: '2027-02-15' })
    expect(view.nextStepAt).toBe(house(view).dueAt)
    expect(house(await act(tomek, on, 'received', { at: NOW, reason })).dueAt).toBe(
      house(view).dueAt,
    )
    expect((await act(ania, on, 'class', { class: 'privacy-request' })).clocks).toEqual(
      (await read(ania, on)).clocks,
    )
  })
  test('while the customer is waited for it goes on standing still, and runs on bounded by the new day', async () => {
    world.turnTo(NOW)
    const on = await take()
    await mustSend(ania, on, 'question', { ...posted(NOW), channel: 'spoken' })
    const view = await extend(on)
    expect(house(view)).toMatchObject({ state: 'paused' })
    world.turnTo('2026-12-17T09:00:00Z')
    // Twenty days of waiting put the house's end beyond the law's, which bounds it.
    expect(house(await act(ania, on, 'resume', {})).targetOn).toBe('2027-02-27')
  })
  test('a letter recorded only after both were missed lets both run; one told after the house’s end only the law’s', async () => {
    world.turnTo('2026-10-24T09:00:00Z')
    // One month ends on Tuesday 24 November, so the house's end and the law's are one.
    const [on, other] = [await take('2026-10-24T09:00:00Z'), await take('2026-10-24T09:00:00Z')]
    world.turnTo('2026-11-25T09:00:00Z')
    await world.runTimers()
    expect([gdpr(await read(ania, on)).state, house(await read(ania, on)).state]).toEqual([
      'missed',
      'missed',
    ])
    const view = await extend(on, posted('2026-11-24T10:00:00Z'))
    expect([gdpr(view), house(view)]).toMatchObject([
      { state: 'running', targetOn: '2027-01-24' },
      { state: 'running', targetOn: '2027-01-12' },
    ])
    expect(
      await refused(other, gdpr(await read(ania, other)).id, posted('2026-11-25T08:00:00Z')),
    ).toBe('extension.too_late')
    // One month ends on Sunday 27 December: the house at its midnight, the law after the Monday.
    world.turnTo(NOW)
    const sunday = await take()
    world.turnTo('2026-12-28T09:00:00Z')
    await world.runTimers()
    const later = await extend(sunday)
    expect([gdpr(later), house(later)]).toMatchObject([
      { state: 'running', targetOn: '2027-02-27' },
      { state: 'missed', targetOn: '2026-12-27' },
    ])
    expect(house(await act(tomek, sunday, 'received', { at: NOW, reason }))).toMatchObject({
      state: 'missed',
      targetOn: '2026-12-27',
    })
  })
})

describe('fault-C4 each refusal of more time says its own reason, and what is offered is taken', () => {
  test('the house’s own, met, void, told already, on its way, passed, another case’s', async () => {
    world.turnTo(NOW)
    const on = await take()
    const other = await take()
    const id = gdpr(await read(ania, on)).id
    expect(await refused(on, house(await read(ania, on)).id)).toBe('extension.house')
    expect(await refused(other, id)).toBe('not_found')
    expect(gdpr(await read(ania, on)).mayExtend).toBe(true)
    world.ctx.settings.mailServer = true
    await act(tomek, on, 'extension', words(id, { channel: 'mail' }))
    expect(gdpr(await read(ania, on)).mayExtend).toBe(false)
    expect(await refused(on, id)).toBe('extension.on_its_way')
    world.ctx.settings.mailServer = false
    await extend(other)
    expect(await refused(other, gdpr(await read(ania, other)).id)).toBe('extension.done')
    const away = await take()
    const old = gdpr(await read(ania, away)).id
    await act(ania, away, 'class', { class: 'consumer-complaint' })
    expect(await refused(away, old)).toBe('extension.void')
    const inTime = await take()
    world.turnTo('2026-12-29T09:00:00Z')
    await world.runTimers()
    const missed = gdpr(await read(ania, inTime))
    expect(missed).toMatchObject({ state: 'missed', mayExtend: true })
    expect(await refused(inTime, missed.id)).toBe('extension.too_late')
    expect(gdpr(await extend(inTime, posted('2026-12-28T22:59:59Z')))).toMatchObject({
      state: 'running',
      mayExtend: false,
    })
  })
  test('a case that was answered needs no more time, and offers none', async () => {
    world.turnTo(NOW)
    const on = await take()
    await mustSend(ania, on, 'answer', { ...posted(NOW), channel: 'handed' })
    const deadline = gdpr(await read(ania, on))
    expect(deadline.mayExtend).toBe(false)
    expect(await refused(on, deadline.id)).toBe('case.state')
    await act(ania, on, 'reopen', { reason })
    expect(gdpr(await read(ania, on))).toMatchObject({ state: 'met', mayExtend: false })
    expect(await refused(on, deadline.id)).toBe('extension.met')
  })
  test('a statutory deadline that stands still is told in time, goes on standing still, and runs on to its new end', async () => {
    world.turnTo(NOW)
    const on = await take()
    const id = gdpr(await read(ania, on)).id
    // No rule of the packs lets a deadline stand still; a rule of tomorrow may.
    await sql.query('update clock set may_pause = true where id = $1', [id])
    await mustSend(ania, on, 'question', { ...posted(NOW), channel: 'spoken' })
    world.turnTo('2026-12-10T09:00:00Z')
    const paused = gdpr(await read(ania, on))
    expect(paused).toMatchObject({ state: 'paused', mayExtend: true })
    expect(gdpr(await extend(on))).toMatchObject({
      state: 'paused',
      mayExtend: false,
      extension: { toldAt: '2026-12-10T09:00:00Z' },
    })
  })
})

describe('fault-C5 a letter from before the grievance came is no word on it', () => {
  const find = (view: CaseView, action: string) =>
    view.clocks.find((deadline) => deadline.kind === 'house' && deadline.action === action)!
  const late = (at: string) =>
    takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER, receivedAt: at })
  test('an answer posted before the corrected receipt meets nothing: the deadlines run and the case waits for an answer; put back, it counts again', async () => {
    world.turnTo(NOW)
    const on = await late('2026-11-20T09:00:00Z')
    const before = await mustSend(ania, on, 'answer', posted('2026-11-23T10:00:00Z'))
    expect([before.state, find(before, 'reply').state, find(before, 'acknowledge').state]).toEqual([
      'answered',
      'met',
      'met',
    ])
    const view = await act(tomek, on, 'received', { at: '2026-11-26T09:00:00Z', reason })
    expect(view).toMatchObject({
      state: 'in_work',
      nextStep: 'answer',
      answeredAt: null,
      acknowledgedAt: null,
    })
    expect(
      [find(view, 'reply'), find(view, 'acknowledge')].map(({ state, metAt }) => [state, metAt]),
    ).toEqual([
      ['running', null],
      ['missed', null],
    ])
    expect(view.nextStepAt).toBe(find(view, 'reply').dueAt)
    expect(await refusal(ania, on, 'close', { closing: 'answered' })).toBe('case.not_answered')
    // In the other order the server does not take that day at all.
    expect(
      await refusal(ania, await late('2026-11-26T09:00:00Z'), 'send', {
        kind: 'answer',
        subject: reason,
        body: reason,
        language: 'pl',
        outcome: 'upheld',
        checklist: view.guidance.checklist.map((item) => item.id),
        ...posted('2026-11-23T10:00:00Z'),
      }),
    ).toBe('answer.date')
    const back = await act(tomek, on, 'received', { at: '2026-11-20T09:00:00Z', reason })
    expect(back).toMatchObject({
      state: 'answered',
      nextStep: 'check_satisfaction',
      outcome: 'upheld',
    })
    expect(
      [find(back, 'reply'), find(back, 'acknowledge')].map(({ state, metAt }) => [state, metAt]),
    ).toEqual(
      [find(before, 'reply'), find(before, 'acknowledge')].map(({ state, metAt }) => [
        state,
        metAt,
      ]),
    )
  })
  test('a letter of the day itself and one after it: the first that came afterwards counts', async () => {
    world.turnTo(NOW)
    const on = await late('2026-11-20T09:00:00Z')
    await mustSend(ania, on, 'acknowledgement', posted('2026-11-20T10:00:00Z'))
    await mustSend(ania, on, 'answer', posted('2026-11-26T10:00:00Z'))
    const view = await act(tomek, on, 'received', { at: '2026-11-26T09:00:00Z', reason })
    expect(view.state).toBe('answered')
    expect(find(view, 'acknowledge')).toMatchObject({
      state: 'met',
      metAt: '2026-11-26T10:00:00.000Z',
    })
    expect(
      find(await act(tomek, on, 'received', { at: '2026-11-20T09:00:00Z', reason }), 'acknowledge'),
    ).toMatchObject({ state: 'met', metAt: '2026-11-20T10:00:00.000Z' })
  })
  test('delivered after the grievance came it is still none; an acknowledgement of before puts the case back to new', async () => {
    world.turnTo(NOW)
    const on = await late('2026-11-20T09:00:00Z')
    const { answers } = await mustSend(ania, on, 'acknowledgement', posted('2026-11-23T10:00:00Z'))
    await act(tomek, on, 'received', { at: '2026-11-25T09:00:00Z', reason })
    const view = await act(ania, on, 'delivered', {
      answer: answers[0]!.id,
      at: '2026-11-26T09:00:00Z',
      proof: 'Zwrotka',
    })
    expect(view).toMatchObject({ state: 'new', nextStep: 'acknowledge', acknowledgedAt: null })
    expect(find(view, 'acknowledge')).toMatchObject({ metAt: null })
  })
  test('an extension told before the grievance came lengthens nothing', async () => {
    world.turnTo(NOW)
    const on = await take('2026-11-20T09:00:00Z')
    await extend(on, posted('2026-11-23T10:00:00Z'))
    const view = await act(tomek, on, 'received', { at: '2026-11-25T09:00:00Z', reason })
    expect(gdpr(view)).toMatchObject({
      state: 'running',
      targetOn: '2026-12-25',
      extension: null,
      mayExtend: true,
    })
    expect(house(view).targetOn).toBe('2026-12-25')
  })
  test('an old letter that arrives after a reopening is no answer to what was said then', async () => {
    world.turnTo(NOW)
    const on = await late(NOW)
    const { answers } = await mustSend(ania, on, 'answer', posted(NOW))
    world.turnTo('2026-11-30T09:00:00Z')
    await act(ania, on, 'reopen', { reason })
    world.turnTo('2026-11-30T10:00:00Z')
    const view = await act(ania, on, 'delivered', {
      answer: answers[0]!.id,
      at: '2026-11-30T09:30:00Z',
      proof: 'Zwrotka',
    })
    expect(
      view.clocks.filter(
        (deadline) =>
          deadline.kind === 'house' && deadline.action === 'reply' && deadline.state === 'running',
      ),
    ).toHaveLength(1)
  })
})
