// What burns is first: broken promises, what is late, and what was reopened with its new words; on
// the day and on the rows.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CasePage } from '../../src/case/record/contract/case-list.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  CUSTOMER,
  mustSend,
  myDay,
  read,
  sayAsCustomer,
  staff,
  takeIn,
  type Taken,
} from './story.ts'

let world: World
let ania: Client
let me: string
const ON: Record<string, Taken> = {}
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  me = (await ania.get('me')).body.person.id
  for (const name of ['calm', 'late', 'reopened', 'broken', 'added']) {
    ON[name] = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
    await mustSend(ania, ON[name], 'acknowledgement')
    await act(ania, ON[name], 'start')
  }
})
afterAll(() => world?.stop())

const step = (name: string, at: string) =>
  act(ania, ON[name]!, 'next-step', { step: 'call_back', holder: me, at })
const rowOf = async (name: string) =>
  (await ania.get<CasePage>('cases?brand=modrzew&state=open')).body.items.find(
    (row) => row.id === ON[name]!.id,
  )!

test('fault-U5 my day begins with broken promises, then what is late, then what was reopened; each row says so', async () => {
  const { guidance } = await read(ania, ON.broken!)
  const kind = guidance.promises[0]!
  await act(ania, ON.broken!, 'promise', {
    kind: kind.id,
    what: 'Telefon z odpowiedzią',
    channel: kind.channels[0],
    holder: me,
    dueAt: '2026-11-24T12:00:00Z',
  })
  await mustSend(ania, ON.reopened!, 'answer')
  await step('late', '2026-11-24T13:30:00Z')
  await world.runTimersAt('2026-11-24T14:00:00Z')
  await sayAsCustomer(world, ON.reopened!.token, 'reopen', {
    reason: 'Przelew nie przyszedł, a miał być wczoraj.',
  })
  await sayAsCustomer(world, ON.added!.token, 'add', { text: 'Pierwsze słowa.' })
  await sayAsCustomer(world, ON.added!.token, 'add', { text: 'Najnowsze słowa.' })
  await step('broken', '2026-11-27T10:00:00Z')
  await step('calm', '2026-11-26T09:00:00Z')
  await step('added', '2026-11-26T10:00:00Z')
  await step('reopened', '2026-11-27T11:00:00Z')
  const { waiting } = await myDay(ania)
  const names = waiting.map((row) => Object.keys(ON).find((name) => ON[name]!.id === row.id))
  expect(names).toEqual(['broken', 'late', 'reopened', 'calm', 'added'])
  expect(
    waiting.map(({ unmended, newWords, newWordsReopen }) => ({
      unmended,
      newWords,
      newWordsReopen,
    })),
  ).toEqual([
    { unmended: 1, newWords: null, newWordsReopen: false },
    { unmended: 0, newWords: null, newWordsReopen: false },
    { unmended: 0, newWords: 'Przelew nie przyszedł, a miał być wczoraj.', newWordsReopen: true },
    { unmended: 0, newWords: null, newWordsReopen: false },
    { unmended: 0, newWords: 'Najnowsze słowa.', newWordsReopen: false },
  ])
})

test('fault-U5 a broken promise is on the day of whoever gave it, whoever has the next step; made good, it is gone', async () => {
  const tomek = (await (await staff(world, 'tomek@modrzew.example')).get('me')).body.person.id
  await act(ania, ON.broken!, 'next-step', {
    step: 'call_back',
    holder: tomek,
    at: '2026-11-27T10:00:00Z',
  })
  const day = await myDay(ania)
  expect(day.waiting[0]?.id).toBe(ON.broken!.id)
  const promise = (await read(ania, ON.broken!)).promises.find((one) => one.state === 'broken')!
  expect(
    (
      await ania.send('POST', `promises/modrzew/${promise.id}/consequence`, {
        version: promise.version,
        note: 'Zadzwoniono.',
      })
    ).status,
  ).toBe(200)
  const after = await myDay(ania)
  expect(after.waiting.map((row) => row.id)).not.toContain(ON.broken!.id)
  expect(after.counts.waiting).toBe(day.counts.waiting - 1)
  expect((await rowOf('broken')).unmended).toBe(0)
})

test('fault-U5 a letter that went answers the words; the row shows what happened again', async () => {
  await mustSend(ania, ON.added!, 'question')
  expect((await rowOf('added')).newWords).toBeNull()
  expect((await rowOf('added')).excerpt).toContain('Paczka')
})
