// A note pinned to the top of its case: everybody who opens the case sees it, until somebody unpins
// it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  attempt,
  CUSTOMER,
  kindsOf,
  look,
  read,
  refusal,
  sayAsCustomer,
  staff,
  takeIn,
  type Taken,
} from './story.ts'

let world: World
let ania: Client
let kuba: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  kuba = await staff(world, 'kuba@modrzew.example')
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

const late = () => takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })

/** Writes a note; answers its entry of the timeline. */
async function write(client: Client, on: Taken, text: string): Promise<string> {
  const { timeline } = await act(client, on, 'note', { text })
  return timeline.find((entry) => entry.kind === 'case.note' && entry.data.text === text)!.id
}
const textsOf = async (on: Taken) => (await read(ania, on)).pins.map(({ text }) => text)

/** The server's stream of somebody whose page is open. */
async function listen(client: Client): Promise<{ hear: (id: string) => Promise<void> }> {
  const subscriber = new AbortController()
  const response = await fetch(`${world.url}/api/v1/live`, {
    signal: subscriber.signal,
    headers: { cookie: client.cookie },
  })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const waitFor = async (pattern: RegExp) => {
    while (!pattern.test(text)) {
      const { value, done } = await reader.read()
      if (done) throw new Error(`the stream ended after ${text}`)
      text += value
    }
  }
  await waitFor(/^event: ready/m)
  return {
    hear: async (id) => {
      await waitFor(new RegExp(`^data: .*${id}`, 'm'))
      subscriber.abort()
    },
  }
}

test('a colleague pins a note: it stands above the story with its writer, the timeline tells, an open page hears', async () => {
  const on = await late()
  const entry = await write(ania, on, 'Dzwonić tylko po 17.')
  const writtenAt = (await read(ania, on)).timeline.find(({ id }) => id === entry)!.at
  world.turnBy('PT5M')
  const page = await listen(ania)
  const view = await act(kuba, on, 'pin', { entry })
  await page.hear(on.id)
  expect(view.pins).toEqual([
    { entry, text: 'Dzwonić tylko po 17.', by: 'Anna Kubiak', at: writtenAt },
  ])
  expect((await read(ania, on)).pins).toEqual(view.pins)
  expect(view.timeline[0]).toMatchObject({
    kind: 'case.pinned',
    by: 'Jakub Wrona',
    data: { text: 'Dzwonić tylko po 17.' },
    customerSees: false,
  })

  const after = await act(ania, on, 'unpin', { entry })
  expect(after.pins).toEqual([])
  expect(after.timeline[0]).toMatchObject({ kind: 'case.unpinned', by: 'Anna Kubiak' })
  expect(after.timeline.map(({ id }) => id)).toContain(entry)
})

test('pinned or unpinned twice is done and told once', async () => {
  const on = await late()
  const entry = await write(ania, on, 'raz')
  await Promise.all([act(ania, on, 'pin', { entry }), act(kuba, on, 'pin', { entry })])
  expect(await textsOf(on)).toEqual(['raz'])
  await Promise.all([act(ania, on, 'unpin', { entry }), act(kuba, on, 'unpin', { entry })])
  const told = kindsOf(await read(ania, on)).filter((kind) => kind.endsWith('pinned'))
  expect(told).toEqual(['case.pinned', 'case.unpinned'])
})

test('three notes have a place, whoever pins; one that is unpinned gives its place to another', async () => {
  const on = await late()
  const [first, second, third, fourth] = [
    await write(ania, on, 'a'),
    await write(ania, on, 'b'),
    await write(kuba, on, 'c'),
    await write(kuba, on, 'd'),
  ]
  await act(ania, on, 'pin', { entry: second })
  world.turnBy('PT1M')
  await act(kuba, on, 'pin', { entry: first })
  world.turnBy('PT1M')
  const replies = await Promise.all([
    attempt(ania, on, 'pin', { entry: third }),
    attempt(kuba, on, 'pin', { entry: fourth }),
  ])
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(replies.find(({ status }) => status === 409)!.body.code).toBe('pin.full')
  const [, , last] = await textsOf(on)
  expect(await textsOf(on)).toEqual(['b', 'a', last])

  const left = last === 'c' ? { entry: fourth, text: 'd' } : { entry: third, text: 'c' }
  await act(ania, on, 'unpin', { entry: second })
  world.turnBy('PT1M')
  await act(ania, on, 'pin', { entry: left.entry })
  expect(await textsOf(on)).toEqual(['a', last, left.text])
})

test('only a note of this very case can be pinned, and the customer sees nothing of it', async () => {
  const on = await late()
  await sayAsCustomer(world, on.token, 'add', { text: 'Jeszcze coś.' })
  const [said] = (await read(ania, on)).timeline
  expect(said!.kind).toBe('customer.added')
  const other = await write(ania, await late(), 'z innej sprawy')
  for (const entry of [said!.id, other, '999999999999999999'])
    expect(await refusal(ania, on, 'pin', { entry })).toBe('pin.no_note')
  expect(await refusal(ania, on, 'pin', { entry: 'happened' })).toBe('request.invalid')
  await act(ania, on, 'unpin', { entry: other })
  expect(await textsOf(on)).toEqual([])

  await act(ania, on, 'pin', { entry: await write(ania, on, 'tajne') })
  expect(JSON.stringify((await look(world, on.token)).body)).not.toMatch(/tajne|pinned/)
})

test('what was pinned can be read when the case is closed, and changed again when it is reopened', async () => {
  const on = await late()
  const [entry, other] = [await write(ania, on, 'zostaje'), await write(ania, on, 'inna')]
  expect((await act(ania, on, 'pin', { entry })).may).toEqual(
    expect.arrayContaining(['pin', 'unpin']),
  )
  const closed = await act(ania, on, 'close', { closing: 'withdrawn' })
  expect(closed.pins).toMatchObject([{ entry, text: 'zostaje' }])
  for (const action of ['pin', 'unpin']) {
    expect(closed.may).not.toContain(action)
    expect(await refusal(ania, on, action, { entry: other })).toBe('case.closed')
  }
  await act(ania, on, 'reopen', { reason: 'Pomyłka' })
  expect((await act(kuba, on, 'unpin', { entry })).pins).toEqual([])
})
