// What is told about a case may be told in any order: a correction after the actions leaves its
// deadlines as it would have before them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView, Deadline } from '../../src/case/record/contract/case.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  attempt,
  CUSTOMER,
  mustSend,
  read,
  refusal,
  send,
  staff,
  takeIn,
  type Taken,
} from './story.ts'

let world: World
let ania: Client
let tomek: Client
const NOW = '2026-11-27T09:00:00Z'
beforeAll(async () => {
  world = await openWorld({ at: NOW })
  ania = await staff(world, 'ania@modrzew.example')
  tomek = await staff(world, 'tomek@modrzew.example')
})
afterAll(() => world?.stop())

const GDPR = 'EU-GDPR-12-3'
const reason = 'Stempel na kopercie.'
const privacy = (receivedAt: string, more: object = {}): Promise<Taken> =>
  takeIn(ania, 'modrzew', { category: 'personal-data', customer: CUSTOMER, receivedAt, ...more })
const classify = (on: Taken, legalClass = 'privacy-request') =>
  act(ania, on, 'class', { class: legalClass })
const correct = (on: Taken, at: string) => act(tomek, on, 'received', { at, reason })
const gdpr = (view: CaseView): Deadline => view.clocks.find((deadline) => deadline.rule === GDPR)!
const posted = (dispatchedAt: string) => ({ channel: 'letter', dispatchedAt, proof: 'EPO 0042' })
const extension = (view: CaseView, dispatchedAt: string) => ({
  clock: gdpr(view).id,
  reason: 'Wiele wniosków',
  circumstances: 'Dane są w archiwum.',
  body: 'Odpowiemy później.',
  ...posted(dispatchedAt),
})
const extend = async (on: Taken, dispatchedAt: string) =>
  act(tomek, on, 'extension', extension(await read(ania, on), dispatchedAt))
const misses = (view: CaseView) =>
  view.timeline
    .filter((entry) => entry.kind === 'clock.missed')
    .map((entry) => [entry.data.rule ?? entry.data.action, entry.data.dueAt])

describe('fault-C5 an extension holds only if it was told in time by the count of now', () => {
  test('told too late by the corrected receipt: missed at the plain end, in both orders', async () => {
    world.turnTo(NOW)
    const on = await privacy('2026-11-20T09:00:00Z')
    await classify(on)
    expect(gdpr(await extend(on, '2026-11-25T10:00:00Z')).extension).not.toBeNull()
    const view = await correct(on, '2026-10-12T09:00:00Z')
    expect(gdpr(view)).toMatchObject({ state: 'missed', lastDayOn: '2026-11-12', extension: null })
    expect(misses(view)).toContainEqual([GDPR, gdpr(view).dueAt])
    // A second correction shows that it was in time after all.
    expect(gdpr(await correct(on, '2026-11-03T09:00:00Z'))).toMatchObject({
      state: 'running',
      lastDayOn: '2027-02-03',
      extension: { reason: 'Wiele wniosków' },
    })

    const other = await privacy('2026-11-20T09:00:00Z')
    await classify(other)
    const before = await correct(other, '2026-10-12T09:00:00Z')
    expect(
      await refusal(tomek, other, 'extension', extension(before, '2026-11-25T10:00:00Z')),
    ).toBe('extension.too_late')
    expect(gdpr(await read(ania, other))).toMatchObject({
      state: 'missed',
      lastDayOn: '2026-11-12',
    })
  })
  test.each([
    ['2026-10-25T10:00:00Z', '2027-01-05'],
    ['2026-10-24T22:00:00Z', '2027-01-05'],
  ])('the last moment counts: received %s', async (at) => {
    world.turnTo(NOW)
    const on = await privacy('2026-11-20T09:00:00Z')
    await classify(on)
    await extend(on, '2026-11-25T22:59:59Z')
    expect(gdpr(await correct(on, at)).state).toBe('running')
    // One day earlier, and the letter went a moment after the end.
    expect(gdpr(await correct(on, '2026-10-23T10:00:00Z'))).toMatchObject({
      state: 'missed',
      extension: null,
    })
  })
})

describe('fault-C5 what was met is judged again', () => {
  test('an acknowledgement is late, and told, once the receipt is earlier; in time again once it is later', async () => {
    world.turnTo(NOW)
    const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
    const sent = await mustSend(ania, on, 'acknowledgement', posted(NOW))
    const ack = (view: CaseView) =>
      view.clocks.find((deadline) => deadline.action === 'acknowledge')!
    expect(ack(sent)).toMatchObject({ state: 'met', metLate: false })
    const early = await correct(on, '2026-11-10T09:00:00Z')
    expect(ack(early)).toMatchObject({ state: 'met', metLate: true, metAt: ack(sent).metAt })
    expect(ack(early).dueAt < ack(sent).dueAt).toBe(true)
    expect(misses(early)).toContainEqual(['acknowledge', ack(early).dueAt])
    expect(ack(await correct(on, NOW))).toMatchObject({
      state: 'met',
      metLate: false,
      dueAt: ack(sent).dueAt,
    })
  })
  test('a question put after the new end pauses nothing', async () => {
    world.turnTo(NOW)
    const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
    await mustSend(ania, on, 'question', { ...posted(NOW), channel: 'spoken' })
    world.turnTo('2026-11-30T09:00:00Z')
    await act(ania, on, 'resume', {})
    const reply = (view: CaseView) =>
      view.clocks.find((deadline) => deadline.kind === 'house' && deadline.action === 'reply')!
    const waited = reply(await read(ania, on)).dueAt
    expect(reply(await correct(on, '2026-11-10T09:00:00Z'))).toMatchObject({
      state: 'missed',
      dueAt: expect.stringMatching(/^2026-11-1[0-9]/),
    })
    expect(reply(await correct(on, NOW))).toMatchObject({ state: 'running', dueAt: waited })
  })
})

describe('fault-C4 a told extension survives that its rule did not apply for a while', () => {
  test.each([
    ['another class', (on: Taken) => classify(on, 'consumer-complaint')],
    [
      'another category',
      (on: Taken) => act(ania, on, 'category', { category: 'late-delivery', reason }),
    ],
  ])('%s and back', async (_name, away) => {
    world.turnTo(NOW)
    const on = await privacy('2026-11-03T09:00:00Z')
    await classify(on)
    const before = gdpr(await extend(on, '2026-11-20T10:00:00Z'))
    expect(before.lastDayOn).toBe('2027-02-03')
    await away(on)
    await act(ania, on, 'category', { category: 'personal-data', reason })
    expect(gdpr(await classify(on))).toMatchObject({
      state: 'running',
      lastDayOn: '2027-02-03',
      dueAt: before.dueAt,
      extension: before.extension,
    })
    expect(
      await refusal(
        tomek,
        on,
        'extension',
        extension(await read(ania, on), '2026-11-20T10:00:00Z'),
      ),
    ).toBe('extension.done')
  })
  test('a missed deadline says that a letter posted in time may still be recorded', async () => {
    world.turnTo(NOW)
    const on = await privacy('2026-10-12T09:00:00Z')
    const missed = gdpr(await classify(on))
    expect(missed).toMatchObject({ state: 'missed', mayExtend: true })
    expect(gdpr(await extend(on, '2026-11-12T10:00:00Z'))).toMatchObject({
      state: 'running',
      mayExtend: false,
      lastDayOn: '2027-01-12',
    })
  })
})

describe('fault-C5 actions then the correction end like the correction then the actions', () => {
  type Start = { category: string; confirmed?: true }
  type Step = (on: Taken) => Promise<unknown>
  const at = (time: string, action: Step): Step => (world.turnTo(time), action)
  const STEPS: Record<string, [string, Step]> = {
    acknowledged: [
      '2026-11-27T11:00:00Z',
      (on) => send(ania, on, 'acknowledgement', posted('2026-11-27T10:30:00Z')),
    ],
    asked: [
      '2026-11-27T12:00:00Z',
      (on) => send(ania, on, 'question', { ...posted('2026-11-27T12:00:00Z'), channel: 'spoken' }),
    ],
    extended: [
      '2026-11-28T09:00:00Z',
      async (on) =>
        gdpr(await read(ania, on)) &&
        attempt(tomek, on, 'extension', extension(await read(ania, on), '2026-11-27T15:00:00Z')),
    ],
    resumed: ['2026-11-30T09:00:00Z', (on) => attempt(ania, on, 'resume')],
    answered: [
      '2026-12-02T09:00:00Z',
      (on) => send(ania, on, 'answer', posted('2026-12-01T15:00:00Z')),
    ],
  }
  const END = '2026-12-20T09:00:00Z'
  const seen = (view: CaseView) =>
    view.clocks
      .map(
        ({
          kind,
          action,
          rule,
          state,
          provisional,
          dueAt,
          lastDayOn,
          targetOn,
          metAt,
          metLate,
          extension: told,
        }) => ({
          kind,
          action,
          rule,
          state,
          provisional,
          dueAt,
          lastDayOn,
          targetOn,
          metAt,
          metLate,
          told: told?.toldAt ?? null,
        }),
      )
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const run = async (
    { category, confirmed }: Start,
    names: string[],
    change: Step,
    isFirst: boolean,
  ) => {
    world.turnTo(NOW)
    const on = await takeIn(ania, 'modrzew', {
      category,
      customer: CUSTOMER,
      receivedAt: '2026-11-20T09:00:00Z',
    })
    if (confirmed) await classify(on)
    if (isFirst) await change(on)
    for (const name of names) {
      const [time, action] = STEPS[name]!
      await at(time, action)(on)
    }
    world.turnTo(END)
    if (!isFirst) await change(on)
    return seen(await act(ania, on, 'note', { text: reason }))
  }
  const RECEIPTS: Record<string, Step> = {
    'far earlier': (on) => correct(on, '2026-10-12T09:00:00Z'),
    'a month earlier': (on) => correct(on, '2026-10-27T09:00:00Z'),
    'a little earlier': (on) => correct(on, '2026-11-20T08:00:00Z'),
    later: (on) => correct(on, '2026-11-26T09:00:00Z'),
  }
  const KINDS: Record<string, Step> = {
    'privacy class': (on) => classify(on),
    'complaint class': (on) => classify(on, 'consumer-complaint'),
    'category and class': async (on) => (
      await act(ania, on, 'category', { category: 'damaged-in-transit', reason }),
      classify(on, 'consumer-complaint')
    ),
  }
  // Before its class is confirmed nothing of its rule can be lengthened.
  const PLAIN = [['asked'], ['acknowledged', 'asked', 'resumed', 'answered']]
  const ALL = [...PLAIN, ['extended'], ['acknowledged', 'asked', 'extended', 'resumed', 'answered']]
  test.each([
    ...Object.entries(RECEIPTS).flatMap(([name, change]) => [
      { category: 'personal-data', confirmed: true as const, name, change, orders: ALL },
      { category: 'late-delivery', name, change, orders: PLAIN },
    ]),
    ...Object.entries(KINDS).map(([name, change]) => ({
      category: 'personal-data',
      name,
      change,
      orders: PLAIN,
    })),
  ])(
    '$category: $name',
    async ({ change, orders, ...start }) => {
      for (const names of orders)
        expect([names, await run(start, names, change, false)]).toEqual([
          names,
          await run(start, names, change, true),
        ])
    },
    60_000,
  )
})
