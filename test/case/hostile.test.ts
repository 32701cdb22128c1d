// Words that break programs: they are taken down as words, shown back as words, and found again
// however they are typed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  attempt,
  look,
  mustSend,
  read,
  sayAsCustomer,
  staff,
  takeIn,
  type Taken,
} from './story.ts'

let world: World
let ania: Client
let niloofar: Client
beforeAll(async () => {
  world = await openWorld({ trustProxy: true })
  ania = await staff(world, 'ania@modrzew.example')
  niloofar = await staff(world, 'niloofar.sadeghi@hezarsu.example')
})
afterAll(() => {
  // A refusal is no bug: nothing may have fallen through to the log.
  expect(world.logged).toEqual([])
  return world.stop()
})

const RTL = '\u202eevil\u202c \u2066x\u2069'
const HOSTILE: [string, string, string][] = [
  ['a quote and a comment', `'; drop table desk_case; --`, `'; drop table desk_case; --`],
  [
    'a script',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
  ],
  ['a NUL in the middle', 'przed\u0000po', 'przedpo'],
  ['half an emoji', 'pół \ud83d', 'pół \ufffd'],
  ['letters that turn the line round', RTL, RTL],
  ['a percent and an underscore', '100% _x_ \\', '100% _x_ \\'],
  ['JSON in JSON', '{"a":"\\u0000"}', '{"a":"\\u0000"}'],
  ['an emoji family', '👨‍👩‍👧‍👦 é', '👨‍👩‍👧‍👦 é'],
]

test.each(HOSTILE)('%s comes back as text from every field', async (_, given, stored) => {
  const on = await takeIn(ania, 'modrzew', {
    happened: given,
    wanted: given,
    order: given,
    fromWhom: given,
    throughWhom: given,
    category: 'late-delivery',
    customer: { kind: 'private', name: given, mail: 'x@poczta.example', number: given },
  })
  expect(await read(ania, on)).toMatchObject({
    happened: stored,
    wanted: stored,
    order: stored,
    fromWhom: stored,
    throughWhom: stored,
    customer: { name: stored },
  })
  await act(ania, on, 'note', { text: given })
  await sayAsCustomer(world, on.token, 'add', { text: given })
  expect(
    (
      await attempt(ania, on, 'draft', {
        kind: 'answer',
        subject: given,
        body: given,
        language: 'pl',
        checklist: [],
      })
    ).body.answers,
  ).toMatchObject([{ subject: stored, body: stored }])
  const view = await mustSend(ania, on, 'acknowledgement', { subject: given, body: given })
  expect(view.answers.find((answer) => answer.kind === 'acknowledgement')).toMatchObject({
    subject: stored,
    body: stored,
  })
  expect((await look(world, on.token)).body.messages.map((message) => message.text)).toEqual(
    expect.arrayContaining([stored]),
  )
  expect((await ania.get(`cases?q=${encodeURIComponent(given.toWellFormed())}`)).status).toBe(200)
})

test.each([
  ['the longest text there may be', 'ą'.repeat(20_000), 201],
  ['an emoji across every boundary', `a${'👨‍👩‍👧‍👦'.repeat(1_800)}`, 201],
  ['letters outside the first plane only', '𝔄'.repeat(10_000), 201],
  ['one letter too many', 'a'.repeat(20_001), 400],
  ['nothing but spaces', ' \t\n ', 400],
  ['nothing but a NUL', '\u0000', 400],
])('%s', async (_, happened, status) => {
  const reply = await ania.send('POST', 'cases', { brand: 'modrzew', happened })
  expect(reply.status).toBe(status)
  if (status === 201)
    expect((await read(ania, { brand: 'modrzew', id: reply.body.id })).happened).toBe(happened)
})

describe('nonsense is refused, and is no bug:', () => {
  const UNKNOWN = '00000000-0000-7000-8000-000000000000'
  let on: Taken
  beforeAll(async () => void (on = await takeIn(ania, 'modrzew', { category: 'late-delivery' })))
  const cursor = (text: string) => Buffer.from(text).toString('base64url')

  test.each([
    `cases?q=%00ab`,
    'cases?cursor=abc',
    `cases?cursor=${cursor('99999999999999999999999 00000000-0000-0000-0000-000000000000')}`,
    `cases?cursor=${cursor('2026-01-01T00:00:00.000Z ------------------------------------')}`,
    'outbox?cursor=abc',
    'cases?limit=0',
    'cases?limit=1e9',
    'cases?state=x',
    'cases?holder=%00',
    'cases?category=%00',
    'cases?brand=%00',
    'cases/modrzew/%00',
    'cases/%00/x',
    `cases/modrzew%00/${UNKNOWN}`,
    'customer/a.b.c',
    `customer/${'x'.repeat(5_000)}`,
    'public/%00',
  ])('the address %#', async (path) => {
    const reply = await ania.get(path)
    expect([path, reply.status < 500, reply.body.code === 'bug']).toEqual([path, true, false])
  })

  test.each<[string, (id: string) => object]>([
    ['category', () => ({ category: '\u0000' })],
    ['class', () => ({ class: '\u0000' })],
    ['close', () => ({ closing: 'duplicate', duplicateOf: '\u0000' })],
    [
      'promise',
      (id) => ({
        kind: '\u0000',
        what: 'x',
        channel: 'phone',
        holder: id,
        dueAt: '2026-11-24T10:00:00Z',
      }),
    ],
    [
      'draft',
      () => ({
        kind: 'answer',
        subject: '\u0000',
        body: '\ud800',
        language: 'pl',
        checklist: ['\u0000'],
      }),
    ],
    ['next-step', (id) => ({ step: 'answer', holder: id, at: '9999-12-31T23:59:59Z' })],
    ['next-step', (id) => ({ step: 'answer', holder: id, at: '2026-13-45T99:00:00Z' })],
    ['handbook', () => ({ handbookVersion: 2 ** 40, reason: 'x' })],
    ['handbook', () => ({ handbookVersion: -1, reason: 'x' })],
    ['received', () => ({ at: '-271821-04-20T00:00:00Z', reason: 'x' })],
    ['customer', (id) => ({ customer: id })],
    ['handler', (id) => ({ person: id })],
    ['weight', () => ({ judgements: { __proto__: { is: 5, why: 'x' } } })],
    ['delivered', (id) => ({ answer: id, at: '2026-11-24T09:00:00Z', proof: 'x' })],
    ['revoke-link', (id) => ({ link: id })],
  ])('%s of a case', async (action, body) => {
    expect((await attempt(ania, on, action, body(on.id))).status).toBeLessThan(500)
  })

  test.each([-1, 2 ** 53, 1.5, '1', null])('the version %s', async (version) => {
    const reply = await ania.send('POST', `cases/modrzew/${on.id}/start`, { version })
    expect(reply.status).toBeLessThan(500)
  })

  test.each(['a b', 'x'.repeat(201)])('the key %s', async (key) => {
    const said = { brand: 'modrzew', happened: 'x' }
    const reply = await ania.send('POST', 'cases', said, { 'idempotency-key': key })
    expect(reply.body.code).toBe('request.invalid')
  })
})

describe('search levels what keyboards write differently', () => {
  let id: string
  beforeAll(async () => {
    id = (
      await takeIn(niloofar, 'hezarsu', {
        happened: 'کتاب‌های یکی از سفارش‌ها نرسید، شماره ۱۲۳۴۵',
        language: 'fa',
        customer: { kind: 'private', name: 'علی کریمی', phone: '۰۹۱۲۳۴۵۶۷۸۹' },
      })
    ).id
  })

  test.each([
    ['as it was written', 'کتاب‌های'],
    ['with Arabic letters', 'كتاب‌هاي'],
    ['without the half-space', 'کتاب های'],
    ['with Persian digits', '۱۲۳۴۵'],
    ['with Latin digits', '12345'],
    ['with Arabic digits', '١٢٣٤٥'],
    ['by a name typed on an Arabic keyboard', 'علي كريمي'],
    ['by a phone number in Latin digits', '09123456789'],
  ])('Persian %s', async (_, q) => {
    expect(
      (await niloofar.get(`cases?q=${encodeURIComponent(q)}`)).body.items.map((row) => row.id),
    ).toContain(id)
  })

  test.each([
    ['zolta', 'Żółta łódź'],
    ['ŻÓŁTA ŁÓDŹ', 'zolta lodz'],
    ['jurmala', 'Jūrmalā'],
  ])('%s finds %s', async (q, happened) => {
    const on = await takeIn(ania, 'modrzew', { happened })
    expect(
      (await ania.get(`cases?q=${encodeURIComponent(q)}`)).body.items.map((row) => row.id),
    ).toContain(on.id)
  })

  test('a customer attached later is found by their name', async () => {
    const on = await takeIn(ania, 'modrzew')
    await act(ania, on, 'customer', {
      customer: { kind: 'private', name: 'Genowefa Żak', phone: '700 100 200' },
    })
    for (const q of ['genowefa zak', '700100200', '700 100 200'])
      expect(
        (await ania.get(`cases?q=${encodeURIComponent(q)}`)).body.items.map((row) => row.id),
      ).toContain(on.id)
  })
})
