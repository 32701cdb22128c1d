// A contact that does not stay with one person or ends badly: help, taking over, two who take it at
// once, an ending after warnings, and what somebody asks for themselves.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WrapUpReply } from '../../src/contact/core/contract/contact.ts'
import type { Client } from '../client.ts'
import { myDay, read as readCase, staff } from '../case/story.ts'
import { markContact } from '../../src/contact/core/store/contact.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { openWorld, type World } from '../world.ts'
import { act, add, begin, listenTo, make, type On, read, tryAct, tryAdd } from './story.ts'

let world: World
let ania: Client
let kuba: Client
let magda: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  kuba = await staff(world, 'kuba@modrzew.example')
  magda = await staff(world, 'magda@modrzew.example')
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

test('help now: the leader who is here is told, comes, and is gone again; the agent goes on', async () => {
  const on = await begin(ania, 'modrzew')
  const board = await listenTo(world, magda, on)
  await act(ania, on, 'help', { note: 'Grozi, że przyjdzie.' })
  await board.until(({ events }) =>
    events.some((event) => event.kind === 'help' && event.note === 'Grozi, że przyjdzie.'),
  )
  const notice = (await myDay(magda)).notices.find((item) => item.kind === 'contact.help')!
  expect(notice).toMatchObject({
    contact: on.id,
    case: null,
    data: { from: 'Anna Kubiak', note: 'Grozi, że przyjdzie.' },
  })
  expect((await myDay(kuba)).notices.filter((item) => item.kind === 'contact.help')).toEqual([])
  expect((await ania.get('contacts')).body.items.find((item) => item.id === on.id)).toMatchObject({
    helpNote: 'Grozi, że przyjdzie.',
    helpAskedAt: expect.any(String),
  })
  const joined = await act(magda, on, 'join')
  expect(joined).toMatchObject({ helpAskedAt: null, agent: { name: 'Anna Kubiak' } })
  await act(magda, on, 'join')
  await act(magda, on, 'leave')
  await act(magda, on, 'leave')
  expect((await read(ania, on)).events.map((event) => event.kind)).toEqual([
    'help',
    'alarm',
    'alarm',
    'joined',
    'left',
  ])
  expect((await myDay(magda)).notices.filter((item) => item.kind === 'contact.help')).toEqual([])
  await board.close()
})

test('taken over: the customer need not say it again', async () => {
  const on = await begin(ania, 'modrzew')
  await add(
    world,
    ania,
    on,
    {
      kind: 'fact',
      fact: {
        id: crypto.randomUUID(),
        kind: 'order',
        text: 'ZM-77',
        source: 'klient',
        state: 'agreed',
      },
    },
    { kind: 'wish', text: 'Przeprosin na piśmie.' },
  )
  expect((await tryAct(kuba, on, 'take-over')).body.code).toBe('contact.not_yours')
  await act(ania, on, 'help')
  const view = await act(kuba, on, 'take-over', { summary: 'Bardzo zdenerwowany, mówi o sądzie.' })
  expect(view.agent?.name).toBe('Jakub Wrona')
  expect((view.events as { kind: string }[]).at(-1)).toMatchObject({
    kind: 'taken',
    from: 'Anna Kubiak',
    summary: 'Bardzo zdenerwowany, mówi o sądzie.\n• ZM-77 (klient)\n→ Przeprosin na piśmie.',
    by: { name: 'Jakub Wrona' },
  })
  expect((await act(magda, on, 'take-over')).agent?.name).toBe('Magdalena Sikora')
})

test('two take a waiting contact at once: one has it, the other is told who', async () => {
  for (let i = 0; i < 8; i++) {
    const on = await begin(ania, 'modrzew')
    await setWaiting(on)
    const replies = await Promise.all([tryAct(ania, on, 'take'), tryAct(kuba, on, 'take')])
    expect(replies.map((reply) => reply.status).toSorted()).toEqual([200, 409])
    const [won, lost] = replies.toSorted((a, b) => a.status - b.status)
    expect(lost!.body).toMatchObject({
      code: 'contact.taken',
      params: { name: won!.body.agent!.name },
    })
  }
})

/** As a call that rings. */
const setWaiting = (on: On) =>
  inTx(world.ctx.db, [on.brand], (tx) =>
    markContact(tx, on.brand, on.id, { state: 'waiting', taken_by: null, answered_at: null }),
  )

test('ended after warnings; what happened before the wrap-up and comes late is taken, what comes after it is not', async () => {
  const on = await begin(ania, 'modrzew', {
    at: world.ctx.now().subtract({ minutes: 20 }).toString(),
  })
  const made = await act<WrapUpReply>(kuba, on, 'wrap-up', { case: 'new', happened: 'Obrażał.' })
  const then = world.ctx.now().subtract({ minutes: 5 }).toString()
  world.turnBy('PT2M')
  const late = await add(
    world,
    ania,
    on,
    { kind: 'cue', cue: 'insult', at: then },
    { kind: 'note', text: 'Rozłączył się.', at: then },
  )
  expect(late).toHaveLength(2)
  expect((await tryAdd(ania, on, [make(world, { kind: 'cue', cue: 'insult' })])).body.code).toBe(
    'contact.wrapped',
  )
  expect(
    (await readCase(ania, { brand: 'modrzew', id: made.case!.id })).timeline.map(
      (entry) => entry.data.text,
    ),
  ).toContain('Rozłączył się.')
  expect((await read(ania, on)).firstCueAt).not.toBeNull()
  for (const action of ['help', 'join', 'take', 'take-over'])
    expect((await tryAct(magda, on, action)).body.code).toBe('contact.state')
})

test('what somebody asks for themselves is seen by them and the leaders of the same employer, and by nobody else', async () => {
  const grace = await staff(world, 'grace.adeyemi@northmoor.example')
  const on = await begin(kuba, 'modrzew')
  await act(kuba, on, 'wrap-up', {
    case: 'none',
    note: 'x',
    care: { longerBreak: true, nextCalm: true },
  })
  await act(kuba, on, 'wrap-up', {
    case: 'none',
    note: 'x',
    care: { longerBreak: true, nextCalm: true },
  })
  const mine = (await kuba.get('care')).body.mine
  expect(mine.map((one) => one.kind).toSorted()).toEqual(['longer_break', 'next_calm'])
  expect((await ania.get('care')).body.asked).toEqual([])
  expect((await grace.get('care')).body.asked).toEqual([])
  const asked = (await magda.get('care')).body.asked.filter(
    (one) => one.person.name === 'Jakub Wrona',
  )
  expect(asked).toHaveLength(2)
  expect(Object.keys(asked[0]!).toSorted()).toEqual(['at', 'grantedAt', 'id', 'kind', 'person'])
  expect((await grace.send('POST', `care/${asked[0]!.id}/granted`)).status).toBe(404)
  expect((await kuba.send('POST', `care/${asked[0]!.id}/granted`)).status).toBe(403)
  expect((await magda.send('POST', `care/${asked[0]!.id}/granted`)).status).toBe(204)
  expect((await kuba.get('care')).body.mine.filter((one) => one.grantedAt)).toHaveLength(1)
})
