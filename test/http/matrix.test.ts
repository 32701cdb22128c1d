// Every operation there is, by the list that also prints the description of the API, against
// everybody who must not get in. A route that is added is in it at once.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, makeApp, type Method, type RouteSpec } from '../../src/platform/http/app.ts'
import { route } from '../../src/access/http/guard.ts'
import { listen, type Listening } from '../../src/platform/http/listen.ts'
import { buildApp } from '../../src/shell/http/server.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { ROLES } from '../../src/access/domain/role.ts'
import { isAllowed } from '../../src/access/domain/right.ts'
import { READ_CASES } from '../../src/case/record/domain/policy.ts'
import { act, CUSTOMER, formOf, mustSend, PNG, takeIn } from '../case/story.ts'
import { makeClient, type Client } from '../client.ts'
import { findRight } from '../right.ts'
import { openWorld, type World } from '../world.ts'
import { sampleOf } from './sample.ts'

/**
 * Whose things are asked for, and who asks for them: somebody with every right in another brand.
 */
const [THEIRS, OWN] = ['northmoor', 'modrzew'] as const
const NOBODY = '00000000-0000-7000-8000-000000000000'
const STRANGERS: Record<string, string> = {
  ':brand': THEIRS,
  ':id': NOBODY,
  ':file': NOBODY,
  ':hook': NOBODY,
}

let world: World
let app: App
let server: Listening
let url: string
/** Real things of the other brand, by the word that stands before their id in a path. */
const real: Record<string, string> = {}
let stranger: Client
let theirToken: string
let ownToken: string
let goneToken: string
let ended: { cookie: string; csrf: string }
const byRole = new Map<string, Client>()

beforeAll(async () => {
  world = await openWorld()
  app = buildApp(world.ctx, {
    webDir: null,
    trustProxy: false,
    version: 'test',
    checkReplies: true,
  })
  server = await listen(app.hono, '127.0.0.1', 0)
  url = `http://127.0.0.1:${server.port}`
  const admin = await world.as('admin@opoka.example')
  const grace = await world.as('grace.adeyemi@northmoor.example')
  const taken = await takeIn(grace, THEIRS, {
    category: 'unauthorised-payment',
    customer: CUSTOMER,
    order: 'ZM-77',
  })
  const me = (await grace.get('me')).body.person.id
  const promised = await act(grace, taken, 'promise', {
    kind: 'call-back-today',
    what: 'We will call.',
    channel: 'phone',
    holder: me,
    dueAt: '2026-11-24T15:00:00Z',
  })
  const file = await grace.send(
    'POST',
    `cases/${THEIRS}/${taken.id}/attachments`,
    formOf({}, [{ name: 'a.png', bytes: PNG }]),
  )
  await mustSend(grace, taken, 'question')
  const contact = { brand: THEIRS, id: '11111111-1111-7111-8111-111111111111' }
  expect((await grace.send('POST', 'contacts', { ...contact, channel: 'phone' })).status).toBe(201)
  const danger = {
    id: '33333333-3333-7333-8333-333333333333',
    at: world.ctx.now().toString(),
    who: 'agent',
    kind: 'safety',
    on: true,
  }
  expect(
    (await grace.send('POST', `contacts/${THEIRS}/${contact.id}/events`, { events: [danger] }))
      .status,
  ).toBe(200)
  const alarm = await inTx(world.ctx.db, [THEIRS], (tx) =>
    sql<{ id: string }>`select id from alarm`.execute(tx),
  )
  const placeCode = (await admin.send('POST', `brands/${THEIRS}/doors`, { place: 'Counter' })).body
  const token = (await admin.send('POST', `brands/${THEIRS}/tokens`, { name: 'theirs' })).body
  const webhook = (
    await admin.send('POST', `brands/${THEIRS}/hooks`, { name: 'theirs', provider: 'standard' })
  ).body
  theirToken = token.token
  ownToken = (await admin.send('POST', `brands/${OWN}/tokens`, { name: 'own' })).body.token
  const gone = (await admin.send('POST', `brands/${THEIRS}/tokens`, { name: 'gone' })).body
  goneToken = gone.token
  await admin.send('DELETE', `brands/${THEIRS}/tokens/${gone.id}`)
  Object.assign(real, {
    alarms: alarm.rows[0]!.id,
    cases: taken.id,
    promises: promised.promises[0]!.id,
    attachments: file.body.attachments[0]!.id,
    contacts: contact.id,
    files: NOBODY,
    care: NOBODY,
    notices: NOBODY,
    people: me,
    outbox: (await grace.get('outbox')).body.items[0]!.id,
    doors: placeCode.id,
    tokens: token.id,
    hooks: webhook.id,
    secrets: webhook.secrets[0]!.id,
    law: 'any-rule',
    calls: 'call-1',
    door: placeCode.url.split('/').at(-1),
    customer: taken.token,
  })
  const hire = async (mail: string, brand: string, roles: string[]): Promise<Client> => {
    const password = 'herons over the old weir'
    const reply = await admin.send('POST', 'people', {
      name: 'Some One',
      mail,
      language: 'en',
      password,
      brands: [{ brand, roles, positions: [] }],
    })
    expect([reply.status, reply.body.code]).toEqual([201, undefined])
    const client = makeClient(url)
    await client.signIn(mail, password)
    return client
  }
  stranger = await hire('all.roles@modrzew.example', OWN, [...ROLES])
  for (const role of ROLES)
    byRole.set(role, await hire(`only.${role}@northmoor.example`, THEIRS, [role]))
  const leaver = await hire('leaver@northmoor.example', THEIRS, [...ROLES])
  ended = { cookie: leaver.cookie, csrf: leaver.csrf }
  await leaver.send('DELETE', 'session')
}, 240_000)
afterAll(async () => {
  await server?.stop(1_000)
  await world?.stop()
})

type Operation = { method: Method; path: string; spec: RouteSpec }

/** The path with real ids of the other brand, or with ids of nothing. */
function fill(path: string, brand: string, exists = true): string {
  const words = path.split('/')
  return words
    .map((word, i) => {
      if (!word.startsWith(':')) return word
      if (word === ':brand') return brand
      // What the id is of stands before it; the brand between the two does not count.
      const noun = words.slice(0, i).findLast((one) => !one.startsWith(':')) ?? ''
      if (!(noun in real))
        throw new Error(`${path}: name a real thing for the part ${word} in this test`)
      return exists || noun === 'law' || noun === 'calls' ? real[noun]! : NOBODY
    })
    .join('/')
}

type Asked = { status: number; body: Record<string, unknown> | null }

async function ask(
  { method, path, spec }: Operation,
  filled: string,
  brand: string,
  headers: Record<string, string>,
): Promise<Asked> {
  const body = spec.body ? JSON.stringify(sampleOf(spec.body, brand)) : undefined
  const form =
    body === undefined && spec.multipart ? formOf({}, [{ name: 'a.png', bytes: PNG }]) : undefined
  const stop = new AbortController()
  const response = await fetch(`${url}${filled}`, {
    method: method.toUpperCase(),
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body ?? form ?? null,
    signal: stop.signal,
  })
  // A stream that opens is an answer too, and never ends by itself.
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const text = isStream ? '' : await response.text()
  if (isStream) stop.abort()
  expect(response.status, `${method} ${path}`).toBeLessThan(500)
  const read = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : null
  if (read) delete read.requestId
  return { status: response.status, body: response.status < 400 ? null : read }
}

const asClient = ({ cookie, csrf }: { cookie: string; csrf: string }) => ({
  cookie,
  'x-csrf-token': csrf,
})
const isUnsafe = ({ method }: Operation): boolean => method !== 'get'
const nameOf = ({ method, path }: Operation): string => `${method} ${path}`
/** Its brand is told by the path or by the body. */
const isOfBrand = ({ path, spec }: Operation): boolean =>
  path.includes(':brand') ||
  (spec.body !== undefined && 'brand' in Object(sampleOf(spec.body, THEIRS)))
/** Marks what is one's own, and answers the same for what is not there. */
const SAYS_NOTHING = ['post /api/v1/notices/:brand/:id/read']
const OPEN = ['nothing', 'link', 'code', 'signature', 'password', 'setup', 'visitor']

/** What is wrong with one route, in words; nothing when it keeps everybody out whom it must. */
async function findHoles(operation: Operation): Promise<string[]> {
  const { spec, path } = operation
  const holes: string[] = []
  const must = (who: string, got: number, wanted: readonly number[]) =>
    void (
      wanted.includes(got) ||
      holes.push(`${nameOf(operation)}: ${who} got ${got} instead of ${wanted.join(' or ')}`)
    )
  const isGuarded = spec.auth === 'session' || spec.auth === 'session-or-token'
  const right = typeof spec.needs === 'object' ? findRight(spec.needs.name) : undefined
  if (
    spec.needs === undefined ||
    (isGuarded
      ? spec.needs !== 'self' && right === undefined
      : typeof spec.needs !== 'string' || !OPEN.includes(spec.needs))
  )
    return [`${nameOf(operation)}: does not say what lets somebody in`]
  if (!isGuarded) {
    if (spec.needs === 'nothing') return []
    // A secret that nobody has, in the place of the one it needs.
    const filled = path
      .split('/')
      .map((word) => STRANGERS[word] ?? (word.startsWith(':') ? 'nobody' : word))
      .join('/')
    must(
      'somebody without the secret',
      (await ask(operation, filled, THEIRS, {})).status,
      [400, 401, 403, 404, 409, 415],
    )
    if (isUnsafe(operation) && spec.auth === 'public' && spec.needs !== 'signature')
      must(
        'a page of another site',
        (await ask(operation, filled, THEIRS, { origin: 'https://evil.example' })).status,
        [403],
      )
    return holes
  }
  const filled = fill(path, THEIRS)
  must('nobody', (await ask(operation, filled, THEIRS, {})).status, [401])
  must('an ended session', (await ask(operation, filled, THEIRS, asClient(ended))).status, [401])
  must(
    'a withdrawn token',
    (await ask(operation, filled, THEIRS, { authorization: `Bearer ${goneToken}` })).status,
    [401],
  )
  must(
    'a token of another brand',
    (await ask(operation, filled, THEIRS, { authorization: `Bearer ${ownToken}` })).status,
    spec.auth === 'session-or-token' ? [403, 404] : [401],
  )
  if (spec.auth === 'session')
    must(
      'a token where a person is asked for',
      (await ask(operation, filled, THEIRS, { authorization: `Bearer ${theirToken}` })).status,
      [401],
    )
  const whole = byRole.get('administrator')!
  if (isUnsafe(operation)) {
    must(
      'a wrong token against forgery',
      (await ask(operation, filled, THEIRS, { cookie: whole.cookie, 'x-csrf-token': 'guess' }))
        .status,
      [403],
    )
    must(
      'a page of another site',
      (await ask(operation, filled, THEIRS, { ...asClient(whole), origin: 'https://evil.example' }))
        .status,
      [403],
    )
  }
  if (right === undefined) return holes
  if (isOfBrand(operation)) {
    const there = await ask(operation, filled, THEIRS, asClient(stranger))
    must('somebody of another brand', there.status, [403, 404])
    // The same answer as for what does not exist, or it would tell that it does.
    const nothing = await ask(operation, fill(path, THEIRS, false), THEIRS, asClient(stranger))
    if (JSON.stringify(there) !== JSON.stringify(nothing))
      holes.push(
        `${nameOf(operation)}: tells somebody of another brand what exists: ${JSON.stringify([there, nothing])}`,
      )
    const [mine, none] = [
      await ask(operation, fill(path, OWN), OWN, asClient(stranger)),
      await ask(operation, fill(path, OWN, false), OWN, asClient(stranger)),
    ]
    if (
      path.includes(':brand') &&
      path.replace(':brand', '').includes(':') &&
      !/:(rule|call)\b/.test(path)
    ) {
      must(
        'somebody of another brand who asks for it under their own',
        mine.status,
        SAYS_NOTHING.includes(nameOf(operation)) ? [204] : [403, 404],
      )
      if (JSON.stringify(mine) !== JSON.stringify(none))
        holes.push(
          `${nameOf(operation)}: tells under another brand what exists: ${JSON.stringify([mine, none])}`,
        )
    }
  } else if (path.includes(':')) {
    must(
      'somebody of another brand',
      (await ask(operation, filled, THEIRS, asClient(stranger))).status,
      [403, 404],
    )
  }
  for (const [role, client] of byRole) {
    if (isAllowed([role as (typeof ROLES)[number]], right)) continue
    must(
      `somebody who is only ${role}`,
      (await ask(operation, filled, THEIRS, asClient(client))).status,
      [403, 404],
    )
  }
  return holes
}

describe('every operation', () => {
  test(
    'keeps out who has no session, an ended one, another brand, a lesser role, another brand’s token, a withdrawn one, or comes from a foreign page',
    { timeout: 300_000 },
    async () => {
      expect(app.routes.length).toBeGreaterThan(80)
      const holes: string[] = []
      for (const operation of app.routes) {
        // The two that would end what the others are tried with.
        if (operation.method === 'delete' && /\/sessions?$/.test(operation.path)) continue
        holes.push(...(await findHoles(operation)))
      }
      expect(holes).toEqual([])
    },
  )

  test('that is planted open is found, and so is one that says nothing', async () => {
    const planted = makeApp(world.ctx, { webDir: null, trustProxy: false, version: 'test' })
    planted.hono.use(async (c, next) => {
      c.set('requestId', 'planted')
      c.set('address', '127.0.0.1')
      await next()
    })
    route(
      planted,
      'get',
      '/api/v1/planted/cases/:brand/:id',
      { auth: 'session', needs: READ_CASES },
      async () => ({ open: true }),
    )
    route(
      planted,
      'get',
      '/api/v1/planted/link/:token',
      { auth: 'public', needs: 'link' },
      async () => ({ open: true }),
    )
    route(planted, 'post', '/api/v1/planted/silent', { auth: 'public' } as never, async () => ({
      open: true,
    }))
    const own = await listen(planted.hono, '127.0.0.1', 0)
    const kept = url
    url = `http://127.0.0.1:${own.port}`
    try {
      const found = []
      for (const operation of planted.routes) found.push(await findHoles(operation))
      expect(found[0]).toEqual(
        expect.arrayContaining([
          expect.stringContaining('somebody of another brand got 200'),
          expect.stringContaining('somebody who is only employee got 200'),
        ]),
      )
      expect(found[1]).toEqual([expect.stringContaining('somebody without the secret got 200')])
      expect(found[2]).toEqual([expect.stringContaining('does not say what lets somebody in')])
    } finally {
      url = kept
      await own.stop(1_000)
    }
  })
})
