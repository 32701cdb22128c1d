// Publishing a handbook: what is refused, what becomes a version, and two who publish together.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HandbookCheck } from '../../src/handbook/contract/handbook-reading.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { getHandbook } from '../../src/handbook/app/handbook.ts'
import { openWorld, type World } from '../world.ts'
import type { Client } from '../client.ts'

type File = { name: string; text: string }
let world: World
let admin: Client
let files: File[]
beforeAll(async () => {
  world = await openWorld()
  admin = await world.as('admin@opoka.example')
  files = (await admin.get('brands/northmoor/handbook/files')).body.files
})
afterAll(() => world?.stop())

const path = 'brands/northmoor/handbook'
const edit = (name: string, from: string | RegExp, to: string): File[] =>
  files.map((file) => (file.name === name ? { name, text: file.text.replace(from, to) } : file))
const later = (days: number) => edit('brand.yaml', /linkDays: \d+/, `linkDays: ${days}`)

test('every employee reads it, without anybody’s mail address', async () => {
  const kayleigh = await world.as('kayleigh.barnes@northmoor.example')
  const { status, body } = await kayleigh.get(path)
  expect(status).toBe(200)
  expect(JSON.stringify(body)).not.toMatch(/@northmoor\.example/)
  expect(body.holders).toContainEqual({ position: 'complaints-leader', names: ['Grace Adeyemi'] })
  const exported: File[] = (await kayleigh.get(`${path}/files`)).body.files
  expect(exported.map((file) => file.name)).toContain('brand.yaml')
  expect(exported.map((file) => file.name)).not.toContain('people.yaml')
})

test('read again unchanged, it costs one line', async () => {
  const first = await admin.get(path)
  const again = await admin.get(path, { 'if-none-match': first.headers.get('etag') ?? '' })
  expect([again.status, again.body]).toEqual([304, ''])
})

describe('refused', () => {
  test('without a change', async () => {
    expect(
      (await admin.send('POST', path, { files, reason: 'Nothing', expectedVersion: 1 })).body.code,
    ).toBe('handbook.unchanged')
  })

  test('with an error, named with its file and line; a warning does not refuse', async () => {
    const broken = edit('promises.yaml', /ladder: \S+/, 'ladder: no-such-ladder')
    const reply = await admin.send<{ check: HandbookCheck }>('POST', path, {
      files: broken,
      reason: 'Broken',
      expectedVersion: 1,
    })
    expect([reply.status, reply.body.code]).toEqual([422, 'handbook.problems'])
    const finding = reply.body.check.findings.find((item) => item.code === 'ladder.unknown')
    expect(finding).toMatchObject({
      severity: 'error',
      file: 'promises.yaml',
      params: { ladder: 'no-such-ladder' },
    })
    expect(finding!.line).toBeGreaterThan(1)
    expect((await admin.get(path)).body.current).toBe(1)
  })

  test('under another brand’s id', async () => {
    const { body } = await admin.send('POST', `${path}/check`, {
      files: edit('brand.yaml', /^id: northmoor/m, 'id: modrzew'),
    })
    expect(body.ok).toBe(false)
    expect(body.findings.map((finding: { code: string }) => finding.code)).toContain('file.folder')
  })

  test('as nonsense, with a sentence and no fault', async () => {
    const { status, body } = await admin.send('POST', `${path}/check`, {
      files: [{ name: 'brand.yaml', text: ': : [' }],
    })
    expect([status, body.ok]).toEqual([200, false])
    expect(body.findings.every((finding: { message: string }) => finding.message.length > 5)).toBe(
      true,
    )
  })
})

test('a check says what would change and changes nothing', async () => {
  const { body } = await admin.send('POST', `${path}/check`, { files: later(77) })
  expect(body).toMatchObject({
    ok: true,
    changes: [{ code: 'changed', part: 'brand', fields: [{ field: 'linkDays', after: 77 }] }],
  })
  expect((await admin.get(path)).body.current).toBe(1)
})

test('two who publish at once: one version, and the other is told', async () => {
  const replies = await Promise.all(
    [50, 51, 52].map((days) =>
      admin.send('POST', path, {
        files: later(days),
        reason: `Links for ${days} days`,
        expectedVersion: 1,
      }),
    ),
  )
  expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409, 409])
  expect(replies.find((reply) => reply.status === 409)?.body).toMatchObject({
    code: 'request.conflict',
    params: { version: 2 },
  })
  const { body } = await admin.get(`${path}/versions`)
  expect(body.items.map((row) => row.version)).toEqual([2, 1])
  expect(body.items[0]).toMatchObject({
    publishedBy: 'Example Administrator',
    reason: expect.stringMatching(/^Links for/),
  })
})

test('an older version stays readable, and cases of that time use it', async () => {
  const [old, now] = await inTx(world.ctx.db, ['northmoor'], async (tx) => [
    await getHandbook(world.ctx, tx, 'northmoor', 1),
    await getHandbook(world.ctx, tx, 'northmoor'),
  ])
  expect([old!.version, now!.version]).toEqual([1, 2])
  expect(old!.handbook.brand.linkDays).not.toBe(now!.handbook.brand.linkDays)
  expect((await admin.get(`${path}?version=1`)).body).toMatchObject({ version: 1, current: 2 })
  expect((await admin.get(`${path}?version=9`)).body.code).toBe('handbook.not_found')
  expect((await admin.get(`${path}?version=x`)).body.fields).toEqual([
    { path: 'version', code: 'invalid_type' },
  ])
})

test('what was exported comes back as the same handbook', async () => {
  const exported: File[] = (await admin.get(`${path}/files`)).body.files
  const { body } = await admin.send('POST', `${path}/check`, { files: exported })
  expect(body).toMatchObject({ ok: true, changes: [], hash: (await admin.get(path)).body.hash })
})

test('fault-C6 the director reads which year’s order of moved days the handbook in force lacks, from the day it should be out', async () => {
  const outdated = async (at: string, brand = 'vilnis') => {
    world.turnTo(at)
    const martins = await world.as(
      brand === 'vilnis' ? 'martins@vilnis.example' : 'grace.adeyemi@northmoor.example',
    )
    return (await martins.get(`brands/${brand}/handbook`)).body.outdated
  }
  // Riga's midnight, not that of UTC.
  expect(await outdated('2026-06-30T20:59:00Z')).toEqual([])
  expect(await outdated('2026-06-30T21:00:00Z')).toMatchObject([
    {
      severity: 'warning',
      code: 'overlay.order_unknown',
      params: { year: '2027', calendar: 'LV' },
    },
  ])
  expect(await outdated('2026-11-27T09:00:00Z', 'northmoor')).toEqual([])
})
