// Who answers for a case: the position's holder, the substitute, the ladder, at the very last an
// administrator; never nobody.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import { act, CUSTOMER, myDay, read, refusal, staff, takeIn } from './story.ts'

let world: World
let ania: Client
let ola: Client
let people: Map<string, { id: string; version: number }>
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  ola = await staff(world, 'ola@modrzew.example')
})
afterAll(() => world?.stop())

const load = async () => {
  const { items } = (await ola.get('people')).body
  people = new Map(items.map((person) => [person.mail.split('@')[0]!, person]))
}
const HOLDERS: Record<string, string> = { deliveries: 'tomek', leader: 'magda', director: 'piotr' }
const hold = async (position: string, names: string[]) => {
  const reply = await ola.send('PUT', 'brands/modrzew/positions', {
    position,
    people: names.map((name) => people.get(name)!.id),
  })
  expect(reply.status).toBe(204)
}
const away = async (name: string, absentFrom: string | null, absentUntil: string | null) => {
  await load()
  const { id, version } = people.get(name)!
  expect(
    (await ola.send('PATCH', `people/${id}`, { version, absentFrom, absentUntil })).status,
  ).toBe(200)
}
const ownerOfNew = async () => {
  const view = await read(
    ania,
    await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER }),
  )
  expect(view.holder).toEqual(view.owner)
  return [view.owner.name, view.ownerPosition.id]
}

describe('when a case comes in', () => {
  beforeAll(load)
  afterEach(async () => {
    await load()
    for (const [position, name] of Object.entries(HOLDERS)) await hold(position, [name])
    await away('tomek', null, null)
  })

  test('the holder of the position', async () =>
    expect(await ownerOfNew()).toEqual(['Tomasz Bielecki', 'deliveries']))

  test('away on its local day, the substitute; back again, the holder', async () => {
    await away('tomek', '2026-11-20', '2026-11-24')
    expect(await ownerOfNew()).toEqual(['Magdalena Sikora', 'leader'])
    world.turnTo('2026-11-24T23:30:00Z')
    expect(await ownerOfNew()).toEqual(['Tomasz Bielecki', 'deliveries'])
    world.turnTo('2026-11-24T09:00:00Z')
  })

  test('two holders: the first named, and the second while the first is away', async () => {
    await hold('deliveries', ['tomek', 'kuba'])
    expect((await ownerOfNew())[0]).toBe('Tomasz Bielecki')
    await away('tomek', '2026-11-24', null)
    expect(await ownerOfNew()).toEqual(['Jakub Wrona', 'deliveries'])
  })

  test('nobody holds it: substitute, then the ladder, then an administrator', async () => {
    await hold('deliveries', [])
    expect((await ownerOfNew())[1]).toBe('leader')
    await hold('leader', [])
    expect(await ownerOfNew()).toEqual(['Piotr Andrzejewski', 'director'])
    await hold('director', [])
    const [name, position] = await ownerOfNew()
    expect(['Aleksandra Nowicka', 'Example Administrator']).toContain(name)
    expect(position).toBe('deliveries')
  })

  test('everybody away: the holder all the same, because somebody must', async () => {
    for (const name of ['tomek', 'magda', 'piotr']) await away(name, '2026-11-01', null)
    expect((await ownerOfNew())[0]).toBe('Tomasz Bielecki')
    for (const name of ['magda', 'piotr']) await away(name, null, null)
  })
})

test('another category brings its owner, weight and deadlines, and the step moves with them', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const view = await act(ania, on, 'category', { category: 'product-safety', reason: 'Iskrzy' })
  expect(view).toMatchObject({
    owner: { name: 'Ewa Lisowska' },
    holder: { name: 'Ewa Lisowska' },
    weight: 5,
    categoryChosen: true,
    nextStep: 'acknowledge',
    nextStepAt: '2026-11-24T09:30:00.000Z',
  })
  expect(await refusal(ania, on, 'category', { category: 'no-such' })).toBe('case.category_unknown')
})

test('after the acknowledgement the step that waits for the answer moves with its clock', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'personal-data', customer: CUSTOMER })
  const started = await act(ania, on, 'start')
  const view = await act(ania, on, 'category', { category: 'late-delivery' })
  expect(view.nextStep).toBe('answer')
  expect(view.nextStepAt).toBe(view.houseDueAt)
  expect(view.nextStepAt! < started.nextStepAt!).toBe(true)
  // Whoever took it up goes on with it.
  expect(view.holder?.name).toBe('Anna Kubiak')
})

test('an unsorted case lands in the fallback category and is owned', async () => {
  const view = await read(ania, await takeIn(ania, 'modrzew'))
  expect(view).toMatchObject({ category: { id: 'other' }, categoryChosen: false })
  expect(view.owner.name).not.toBe('')
})

test('owner, handler and next step go to people on this staff only, and a step lies ahead', async () => {
  await load()
  const magda = await staff(world, 'magda@modrzew.example')
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const stranger = (await (await staff(world, 'grace.adeyemi@northmoor.example')).get('me')).body
    .person.id
  for (const person of [stranger, people.get('staszek')!.id, people.get('iwona')!.id]) {
    expect(await refusal(magda, on, 'owner', { person, reason: 'x' })).toBe('case.holder_unknown')
    expect(await refusal(ania, on, 'handler', { person })).toBe('case.holder_unknown')
    expect(
      await refusal(ania, on, 'next-step', {
        step: 'call_back',
        holder: person,
        at: '2026-11-24T12:00:00Z',
      }),
    ).toBe('case.holder_unknown')
  }
  const kuba = people.get('kuba')!.id
  expect(await refusal(ania, on, 'owner', { person: kuba, reason: 'x' })).toBe('access.denied')
  expect(
    await refusal(ania, on, 'next-step', {
      step: 'call_back',
      holder: kuba,
      at: '2026-11-24T09:00:00Z',
    }),
  ).toBe('case.next_step_past')
  expect(await act(magda, on, 'owner', { person: kuba, reason: 'Zna przewoźnika' })).toMatchObject({
    owner: { name: 'Jakub Wrona' },
    holder: { name: 'Jakub Wrona' },
  })
  expect(
    await act(ania, on, 'next-step', {
      step: 'call_back',
      holder: kuba,
      at: '2026-11-24T12:00:00Z',
      note: 'O kuriera',
    }),
  ).toMatchObject({ nextStep: 'call_back', nextStepNote: 'O kuriera' })
  const kubas = await staff(world, 'kuba@modrzew.example')
  expect((await myDay(kubas)).fresh.map((row) => row.id)).toContain(on.id)
})

test('weight changes with a reason for each judgement, and safety means now', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const view = await act(ania, on, 'weight', {
    judgements: { safety: { is: 4, why: 'W paczce są leki.' } },
  })
  expect(view.weight).toBe(5)
  expect(view.judgements.safety).toMatchObject({ is: 4, why: { pl: 'W paczce są leki.' } })
  expect(view.judgements.severity?.is).toBe(3)
  expect(await refusal(ania, on, 'weight', { judgements: { safety: { is: 4, why: ' ' } } })).toBe(
    'request.invalid',
  )
})
