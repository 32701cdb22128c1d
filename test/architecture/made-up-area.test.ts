// What an area adds works without a change to any other file: a world that lists one area more has
// its routes, its right, its timer, its lines of the timeline and its notices.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AREAS } from '../../src/areas.ts'
import type { MyDay } from '../../src/case/record/contract/case-list.ts'
import { noticeWords } from '../../src/case/page/web/notice-words.ts'
import { detailsOf, headlineOf } from '../../src/case/page/web/timeline-words.ts'
import { learnEvents } from '../../src/case/record/web/known-event.ts'
import type { Key } from '../../src/platform/i18n/catalogue.ts'
import { fillPhrase, type PhraseParams } from '../../src/platform/i18n/format.ts'
import { makeFormat } from '../../src/platform/web/format.ts'
import { loadCatalogue } from '../../src/shell/i18n/all.ts'
import { makeRunners } from '../../src/platform/jobs/app/runner.ts'
import { runDueTimers } from '../../src/shell/timers/run.ts'
import { kindsOf, myDay, read, staff, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { type Node, openNode, openReader, type Read } from '../resilience/scene.ts'
import { openWorld, type World } from '../world.ts'
import { redress } from './made-up-area/area.ts'
import { events } from './made-up-area/event.ts'
import { phrases } from './made-up-area/phrase.ts'

let world: World
let agent: Client
let owner: Client
let node: Node
let rows: Read
let close: () => Promise<void>
beforeAll(async () => {
  world = await openWorld({ areas: [...AREAS, redress] })
  agent = await staff(world, 'ania@modrzew.example')
  owner = await staff(world, 'magda@modrzew.example')
  node = openNode(world.database)
  ;({ read: rows, close } = await openReader(world.database.ownerUrl))
})
afterAll(async () => {
  await close?.()
  await node?.close()
  await world?.stop()
})

const pathOf = ({ brand, id }: Taken) => `redress/${brand}/${id}`
async function ask(): Promise<Taken> {
  const taken = await takeIn(agent, 'modrzew', {})
  expect((await agent.send('POST', pathOf(taken), { amount: 4_990 })).status).toBe(204)
  return taken
}

test('its route does what it says, and stands in the description of the API', async () => {
  expect(kindsOf(await read(agent, await ask()))).toContain('redress.asked')
  const described = await world.guest().get('openapi.json')
  expect(Object.keys(Object(described.body).paths)).toContain(
    '/api/v1/redress/{brand}/{id}/approve',
  )
})

test('its right is in the list of whoever has it, and keeps out everybody else', async () => {
  const taken = await ask()
  const mayOf = async (client: Client) =>
    (await client.get('me')).body.brands.find(({ id }) => id === 'modrzew')?.may
  expect(await mayOf(owner)).toContain('redress.approve')
  expect(await mayOf(agent)).not.toContain('redress.approve')
  expect((await agent.send('POST', `${pathOf(taken)}/approve`)).body.code).toBe('access.denied')
  expect((await owner.send('POST', `${pathOf(taken)}/approve`)).status).toBe(204)
  expect(kindsOf(await read(agent, taken))).toContain('redress.approved')
})

test('its timer runs under the lock of the case, once, and what was approved does not lapse', async () => {
  const [left, approved] = [await ask(), await ask()]
  await owner.send('POST', `${pathOf(approved)}/approve`)
  world.turnBy('PT49H')
  await world.runTimers()
  await world.runTimers()
  const lapses = async (taken: Taken) =>
    kindsOf(await read(agent, taken)).filter((kind) => kind === 'redress.lapsed').length
  expect([await lapses(left), await lapses(approved)]).toEqual([1, 0])
})

/** The notices of the owner of the case about it. */
async function noticesOf(taken: Taken): Promise<MyDay['notices']> {
  const { owner: of } = await read(agent, taken)
  const people = (await (await staff(world, 'admin@opoka.example')).get('people')).body.items
  const mail = people.find(({ id }) => id === of.id)?.mail ?? ''
  const { notices } = await myDay(await staff(world, mail))
  return notices.filter((notice) => notice.case?.id === taken.id)
}

test('its notice reaches the owner', async () => {
  expect(await noticesOf(await ask())).toMatchObject([
    { kind: 'redress.asked', data: { amount: 4_990 } },
  ])
})

test.each(['en', 'pl', 'lv', 'fa'] as const)('its events are told in %s', async (language) => {
  const taken = await ask()
  const view = await read(agent, taken)
  const entry = view.timeline.find(({ kind }) => kind === 'redress.asked')
  const [notice] = await noticesOf(taken)
  if (!entry || !notice) throw new Error('nothing was told')
  const known: Partial<Record<Key, string>> = {
    ...(await loadCatalogue(language, 'public')),
    ...(await loadCatalogue(language, 'desk')),
    ...phrases[language],
  }
  const say = (key: Key, params?: PhraseParams) => fillPhrase(language, known[key] ?? key, params)
  const words = {
    say,
    format: makeFormat(language, () => world.ctx.now().epochMilliseconds),
    pick: () => '',
    view,
  }
  expect(headlineOf(entry, say)).toBe(say('timeline.other', { kind: 'redress.asked' }))
  try {
    learnEvents([events])
    expect(headlineOf(entry, say)).toBe(phrases[language]['timeline.redress.asked'])
    expect(detailsOf(entry, words)).toEqual([
      { name: phrases[language]['redress.f_amount'], value: words.format.number(4_990) },
    ])
    expect(noticeWords(notice, say)).toBe(phrases[language]['redress.notice_asked'])
  } finally {
    learnEvents([])
  }
})

test('whatever waits in a world of examples is of a registered kind', async () => {
  const kinds = makeRunners(AREAS).flatMap((runner) => runner.kinds.map(({ kind }) => kind))
  const waiting = await rows<{ kind: string }>('select distinct kind from timer')
  const known = new Set<string>(kinds).add('redress.lapses')
  expect(waiting.length).toBeGreaterThan(2)
  expect(waiting.filter(({ kind }) => !known.has(kind))).toEqual([])
})

test('a server without the area says so, tries its timers again, and loses none', async () => {
  const taken = await ask()
  node.turnTo(world.ctx.now().add({ hours: 49 }).toString())
  await runDueTimers(node.ctx)
  expect(node.logged.join('')).toContain('no area has registered timers of kind redress.lapses')
  expect(
    await rows(
      `select attempts from timer where kind = 'redress.lapses' and subject_id = $1 and ring_at > due_at`,
      [taken.id],
    ),
  ).toEqual([{ attempts: 1 }])
})
