// A brand's place codes, tokens, legal rules, and a new brand beside the others.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findTokenActor } from '../../src/access/app/token.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { listConfirmed } from '../../src/brand/store/law.ts'
import { findCode } from '../../src/access/store/token.ts'
import { openWorld, type World } from '../world.ts'
import type { Client } from '../client.ts'

let world: World
let admin: Client
beforeAll(async () => {
  world = await openWorld()
  admin = await world.as('admin@opoka.example')
})
afterAll(() => world?.stop())

test('a place’s code has an address and can be printed and revoked', async () => {
  const { body: placeCode, status } = await admin.send('POST', 'brands/modrzew/doors', {
    place: 'Odbiór osobisty, Swarzędz',
  })
  expect(status).toBe(201)
  expect(placeCode.url).toMatch(/^http:\/\/desk\.example\/q\/modrzew\/[0-9a-z]{10}$/)
  expect(placeCode.qr).toMatch(/^<svg/)
  const code = placeCode.url.split('/').at(-1)!
  const find = (brand: string) => inTx(world.ctx.db, [brand], (tx) => findCode(tx, brand, code))
  expect(await find('modrzew')).toMatchObject({ place: 'Odbiór osobisty, Swarzędz' })
  expect(await find('vilnis')).toBeNull()
  expect((await admin.send('DELETE', `brands/modrzew/doors/${placeCode.id}`)).status).toBe(204)
  expect(await find('modrzew')).toBeNull()
  expect((await admin.send('DELETE', `brands/modrzew/doors/${placeCode.id}`)).status).toBe(404)
})

test('a token is shown once, speaks for one brand, and is dead when taken back', async () => {
  const { body: made } = await admin.send('POST', 'brands/vilnis/tokens', { name: 'Shop system' })
  expect(made.token).toMatch(/^opk_vilnis_/)
  expect(await findTokenActor(world.ctx, made.token)).toEqual({
    kind: 'api',
    brand: 'vilnis',
    name: 'Shop system',
  })
  const { body: list } = await admin.get('brands/vilnis/tokens')
  expect(JSON.stringify(list)).not.toContain(made.token)
  expect(list.items[0]).toMatchObject({
    name: 'Shop system',
    lastUsedAt: '2026-11-24T09:00:00.000Z',
  })
  for (const wrong of [
    '',
    'opk_vilnis_',
    made.token.replace('vilnis', 'modrzew'),
    `${made.token.slice(0, -1)}x`,
  ]) {
    await expect(findTokenActor(world.ctx, wrong)).rejects.toMatchObject({ code: 'token.invalid' })
  }
  await admin.send('DELETE', `brands/vilnis/tokens/${made.id}`)
  await expect(findTokenActor(world.ctx, made.token)).rejects.toMatchObject({
    code: 'token.invalid',
  })
})

describe('legal rules', () => {
  const confirmed = (brand: string) => inTx(world.ctx.db, [brand], (tx) => listConfirmed(tx, brand))

  test('bind only after a person said so; every one shows how certain it is', async () => {
    const { body } = await admin.get('brands/modrzew/law')
    const binding = await confirmed('modrzew')
    for (const rule of body.items) {
      expect(rule.confirmed !== null).toBe(binding.has(rule.id))
      if (rule.confirmed)
        expect(rule).toMatchObject({
          certainty: 'verified',
          proposed: true,
          confirmed: { by: 'Example Administrator' },
        })
    }
    expect(binding.size).toBeGreaterThan(0)
  })

  test('none binds in a market where none could be verified', async () => {
    expect(await confirmed('hezarsu')).toEqual(new Set())
  })

  test('one that could not be verified needs a note; one of another market is unknown', async () => {
    const { body } = await admin.get('brands/modrzew/law')
    const doubtful = body.items.find((rule: { proposed: boolean }) => !rule.proposed)
    const path = `brands/modrzew/law/${doubtful!.id}` as const
    expect((await admin.send('PUT', path, {})).body.code).toBe('law.not_proposed')
    expect(
      (await admin.send('PUT', path, { note: 'Our lawyer read it.' })).body.confirmed,
    ).toMatchObject({ note: 'Our lawyer read it.' })
    expect((await confirmed('modrzew')).has(doubtful!.id)).toBe(true)
    expect((await admin.send('DELETE', path)).status).toBe(204)
    expect((await confirmed('modrzew')).has(doubtful!.id)).toBe(false)
    expect((await admin.send('DELETE', path)).body.code).toBe('law.unknown')
    expect((await admin.send('PUT', 'brands/vilnis/law/PL-CONS-7A', {})).body.code).toBe(
      'law.unknown',
    )
  })
})

test('a new brand has a handbook and a person for every duty, and its id can be had once', async () => {
  const request = {
    id: 'second-shop',
    employer: 'Second Ltd',
    name: 'Second Shop',
    shipped: 'modrzew',
  }
  const replies = await Promise.all([
    admin.send('POST', 'brands', request),
    admin.send('POST', 'brands', request),
  ])
  expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409])
  const brand = (await admin.get('brands')).body.items.find((item) => item.id === 'second-shop')
  expect(brand).toMatchObject({
    name: { en: 'Second Shop' },
    employer: 'Second Ltd',
    market: 'PL',
    example: false,
    handbookVersion: 1,
    openCases: 0,
    people: 1,
    mail: 'none',
  })
  const ania = await world.as('ania@modrzew.example')
  expect((await ania.send('POST', 'brands', { ...request, id: 'third-shop' })).body.code).toBe(
    'access.denied',
  )
})
