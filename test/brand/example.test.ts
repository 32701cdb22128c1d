// The example brands: complete, loaded once, and loaded on where a killed start left off.
import { afterEach, expect, test } from 'vitest'
import {
  listExampleAccounts,
  loadExampleBrands,
  openExampleBrands,
} from '../../src/brand/app/example.ts'
import { inAllBrands } from '../../src/platform/database/app/all-brands.ts'
import type { NodeCtx } from '../../src/platform/database/app/ctx.ts'
import { EXAMPLE_PASSWORD, openWorld, type World } from '../world.ts'

let world: World
afterEach(() => world?.stop())

const load = async (ctx: NodeCtx) =>
  (await loadExampleBrands(ctx, { password: EXAMPLE_PASSWORD })).waiting
const count = () =>
  inAllBrands(world.ctx, async (tx, brands) => {
    const people = await tx
      .selectFrom('person')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    const roles = await tx
      .selectFrom('person_role')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow()
    return { brands, people: Number(people.n), roles: Number(roles.n) }
  })

test('killed anywhere, the next start completes them, and nothing is there twice', async () => {
  world = await openWorld({ examples: false })
  let last = 0
  for (const allowed of [1, 6, 17, 29, 41]) {
    let left = allowed
    const dying: NodeCtx = {
      ...world.ctx,
      newId: () => {
        if (left-- === 0) throw new Error('killed')
        return world.ctx.newId()
      },
    }
    await load(dying).catch((error: Error) => expect(error.message).toBe('killed'))
    const { brands } = await count()
    expect(brands.length).toBeGreaterThanOrEqual(last)
    last = brands.length
  }
  expect(await load(world.ctx)).toHaveLength(4)
  const whole = await count()
  expect(whole.brands).toEqual(['hezarsu', 'modrzew', 'northmoor', 'vilnis'])
  // Until their cases are there they wait, also after the next kill; then they are open.
  expect(await load(world.ctx)).toEqual(whole.brands)
  const admin = await world.as('admin@opoka.example')
  expect((await admin.get('me')).body.brands).toEqual([])
  await openExampleBrands(world.ctx, whole.brands)
  expect((await admin.get('me')).body.brands).toHaveLength(4)
  expect(await load(world.ctx)).toEqual([])
  expect(await count()).toEqual(whole)
})

test('every printed account can sign in', async () => {
  world = await openWorld()
  const accounts = await listExampleAccounts(world.ctx)
  expect(accounts).toHaveLength(2 + 4 * 4)
  for (const account of accounts) {
    const me = (await (await world.as(account.mail)).get('me')).body
    expect(me.brands.map((brand: { id: string }) => brand.id)).toEqual(
      account.brand === null ? ['hezarsu', 'modrzew', 'northmoor', 'vilnis'] : [account.brand],
    )
    expect(me.brands[0]!.roles).toContain(account.role)
  }
})

test('an installation of somebody’s own is left alone', async () => {
  world = await openWorld({ examples: false })
  await world.guest().send('POST', 'setup', {
    organisation: 'Own',
    handbook: 'vilnis',
    administrator: {
      name: 'Own',
      mail: 'own@own.example',
      password: 'correct horse battery',
      language: 'lv',
    },
  })
  expect(await load(world.ctx)).toEqual([])
  expect((await count()).brands).toEqual(['vilnis'])
  expect(await listExampleAccounts(world.ctx)).toEqual([])
})
