// A brand's guide through the API: whole for everybody who works for it, changed by a few lines of
// its own, and in versions from before it had a form.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getHandbook } from '../../src/handbook/app/handbook.ts'
import { completeHandbook, getDefault } from '../../src/handbook/app/handbook-default.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'

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

const path = 'brands/northmoor'
const withGuide = (text: string): File[] => [
  ...files.filter((file) => file.name !== 'guide.yaml'),
  { name: 'guide.yaml', text },
]
const publish = (text: string, expectedVersion: number) =>
  admin.send('POST', `${path}/handbook`, {
    files: withGuide(text),
    reason: 'The guide',
    expectedVersion,
  })

test('everybody of the brand reads guide and wording whole, nobody else does', async () => {
  const kayleigh = await world.as('kayleigh.barnes@northmoor.example')
  const { status, body, headers } = await kayleigh.get(`${path}/guide`)
  expect([status, body.guide.steps.length, body.wording.rules.length]).toEqual([
    200,
    getDefault().guide.steps.length,
    getDefault().wording.rules.length,
  ])
  expect(body.hash).toBe((await kayleigh.get(`${path}/handbook`)).body.hash)
  expect(
    (await kayleigh.get(`${path}/guide`, { 'if-none-match': headers.get('etag') ?? '' })).status,
  ).toBe(304)
  expect((await kayleigh.get('brands/modrzew/guide')).status).toBeGreaterThanOrEqual(403)
})

test('a few lines change the default, and the version holds the whole', async () => {
  expect((await publish('from: default\nending: stay\nwithout: [peak-voice]\n', 1)).status).toBe(
    201,
  )
  const { handbook } = await inTx(world.ctx.db, ['northmoor'], (tx) =>
    getHandbook(world.ctx, tx, 'northmoor'),
  )
  expect(handbook.guide.ending).toBe('stay')
  expect(handbook.guide.steps.map((step) => step.id)).toEqual(
    getDefault().guide.steps.map((step) => step.id),
  )
  expect(JSON.stringify(handbook.guide)).not.toContain('"peak-voice"')
  const { body } = await admin.send('POST', `${path}/handbook/check`, {
    files: withGuide('from: default\nending: { afterWarnings: 4 }\nwithout: [peak-voice]\n'),
  })
  expect(body.changes).toEqual([
    {
      code: 'changed',
      change: 'changed',
      part: 'guide',
      id: 'guide',
      fields: [{ field: 'ending', before: 'stay', after: { afterWarnings: 4 } }],
    },
  ])
})

test('what leads nowhere is named with its line', async () => {
  const { body } = await admin.send('POST', `${path}/handbook/check`, {
    files: withGuide(
      'from: default\norder: [name, peek]\nmoves:\n  peak:\n    - id: x\n      kind: say\n      because: { en: Why }\n      when: { said: y }\n      text: { en: "{nam}" }\n',
    ),
  })
  expect(
    body.findings
      .filter((finding) => finding.severity === 'error')
      .map(({ code, line }) => [code, line]),
  ).toEqual([['guide.unknown', 2]])
  const second = await admin.send('POST', `${path}/handbook/check`, {
    files: withGuide(
      'from: default\nmoves:\n  peak:\n    - id: x\n      kind: say\n      because: { en: Why }\n      when: { said: y }\n      text: { en: "{nam}" }\n',
    ),
  })
  expect(
    second.body.findings
      .filter((finding) => finding.severity === 'error')
      .map(({ code, line }) => [code, line]),
  ).toEqual([
    ['guide.move_unknown', 7],
    ['guide.slot_unknown', 8],
  ])
})

test('a version from before the guide had a form has the default one', () => {
  const { guide, wording, ...old } = {
    guide: { opening: ['Listen.'] },
    wording: undefined,
    brand: {},
  } as unknown as Parameters<typeof completeHandbook>[0]
  expect(completeHandbook({ ...old, guide, wording })).toMatchObject({
    guide: getDefault().guide,
    wording: getDefault().wording,
  })
  expect(completeHandbook(old).guide).toBe(getDefault().guide)
})
