// Signing in and staying signed in: who gets in, for how long, and what a foreign page can do with
// it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLE_PASSWORD, openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world?.stop())

const ADMIN = 'admin@opoka.example'

describe('signing in', () => {
  test('tells who one is, in which brands, with which rights', async () => {
    const nina = await world.as('nina@outside-line.example')
    const me = await nina.get('me')
    expect(me.status).toBe(200)
    expect(me.body.brands.map((brand: { id: string }) => brand.id)).toEqual([
      'hezarsu',
      'modrzew',
      'northmoor',
      'vilnis',
    ])
    expect(me.body.brands[0]).toMatchObject({ roles: ['agent'], example: true, mail: 'kept' })
    expect(me.body.brands[0]!.may).not.toContain('people')
    expect(JSON.stringify(me.body)).not.toContain('argon2')
  })

  test('the cookie is closed to scripts and to other sites', async () => {
    const reply = await world
      .guest()
      .send('POST', 'session', { mail: ADMIN, password: EXAMPLE_PASSWORD })
    const cookie = reply.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
  })

  test('a wrong password and an unknown name get the same answer', async () => {
    const wrong = await world
      .guest()
      .send('POST', 'session', { mail: ADMIN, password: 'not the password' })
    const unknown = await world
      .guest()
      .send('POST', 'session', { mail: 'nobody@opoka.example', password: 'not the password' })
    expect([wrong.status, wrong.body.code]).toEqual([401, 'session.wrong'])
    expect([unknown.status, unknown.body.code, unknown.body.params]).toEqual([
      401,
      'session.wrong',
      {},
    ])
  })

  test('each sign-in has a new session, and the old one of the same browser ends', async () => {
    const client = await world.as(ADMIN)
    const old = client.cookie
    await client.signIn(ADMIN, EXAMPLE_PASSWORD)
    expect(client.cookie).not.toBe(old)
    expect((await world.guest().get('me', { cookie: old })).body.code).toBe('session.required')
  })

  test('signing out ends it', async () => {
    const client = await world.as(ADMIN)
    const { cookie } = client
    expect((await client.send('DELETE', 'session')).status).toBe(204)
    expect((await world.guest().get('me', { cookie })).status).toBe(401)
  })
})

describe('a session ends', () => {
  test('after twelve idle hours, and not before', async () => {
    const client = await world.as(ADMIN)
    world.turnBy('PT11H59M')
    expect((await client.get('me')).status).toBe(200)
    world.turnBy('PT12H')
    expect((await client.get('me')).body.code).toBe('session.required')
  })

  test('after seven days, however busy one is', async () => {
    const client = await world.as(ADMIN)
    for (let hour = 0; hour < 7 * 24; hour += 8) {
      expect((await client.get('me')).status).toBe(200)
      world.turnBy('PT8H')
      // The two seconds a node remembers a session have passed by then in any real world.
      world.forget()
    }
    expect((await client.get('me')).status).toBe(401)
  })

  test('when the password changes: all others, not this one', async () => {
    const [here, there] = [
      await world.as('ania@modrzew.example'),
      await world.as('ania@modrzew.example'),
    ]
    const wrong = await here.send('PATCH', 'me', {
      password: { old: 'wrong', new: 'a much longer word' },
    })
    expect(wrong.body.code).toBe('person.password_wrong')
    expect(
      (
        await here.send('PATCH', 'me', {
          password: { old: EXAMPLE_PASSWORD, new: 'a much longer word' },
        })
      ).status,
    ).toBe(200)
    expect((await here.get('me')).status).toBe(200)
    expect((await there.get('me')).status).toBe(401)
  })
})

describe('a foreign page', () => {
  test.each([
    ['no token', { 'x-csrf-token': '' }],
    ['a wrong token', { 'x-csrf-token': 'guess' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['a hidden origin', { origin: 'null' }],
    ['another site by the browser', { 'sec-fetch-site': 'cross-site' }],
  ])('cannot write with %s', async (_, headers) => {
    const client = await world.as(ADMIN)
    const reply = await client.send(
      'PATCH',
      'me',
      { name: 'Taken Over' },
      headers as Record<string, string>,
    )
    expect([reply.status, reply.body.code]).toEqual([403, 'request.csrf'])
  })

  test('cannot sign somebody in', async () => {
    const reply = await world
      .guest()
      .send(
        'POST',
        'session',
        { mail: ADMIN, password: EXAMPLE_PASSWORD },
        { origin: 'https://evil.example' },
      )
    expect(reply.body.code).toBe('request.csrf')
  })

  test('cannot send a form in place of JSON', async () => {
    const client = await world.as(ADMIN)
    const reply = await client.send('PATCH', 'me', undefined, { 'content-type': 'text/plain' })
    expect([reply.status, reply.body.fields]).toEqual([400, [{ path: '', code: 'content_type' }]])
  })
})

describe('tries are bounded', () => {
  test('ten wrong passwords for one name from one address lock it there, also for the right one, for fifteen minutes', async () => {
    const owen = { mail: 'owen.prosser@northmoor.example', password: 'wrong password' }
    const tries = await Promise.all(
      Array.from({ length: 16 }, () => world.guest().send('POST', 'session', owen)),
    )
    expect(tries.filter((reply) => reply.status === 401)).toHaveLength(10)
    const locked = await world
      .guest()
      .send('POST', 'session', { ...owen, password: EXAMPLE_PASSWORD })
    expect([locked.status, locked.body.code]).toEqual([429, 'session.locked'])
    expect(Number(locked.headers.get('retry-after'))).toBe(900)
    world.turnBy('PT15M1S')
    expect(
      (await world.guest().send('POST', 'session', { ...owen, password: EXAMPLE_PASSWORD })).status,
    ).toBe(200)
  })

  test('thirty for many names from one address', async () => {
    const replies = await Promise.all(
      Array.from({ length: 34 }, (_, n) =>
        world.guest().send('POST', 'session', { mail: `guess${n}@opoka.example`, password: 'x' }),
      ),
    )
    expect(replies.filter((reply) => reply.status === 429)).toHaveLength(4)
    world.turnBy('PT16M')
  })
})
