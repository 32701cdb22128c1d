// Values that fit a schema's type and nothing in the world: each is refused as an invalid request,
// and a database that is away is told as that.
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildServer } from '../../src/shell/http/server.ts'
import { inTx, openDb } from '../../src/platform/database/store/db.ts'
import { troubleOf } from '../../src/platform/database/store/trouble.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let owner: Client
let id: string
beforeAll(async () => {
  world = await openWorld()
  owner = await world.as('magda@modrzew.example')
  const taken = await owner.send(
    'POST',
    'cases',
    { brand: 'modrzew', happened: 'Paczka nie przyszła.' },
    { 'idempotency-key': 'value-1' },
  )
  id = taken.body.id
})
afterAll(() => world?.stop())

const NO_TIMES = [
  '2026-11-24T10:00:00.1234567891Z',
  '2026-11-24T10:00:00.0000000000+01:00',
  '0000-01-01T00:00:00Z',
  '0000-12-31T23:59:59.999Z',
  '2026-02-30T10:00:00Z',
  '2026-11-24T24:00:00Z',
  '2026-11-24T10:00:00+25:00',
  '',
  '1',
]
const NO_NUMBERS = [2_147_483_648, -1, 1.5, 1e300, Number.MAX_SAFE_INTEGER, '1', null]

describe('fault-S5 a time that cannot be read', () => {
  test.each(NO_TIMES)('%j is refused wherever a time is sent', async (at) => {
    const asked: [string, string, unknown][] = [
      ['POST', 'cases', { brand: 'modrzew', happened: 'x', receivedAt: at }],
      ['POST', `cases/modrzew/${id}/next-step`, { version: 1, step: 'answer', holder: id, at }],
      ['POST', `cases/modrzew/${id}/received`, { version: 1, at, reason: 'x' }],
      [
        'POST',
        `cases/modrzew/${id}/promise`,
        { kind: 'x', what: 'x', channel: 'phone', holder: id, dueAt: at },
      ],
      ['POST', `cases/modrzew/${id}/delivered`, { answer: id, at, proof: 'x' }],
      ['POST', `promises/modrzew/${id}/renegotiate`, { version: 1, dueAt: at, note: 'x' }],
    ]
    for (const [method, path, body] of asked) {
      // What is left empty is nobody's time: where one may be left out it is as if it were.
      const reply = await owner.send(method, path, body, { 'idempotency-key': `s5-${path}-${at}` })
      if (!(at === '' && path === 'cases'))
        expect([path, reply.status, reply.body.code]).toEqual([path, 400, 'request.invalid'])
    }
  })
})

describe('fault-A10 a value that no column holds', () => {
  test.each(NO_NUMBERS)('the number %j is refused', async (number) => {
    for (const [path, body] of [
      [`cases/modrzew/${id}/handbook`, { version: 1, handbookVersion: number, reason: 'x' }],
      [`cases/modrzew/${id}/start`, { version: number }],
      [`promises/modrzew/${id}/keep`, { version: number }],
    ] as const) {
      const reply = await owner.send('POST', path, body)
      expect([path, reply.status, reply.body.code]).toEqual([path, 400, 'request.invalid'])
    }
  })

  test.each([
    'x',
    Buffer.from('a b').toString('base64url'),
    pack('2026-13-45T99:99:99.999Z'),
    pack('+275760-09-13T00:00:00.000Z'),
    pack('0000-01-01T00:00:00.000Z'),
    pack('-000001-01-01T00:00:00.000Z'),
    pack('9999-99-99T00:00:00Z\u0000'),
    'A'.repeat(400),
  ])('the cursor %j is refused', async (cursor) => {
    for (const path of ['cases', 'outbox']) {
      const reply = await owner.get(
        `${path}?cursor=${cursor.startsWith('%') ? cursor : encodeURIComponent(cursor)}`,
      )
      expect([path, reply.status, reply.body.code]).toEqual([path, 400, 'request.invalid'])
    }
  })

  test('days that no calendar has are refused', async () => {
    const root = await world.as('admin@modrzew.example').catch(() => null)
    const { body } = await owner.get('me')
    for (const absentFrom of ['0000-01-01', '2026-02-29', '2026-00-10', '1', '+012026-01-01']) {
      for (const client of [owner, root]) {
        const reply = await client?.send('PATCH', `people/${body.person?.id ?? id}`, {
          version: 1,
          absentFrom,
          absentUntil: null,
        })
        if (reply) expect([absentFrom, reply.status]).toEqual([absentFrom, 400])
      }
    }
  })

  test('letters that text cannot hold are refused or left out, wherever they stand', async () => {
    for (const path of [
      'cases?q=%00%00%00',
      'cases?q=a%00b',
      `cases?holder=${'0'.repeat(40)}`,
      'cases?category=%00',
      'cases/modrzew/%00',
      'cases/%00/x',
      'door/modrzew/%00',
      'public/%00',
      'customer/%00',
      'brands/%00/guide',
      `cases?customer=${id.toUpperCase()}`,
      'contacts/modrzew/%00',
    ]) {
      const reply = await owner.get(path)
      expect([path, reply.status < 500]).toEqual([path, true])
    }
    expect(world.logged.filter((line) => line.includes('request failed'))).toEqual([])
  })
})

describe('fault-A11 a database that cannot serve', () => {
  const askWith = async (db: World['ctx']['db']) => {
    const logged: string[] = []
    const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) })
    const server = buildServer(
      { ...world.ctx, db, log },
      { webDir: null, trustProxy: false, version: 'test' },
    )
    const reply = await server.request('/api/v1/health')
    const body = (await reply.json()) as { code: string }
    return { told: [reply.status, reply.headers.get('retry-after'), body.code], logged }
  }

  test('because nobody answers is told as that, with the seconds after which to try again, and is no bug in the log', async () => {
    const db = openDb({ url: 'postgresql://opoka:secret-9@127.0.0.1:1/opoka' })
    const { told, logged } = await askWith(db)
    await db.destroy()
    expect(told).toEqual([503, '5', 'desk.unavailable'])
    expect(logged.map((line) => (JSON.parse(line) as { level: number }).level)).toEqual([40])
    expect(logged.join()).not.toContain('secret-9')
  })

  test('because it was shut down under the request', async () => {
    const db = openDb({ url: world.database.appUrl ?? world.database.ownerUrl, most: 1 })
    // The only connection of this pool ends itself in the middle of its work, as at a restart.
    const kill = inTx(db, [], (tx) =>
      sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx),
    )
    await expect(kill).rejects.toSatisfy((error) => troubleOf(error) === 'away')
    expect((await askWith(db)).told[0]).toBe(200)
    await db.destroy()
  })

  test.each([
    '53100 disk full',
    '53300 too many connections',
    '53200 out of memory',
    '57014 too slow',
    '57P03 starting up',
    '25006 a standby',
    '40P01 deadlock',
    '55P03 a lock nobody gives up',
    '08006 connection lost',
  ])('%s is a matter of waiting', (text) => {
    expect(troubleOf(Object.assign(new Error(text), { code: text.slice(0, 5) }))).toBe('away')
  })
  test.each([
    '23505 unique',
    '42P01 no such table',
    '42501 not allowed',
    '22012 division by zero',
    'XX000 internal',
  ])('%s is a bug', (text) => {
    expect(troubleOf(Object.assign(new Error(text), { code: text.slice(0, 5) }))).toBe(null)
  })
})

function pack(at: string): string {
  return Buffer.from(`${at} 00000000-0000-4000-8000-000000000000`).toString('base64url')
}
