// Alarms at their edges: pressed twice, confirmed by two at once, after the contact has ended, from
// a line that was away, and where there is nobody to hear.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AlarmCall } from '../../src/alarm/contract/alarm.ts'
import type { Client } from '../client.ts'
import { staff } from '../case/story.ts'
import { openWorld, type World } from '../world.ts'
import { act, add, begin, listenTo, make, read, tryAct, tryAdd, type On } from './story.ts'

let world: World
let ania: Client
let magda: Client
let ola: Client
let admin: Client
beforeAll(async () => {
  world = await openWorld()
  ;[ania, magda, ola, admin] = (await Promise.all(
    ['ania@modrzew', 'magda@modrzew', 'ola@modrzew', 'admin@opoka'].map((name) =>
      staff(world, `${name}.example`),
    ),
  )) as [Client, Client, Client, Client]
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})
beforeEach(() => world.turnBy('PT3M'))

const calls = async (client: Client): Promise<AlarmCall[]> =>
  (await client.get<{ items: AlarmCall[] }>('alarms')).body.items
const callsOf = async (client: Client, on: On): Promise<AlarmCall[]> =>
  (await calls(client)).filter((call) => call.contact === on.id)
const confirm = (client: Client, call: { brand: string; id: string }) =>
  client.send('POST', `alarms/${call.brand}/${call.id}/confirm`, {})

test('fault-U1 a double tap is one alarm, and a double call for help too', async () => {
  const on = await begin(ania, 'modrzew')
  await Promise.all(
    [1, 2, 3].map(() => tryAdd(ania, on, [make(world, { kind: 'safety', on: true })])),
  )
  expect(await callsOf(magda, on)).toHaveLength(1)
  const other = await begin(ania, 'modrzew')
  const replies = await Promise.all([1, 2, 3].map(() => tryAct(ania, other, 'help', { note: '' })))
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await callsOf(magda, other)).toHaveLength(1)
  expect((await read(ania, other)).alarms).toHaveLength(1)
})

test('fault-U2 two leaders confirm a call for help at once: both are told to the agent', async () => {
  const on = await begin(ania, 'modrzew')
  await act(ania, on, 'help')
  world.turnBy('PT1M')
  await world.runTimers()
  const [call] = await callsOf(ola, on)
  expect(
    (await Promise.all([confirm(magda, call!), confirm(ola, call!), confirm(ola, call!)])).map(
      ({ status }) => status,
    ),
  ).toEqual([200, 200, 200])
  expect((await read(ania, on)).alarms[0]!.seen.map((one) => one.by.name)).toHaveLength(2)
})

test('fault-U1 confirmed after the contact has ended: an alarm of danger is taken, a call for help is over and stays so', async () => {
  const [danger, help] = [await begin(ania, 'modrzew'), await begin(ania, 'modrzew')]
  await add(world, ania, danger, { kind: 'safety', on: true })
  await act(ania, help, 'help')
  const [[alarm], [asked]] = [await callsOf(magda, danger), await callsOf(magda, help)]
  await act(ania, danger, 'end', { how: 'lost' })
  await act(ania, help, 'end', { how: 'done' })
  expect((await confirm(magda, alarm!)).status).toBe(200)
  expect((await confirm(magda, asked!)).status).toBe(200)
  expect(await callsOf(magda, danger)).toMatchObject([
    { state: 'ended', ended: null, confirmed: { by: { name: 'Magdalena Sikora' } } },
  ])
  expect(await callsOf(magda, help)).toMatchObject([
    { confirmed: null, ended: { how: 'contact_ended' } },
  ])
})

test('fault-U1 tapped without a line and tapped again when it is back: told once, and its age is told', async () => {
  const on = await begin(ania, 'modrzew')
  const line = await listenTo(world, ania, on)
  const first = make(world, { kind: 'safety', on: true })
  world.turnBy('PT4M')
  const again = make(world, { kind: 'safety', on: true })
  await Promise.all([tryAdd(ania, on, [first, again]), tryAdd(ania, on, [first])])
  await tryAdd(ania, on, [again])
  const found = await callsOf(magda, on)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({
    id: first.id,
    isLate: true,
    raisedAt: Temporal.Instant.from(first.at).toString({ fractionalSecondDigits: 3 }),
  })
  await line.until(({ events }) => events.some((event) => event.kind === 'alarm'))
  expect(
    (await read(ania, on)).events.filter(
      (event) => event.kind === 'alarm' && event.is === 'raised',
    ),
  ).toHaveLength(1)
  await line.close()
})

test('fault-U2 where contacts wait, danger stands before help, and help before who waits', async () => {
  const quiet = await begin(ania, 'modrzew')
  const help = await begin(ania, 'modrzew')
  await act(ania, help, 'help')
  world.turnBy('PT1M')
  const danger = await begin(ania, 'modrzew')
  await add(world, ania, danger, { kind: 'cue', cue: 'threat' })
  const ids = (await magda.get('contacts')).body.items.map((row) => row.id) as string[]
  const places = [danger, help, quiet].map((on) => ids.indexOf(on.id))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('fault-U1 whether anybody who is called has a page open is told, and changes when one opens and when the last has closed', async () => {
  world.turnBy('PT5M')
  const on = await begin(ania, 'modrzew')
  const line = await listenTo(world, ania, on)
  await add(world, ania, on, { kind: 'safety', on: true })
  expect((await read(ania, on)).alarms).toMatchObject([{ canReach: 2, canHear: 0 }])
  const before = line.topics.length
  await calls(magda)
  await line.until(({ topics }) => topics.length > before)
  expect((await read(ania, on)).alarms).toMatchObject([{ canReach: 2, canHear: 1 }])
  world.turnBy('PT100S')
  expect((await read(ania, on)).alarms).toMatchObject([{ canHear: 0 }])
  await line.close()
})

test('fault-U1 whoever answers for several brands hears those of each, with its name, and nothing of the others', async () => {
  const priya = await staff(world, 'priya.nair@northmoor.example')
  const [here, there] = [await begin(ania, 'modrzew'), await begin(priya, 'northmoor')]
  await add(world, ania, here, { kind: 'safety', on: true })
  await add(world, priya, there, { kind: 'safety', on: true })
  for (let minute = 0; minute < 6; minute += 1) {
    world.turnBy('PT1M')
    await world.runTimers()
  }
  expect(
    [...(await callsOf(admin, here)), ...(await callsOf(admin, there))].map(
      (call) => call.brandName.en ?? call.brandName.pl,
    ),
  ).toEqual(['Modrzew', expect.stringContaining('Northmoor')])
  expect(await callsOf(magda, there)).toEqual([])
})

test('fault-U1 in a brand with nobody else the page says so, with numbers to dial; with security alone it calls them', async () => {
  const empty = await openWorld({ examples: false })
  try {
    const password = 'correct horse battery'
    const boss = { name: 'Ewa Lipska', mail: 'ewa@dom.example', password, language: 'pl' }
    expect(
      (
        await empty.guest().send('POST', 'setup', {
          organisation: 'Dom',
          handbook: 'modrzew',
          brandId: 'dom',
          brandName: 'Dom',
          administrator: boss,
        })
      ).status,
    ).toBe(200)
    const ewa = await empty.as(boss.mail, password)
    const alone = await begin(ewa, 'dom')
    await add(empty, ewa, alone, { kind: 'safety', on: true })
    const view = await read(ewa, alone)
    expect(view.alarms).toMatchObject([{ canReach: 0, canHear: 0, confirmed: null, ended: null }])
    expect(view.dial.map(({ number }) => number)).toContain('112')
    await act(ewa, alone, 'help')
    expect((await read(ewa, alone)).alarms.find(({ kind }) => kind === 'help')).toMatchObject({
      canReach: 0,
    })

    const guard = {
      name: 'Olek Strażnik',
      mail: 'olek@dom.example',
      language: 'pl',
      password,
      brands: [{ brand: 'dom', roles: ['security'], positions: [] }],
    }
    expect((await ewa.send('POST', 'people', guard)).status).toBeLessThan(300)
    const olek = await empty.as(guard.mail, password)
    const guarded = await begin(ewa, 'dom')
    await add(empty, ewa, guarded, { kind: 'safety', on: true })
    expect(await callsOf(olek, guarded)).toMatchObject([{ kind: 'safety', isTop: true }])
    expect((await read(ewa, guarded)).alarms).toMatchObject([
      { canReach: 1, canHear: 1, isTop: true },
    ])
    expect(empty.logged).toEqual([])
  } finally {
    await empty.stop()
  }
})
