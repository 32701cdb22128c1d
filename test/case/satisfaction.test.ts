// Asking whether it is settled, as the step after an answer says: yes, no, nobody reached; and a
// step done outside of Opoka.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  attempt,
  CUSTOMER,
  look,
  mustSend,
  read,
  refusal,
  staff,
  takeIn,
  type Taken,
} from './story.ts'

let world: World
let ania: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

async function answered(): Promise<Taken> {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  await act(ania, on, 'start')
  expect(await mustSend(ania, on, 'answer')).toMatchObject({
    state: 'answered',
    nextStep: 'check_satisfaction',
  })
  return on
}

test('fault-U5 yes: what they said is kept, the customer reads that they told us, and the case can be closed', async () => {
  const on = await answered()
  expect((await read(ania, on)).may).toContain('satisfaction')
  const view = await act(ania, on, 'satisfaction', {
    settled: true,
    score: 4,
    words: 'Dziękuję, doszło.',
  })
  expect(view).toMatchObject({
    state: 'answered',
    nextStep: 'close',
    satisfaction: { score: 4, words: 'Dziękuję, doszło.' },
  })
  expect(view.customerConfirmedAt).not.toBeNull()
  expect(view.timeline.find((entry) => entry.kind === 'case.satisfied')).toMatchObject({
    data: { score: 4, words: 'Dziękuję, doszło.' },
  })
  const page = (await look(world, on.token)).body
  expect(page.may).not.toContain('confirm')
  expect(await act(ania, on, 'close', { closing: 'answered', outcome: 'upheld' })).toMatchObject({
    state: 'closed',
  })
})

test('fault-U5 no: their words open the case again; without words nothing changes', async () => {
  const on = await answered()
  expect(await refusal(ania, on, 'satisfaction', { settled: false })).toBe('case.unsettled_why')
  expect(await refusal(ania, on, 'satisfaction', { settled: false, words: ' \u2060' })).toMatch(
    /request\.invalid|case\.unsettled_why/,
  )
  expect(await read(ania, on)).toMatchObject({ state: 'answered', nextStep: 'check_satisfaction' })
  const view = await act(ania, on, 'satisfaction', {
    settled: false,
    score: 1,
    words: 'Przyszła inna wycieraczka.',
  })
  expect(view).toMatchObject({
    state: 'reopened',
    nextStep: 'answer',
    answeredAt: null,
    satisfaction: { score: 1 },
  })
  expect(view.timeline.find((entry) => entry.kind === 'case.reopened')).toMatchObject({
    data: { reason: 'Przyszła inna wycieraczka.' },
  })
  expect(view.may).not.toContain('satisfaction')
  expect(await refusal(ania, on, 'satisfaction', { settled: true })).toBe('case.state')
})

test('fault-U5 said twice at once by two people it is written down once', async () => {
  const on = await answered()
  const { version } = await read(ania, on)
  const kuba = await staff(world, 'kuba@modrzew.example')
  const replies = await Promise.all(
    [ania, kuba].map((client) =>
      client.send('POST', `cases/modrzew/${on.id}/satisfaction`, { version, settled: true }),
    ),
  )
  expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409])
  expect(
    (await read(ania, on)).timeline.filter((entry) => entry.kind === 'case.satisfied'),
  ).toHaveLength(1)
})

test('fault-U5 nobody was reached: asked again later, and out of bounds it is refused', async () => {
  const on = await answered()
  const holder = (await ania.get('me')).body.person.id
  expect((await attempt(ania, on, 'satisfaction', { settled: true, score: 6 })).status).toBe(400)
  expect(
    await act(ania, on, 'next-step', {
      step: 'check_satisfaction',
      holder,
      at: '2026-12-01T10:00:00Z',
    }),
  ).toMatchObject({ nextStep: 'check_satisfaction' })
})

test('fault-U5 a payment made elsewhere is written down together with what comes next', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const holder = (await ania.get('me')).body.person.id
  await act(ania, on, 'next-step', { step: 'pay', holder, at: '2026-12-01T10:00:00Z' })
  const view = await act(ania, on, 'next-step', {
    step: 'answer',
    holder,
    at: '2026-12-02T10:00:00Z',
    done: '60 EUR przelewem.',
  })
  expect(view).toMatchObject({ nextStep: 'answer' })
  expect(
    view.timeline.some(
      (entry) => entry.kind === 'case.note' && entry.data.text === '60 EUR przelewem.',
    ),
  ).toBe(true)
})
