// Guessing: it slows down, it shuts nobody else out, it tells nothing; and which passwords are
// taken at all, wherever one is set.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLE_PASSWORD, openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => void (world = await openWorld({ trustProxy: true })))
afterAll(() => world?.stop())

const OWEN = 'owen.prosser@northmoor.example'
const tryFrom = (address: string, mail: string, password: string) =>
  world.guest().send('POST', 'session', { mail, password }, { 'x-forwarded-for': address })

describe('fault-A6 wrong guesses', () => {
  test('from one address and from many: the owner comes in with the right password', async () => {
    for (let n = 0; n < 10; n++)
      expect((await tryFrom('203.0.113.1', OWEN, 'wrong')).status).toBe(401)
    const locked = await tryFrom('203.0.113.1', OWEN, EXAMPLE_PASSWORD)
    expect([locked.status, locked.body.code, locked.body.params.seconds]).toEqual([
      429,
      'session.locked',
      900,
    ])
    await Promise.all(
      Array.from({ length: 4 }, (_, n) => tryFrom(`203.0.113.${n + 10}`, OWEN, 'wrong')),
    )
    expect((await tryFrom('198.51.100.7', OWEN, EXAMPLE_PASSWORD)).status).toBe(200)
    expect((await tryFrom('198.51.100.7', OWEN, EXAMPLE_PASSWORD)).status).toBe(200)
  })

  test('after the clock went back a day nobody waits longer than the window', async () => {
    const mail = 'callum.reid@northmoor.example'
    for (let n = 0; n < 10; n++) await tryFrom('203.0.113.50', mail, 'wrong')
    world.turnBy('-PT24H')
    const reply = await tryFrom('203.0.113.50', mail, EXAMPLE_PASSWORD)
    expect([reply.status, reply.body.params.seconds]).toEqual([429, 900])
    expect((await tryFrom('198.51.100.9', mail, EXAMPLE_PASSWORD)).status).toBe(200)
    world.turnBy('PT15M1S')
    expect((await tryFrom('203.0.113.50', mail, EXAMPLE_PASSWORD)).status).toBe(200)
    world.turnBy('PT24H')
  })

  test('at a name that nobody has are answered and slowed as those at one that somebody has', async () => {
    const answers = async (mail: string) => {
      const told: [number, string][] = []
      for (let n = 0; n < 11; n++)
        told.push(
          await tryFrom('203.0.113.77', mail, 'wrong').then((reply): [number, string] => [
            reply.status,
            reply.body.code,
          ]),
        )
      return told
    }
    expect(await answers('nobody.here@northmoor.example')).toEqual(
      await answers('ania@modrzew.example'),
    )
  })

  test('a network that changes its address each time is one', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 125; n += 5)
      statuses.push(
        ...(
          await Promise.all(
            [0, 1, 2, 3, 4].map((i) =>
              tryFrom(
                `2001:db8:77:${(n + i + 1).toString(16)}::1`,
                `guess${n + i}@opoka.example`,
                'x',
              ),
            ),
          )
        ).map((reply) => reply.status),
      )
    expect([401, 429].map((status) => statuses.filter((one) => one === status).length)).toEqual([
      120, 5,
    ])
    expect((await tryFrom('2001:db8:78:1::1', 'guess@opoka.example', 'x')).status).toBe(401)
  })

  test('a port beside the address, as some proxies write it, makes nobody somebody else', async () => {
    const statuses = new Set<number>()
    for (let i = 0; i < 31; i++)
      statuses.add(
        (await tryFrom(`198.51.100.90:${40_000 + i}`, `nobody${i}@modrzew.example`, 'x')).status,
      )
    expect([...statuses]).toEqual([401, 429])
  })
})

describe('fault-A7 a password that is set', () => {
  const WEAK: [string, string][] = [
    ['passwordpassword', 'common'],
    ['123456789012', 'common'],
    ['qwertyuiopas', 'common'],
    ['Northmoor12345', 'house'],
    [EXAMPLE_PASSWORD, 'example'],
  ]

  test.each(WEAK)('by its owner: %s is refused, with the reason', async (fresh, why) => {
    const client = await world.as('admin@opoka.example')
    const reply = await client.send('PATCH', 'me', {
      password: { old: EXAMPLE_PASSWORD, new: fresh },
    })
    expect([reply.status, reply.body.code, reply.body.params.why]).toEqual([
      422,
      'person.password_weak',
      why,
    ])
    world.turnBy('PT16M')
  })

  test('by an administrator for somebody new and for somebody who lost it, and in the first run', async () => {
    const admin = await world.as('admin@opoka.example')
    const mara = {
      name: 'Mara Whitlock',
      mail: 'mara.whitlock@northmoor.example',
      language: 'en',
      brands: [{ brand: 'northmoor', roles: ['agent'], positions: [] }],
    }
    expect(
      (await admin.send('POST', 'people', { ...mara, password: 'Whitlock2026' })).body.params,
    ).toEqual({ why: 'own' })
    const made = await admin.send('POST', 'people', {
      ...mara,
      password: 'green parcels by the river',
    })
    expect(made.status).toBe(201)
    const reset = await admin.send('PATCH', `people/${made.body.id}`, {
      version: made.body.version,
      password: 'letmein letmein',
    })
    expect([reset.status, reset.body.params]).toEqual([422, { why: 'common' }])
    const empty = await openWorld({ examples: false })
    const setup = {
      organisation: 'Zielony Dom',
      handbook: 'modrzew',
      administrator: {
        name: 'Ewa Lis',
        mail: 'ewa@zielony.example',
        password: 'ZielonyDom2026',
        language: 'pl',
      },
    }
    expect((await empty.guest().send('POST', 'setup', setup)).body.params).toEqual({ why: 'house' })
    await empty.stop()
  })

  test('that is longer than any is refused before it costs anything', async () => {
    const admin = await world.as('admin@opoka.example')
    const reply = await admin.send('PATCH', 'me', {
      password: { old: EXAMPLE_PASSWORD, new: 'kT8$wq'.repeat(50) },
    })
    expect([reply.status, reply.body.code]).toEqual([400, 'request.invalid'])
  })
})
