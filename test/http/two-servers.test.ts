// Two servers in one process, each on its own database, share nothing: neither who is signed in, nor
// tokens, links, counts, handbooks or news.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getHandbook } from '../../src/handbook/app/handbook.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { takeIn } from '../resilience/scene.ts'
import { until } from '../wait.ts'
import { makeClient, type Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'

const BRAND = 'modrzew'
const ADMIN = 'admin@opoka.example'
let here: World
let there: World
let admin: Client
beforeAll(async () => {
  here = await openWorld()
  there = await openWorld()
  admin = await here.as(ADMIN)
})
afterAll(async () => {
  await here?.stop()
  await there?.stop()
})

/** As `client`, but at the other server. */
const elsewhere = ({ cookie, csrf }: Client): Client =>
  Object.assign(makeClient(there.url), { cookie, csrf })

test('a session of one is unknown at the other, and a sign-out there ends nothing here', async () => {
  expect((await admin.get('me')).status).toBe(200)
  expect((await elsewhere(admin).get('me')).status).toBe(401)
  const other = await there.as(ADMIN)
  expect((await other.send('DELETE', 'session')).status).toBe(204)
  expect((await other.get('me')).status).toBe(401)
  expect((await admin.get('me')).status).toBe(200)
})

test('a token of one is unknown at the other', async () => {
  const { body } = await admin.send('POST', `brands/${BRAND}/tokens`, { name: 'Shop system' })
  const headers = { authorization: `Bearer ${body.token}` }
  const ask = (world: World) => world.guest().send('POST', 'cases', {}, headers)
  expect((await ask(here)).status).not.toBe(401)
  expect((await ask(there)).status).toBe(401)
})

test('a link is signed with the secret of its own installation', async () => {
  const [mine, other] = await Promise.all([takeIn(here.ctx, BRAND), takeIn(there.ctx, BRAND)])
  const tokenOf = (link: string) => link.split('/c/')[1] ?? ''
  const ask = (world: World, link: string) => world.guest().get(`customer/${tokenOf(link)}`)
  expect((await ask(here, mine.link)).status).toBe(200)
  expect((await ask(there, other.link)).status).toBe(200)
  expect((await ask(there, mine.link)).body).toMatchObject({ code: 'link.invalid' })
  expect((await ask(here, other.link)).body).toMatchObject({ code: 'link.invalid' })
})

test('who asked one too often may ask the other', async () => {
  const ask = async (world: World) => (await world.guest().send('POST', 'setup', setup)).status
  const setup = {
    organisation: 'Modrzew',
    handbook: BRAND,
    administrator: {
      name: 'Ewa Nowak',
      mail: 'ewa@modrzew.example',
      password: 'wysoki brzeg rzeki',
      language: 'pl',
    },
  }
  const first = await ask(here)
  for (let n = 0; n < 20; n++) await ask(here)
  expect(await ask(here)).toBe(429)
  expect(await ask(there)).toBe(first)
})

test('what is published for a brand of one leaves the brand of that name at the other as it is', async () => {
  const read = (world: World) =>
    inTx(world.ctx.db, [BRAND], (tx) => getHandbook(world.ctx, tx, BRAND))
  const [mine, other] = await Promise.all([read(here), read(there)])
  expect(mine.version).toBe(other.version)
  expect(mine.handbook).not.toBe(other.handbook)
  expect(await read(here)).toBe(mine)
})

test('news of one is not heard at the other', async () => {
  const heard: { world: World; ids: string[] }[] = [here, there].map((world) => {
    const ids: string[] = []
    world.ctx.feed.listen((changes) => void ids.push(...changes.map((change) => change.id ?? '')))
    return { world, ids }
  })
  await Promise.all(heard.map(({ world }) => world.ctx.feed.ready()))
  const [mine, other] = await Promise.all([takeIn(here.ctx, BRAND), takeIn(there.ctx, BRAND)])
  await until('each has heard its own', () =>
    heard.every(({ ids }, i) => ids.includes(i === 0 ? mine.id : other.id)),
  )
  expect(heard[0]?.ids).not.toContain(other.id)
  expect(heard[1]?.ids).not.toContain(mine.id)
})

test('no service is the same object, but for the list of areas, which never changes', () => {
  const theirs = new Map<string, unknown>(Object.entries(there.ctx))
  const shared = Object.entries(here.ctx).filter(([name, service]) => theirs.get(name) === service)
  expect(shared.map(([name]) => name)).toEqual(['areas'])
})
