// An alarm on a whole server: who hears it, how it goes from circle to circle, who is on it, and
// how it ends; told on every open page at once.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AlarmCall } from '../../src/alarm/contract/alarm.ts'
import type { Client } from '../client.ts'
import { staff } from '../case/story.ts'
import { makeVisitor } from '../intake/visitor.ts'
import { until } from '../wait.ts'
import { openWorld, type World } from '../world.ts'
import { act, add, begin, listenTo, make, read, tryAct, tryAdd, type On } from './story.ts'

let world: World
let ania: Client
let kuba: Client
let magda: Client
let darek: Client
let piotr: Client
let ola: Client
beforeAll(async () => {
  world = await openWorld()
  const all = await Promise.all(
    ['ania', 'kuba', 'magda', 'darek', 'piotr', 'ola'].map((name) =>
      staff(world, `${name}@modrzew.example`),
    ),
  )
  ;[ania, kuba, magda, darek, piotr, ola] = all as [Client, Client, Client, Client, Client, Client]
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})
/** What ended earlier is told for a while: each story begins after it. */
beforeEach(() => world.turnBy('PT3M'))

const calls = async (client: Client): Promise<AlarmCall[]> => {
  const reply = await client.get<{ items: AlarmCall[] }>('alarms')
  expect(reply.status).toBe(200)
  return reply.body.items
}
const callOf = async (client: Client, on: On): Promise<AlarmCall | undefined> =>
  (await calls(client)).find((call) => call.contact === on.id)
const confirm = (client: Client, call: { brand: string; id: string }) =>
  client.send('POST', `alarms/${call.brand}/${call.id}/confirm`, {})

/** The server's own stream, as every open page listens to it. */
async function page(client: Client) {
  const response = await fetch(`${world.url}/api/v1/live`, { headers: { cookie: client.cookie } })
  const reader = response.body!.getReader()
  let text = ''
  const reading = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      text += new TextDecoder().decode(part.value)
  })().catch(() => undefined)
  const count = () => text.split('"topic":"contact-alarm"').length - 1
  await until('the stream is ready', () => text.includes('event: ready'))
  return {
    count,
    until: (times: number) => until(`heard of ${times} alarms`, () => count() >= times, 8_000),
    close: () => reader.cancel().then(() => reading),
  }
}

test('fault-U1 a tap is heard on every open page of leaders and security, and by the agent', async () => {
  const [leader, security] = [await page(magda), await page(darek)]
  const on = await begin(ania, 'modrzew', { phone: '+48 697 555 240' })
  const line = await listenTo(world, ania, on)
  await add(world, ania, on, { kind: 'safety', on: true })
  await Promise.all([
    leader.until(1),
    security.until(1),
    line.until(({ events }) =>
      events.some((event) => event.kind === 'alarm' && event.is === 'raised'),
    ),
  ])
  const call = (await callOf(magda, on))!
  expect(await callOf(darek, on)).toMatchObject({ id: call.id })
  await add(world, ania, on, { kind: 'safety', on: false })
  await Promise.all([leader.close(), security.close(), line.close()])
})

test('fault-U1 an alarm says who calls, from where, whom to dial and what may be done', async () => {
  const on = await begin(ania, 'modrzew', { phone: '+48 697 555 240' })
  await add(world, ania, on, { kind: 'safety', on: true })
  const call = (await callOf(magda, on))!
  expect(call).toMatchObject({
    kind: 'safety',
    why: 'safety',
    confirmed: null,
    ended: null,
    circle: 0,
    isLate: false,
    agent: { name: 'Anna Kubiak' },
    phone: '+48 697 555 240',
    brandName: { pl: 'Modrzew' },
  })
  expect(call.dial.map(({ number }) => number)).toEqual(['214', '112'])
  expect(call.may).toEqual(['confirm', 'clear', 'open', 'join', 'take-over'])
  await add(world, ania, on, { kind: 'safety', on: false })
})

test('fault-U1 it calls neither the agent nor other agents, and not yet those further up', async () => {
  const on = await begin(ania, 'modrzew')
  await add(world, ania, on, { kind: 'safety', on: true })
  for (const other of [ania, kuba, piotr, ola]) expect(await callOf(other, on)).toBeUndefined()
  expect((await read(ania, on)).alarms).toMatchObject([
    { canReach: 2, isTop: false, confirmed: null },
  ])
  await add(world, ania, on, { kind: 'safety', on: false })
})

test('fault-U1 it calls the next circle each minute, and goes on at the top', async () => {
  const on = await begin(ania, 'modrzew')
  await add(world, ania, on, { kind: 'safety', on: true })
  const line = await listenTo(world, ania, on)
  world.turnBy('PT59S')
  await world.runTimers()
  expect(await callOf(piotr, on)).toBeUndefined()
  world.turnBy('PT1S')
  await world.runTimers()
  expect(await callOf(piotr, on)).toMatchObject({ circle: 1 })
  expect(await callOf(ola, on)).toBeUndefined()
  await line.until(({ events }) =>
    events.some((event) => event.kind === 'alarm' && event.is === 'climbed'),
  )
  world.turnBy('PT60S')
  await world.runTimers()
  expect(await callOf(ola, on)).toMatchObject({ circle: 2, isTop: true })
  // At the top it goes on calling.
  const leader = await page(magda)
  const before = leader.count()
  world.turnBy('PT60S')
  await world.runTimers()
  await leader.until(before + 1)
  await add(world, ania, on, { kind: 'safety', on: false })
  await Promise.all([leader.close(), line.close()])
})

test('fault-U1 the agent hears who is on it, and nobody else is called', async () => {
  const on = await begin(ania, 'modrzew')
  await add(world, ania, on, { kind: 'safety', on: true })
  const line = await listenTo(world, ania, on)
  const call = (await callOf(magda, on))!
  expect((await confirm(magda, call)).status).toBe(200)
  await line.until(({ events }) =>
    events.some(
      (event) =>
        event.kind === 'alarm' && event.is === 'confirmed' && event.name === 'Magdalena Sikora',
    ),
  )
  expect((await read(ania, on)).alarms).toMatchObject([
    {
      confirmed: {
        by: { name: 'Magdalena Sikora' },
        at: world.ctx.now().toString({ fractionalSecondDigits: 3 }),
      },
    },
  ])
  world.turnBy('PT10M')
  await world.runTimers()
  expect(await callOf(magda, on)).toMatchObject({
    circle: 0,
    may: ['clear', 'open', 'join', 'take-over'],
  })
  await add(world, ania, on, { kind: 'safety', on: false })
  await line.close()
})

test('fault-U1 an alarm that the agent takes back has ended for everybody', async () => {
  const on = await begin(ania, 'modrzew')
  await add(world, ania, on, { kind: 'safety', on: true })
  await add(world, ania, on, { kind: 'safety', on: false })
  expect(await callOf(darek, on)).toMatchObject({
    ended: { by: { name: 'Anna Kubiak' }, how: 'clear' },
  })
})

test('fault-U1 two confirm at once: the first has it, and both are named', async () => {
  const on = await begin(ania, 'modrzew')
  await add(world, ania, on, { kind: 'cue', cue: 'threat' })
  const call = (await callOf(magda, on))!
  expect(call.why).toBe('threat')
  const replies = await Promise.all([
    confirm(magda, call),
    confirm(darek, call),
    confirm(magda, call),
  ])
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200])
  const [alarm] = (await read(ania, on)).alarms
  expect(['Magdalena Sikora', 'Dariusz Mazur']).toContain(alarm?.confirmed?.by.name)
  expect(alarm?.seen.map((one) => one.by.name).toSorted()).toEqual([
    'Dariusz Mazur',
    'Magdalena Sikora',
  ])
})

test('fault-U1 taken back at once it was a mistake, and those who were called read so; later only somebody’s word ends it', async () => {
  const on = await begin(ania, 'modrzew')
  const stored = await add(world, ania, on, { kind: 'safety', on: true })
  const raised = stored.find((event) => event.kind === 'safety')!
  world.turnBy('PT5S')
  await add(world, ania, on, { kind: 'undone', event: raised.id })
  expect(await callOf(magda, on)).toMatchObject({
    ended: { how: 'mistake', by: { name: 'Anna Kubiak' } },
    may: ['open'],
  })
  const [again] = await add(world, ania, on, { kind: 'cue', cue: 'threat' })
  world.turnBy('PT40S')
  await add(world, ania, on, { kind: 'undone', event: again!.id })
  expect(
    (await calls(magda)).filter((call) => call.contact === on.id && call.ended === null),
  ).toHaveLength(1)
})

test('fault-U1 the same tap sent twice is one alarm; a second danger makes it graver; ending the contact does not silence it', async () => {
  const on = await begin(ania, 'modrzew')
  const tap = make(world, { kind: 'cue', cue: 'threat' })
  await Promise.all([tryAdd(ania, on, [tap]), tryAdd(ania, on, [tap])])
  await add(world, ania, on, { kind: 'cue', cue: 'self_harm' })
  const call = (await callOf(magda, on))!
  expect(call).toMatchObject({ id: tap.id, why: 'self_harm' })
  // Somebody who may harm themselves: the crisis lines first, and no security.
  expect(call.dial.map(({ number }) => number)).toEqual(['116 123', '116 111', '112'])
  await act(ania, on, 'end', { how: 'safety' })
  world.turnBy('PT1M')
  await world.runTimers()
  expect(await callOf(piotr, on)).toMatchObject({ state: 'ended', ended: null, circle: 1 })
  await act(ania, on, 'wrap-up', { case: 'none', note: 'Groźba.' })
  expect(await callOf(magda, on)).toMatchObject({ ended: null })
  expect((await magda.send('POST', `alarms/modrzew/${call.id}/clear`, {})).status).toBe(200)
  expect(await callOf(magda, on)).toMatchObject({
    ended: { how: 'clear', by: { name: 'Magdalena Sikora' } },
    confirmed: { by: { name: 'Magdalena Sikora' } },
  })
})

test('fault-U1 confirmed and wrapped up it is over', async () => {
  const on = await begin(ania, 'modrzew')
  await add(world, ania, on, { kind: 'safety', on: true })
  await confirm(darek, (await callOf(darek, on))!)
  const view = await read(ania, on)
  expect(view.incident).toBe('incident')
  expect(view.dial.map(({ number }) => number)).toEqual(['214', '112'])
  const wrapped = await act<{ case: { id: string } }>(ania, on, 'wrap-up', {
    case: 'new',
    happened: 'Klient groził.',
    category: view.incident,
  })
  expect(await callOf(darek, on)).toMatchObject({ ended: { how: 'wrapped' } })
  const incident = (await magda.get(`cases/modrzew/${wrapped.case.id}`)).body
  expect(incident).toMatchObject({ weight: 5, category: { id: 'incident' } })
})

test('fault-U1 a tap from a line that was away is late, and says so', async () => {
  const on = await begin(ania, 'modrzew')
  const tap = make(world, { kind: 'safety', on: true })
  world.turnBy('PT7M')
  await tryAdd(ania, on, [tap])
  expect(await callOf(magda, on)).toMatchObject({
    isLate: true,
    raisedAt: Temporal.Instant.from(tap.at).toString({ fractionalSecondDigits: 3 }),
    circle: 0,
  })
})

test('fault-U1 joining or taking over is being on it; what was read in a chat nobody has raises it by itself, in one that somebody has it only proposes', async () => {
  const on = await begin(ania, 'modrzew')
  await add(world, ania, on, { kind: 'safety', on: true })
  await act(kuba, on, 'join')
  expect(await callOf(magda, on)).toMatchObject({ confirmed: null })
  await act(magda, on, 'join')
  expect(await callOf(darek, on)).toMatchObject({ confirmed: { by: { name: 'Magdalena Sikora' } } })

  const chat = await begin(ania, 'modrzew', { channel: 'chat', language: 'pl' })
  await add(world, ania, chat, {
    kind: 'turn',
    who: 'customer',
    source: 'typed',
    text: 'Zabiję was wszystkich, jak tam przyjdę.',
  })
  expect(await callOf(magda, chat)).toBeUndefined()
  expect(
    (
      await makeVisitor(world.url, 'modrzew').open('Nie chcę już żyć, zabiję się dziś.', {
        language: 'pl',
      })
    ).status,
  ).toBeLessThan(300)
  const unheard = (await calls(magda)).find((call) => call.state === 'waiting')
  expect(unheard).toMatchObject({ kind: 'safety', why: 'self_harm', raisedBy: null, agent: null })
  // On the board it is marked, and goes before all that is no danger.
  const [first] = (await kuba.get('contacts')).body.items.filter((row) => row.state === 'waiting')
  expect(first).toMatchObject({
    id: unheard!.contact,
    alarm: { why: 'self_harm', isConfirmed: false },
  })
  const rows = (await kuba.get('contacts')).body.items as {
    id: string
    alarm: { isConfirmed: boolean } | null
  }[]
  expect(rows.map((row) => Number(row.alarm !== null && !row.alarm.isConfirmed)).join('')).toMatch(
    /^1+0*$/,
  )
  expect(rows.find((row) => row.id === on.id)).toMatchObject({ alarm: { isConfirmed: true } })
  expect(Date.parse((await read(kuba, on)).now)).toBe(world.ctx.now().epochMilliseconds)
})

test('fault-U1 nobody of another brand hears it or may answer it, and an agent may not silence an alarm', async () => {
  const priya = await staff(world, 'grace.adeyemi@northmoor.example')
  const on = await begin(ania, 'modrzew')
  await add(world, ania, on, { kind: 'safety', on: true })
  const call = (await callOf(magda, on))!
  expect(await callOf(priya, on)).toBeUndefined()
  expect((await confirm(priya, call)).status).toBe(404)
  expect((await confirm(kuba, call)).status).toBe(403)
  expect((await confirm(ania, call)).status).toBe(403)
  expect((await confirm(magda, { brand: 'modrzew', id: randomUUID() })).status).toBe(404)
  expect((await kuba.get('alarms')).body).toMatchObject({ items: [], isFirst: false })
})

test('fault-U1 two nodes: raised on one, heard and confirmed on the other', async () => {
  const other = await openWorld({
    examples: false,
    database: world.database,
    at: world.ctx.now().toString(),
  })
  try {
    const magdaThere = await staff(other, 'magda@modrzew.example')
    const on = await begin(ania, 'modrzew')
    await add(world, ania, on, { kind: 'safety', on: true })
    const line = await listenTo(world, ania, on)
    const call = (await callOf(magdaThere, on))!
    await confirm(magdaThere, call)
    await line.until(({ events }) =>
      events.some((event) => event.kind === 'alarm' && event.is === 'confirmed'),
    )
    await line.close()
  } finally {
    await other.stop()
  }
})

test('fault-U2 help is told to leaders until somebody joins; who has seen it is told to the agent; it can be withdrawn', async () => {
  const leader = await page(magda)
  const on = await begin(ania, 'modrzew')
  await act(ania, on, 'help', { note: 'Nie wiem co dalej.' })
  await leader.until(1)
  const call = (await callOf(magda, on))!
  expect(call).toMatchObject({
    kind: 'help',
    note: 'Nie wiem co dalej.',
    dial: [],
    may: ['confirm', 'open', 'join', 'take-over'],
  })
  expect(await callOf(darek, on)).toBeUndefined()
  await confirm(magda, call)
  expect((await read(ania, on)).alarms).toMatchObject([
    { kind: 'help', confirmed: { by: { name: 'Magdalena Sikora' } }, ended: null },
  ])
  expect((await read(ania, on)).may).toContain('withdraw')
  await act(magda, on, 'join')
  expect(await callOf(magda, on)).toMatchObject({
    ended: { how: 'joined', by: { name: 'Magdalena Sikora' } },
  })
  world.turnBy('PT1S')
  await act(ania, on, 'help')
  await act(ania, on, 'withdraw')
  await act(ania, on, 'withdraw')
  expect(await read(ania, on)).toMatchObject({ helpAskedAt: null })
  expect((await read(ania, on)).alarms.at(-1)).toMatchObject({ ended: { how: 'withdrawn' } })
  world.turnBy('PT1S')
  await act(ania, on, 'help')
  expect((await magda.get('alarms')).body.isFirst).toBe(true)
  await act(magda, on, 'take-over')
  expect((await read(ania, on)).alarms.at(-1)).toMatchObject({ ended: { how: 'taken' } })
  world.turnBy('PT1S')
  await act(magda, on, 'help')
  // The only leader holds the contact: the next circle is the first.
  expect(await callOf(ola, on)).toMatchObject({ kind: 'help', circle: 0 })
  await act(magda, on, 'end', { how: 'done' })
  expect(await callOf(ola, on)).toMatchObject({ ended: { how: 'contact_ended' } })
  expect((await tryAct(magda, on, 'help')).status).toBe(409)
  await leader.close()
})

test('fault-U2 nobody sees it: a minute later more are called', async () => {
  const on = await begin(ania, 'modrzew')
  await act(ania, on, 'help')
  expect(await callOf(ola, on)).toBeUndefined()
  world.turnBy('PT1M')
  await world.runTimers()
  expect(await callOf(ola, on)).toMatchObject({ circle: 1, isTop: true })
  expect(await callOf(darek, on)).toMatchObject({ kind: 'help' })
})
