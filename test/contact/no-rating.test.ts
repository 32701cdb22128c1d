// Tension, time to calm, warnings, cues and remarks cannot be grouped, sorted, filtered or exported
// by agent: all routes, all statements, all exports.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TEXT_CUES } from '../../src/signal/domain/cue.ts'
import { listFiles, ROOT, listLayer } from '../architecture/module.ts'
import { openWorld, type World } from '../world.ts'
import {
  findBeside,
  findComparisons,
  findQueries,
  findStatements,
  isMeasure,
  type Parameter,
} from './judge.ts'

let world: World
let paths: Record<string, Record<string, Operation>>
beforeAll(async () => {
  world = await openWorld()
  paths = (await world.guest().get('openapi.json')).body.paths as typeof paths
})
afterAll(() => world.stop())

type Operation = {
  parameters: Parameter[]
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const operations = () =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      path,
      operation,
    })),
  )
const replyOf = (operation: Operation) =>
  Object.entries(operation.responses).find(([status]) => status !== 'default')?.[1].content?.[
    'application/json'
  ]?.schema

/**
 * One contact with what was said in it, asked for by its id: there are no two people in it to
 * compare.
 */
const isOneContact = (path: string) =>
  /^\/api\/v1\/contacts\/\{brand\}\/\{id\}(\/|$)/.test(path) || path === '/api/v1/contacts'

/**
 * One case, where cues stand in the customer's own typed words; nothing else may be measured there.
 */
const isOneCase = (path: string) =>
  /^\/api\/v1\/(cases|promises)\/\{brand\}\/\{id\}(\/|$)/.test(path)
const OF_CUSTOMERS_WORDS = ['cue', 'cues', ...TEXT_CUES.map((cue) => `=${cue}`)]

/** Replies that no schema describes, each with what it holds instead. */
const WITHOUT_SCHEMA = new Map([
  ['get /api/v1/live', 'brand, topic, id and transaction of what changed'],
  ['get /api/v1/customer/{token}/live', 'nothing but that something changed'],
  ['get /api/v1/contacts/{brand}/{id}/live', 'the events of one contact'],
  ['get /api/v1/cases/{brand}/{id}/attachments/{attachment}', 'a file somebody sent'],
  ['get /api/v1/customer/{token}/files/{file}', 'the customer’s own file'],
  ['get /api/v1/chat/{brand}/files/{file}', 'a file of one chat'],
  ['get /api/v1/contacts/{brand}/{id}/files/{file}', 'a file of one contact'],
  ['get /api/v1/chat/{brand}/stream', 'nothing but that one chat changed'],
  ['get /api/v1/openapi.json', 'the description of the API'],
])

describe('no reply', () => {
  test('lists a measure beside a person', () => {
    expect(operations().length).toBeGreaterThan(80)
    const faults = operations().flatMap(({ name, path, operation }) => {
      const schema = replyOf(operation)
      if (!schema) return []
      // The one list that may: what happened in one contact, in the order in which it did.
      return findComparisons(schema)
        .filter((fault) => !(isOneContact(path) && fault.startsWith('.events[]: ')))
        .map((fault) => `${name} ${fault}`)
    })
    expect(faults).toEqual([])
  })

  test('holds a measure beside a person, but that of one contact', () => {
    const faults = operations()
      .filter(({ path }) => !isOneContact(path))
      .flatMap(({ name, path, operation }) => {
        const schema = replyOf(operation)
        return schema
          ? findBeside(schema)
              .filter((measure) => !(isOneCase(path) && OF_CUSTOMERS_WORDS.includes(measure)))
              .map((measure) => `${name}: ${measure}`)
          : []
      })
    // A handbook speaks of cues, and of positions and people; it holds nothing that happened.
    expect(
      faults.filter((fault) => !/^\w+ \/api\/v1\/brands\/\{brand\}\/(handbook|guide)/.test(fault)),
    ).toEqual([])
  })

  test('of the board, or of the wrap-up, holds one at all', () => {
    const names = (schema: unknown): string[] =>
      typeof schema === 'object' && schema !== null
        ? Object.entries(schema).flatMap(([key, value]) => [
            ...(key === 'properties' ? Object.keys(value as object) : []),
            ...names(value),
          ])
        : []
    for (const path of [
      'get /api/v1/contacts',
      'post /api/v1/contacts/{brand}/{id}/wrap-up',
      'get /api/v1/my-day',
      'get /api/v1/cases',
      'get /api/v1/care',
    ]) {
      const found = operations().find(({ name }) => name === path)
      expect(names(replyOf(found!.operation)).filter(isMeasure), path).toEqual([])
    }
  })

  test('goes out without a schema unless it is known', () => {
    const bare = operations()
      .filter(({ name, operation }) => name.startsWith('get ') && !replyOf(operation))
      .map(({ name }) => name)
    expect(bare.filter((name) => !WITHOUT_SCHEMA.has(name))).toEqual([])
  })

  test('a planted one is found', () => {
    const person = {
      type: 'object',
      properties: { id: { type: 'string' }, name: { type: 'string' } },
    }
    const row = (more: object) => ({
      type: 'object',
      properties: {
        items: { type: 'array', items: { type: 'object', properties: { agent: person, ...more } } },
      },
    })
    expect(findComparisons(row({ tension: { type: 'number' } }))).toEqual([
      '.items[]: tension beside agent',
    ])
    expect(
      findComparisons(
        row({ contact: { type: 'object', properties: { timeToCalm: { type: 'number' } } } }),
      ),
    ).toHaveLength(1)
    expect(findComparisons(row({ kind: { enum: ['shouting', 'other'] } }))).toHaveLength(1)
    expect(
      findComparisons({
        type: 'object',
        additionalProperties: { type: 'object', properties: { warnings: { type: 'integer' } } },
      }),
    ).toHaveLength(1)
    expect(
      findComparisons({
        $defs: { row: { type: 'object', properties: { takenBy: person, firstCueAt: {} } } },
        type: 'array',
        items: { $ref: '#/$defs/row' },
      } as object),
    ).toHaveLength(1)
    expect(findComparisons(row({ deadlineAt: { type: 'string' } }))).toEqual([])
    expect(
      findBeside({
        type: 'object',
        properties: { owner: person, remarks: { type: 'array' } },
      } as object),
    ).toEqual(['remarks'])
  })
})

describe('no query', () => {
  test('sorts, filters or groups by a measure', () => {
    expect(
      operations().flatMap(({ name, operation }) =>
        findQueries(operation.parameters).map((fault) => `${name}: ${fault}`),
      ),
    ).toEqual([])
  })

  test('of contacts names a person, or an order', () => {
    const asked = operations()
      .filter(({ path }) => path.startsWith('/api/v1/contacts'))
      .flatMap(({ operation }) =>
        operation.parameters
          .filter((parameter) => parameter.in === 'query')
          .map((parameter) => parameter.name),
      )
    expect([...new Set(asked)].toSorted()).toEqual(['after', 'before', 'brand', 'state'])
  })

  test('a planted one is found', () => {
    expect(
      findQueries([
        { name: 'sort', in: 'query', schema: { enum: ['began', 'tension'] } },
        { name: 'minWarnings', in: 'query', schema: {} },
        { name: 'state', in: 'query', schema: { enum: ['live'] } },
      ]),
    ).toEqual(['sort=tension', 'minWarnings'])
  })
})

describe('no statement', () => {
  const sources = [
    ...listLayer('store', /\.(ts|sql)$/),
    ...listLayer('app', /\.ts$/).filter((path) => /sql`|selectFrom\(/.test(read(path))),
  ]
  test('asks for a measure, or counts what happens in contacts by person', () => {
    expect(sources.length).toBeGreaterThan(40)
    expect(
      sources.flatMap((path) => findStatements(read(path)).map((fault) => `${path}: ${fault}`)),
    ).toEqual([])
  })

  test('a planted one is found', () => {
    expect(
      findStatements(
        'select taken_by, avg(calm_at - first_cue_at) from contact group by taken_by;',
      ),
    ).toHaveLength(2)
    expect(
      findStatements(
        "export const x = (tx) => tx.selectFrom('contact_event').select(['by_id']).groupBy('by_id').execute()",
      ),
    ).toEqual([expect.stringContaining('by person')])
    expect(
      findStatements("export const x = (tx) => sql`select data ->> 'cue' from contact_event`"),
    ).toHaveLength(1)
    expect(
      findStatements(
        "export const x = (tx) => tx.selectFrom('contact').selectAll().orderBy('calm_at').execute()",
      ),
    ).toHaveLength(2)
  })

  test('the two instants are named where they are counted and where one contact shows them, and nowhere else', () => {
    const allowed = [
      'src/contact/core/store/schema.ts',
      'src/migrations/0007_contact.sql',
      'src/contact/core/app/calm.ts',
      'src/contact/live/app/view.ts',
      'src/contact/core/contract/contact.ts',
      'src/platform/base/contract/reply-shape.ts',
      'src/guide/domain/',
      'src/contact/page/cli/guide',
      'src/contact/live/web/',
      'src/contact/core/web/',
      'src/contact/wrap/web/',
      'src/contact/page/web/',
    ]
    const named = listFiles('src', /\.(tsx?|sql)$/).filter((path) =>
      /\b(first_cue_at|calm_at|firstCueAt|calmAt)\b/.test(read(path)),
    )
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((path) => !allowed.some((one) => path.startsWith(one)))).toEqual([])
  })

  test('nor is one kept in the database', async () => {
    const client = new pg.Client({ connectionString: world.database.ownerUrl })
    await client.connect()
    const columns = await client.query<{
      name: string
    }>(`select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped order by 1`)
    const measures = columns.rows.map((row) => row.name).filter((name) => isMeasure(name))
    expect(measures).toEqual(['contact.calm_at', 'contact.first_cue_at'])
    const defined =
      await client.query(`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosrc ~* 'calm_at|first_cue_at|''cues?''|upset'
      union all select viewname from pg_views where schemaname = 'public' union all select matviewname from pg_matviews where schemaname = 'public'
      union all select indexname from pg_indexes where schemaname = 'public' and indexdef ~* 'calm_at|first_cue_at'`)
    expect(defined.rows).toEqual([])
    await client.end()
  })
})

describe('no export', () => {
  // Training reads public sets of sentences, and opens no database (below).
  const writers = () =>
    listFiles('src', /\.tsx?$/).filter(
      (path) =>
        !path.includes('/i18n/') &&
        !path.startsWith('src/signal/cli/cue-training/') &&
        /csv|xlsx|spreadsheet|content-disposition|\.download\b/i.test(read(path)),
    )
  test('speaks of a measure', () => {
    expect(writers().length).toBeGreaterThan(1)
    const faults = writers().flatMap((path) =>
      (read(path).match(/[A-Za-z_]+/g) ?? []).filter(isMeasure).map((word) => `${path}: ${word}`),
    )
    expect(faults).toEqual([])
  })

  test('no command that reads cues, advice or remarks opens the database, where the people are', () => {
    const commands = listLayer('cli', /\.ts$/).filter(
      (path) =>
        !path.endsWith('.test.ts') &&
        /\b(cues?|tension|remarks?|warnings)\b/i.test(read(path).replace(/^\s*\/\/.*$/gm, '')) &&
        !path.endsWith('/main.ts'),
    )
    expect(commands.length).toBeGreaterThan(1)
    expect(
      commands.filter((path) =>
        /from '[^']*\/store\/|openDb|makeCtx|DATABASE_URL/.test(read(path)),
      ),
    ).toEqual([])
  })

  test('remarks on a draft never reach the server: no request has a place for them', () => {
    const contracts = listLayer('contract', /\.ts$/).filter(
      (path) => !/\/(guide|wording|handbook[\w-]*)\.ts$/.test(path),
    )
    expect(contracts.flatMap((path) => read(path).match(/\bremarks?\b\s*:/gi) ?? [])).toEqual([])
  })
})
