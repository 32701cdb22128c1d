// Two hundred things that real customers wrote, through the four channels of a real server: each
// becomes one case that somebody answers for.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseView } from '../../src/case/record/contract/case.ts'
import type { CasePage } from '../../src/case/record/contract/case-list.ts'
import type { Client, Reply } from '../client.ts'
import { openWorld, type World } from '../world.ts'

type Message = { id: string; brand: string; category: string; kind: string; text: string }
type Row = z.infer<typeof CasePage>['items'][number]
type IntakeChannel = 'public' | 'api' | 'form' | 'qr'
type Sent = { message: Message; channel: IntakeChannel; reply: Reply<{ ref: string }> }

const INTAKE_CHANNELS: IntakeChannel[] = ['public', 'api', 'form', 'qr']
const messages = readFileSync(new URL('../data/customer-messages.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Message)
const brands = [...new Set(messages.map(({ brand }) => brand))]

let world: World
let nina: Client
const tokens = new Map<string, string>()
const codes = new Map<string, string>()
let first: Sent[] = []

beforeAll(async () => {
  world = await openWorld({ trustProxy: true })
  nina = await world.as('nina@outside-line.example')
  const admin = await world.as('admin@opoka.example')
  for (const brand of brands) {
    tokens.set(
      brand,
      (await admin.send('POST', `brands/${brand}/tokens`, { name: 'Shop system' })).body.token,
    )
    codes.set(
      brand,
      (await admin.send('POST', `brands/${brand}/doors`, { place: 'Counter' })).body.url
        .split('/')
        .at(-1)!,
    )
  }
  first = await sendAll()
}, 120_000)
afterAll(() => world?.stop())

/** Each customer from an address of their own, as behind a proxy. */
async function send(message: Message, i: number): Promise<Sent> {
  const channel = INTAKE_CHANNELS[i % INTAKE_CHANNELS.length]!
  const { brand, kind, category, text: happened } = message
  const said = { kind, category, happened, language: 'en' }
  const headers = {
    'idempotency-key': `real-${message.id}`,
    'x-forwarded-for': `203.0.113.${i % 250}`,
  }
  const mail = `customer-${i}@mail.example`
  const reply = {
    public: () =>
      world
        .guest()
        .send(
          'POST',
          `public/${brand}/cases`,
          formOf({ ...said, name: `Customer ${i}`, mail }),
          headers,
        ),
    api: () =>
      world
        .guest()
        .send(
          'POST',
          'cases',
          { brand, ...said, customer: { name: `Customer ${i}`, mail } },
          { ...headers, authorization: `Bearer ${tokens.get(brand)}` },
        ),
    form: () => nina.send('POST', 'cases', { brand, ...said, fromWhom: 'A caller' }, headers),
    qr: () =>
      world
        .guest()
        .send(
          'POST',
          `door/${brand}/${codes.get(brand)}/cases`,
          formOf({ ...said, fromWhom: 'Somebody at the counter' }),
          headers,
        ),
  }[channel]
  return { message, channel, reply: await reply() }
}

function formOf(json: object): FormData {
  const form = new FormData()
  form.set('case', JSON.stringify(json))
  return form
}

/** Eight at a time, as on a busy morning. */
async function sendAll(): Promise<Sent[]> {
  const sent: Sent[] = []
  const waiting = messages.map((message, i) => ({ message, i }))
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        sent[next.i] = await send(next.message, next.i)
    }),
  )
  return sent
}

async function listCases(brand: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: Reply<z.infer<typeof CasePage>> = await nina.get(
      `cases?brand=${brand}&limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    )
    rows.push(...body.items)
    cursor = body.next
  }
  return rows
}

const countBy = <T>(items: readonly T[], key: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

describe('two hundred real messages', () => {
  test('are two hundred, from four brands, none naming a person', () => {
    expect(messages.length).toBe(200)
    expect(new Set(messages.map(({ text }) => text)).size).toBe(200)
    expect(brands.sort()).toEqual(['hezarsu', 'modrzew', 'northmoor', 'vilnis'])
    expect(messages.filter(({ text }) => /@\w|https?:|\d{6,}/.test(text))).toEqual([])
  })

  test('are all taken in, through every channel', () => {
    expect(
      first
        .filter(({ reply }) => reply.status !== 201)
        .map(({ message, channel, reply }) => [message.id, channel, reply.status, reply.body]),
    ).toEqual([])
    expect(new Set(first.map(({ reply }) => reply.body.ref)).size).toBe(200)
    expect(countBy(first, ({ channel }) => channel)).toEqual({
      public: 50,
      api: 50,
      form: 50,
      qr: 50,
    })
  })

  test('are cases with an owner, a next step in the future and the words as they were', async () => {
    const rows = (await Promise.all(brands.map(listCases))).flat()
    const byRef = new Map(rows.map((row) => [row.ref, row]))
    expect(rows.length).toBe(200)
    for (const { message, reply } of first) {
      const row = byRef.get(reply.body.ref)
      expect(row, message.id).toBeDefined()
      expect(row).toMatchObject({
        brand: message.brand,
        kind: message.kind,
        state: 'new',
        nextStep: 'acknowledge',
        category: { id: message.category },
      })
      expect(row?.owner.name.length, message.id).toBeGreaterThan(0)
      expect(row?.holder?.id, message.id).toBe(row?.owner.id)
      expect(Date.parse(row?.nextStepAt ?? ''), message.id).toBeGreaterThan(
        world.ctx.now().epochMilliseconds,
      )
      expect(Date.parse(row?.deadlineAt ?? ''), message.id).toBeGreaterThan(
        world.ctx.now().epochMilliseconds,
      )
      expect(row?.houseDueAt, message.id).not.toBeNull()
    }
  })

  test('come with deadlines that explain themselves', async () => {
    for (const brand of brands) {
      for (const row of (await listCases(brand)).slice(0, 5)) {
        const { body } = await nina.get<CaseView>(`cases/${brand}/${row.id}`)
        expect(body.happened).toBe(
          first.find(({ reply }) => reply.body.ref === row.ref)?.message.text,
        )
        expect(
          body.clocks.filter(({ kind }) => kind === 'house').map(({ action }) => action),
          row.ref,
        ).toContain('acknowledge')
        expect(
          body.clocks.every(({ steps }) => steps.length > 0),
          row.ref,
        ).toBe(true)
        expect(
          body.noConfirmedRule ||
            body.clocks.some(({ kind }) => kind === 'legal') ||
            body.kind !== 'complaint',
          row.ref,
        ).toBe(true)
        expect(
          body.timeline.map(({ kind }) => kind),
          row.ref,
        ).toContain('case.received')
      }
    }
  })

  test('keep their proportions', async () => {
    for (const brand of brands) {
      const own = messages.filter((message) => message.brand === brand)
      expect(
        countBy(await listCases(brand), ({ category }) => category.id),
        brand,
      ).toEqual(countBy(own, ({ category }) => category))
    }
  })

  test.each([
    ['northmoor', 'escrow'],
    ['modrzew', 'textbook'],
    ['hezarsu', 'promotional listings'],
  ])('are found again in %s by “%s”', async (brand, words) => {
    const known = first.find(
      ({ message }) => message.brand === brand && message.text.toLowerCase().includes(words),
    )
    expect(known).toBeDefined()
    const { body } = await nina.get<z.infer<typeof CasePage>>(
      `cases?brand=${brand}&q=${encodeURIComponent(words)}`,
    )
    expect(body.items.map(({ ref }) => ref)).toContain(known?.reply.body.ref)
    expect(body.items.length).toBeLessThan(5)
  })

  test('are not there twice when everything is sent again', async () => {
    const again = await sendAll()
    expect(
      again
        .filter(({ reply }) => reply.status !== 201)
        .map(({ message, reply }) => [message.id, reply.status, reply.body]),
    ).toEqual([])
    expect(again.map(({ reply }) => reply.body.ref)).toEqual(
      first.map(({ reply }) => reply.body.ref),
    )
    expect((await Promise.all(brands.map(listCases))).flat().length).toBe(200)
    expect(world.logged).toEqual([])
  })

  test('with other words under the same key are refused, not swallowed', async () => {
    const message = { ...messages[1]!, text: 'Something else altogether.' }
    const { reply } = await send(message, 1)
    expect(reply.status).toBe(422)
    expect(reply.body).toMatchObject({ code: 'request.idempotency_reused' })
  })
})
