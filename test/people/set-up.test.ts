// The first run of an empty installation.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorld, type World } from '../world.ts'

let world: World
beforeEach(async () => void (world = await openWorld({ examples: false })))
afterEach(() => world?.stop())

const request = {
  organisation: 'Zielony Dom',
  handbook: 'modrzew',
  brandId: 'zielony',
  brandName: 'Zielony Dom',
  administrator: {
    name: 'Ewa Lis',
    mail: 'Ewa@Zielony.example',
    password: 'correct horse battery',
    language: 'pl',
  },
}

test('before it, nobody can sign in and the page is told why', async () => {
  const guest = world.guest()
  expect((await guest.get('setup')).body).toMatchObject({
    needed: true,
    shipped: expect.arrayContaining([expect.objectContaining({ id: 'modrzew', market: 'PL' })]),
  })
  expect(
    (await guest.send('POST', 'session', { mail: 'a@b.example', password: 'x' })).body.code,
  ).toBe('setup.needed')
})

test('makes the brand under its own name, with a person for every duty, signed in', async () => {
  const ewa = world.guest()
  const made = await ewa.send('POST', 'setup', request)
  expect(made.status).toBe(200)
  expect(made.body).toMatchObject({
    organisation: 'Zielony Dom',
    person: { mail: 'ewa@zielony.example', language: 'pl' },
  })
  expect(made.body.brands).toMatchObject([
    { id: 'zielony', name: { pl: 'Zielony Dom' }, example: false, mail: 'none' },
  ])
  const { body } = await ewa.get('brands/zielony/handbook')
  expect(body).toMatchObject({
    version: 1,
    current: 1,
    content: { brand: { id: 'zielony' }, people: [] },
  })
  expect(body.holders).toHaveLength(body.content.positions.length)
  expect(body.rules.every((rule: { confirmed: unknown }) => rule.confirmed === null)).toBe(true)
  const { body: files } = await ewa.get('brands/zielony/handbook/files')
  expect(files.files.map((file: { name: string }) => file.name)).not.toContain('people.yaml')
  ewa.csrf = made.body.csrf
  expect((await ewa.send('POST', 'brands/zielony/handbook/check', files)).body).toMatchObject({
    ok: true,
    changes: [],
    hash: body.hash,
  })
})

test('is done once, also when two people press the button together', async () => {
  const replies = await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) =>
      world.guest().send('POST', 'setup', {
        ...request,
        brandId: `brand-${name}`,
        administrator: { ...request.administrator, mail: `${name}@zielony.example` },
      }),
    ),
  )
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409, 409, 409])
  expect(replies.filter((reply) => reply.status === 409).map((reply) => reply.body.code)).toEqual([
    'setup.done',
    'setup.done',
    'setup.done',
  ])
  expect((await world.guest().get('setup')).body.needed).toBe(false)
})

test.each([
  [
    'a short password',
    { administrator: { ...request.administrator, password: 'short' } },
    'administrator.password',
  ],
  ['no name', { organisation: '  ' }, 'organisation'],
  ['a brand id with a space', { brandId: 'two words' }, 'brandId'],
])('names the field: %s', async (_, change, path) => {
  const reply = await world.guest().send('POST', 'setup', { ...request, ...change })
  expect([reply.status, reply.body.code, reply.body.fields[0]!.path]).toEqual([
    400,
    'request.invalid',
    path,
  ])
})

test('refuses a password made of one’s own name', async () => {
  const reply = await world.guest().send('POST', 'setup', {
    ...request,
    administrator: { ...request.administrator, name: 'Ewelina Lis', password: 'Ewelina12345' },
  })
  expect([reply.status, reply.body.code]).toEqual([422, 'person.password_weak'])
})

test('does not know a handbook that does not ship', async () => {
  const reply = await world.guest().send('POST', 'setup', { ...request, handbook: 'nowhere' })
  expect([reply.status, reply.body.code]).toEqual([404, 'handbook.not_found'])
})
