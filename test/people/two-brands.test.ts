// A leader of two brands: one list over both, the alarms of both, and after the role in one is
// taken away exactly that brand's is gone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act as actOn, myDay, read, staff, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { add, begin, type On } from '../contact/story.ts'
import { followEvents } from '../event-stream.ts'
import { until } from '../wait.ts'
import { openWorld, type World } from '../world.ts'

const MAIL = 'ruta@outside-line.example'
const PASSWORD = 'herons over the old weir'

let world: World
let ania: Client
let liga: Client
/** Administers Vilnis and nothing else. */
let kristaps: Client
let ruta: Client
const cases: Taken[] = []
beforeAll(async () => {
  world = await openWorld({ at: '2026-11-24T09:00:00Z' })
  const admin = await staff(world, 'admin@opoka.example')
  ania = await staff(world, 'ania@modrzew.example')
  liga = await staff(world, 'liga@vilnis.example')
  kristaps = await staff(world, 'kristaps@vilnis.example')
  const made = await admin.send('POST', 'people', {
    name: 'Rūta Balode',
    mail: MAIL,
    language: 'lv',
    password: PASSWORD,
    brands: ['modrzew', 'vilnis'].map((brand) => ({ brand, roles: ['leader'], positions: [] })),
  })
  expect(made.status).toBe(201)
  for (const brand of ['modrzew', 'vilnis'])
    expect(
      (
        await admin.send('PUT', `brands/${brand}/positions`, {
          position: 'leader',
          people: [made.body.id],
        })
      ).status,
    ).toBe(204)
  ruta = await world.as(MAIL, PASSWORD)
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

const brandsOf = (rows: readonly { brand: string }[]) =>
  [...new Set(rows.map((row) => row.brand))].toSorted()
const alarmsOf = async (client: Client) =>
  brandsOf((await client.get('alarms')).body.items.filter((call) => !call.ended))

/** An open page of the desk: of which brands it has heard an alarm. */
async function openPage(client: Client) {
  const gone = new AbortController()
  const response = await fetch(`${world.url}/api/v1/live`, {
    headers: { cookie: client.cookie },
    signal: gone.signal,
  })
  const alarms: { brand: string }[] = []
  let isReady = false
  followEvents<{ topic?: string; brand: string }>(response, (event, data) => {
    if (event === 'ready') isReady = true
    if (data.topic === 'contact-alarm') alarms.push(data)
  }).catch(() => undefined)
  await until('the stream is ready', () => isReady)
  return { heardOf: () => brandsOf(alarms), close: async () => gone.abort() }
}

/** Danger in a contact of each brand, that of Vilnis first. */
async function raise(): Promise<() => Promise<void>> {
  const calls: [Client, On][] = [
    [liga, await begin(liga, 'vilnis')],
    [ania, await begin(ania, 'modrzew')],
  ]
  for (const [agent, on] of calls) await add(world, agent, on, { kind: 'safety', on: true })
  return async () => {
    for (const [agent, on] of calls) await add(world, agent, on, { kind: 'safety', on: false })
  }
}

test('hears and reads the alarms of both brands', async () => {
  const page = await openPage(ruta)
  const takeBack = await raise()
  await until('both are heard', () => page.heardOf().length === 2)
  expect(await alarmsOf(ruta)).toEqual(['modrzew', 'vilnis'])
  await takeBack()
  await page.close()
})

test('My day and the lists hold the cases and contacts of both', async () => {
  for (const [agent, brand, category, mail] of [
    [ania, 'modrzew', 'late-delivery', 'tomek@modrzew.example'],
    [liga, 'vilnis', 'internet-and-tv', 'andris@vilnis.example'],
  ] as const) {
    const on = await takeIn(agent, brand, { category })
    const owner = await staff(world, mail)
    const holder = (await owner.get('me')).body.person.id
    await actOn(agent, on, 'start')
    await actOn(agent, on, 'next-step', { step: 'answer', holder, at: '2026-11-24T12:00:00Z' })
    cases.push(on)
  }
  // Nobody moves: the owner is reminded, and the leader of the brand asked after a silence.
  await world.runTimersAt('2026-11-25T12:00:00Z')
  await ruta.signIn(MAIL, PASSWORD)
  const day = await myDay(ruta)
  expect(brandsOf(day.waiting)).toEqual(['modrzew', 'vilnis'])
  expect(brandsOf(day.notices)).toEqual(['modrzew', 'vilnis'])
  expect(brandsOf((await ruta.get('cases?limit=200')).body.items)).toEqual(['modrzew', 'vilnis'])
  expect(brandsOf((await ruta.get('contacts')).body.items)).toEqual(['modrzew', 'vilnis'])
})

test('the role in one brand is taken away: everything of that brand is gone, all of the other stays', async () => {
  const page = await openPage(ruta)
  const before = await myDay(ruta)
  const person = (await kristaps.get('people')).body.items.find(({ mail }) => mail === MAIL)!
  const change = { version: person.version, brands: [] }
  expect((await kristaps.send('PATCH', `people/${person.id}`, change)).status).toBe(200)

  const [kept, lost] = cases as [Taken, Taken]
  expect((await ruta.get('me')).body.brands.map(({ id }) => id)).toEqual(['modrzew'])
  expect((await ruta.get(`cases/vilnis/${lost.id}`)).status).toBe(404)
  expect((await read(ruta, kept)).ref).toBe(kept.ref)
  const of = <T extends { brand: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.brand === 'modrzew')
  const day = await myDay(ruta)
  expect(day.waiting.map(({ id }) => id)).toEqual(of(before.waiting).map(({ id }) => id))
  expect(day.notices).toEqual(of(before.notices))
  expect(day.counts.waiting).toBe(day.waiting.length)
  expect(brandsOf((await ruta.get('cases?limit=200')).body.items)).toEqual(['modrzew'])
  expect((await ruta.get('cases?brand=vilnis')).body.items ?? []).toEqual([])
  expect(brandsOf((await ruta.get('contacts')).body.items)).toEqual(['modrzew'])

  // What the page hears comes in its order: Vilnis' alarm was raised before Modrzew's.
  const takeBack = await raise()
  await until('the alarm that is left is heard', () => page.heardOf().includes('modrzew'))
  expect(page.heardOf()).toEqual(['modrzew'])
  expect(await alarmsOf(ruta)).toEqual(['modrzew'])
  await takeBack()
  await page.close()
})
