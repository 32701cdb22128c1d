// Examples that cannot be told: each is left out whole and named, the others are told, the server
// opens, and a later start makes it good.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE_DIR, type Loaded, loadExamples } from '../../src/example/app/load.ts'
import { sayLeftOut } from '../../src/start-line.ts'
import { runDueTimers } from '../../src/shell/timers/run.ts'
import { openReader, type Read } from '../resilience/scene.ts'
import { EXAMPLE_PASSWORD, openWorld, type World } from '../world.ts'

const SLOW = { timeout: 120_000 }
let world: World
let dir: string
let reader: { read: Read; close: () => Promise<void> }
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'opoka-examples-'))
  world = await openWorld({ examples: false, settings: { mailServer: true } })
  reader = await openReader(world.database.ownerUrl)
})
afterAll(async () => {
  await reader?.close()
  await world?.stop()
  await rm(dir, { recursive: true, force: true })
})

const load = (): Promise<Loaded> =>
  loadExamples(world.ctx, {
    password: EXAMPLE_PASSWORD,
    runTimers: runDueTimers,
    dir: pathToFileURL(`${dir}/`),
  })
const write = (brand: string, text: string) => writeFile(join(dir, `${brand}.yaml`), text)
const CASE = (more: string, then = '[]') =>
  `  - { customer: null, language: pl, door: form, kind: complaint, category: other, audience: none, happened: "${more}", through: ania, hoursAgo: 30, then: ${then} }\n`
/** How often each of these was told. */
const count = async (...happened: string[]) => {
  const rows = await reader.read<{ happened: string }>(
    'select happened from desk_case where happened = any($1)',
    [happened],
  )
  return happened.map((one) => rows.filter((row) => row.happened === one).length)
}

test(
  'fault-T1 what is broken is named and left out whole; the server starts with the others',
  SLOW,
  async () => {
    await write(
      'modrzew',
      `cases:\n${CASE('dobra', '[{ do: note, by: ania, hoursAgo: 20, text: tak }]')}${CASE('nikt', '[{ do: note, by: ania, hoursAgo: 20, text: tak }, { do: note, by: nobody, hoursAgo: 10, text: nie }]')}  - { customer: null }\n${CASE('za wcześnie', '[{ do: close, by: ania, hoursAgo: 2, closing: answered }]')}${CASE('ostatnia')}`,
    )
    await write('vilnis', 'cases: [\n')
    await write('hezarsu', 'cases: 7\n')
    const { brands, leftOut } = await load()
    expect(brands).toEqual(['hezarsu', 'modrzew', 'northmoor', 'vilnis'])
    expect(leftOut.map(({ example }) => example).toSorted()).toEqual([
      'examples/hezarsu.yaml',
      'examples/modrzew.yaml, case 2, note 10 h ago',
      'examples/modrzew.yaml, case 3',
      'examples/modrzew.yaml, case 4, close 2 h ago',
      'examples/vilnis.yaml',
    ])
    expect(leftOut.map(sayLeftOut).find((line) => line.includes('case 4'))).toMatch(
      /^Example left out: .*case\.not_answered.*The desk works without it/,
    )
    expect(await count('dobra', 'nikt', 'za wcześnie', 'ostatnia')).toEqual([1, 0, 0, 1])
    // Nothing of half a case stays behind.
    expect(
      await reader.read(
        'select (select count(*) from timeline t where not exists (select 1 from desk_case c where c.id = t.case_id))::int + (select count(*) from timer t where t.kind = $1 and not exists (select 1 from desk_case c where c.id = t.subject_id))::int as n',
        ['next-step'],
      ),
    ).toEqual([{ n: 0 }])
    const ania = await world.as('ania@modrzew.example')
    expect((await ania.get('cases?brand=modrzew')).body.items).toHaveLength(2)
  },
)

test('fault-T1 the next start tells what was left out, and nothing twice', SLOW, async () => {
  await write(
    'modrzew',
    `cases:\n${CASE('dobra')}${CASE('nikt', '[{ do: note, by: ania, hoursAgo: 20, text: tak }]')}${CASE('trzecia')}${CASE('za wcześnie')}${CASE('ostatnia')}`,
  )
  await write('vilnis', 'cases: []\n')
  await write('hezarsu', 'cases: []\n')
  expect(await load()).toMatchObject({ brands: [], leftOut: [] })
  expect(await count('dobra', 'nikt', 'trzecia', 'za wcześnie', 'ostatnia')).toEqual([
    1, 1, 1, 1, 1,
  ])
  expect(await load()).toMatchObject({ actions: 0, leftOut: [] })
})

test(
  'fault-A15 with a mail server the examples’ mail of the past is kept and shown, not sent',
  SLOW,
  async () => {
    const text = await readFile(new URL('northmoor.yaml', EXAMPLE_DIR), 'utf8')
    await write('northmoor', text)
    expect((await load()).leftOut).toEqual([])
    expect(await reader.read('select distinct state from outbox')).toEqual([{ state: 'kept' }])
    const closed = await reader.read<{ n: number }>(
      `select count(*)::int as n from desk_case where brand_id = 'northmoor' and closing = 'answered'`,
    )
    expect(closed[0]!.n).toBeGreaterThan(0)
  },
)
