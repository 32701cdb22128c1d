// An Idempotency-Key through every route: done once, and answered as before.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTx } from '../../src/platform/database/store/db.ts'
import { begin, make } from '../contact/story.ts'
import { CUSTOMER, formOf, mustSend, PNG, read, staff, takeIn, type Taken } from '../case/story.ts'
import type { Client, Reply } from '../client.ts'
import { makeVisitor } from '../intake/visitor.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let ania: Client
let boss: Client
let on: Taken
beforeAll(async () => {
  world = await openWorld({ trustProxy: true })
  ania = await staff(world, 'ania@modrzew.example')
  boss = await staff(world, 'admin@opoka.example')
  on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

const files = (): FormData => {
  const form = new FormData()
  form.append('files', new Blob([PNG as Uint8Array<ArrayBuffer>], { type: 'image/png' }), 'a.png')
  return form
}
const count = (table: string, where = 'true'): Promise<number> =>
  inTx(world.ctx.db, ['modrzew', 'northmoor'], async (tx) =>
    Number(
      (
        await sql<{
          n: string
        }>`select count(*) as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(tx)
      ).rows[0]!.n,
    ),
  )
const promise = async () => ({
  kind: 'call-back',
  what: 'Oddzwonię.',
  channel: 'phone',
  holder: (await ania.get('me')).body.person.id,
  dueAt: '2026-11-24T12:00:00Z',
})

/** What each route does, by the path of the description; answers how often it has been done. */
const REQUESTS: Record<
  string,
  { send: (key: Record<string, string>) => Promise<Reply<unknown>>; done: () => Promise<number> }
> = {}
const request = (
  path: string,
  send: (key: Record<string, string>) => Promise<Reply<unknown>>,
  done: () => Promise<number>,
) => void (REQUESTS[path] = { send, done })
const entries = (kind: string) => () => count('timeline', `kind = '${kind}'`)
request(
  'cases/{brand}/{id}/note',
  (key) => ania.send('POST', `cases/modrzew/${on.id}/note`, { text: 'Raz.' }, key),
  entries('case.note'),
)
request(
  'cases/{brand}/{id}/promise',
  async (key) => ania.send('POST', `cases/modrzew/${on.id}/promise`, await promise(), key),
  () => count('promise'),
)
request(
  'cases/{brand}/{id}/attachments',
  (key) => ania.send('POST', `cases/modrzew/${on.id}/attachments`, files(), key),
  () => count('attachment'),
)
request(
  'cases/{brand}/{id}/link',
  (key) => ania.send('POST', `cases/modrzew/${on.id}/link`, {}, key),
  () => count('customer_link'),
)
request(
  'customer/{token}/add',
  (key) => world.guest().send('POST', `customer/${on.token}/add`, { text: 'Jeszcze jedno.' }, key),
  entries('customer.added'),
)
request(
  'customer/{token}/files',
  (key) => world.guest().send('POST', `customer/${on.token}/files`, files(), key),
  () => count('attachment'),
)
request(
  'public/{brand}/cases',
  (key) =>
    world
      .guest()
      .send(
        'POST',
        'public/modrzew/cases',
        formOf({ happened: 'Raz.', language: 'pl', name: 'Jan' }, [{ name: 'a.png', bytes: PNG }]),
        key,
      ),
  () => count('desk_case'),
)
request(
  'cases',
  (key) => ania.send('POST', 'cases', { brand: 'modrzew', happened: 'Raz.' }, key),
  () => count('desk_case'),
)
request(
  'door/{brand}/{code}/cases',
  async (key) =>
    world
      .guest()
      .send(
        'POST',
        `door/modrzew/${await code()}/cases`,
        formOf({ happened: 'Raz.', language: 'pl' }),
        key,
      ),
  () => count('desk_case'),
)
request(
  'brands/{brand}/doors',
  (key) => boss.send('POST', 'brands/modrzew/doors', { place: 'Szatnia' }, key),
  () => count('place_door'),
)
request(
  'brands/{brand}/tokens',
  (key) => boss.send('POST', 'brands/modrzew/tokens', { name: 'Sklep' }, key),
  () => count('api_token'),
)
request(
  'brands/{brand}/hooks',
  (key) =>
    boss.send('POST', 'brands/modrzew/hooks', { name: 'Centrala', provider: 'standard' }, key),
  () => count('hook'),
)
request(
  'people',
  (key) =>
    boss.send(
      'POST',
      'people',
      {
        name: 'Ewa',
        mail: 'nowa@modrzew.example',
        language: 'pl',
        password: 'drzewo na wzgorzu',
        brands: [{ brand: 'modrzew', roles: ['agent'], positions: [] }],
      },
      key,
    ),
  () => count('person'),
)
request(
  'contacts',
  (key) => ania.send('POST', 'contacts', CONTACT, key),
  () => count('contact'),
)
request(
  'calls',
  async (key) =>
    world
      .guest()
      .send(
        'POST',
        'calls',
        { brand: 'modrzew', call: 'call-1', event: 'started' },
        { ...key, authorization: `Bearer ${await token()}` },
      ),
  () => count('contact'),
)
request(
  'chat/{brand}/files',
  (key) => {
    const form = files()
    form.set('id', FILE)
    return visitor.ask('POST', '/files', form, key)
  },
  () => count('attachment'),
)
request(
  'chat/{brand}/messages',
  (key) =>
    visitor.ask(
      'POST',
      '/messages',
      { messages: [{ id: FILE.replace('a', 'b'), text: 'Halo?' }] },
      key,
    ),
  () => count('contact_event'),
)

const CONTACT = { brand: 'modrzew', id: randomUUID(), channel: 'phone' }
const FILE = 'a0000000-0000-4000-8000-000000000001'
let visitor: ReturnType<typeof makeVisitor>
const kept: { code?: string; token?: string } = {}
const code = async () =>
  (kept.code ??= (await boss.send('POST', 'brands/modrzew/doors', { place: 'Lada' })).body.url
    .split('/')
    .at(-1)!)
const token = async () =>
  (kept.token ??= (
    await boss.send('POST', 'brands/modrzew/tokens', { name: 'Centrala' })
  ).body.token)

test.each(Object.keys(REQUESTS))('fault-S2 twice with one key is once: %s', async (name) => {
  if (name.startsWith('chat/') && !visitor) {
    visitor = makeVisitor(world.url, 'modrzew', { origin: null })
    expect((await visitor.open('Dzień dobry')).status).toBe(200)
  }
  await Promise.all([code(), token()])
  const { send, done } = REQUESTS[name]!
  const before = await done()
  const key = { 'idempotency-key': randomUUID() }
  const [first, ...twins] = await Promise.all([send(key), send(key), send(key)])
  const again = await send(key)
  expect(first!.status, JSON.stringify(first!.body)).toBeLessThan(300)
  for (const reply of [...twins, again])
    expect([reply.status, reply.body]).toEqual([first!.status, first!.body])
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(await done()).toBe(before + 1)
})

test('fault-S2 every POST that is described takes a key, but for those that say why not', async () => {
  const { paths } = (await world.guest().get('openapi.json')).body as {
    paths: Record<string, Record<string, { parameters?: { name: string }[] }>>
  }
  const without = Object.entries(paths)
    .filter(
      ([, of]) => of.post && !of.post.parameters?.some(({ name }) => name === 'Idempotency-Key'),
    )
    .map(([path]) => path)
  // A signed message has its own number; signing in answers with a cookie, which is not kept.
  expect(without.toSorted()).toEqual([
    '/api/v1/hooks/{brand}/{hook}',
    '/api/v1/hooks/{brand}/{hook}/twilio',
    '/api/v1/session',
    '/api/v1/setup',
  ])
  // Those that read files themselves are told above, each.
  const reading = Object.entries(paths)
    .filter(([, of]) => JSON.stringify(of.post ?? {}).includes('multipart/form-data'))
    .map(([path]) => path.replace('/api/v1/', ''))
  expect(reading.length).toBeGreaterThan(4)
  for (const path of reading) expect(REQUESTS[path], path).toBeDefined()
})

test('fault-S2 other words or other files under the same key are refused and change nothing', async () => {
  const key = { 'idempotency-key': 'order-17' }
  await ania.send('POST', `cases/modrzew/${on.id}/note`, { text: 'Pierwsze.' }, key)
  const before = await count('timeline')
  const other = await ania.send('POST', `cases/modrzew/${on.id}/note`, { text: 'Drugie.' }, key)
  expect([other.status, other.body.code]).toEqual([422, 'request.idempotency_reused'])
  const form = files()
  await ania.send('POST', `cases/modrzew/${on.id}/attachments`, form, key)
  form.append('files', new Blob([PNG as Uint8Array<ArrayBuffer>], { type: 'image/png' }), 'b.png')
  expect((await ania.send('POST', `cases/modrzew/${on.id}/attachments`, form, key)).body.code).toBe(
    'request.idempotency_reused',
  )
  expect(await count('timeline')).toBe(before + 1)
})

test('fault-S2 what was refused does not use up its key', async () => {
  const key = { 'idempotency-key': randomUUID() }
  expect(
    (
      await ania.send(
        'POST',
        `cases/modrzew/${on.id}/close`,
        { version: 0, closing: 'withdrawn' },
        key,
      )
    ).body.code,
  ).toBe('case.changed')
  const { version } = await read(ania, on)
  expect(
    (await ania.send('POST', `cases/modrzew/${on.id}/handler`, { version, person: null }, key))
      .status,
  ).toBe(200)
  expect((await ania.send('POST', `cases/modrzew/${on.id}/note`, { text: '' }, key)).status).toBe(
    400,
  )
  expect((await ania.send('POST', `cases/modrzew/${on.id}/note`, { text: 'x' }, key)).status).toBe(
    200,
  )
  for (const bad of ['a b', 'x'.repeat(201)])
    expect(
      (
        await ania.send(
          'POST',
          `cases/modrzew/${on.id}/note`,
          { text: 'x' },
          { 'idempotency-key': bad },
        )
      ).body.code,
    ).toBe('request.invalid')
})

test('fault-S2 what is kept of a reply cannot be read in the database, and goes after sixty days', async () => {
  const key = randomUUID()
  const made = await boss.send(
    'POST',
    'brands/modrzew/tokens',
    { name: 'Tajny' },
    { 'idempotency-key': key },
  )
  const rows = await inTx(
    world.ctx.db,
    [],
    async (tx) =>
      (
        await sql<{
          row: string
        }>`select encode(id, 'escape') || encode(reply, 'escape') as row from request_key`.execute(
          tx,
        )
      ).rows,
  )
  for (const { row } of rows)
    for (const secret of [made.body.token, key, 'Tajny', 'Barbara'])
      expect(row).not.toContain(secret)
  expect(rows.length).toBeGreaterThan(10)
})

test('a question with many parts in one key is one transaction: contact, its events and its end', async () => {
  const contact = await begin(ania, 'modrzew')
  const key = { 'idempotency-key': randomUUID() }
  const events = [make(world, { kind: 'note', text: 'Paczka stoi.' } as never)]
  const add = () => ania.send('POST', `contacts/modrzew/${contact.id}/events`, { events }, key)
  const first = await add()
  expect(first.status, JSON.stringify(first.body)).toBe(200)
  expect((await add()).body).toEqual(first.body)
  expect(
    (
      await ania.send(
        'POST',
        `contacts/modrzew/${contact.id}/end`,
        { how: 'done' },
        { 'idempotency-key': randomUUID() },
      )
    ).status,
  ).toBe(200)
  const wrap = { case: 'new', note: 'Raz.' }
  const wrapped = await Promise.all(
    [1, 2].map(() => ania.send('POST', `contacts/modrzew/${contact.id}/wrap-up`, wrap, key)),
  )
  expect(wrapped.map(({ status }) => status)).toEqual([200, 200])
  expect(wrapped[1]!.body).toEqual(wrapped[0]!.body)
})

test('a letter is sent once for one key, whatever has happened to the case since', async () => {
  const fresh = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const view = await read(ania, fresh)
  const letter = {
    version: view.version,
    kind: 'acknowledgement',
    ...view.suggested.acknowledgement,
    language: 'pl',
    channel: 'mail',
  }
  const key = { 'idempotency-key': randomUUID() }
  const before = await count('outbox')
  expect((await ania.send('POST', `cases/modrzew/${fresh.id}/send`, letter, key)).status).toBe(200)
  await mustSend(ania, fresh, 'question')
  expect((await ania.send('POST', `cases/modrzew/${fresh.id}/send`, letter, key)).status).toBe(200)
  expect(await count('outbox')).toBe(before + 2)
})
