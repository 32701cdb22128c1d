// What looking into it has found, facts that we checked, and whom one speaks to: added on one
// screen, known on another, taken back.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getDefault } from '../../src/handbook/app/handbook-default.ts'
import { findingOf } from '../../src/guide/domain/condition.ts'
import { formOf } from '../../src/guide/domain/form.ts'
import { foldGuide } from '../../src/guide/domain/guide.ts'
import type { GuideState } from '../../src/guide/domain/state.ts'
import { readEvent } from '../../src/contact/core/app/event-form.ts'
import { listEvents } from '../../src/contact/core/store/event.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { staff } from '../case/story.ts'
import { openWorld, type World } from '../world.ts'
import { act, add, begin, make, type On, read, tryAdd } from './story.ts'

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

/** As the guide on a colleague's screen has it. */
async function stateOf(on: On): Promise<GuideState> {
  const { known, beganAt } = await read(kuba, on)
  const stored = await inTx(world.ctx.db, [on.brand], (tx) => listEvents(tx, on.brand, on.id))
  return foldGuide(getDefault().guide, known, stored.map(readEvent), beganAt).state
}

test('a fact is ticked: it was checked by us, which is a finding; unticked it is none', async () => {
  const on = await begin(ania, 'modrzew')
  const fact = {
    id: randomUUID(),
    kind: 'order',
    text: 'ZM-4471',
    source: 'customer',
    state: 'open',
  } as const
  await add(world, ania, on, { kind: 'fact', fact })
  expect(findingOf(await stateOf(on))).toBeNull()
  const ticked = { kind: 'fact_changed', fact: fact.id, state: 'open', isChecked: true } as const
  const [tick] = await add(world, ania, on, ticked)
  expect(tick).toMatchObject({ kind: 'fact_changed', isChecked: true })
  expect((await stateOf(on)).facts).toMatchObject([{ state: 'open', isChecked: true }])
  expect(findingOf(await stateOf(on))).toBe('ours')
  // Another state leaves the tick.
  await add(world, ania, on, { kind: 'fact_changed', fact: fact.id, state: 'agreed' })
  expect((await stateOf(on)).facts).toMatchObject([{ state: 'agreed', isChecked: true }])
  await add(world, ania, on, { ...ticked, state: 'agreed', isChecked: false })
  expect(findingOf(await stateOf(on))).toBeNull()
})

test('what was found, in words; the last one counts, and taken back the one before does', async () => {
  const on = await begin(ania, 'modrzew')
  await add(world, ania, on, { kind: 'finding', of: 'not_ours' })
  const [last] = await add(world, ania, on, {
    kind: 'finding',
    of: 'ours',
    text: ' paczka zaginęła w sortowni ',
  })
  expect((await read(kuba, on)).events.at(-1)).toMatchObject({
    kind: 'finding',
    of: 'ours',
    text: 'paczka zaginęła w sortowni',
    by: { name: 'Anna Kubiak' },
  })
  expect((await stateOf(on)).finding).toEqual({ of: 'ours', text: 'paczka zaginęła w sortowni' })
  await add(world, ania, on, { kind: 'undone', event: last!.id })
  expect((await stateOf(on)).finding).toEqual({ of: 'not_ours', text: null })
})

test('what is none of the four, or too long, is refused', async () => {
  const on = await begin(ania, 'modrzew')
  const finding = (more: object) => [
    Object.assign(make(world, { kind: 'finding', of: 'ours' }), more),
  ]
  expect((await tryAdd(ania, on, finding({ of: 'theirs' }))).status).toBe(400)
  expect((await tryAdd(ania, on, finding({ text: 'x'.repeat(501) }))).status).toBe(400)
  expect((await tryAdd(ania, on, finding({ text: '' }))).status).toBe(200)
  expect((await stateOf(on)).finding).toEqual({ of: 'ours', text: null })
})

test('whom one speaks to: by the name until somebody says it, and without another way of calling them', async () => {
  const on = await begin(ania, 'modrzew')
  await act(ania, on, 'customer', { customer: { name: 'Tomasz Wilk', phone: '601 000 222' } })
  expect(formOf(await stateOf(on))).toBe('m')
  await add(world, ania, on, { kind: 'address', text: 'Panie Tomku' })
  await add(world, ania, on, { kind: 'address', text: '', form: 'many' })
  expect(await stateOf(on)).toMatchObject({ form: 'many', address: 'Panie Tomku' })
  const [unknown] = await add(world, ania, on, { kind: 'address', text: '', form: 'unknown' })
  expect(formOf(await stateOf(on))).toBeNull()
  await add(world, ania, on, { kind: 'undone', event: unknown!.id })
  expect(formOf(await stateOf(on))).toBe('many')
})

test('somebody unknown keeps the way they were called in the case, whoever else is spoken to', async () => {
  const on = await begin(ania, 'modrzew', { phone: '601 000 333' })
  await add(world, ania, on, { kind: 'address', text: 'Pani w niebieskim płaszczu' })
  await add(world, ania, on, { kind: 'address', text: '', form: 'f' })
  const { case: made } = await act<{ case: { id: string } }>(ania, on, 'wrap-up', {
    case: 'new',
    happened: 'Brak paragonu.',
    category: 'other',
  })
  const whole = await ania.get<{ fromWhom: string | null }>(`cases/modrzew/${made.id}`)
  expect(JSON.stringify(whole.body)).toContain('Pani w niebieskim płaszczu')
})
