// My day: what is nearest comes first, safety before everything, what was escalated is there, what
// was read is gone, over all one's brands.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  attempt,
  CUSTOMER,
  kindsOf,
  mustSend,
  myDay,
  read,
  refusal,
  staff,
  takeIn,
} from './story.ts'

let world: World
let ania: Client
let tomek: Client
let holder: string
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  tomek = await staff(world, 'tomek@modrzew.example')
  holder = (await ania.get('me')).body.person.id
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

const late = (more: object = {}) =>
  takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER, ...more })
const step = (on: { brand: string; id: string }, at: string) =>
  act(ania, on, 'next-step', { step: 'call_back', holder, at })
const WEIGHT = (is: number) => ({
  judgements: { severity: { is, why: 'Tak.' }, urgency: { is, why: 'Tak.' } },
})

test('nearest first; of two at the same time the heavier; safety before all', async () => {
  const ids: Record<string, string> = {}
  for (const [name, at, weight] of [
    ['tomorrow', '2026-11-25T10:00:00Z', 3],
    ['noon, light', '2026-11-24T12:00:00Z', 2],
    ['noon, heavy', '2026-11-24T12:00:00Z', 4],
    ['soon', '2026-11-24T10:00:00Z', 1],
  ] as const) {
    const on = await late()
    await act(ania, on, 'start')
    await act(ania, on, 'weight', WEIGHT(weight))
    await step(on, at)
    ids[name] = on.id
  }
  const danger = await late()
  await act(ania, danger, 'start')
  await act(ania, danger, 'weight', { judgements: { safety: { is: 4, why: 'Iskrzy.' } } })
  await step(danger, '2026-11-26T10:00:00Z')
  ids.danger = danger.id
  const { waiting, counts, now } = await myDay(ania)
  expect(waiting.map((row) => Object.keys(ids).find((name) => ids[name] === row.id))).toEqual([
    'danger',
    'soon',
    'noon, heavy',
    'noon, light',
    'tomorrow',
  ])
  expect(counts).toMatchObject({ waiting: 5, fresh: 0 })
  expect(now).toBe('2026-11-24T09:00:00Z')
  // Who owns them sees that somebody else has the step.
  expect((await myDay(tomek)).owned.map((row) => row.id)).toEqual(
    expect.arrayContaining(Object.values(ids)),
  )
})

test('nobody can make a case heavier by what the customer pays: revenue has no field', async () => {
  const on = await late({
    revenue: 1_000_000,
    customer: { ...CUSTOMER, revenue: 1_000_000, vip: true },
  })
  expect((await read(ania, on)).weight).toBe(3)
  expect(JSON.stringify(await read(ania, on))).not.toContain('1000000')
  expect(await refusal(ania, on, 'weight', { judgements: { revenue: { is: 5, why: 'x' } } })).toBe(
    'request.invalid',
  )
})

test('B19 a step nobody took reminds its holder, then is escalated level by level; each has it on their day, and an action ends it', async () => {
  const magda = await staff(world, 'magda@modrzew.example')
  const on = await late()
  expect((await myDay(tomek)).fresh.map((row) => row.id)).toContain(on.id)
  await world.runTimersAt('2026-11-24T13:00:00Z')
  const reminded = await myDay(tomek)
  expect(reminded.waiting.map((row) => row.id)).toContain(on.id)
  expect(reminded.fresh.map((row) => row.id)).not.toContain(on.id)
  expect(
    reminded.notices.filter((notice) => notice.case?.id === on.id && notice.kind === 'step.due'),
  ).toHaveLength(1)
  expect((await myDay(magda)).waiting.map((row) => row.id)).not.toContain(on.id)
  await world.runTimersAt('2026-11-25T11:00:00Z')
  expect(await read(ania, on)).toMatchObject({
    rung: 2,
    askedNow: { name: 'Magdalena Sikora' },
    owner: { name: 'Tomasz Bielecki' },
  })
  const escalated = await myDay(magda)
  expect(escalated.waiting.map((row) => row.id)).toContain(on.id)
  expect(escalated.counts.waiting).toBe(escalated.waiting.length)
  expect(
    escalated.notices.filter(
      (notice) => notice.case?.id === on.id && notice.kind === 'step.climbed',
    ),
  ).toHaveLength(1)

  await mustSend(ania, on, 'acknowledgement')
  const after = await myDay(magda)
  expect(after.waiting.map((row) => row.id)).not.toContain(on.id)
  expect(
    after.notices.filter((notice) => notice.case?.id === on.id && notice.kind.startsWith('step.')),
  ).toEqual([])
  expect(await read(ania, on)).toMatchObject({ rung: 0, askedNow: null })
  expect(kindsOf(await read(ania, on)).filter((kind) => kind === 'case.climbed')).toHaveLength(1)
})

test('a notice read is gone, and only its reader can read it away', async () => {
  world.turnTo('2026-11-26T09:00:00Z')
  const on = await late()
  await act(ania, on, 'promise', {
    kind: 'call-back',
    what: 'Oddzwonię.',
    channel: 'phone',
    holder,
    dueAt: '2026-11-26T11:00:00Z',
  })
  await world.runTimersAt('2026-11-26T10:30:00Z')
  const find = async () =>
    (await myDay(ania)).notices.find(
      (notice) => notice.kind === 'promise.reminded' && notice.case?.id === on.id,
    )
  const notice = (await find())!
  expect((await tomek.send('POST', `notices/modrzew/${notice.id}/read`)).status).toBe(204)
  expect(await find()).toBeDefined()
  expect((await ania.send('POST', `notices/modrzew/${notice.id}/read`)).status).toBe(204)
  expect(await find()).toBeUndefined()
})

test('promises of mine, nearest first, with the customer and the reference', async () => {
  const [one, two] = [await late(), await late()]
  const promise = (on: { brand: string; id: string }, dueAt: string) =>
    act(ania, on, 'promise', {
      kind: 'call-back',
      what: 'Oddzwonię.',
      channel: 'phone',
      holder,
      dueAt,
    })
  await promise(one, '2026-11-26T15:00:00Z')
  await promise(two, '2026-11-26T14:00:00Z')
  const mine = (await myDay(ania)).promises.filter((item) => item.dueAt >= '2026-11-26T14')
  expect(mine.map((item) => item.ref)).toEqual([two.ref, one.ref])
  expect(mine[0]).toMatchObject({ customer: 'Barbara Wójcik', brand: 'modrzew' })
  // The nearest promise is what the list sorts by.
  expect((await read(ania, two)).deadlineAt).toBe('2026-11-26T14:00:00.000Z')
})

test('C6 a person of several brands has one list; a person of one sees that one', async () => {
  const nina = await staff(world, 'nina@outside-line.example')
  const me = (await nina.get('me')).body.person.id
  const refs: string[] = []
  for (const [brand, at] of [
    ['northmoor', '2026-11-26T13:00:00Z'],
    ['modrzew', '2026-11-26T12:00:00Z'],
    ['vilnis', '2026-11-26T14:00:00Z'],
    ['hezarsu', '2026-11-26T11:00:00Z'],
  ] as const) {
    const on = await takeIn(nina, brand, { happened: `Something happened at ${brand}.` })
    await act(nina, on, 'start')
    expect((await attempt(nina, on, 'next-step', { step: 'answer', holder: me, at })).status).toBe(
      200,
    )
    refs.push(`${at} ${on.ref}`)
  }
  const day = await myDay(nina)
  expect(day.waiting.map((row) => row.ref)).toEqual(
    refs.toSorted().map((text) => text.split(' ')[1]),
  )
  expect(new Set((await myDay(ania)).waiting.map((row) => row.brand))).toEqual(new Set(['modrzew']))
  expect((await nina.get('cases?limit=200')).body.items.map((row) => row.brand)).toEqual(
    expect.arrayContaining(['modrzew', 'northmoor', 'vilnis', 'hezarsu']),
  )
})

test('a long list is read page by page, each case once', async () => {
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { items, next } = (await ania.get(`cases?limit=3${cursor ? `&cursor=${cursor}` : ''}`))
      .body as { items: { id: string }[]; next: string | null }
    expect(items.length).toBeLessThanOrEqual(3)
    seen.push(...items.map((row) => row.id))
    cursor = next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(new Set(seen)).toEqual(
    new Set((await ania.get('cases?limit=200')).body.items.map((row) => row.id)),
  )
  const mine = (await ania.get('cases?holder=me&state=open&limit=200')).body.items
  expect(mine.every((row) => row.holder!.id === holder)).toBe(true)
})
