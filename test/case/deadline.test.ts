// Deadlines of a case in the hands of people: classes, pauses, corrections, extensions, and rules
// that bind only when a person confirmed them.
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { CaseView, Deadline } from '../../src/case/record/contract/case.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  attempt,
  CUSTOMER,
  kindsOf,
  look,
  mustSend,
  read,
  refusal,
  sayAsCustomer,
  staff,
  takeIn,
  type Taken,
} from './story.ts'

let world: World
let ania: Client
let tomek: Client
const START = '2026-11-24T09:00:00Z'
beforeEach(async () => {
  if (!world) {
    world = await openWorld({ at: START })
    ania = await staff(world, 'ania@modrzew.example')
    tomek = await staff(world, 'tomek@modrzew.example')
  }
  // Nothing runs here: each story looks at its own case only, from the same Tuesday.
  world.turnTo(START)
})
afterAll(() => world?.stop())

const late = (more: object = {}): Promise<Taken> =>
  takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER, ...more })
const house = (view: CaseView, action = 'reply'): Deadline =>
  view.clocks.find((deadline) => deadline.kind === 'house' && deadline.action === action)!
const legal = (view: CaseView): Deadline[] =>
  view.clocks.filter((deadline) => deadline.kind === 'legal')
const FRIDAY_CLOSE = '2026-11-27T17:00:00.000Z'

test('a business customer of the same category has no statutory deadline, and the page says so', async () => {
  const view = await read(
    ania,
    await late({ customer: { ...CUSTOMER, kind: 'business', name: 'Ogród sp. z o.o.' } }),
  )
  expect(legal(view)).toEqual([])
  expect(view.noConfirmedRule).toBe(true)
})

test('nobody has a legal time for praise', async () => {
  expect(legal(await read(ania, await late({ kind: 'praise' })))).toEqual([])
})

test('the internal deadline waits while the customer is asked; the legal one does not', async () => {
  const on = await late()
  world.turnTo('2026-11-24T10:00:00Z')
  const asked = await mustSend(ania, on, 'question')
  expect(asked).toMatchObject({
    state: 'in_work',
    nextStep: 'wait',
    waitingSince: '2026-11-24T10:00:00.000Z',
  })
  expect(house(asked)).toMatchObject({ state: 'paused' })
  expect(legal(asked)).toMatchObject([{ state: 'running', dueAt: '2026-12-08T23:00:00.000Z' }])
  expect((await look(world, on.token)).body.state).toBe('waiting_for_you')

  world.turnTo('2026-11-25T10:00:00Z')
  expect((await sayAsCustomer(world, on.token, 'add', { text: 'Numer to ZM-1.' })).body.state).toBe(
    'in_work',
  )
  const view = await read(ania, on)
  // Ten working hours of waiting, owed after Friday's closing: five on Saturday, five on Monday.
  expect(house(view)).toMatchObject({ state: 'running', dueAt: '2026-11-30T12:00:00.000Z' })
  expect(house(view).steps).toContainEqual(
    expect.objectContaining({ code: 'paused', amount: 600, unit: 'wmin' }),
  )
  expect(view).toMatchObject({
    waitingSince: null,
    nextStep: 'answer',
    nextStepAt: '2026-11-30T12:00:00.000Z',
  })
  expect(legal(view)[0]!.dueAt).toBe('2026-12-08T23:00:00.000Z')
  expect(await refusal(ania, on, 'resume')).toBe('case.not_waiting')

  // What was waited for is owed after a recount too.
  const recounted = await act(tomek, on, 'received', {
    at: '2026-11-23T09:00:00Z',
    reason: 'Stempel z poniedziałku',
  })
  expect(house(recounted)).toMatchObject({ state: 'running', dueAt: FRIDAY_CLOSE })
})

test('confirming the class while the customer is asked does not start the waiting clock', async () => {
  const on = await late()
  await mustSend(ania, on, 'question')
  const view = await act(ania, on, 'class', { class: 'consumer-complaint' })
  expect(house(view)).toMatchObject({ state: 'paused' })
  expect(legal(view)).toMatchObject([{ provisional: false, state: 'running' }])
})

test('an earlier receipt recounts every deadline; a future one is refused', async () => {
  const on = await late()
  expect(await refusal(tomek, on, 'received', { at: '2026-11-24T09:00:01Z', reason: 'x' })).toBe(
    'case.received_in_future',
  )
  expect(await refusal(tomek, on, 'received', { at: '0001-01-01T00:00:00Z', reason: 'x' })).toBe(
    'case.received_too_old',
  )
  expect(await refusal(ania, on, 'received', { at: '2026-11-23T09:00:00Z', reason: 'x' })).toBe(
    'access.denied',
  )
  const view = await act(tomek, on, 'received', {
    at: '2026-11-23T09:00:00Z',
    reason: 'List leżał w recepcji',
  })
  expect(view).toMatchObject({
    receivedAt: '2026-11-23T09:00:00.000Z',
    recordedAt: '2026-11-24T09:00:00.000Z',
    nextStepAt: house(view, 'acknowledge').dueAt,
  })
  expect(legal(view)).toMatchObject([{ targetOn: '2026-12-07', provisional: true }])
  expect(house(view).dueAt).toBe('2026-11-26T17:00:00.000Z')
  expect(
    view.timeline.find((entry) => entry.kind === 'case.received_corrected')?.data,
  ).toMatchObject({ reason: 'List leżał w recepcji' })
})

test('a form that waited on a phone without signal counts from when it was said', async () => {
  const view = await read(ania, await late({ receivedAt: '2026-11-21T08:00:00Z' }))
  expect(view).toMatchObject({
    receivedAt: '2026-11-21T08:00:00.000Z',
    recordedAt: '2026-11-24T09:00:00.000Z',
  })
  expect(legal(view)).toMatchObject([{ targetOn: '2026-12-05', lastDayOn: '2026-12-07' }])
  for (const [receivedAt, code] of [
    ['2026-11-25T09:00:00Z', 'case.received_in_future'],
    ['1999-01-01T00:00:00Z', 'case.received_too_old'],
  ]) {
    expect(
      (await ania.send('POST', 'cases', { brand: 'modrzew', happened: 'x', receivedAt })).body.code,
    ).toBe(code)
  }
})

test('a missed deadline that comes out the same is not missed twice', async () => {
  const on = await late()
  await world.runTimersAt('2026-11-24T13:30:00Z')
  expect(kindsOf(await read(ania, on)).filter((kind) => kind === 'clock.missed')).toHaveLength(1)
  await act(ania, on, 'class', { class: 'consumer-complaint' })
  await world.runTimers()
  expect(kindsOf(await read(ania, on)).filter((kind) => kind === 'clock.missed')).toHaveLength(1)
})

test('an answer recorded late, with its delivery, counts the day it was posted', async () => {
  const on = await late()
  await act(ania, on, 'class', { class: 'consumer-complaint' })
  world.turnTo('2026-11-30T09:00:00Z')
  const view = await mustSend(ania, on, 'answer', {
    channel: 'letter',
    dispatchedAt: '2026-11-26T10:00:00Z',
    deliveredAt: '2026-11-28T10:00:00Z',
    proof: 'EPO 0042',
  })
  expect(house(view)).toMatchObject({
    state: 'met',
    metAt: '2026-11-26T10:00:00.000Z',
    metLate: false,
  })
  expect(legal(view)).toMatchObject([
    { state: 'met', metAt: '2026-11-28T10:00:00.000Z', metLate: false },
  ])
})

test('a spoken answer stops the internal deadline of a business case, and no deadline that asks for paper later on', async () => {
  const on = await late({ customer: { ...CUSTOMER, kind: 'business' } })
  const told = { channel: 'spoken', dispatchedAt: START, proof: 'telefon 601 202 303' }
  expect(house(await mustSend(ania, on, 'answer', told)).state).toBe('met')
  const view = await act(ania, on, 'customer', {
    customer: { kind: 'private', name: 'Barbara Wójcik' },
  })
  expect(legal(view)).toMatchObject([{ needsDurable: true, state: 'running' }])
})

test('a reopened case keeps its one internal deadline through a recount, and the old answer does not stop it', async () => {
  const on = await late()
  await mustSend(ania, on, 'answer')
  world.turnTo('2026-11-25T09:00:00Z')
  await act(ania, on, 'reopen', { reason: 'Klient ma rację.' })
  const view = await act(ania, on, 'category', { category: 'damaged-in-transit' })
  expect(
    view.clocks.filter((deadline) => deadline.kind === 'house' && deadline.state === 'running'),
  ).toMatchObject([{ action: 'reply', dueAt: view.nextStepAt }])
})

test('a promise may not outlast the statutory deadline of the answer', async () => {
  const on = await late()
  world.turnTo('2026-12-08T12:00:00Z')
  const holder = (await ania.get('me')).body.person.id
  const reply = await attempt(ania, on, 'promise', {
    kind: 'parcel-traced',
    what: 'Ustalimy.',
    channel: 'mail',
    holder,
    dueAt: '2026-12-09T10:00:00Z',
  })
  expect(reply.body).toMatchObject({
    code: 'promise.after_clock',
    params: { due: '2026-12-08T23:00:00Z' },
  })
  expect(
    (
      await attempt(ania, on, 'promise', {
        kind: 'next-order',
        what: 'Przypilnujemy.',
        channel: 'mail',
        holder,
        dueAt: '2026-12-09T10:00:00Z',
      })
    ).status,
  ).toBe(200)
})
