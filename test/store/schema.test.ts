// The tables as the queries see them and the tables as they are: the same columns, null where null
// can be, and instants where instants are.
import { listLayer, ROOT } from '../architecture/module.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { INSTANT } from '../../src/platform/database/store/together.ts'

type Column = { isNullable: boolean; isGenerated: boolean; isInstant: boolean }
type Tables = Record<string, Record<string, Column>>

/** Reads `type XTable = { column: type }` and the map from table names to those types. */
function readTypes(): Tables {
  const text = listLayer('store', /schema\.ts$/)
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n')
  const types = new Map<string, Record<string, Column>>()
  for (const [, name = '', body = ''] of text.matchAll(
    /^(?:export )?type (\w+Table) = \{\n([\s\S]*?)^\}/gm,
  )) {
    const columns = [...body.matchAll(/^ {2}(\w+): (.+)$/gm)].map(
      ([, column = '', type = '']) =>
        [
          column,
          {
            isNullable: /\bnull\b|JsonMaybe/.test(type),
            isGenerated: /GeneratedAlways/.test(type),
            isInstant: /\bTemporal\.Instant\b/.test(type),
          },
        ] as const,
    )
    types.set(name, Object.fromEntries(columns))
  }
  const tables = [...text.matchAll(/^ {2}(\w+): (\w+Table)$/gm)].map(
    ([, table = '', type = '']) => [table, types.get(type) ?? {}] as const,
  )
  return Object.fromEntries(tables)
}

async function readCatalogue(): Promise<Tables> {
  const client = new pg.Client({ connectionString: inject('templateOwnerUrl') })
  await client.connect()
  const { rows } = await client.query<{
    table: string
    column: string
    nullable: boolean
    generated: boolean
    instant: boolean
  }>(`
    select c.relname as table, a.attname as column, not a.attnotnull as nullable, a.attgenerated <> '' or a.attidentity = 'a' as generated, a.atttypid = 'timestamptz'::regtype as instant
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and c.relname <> 'migration'`)
  await client.end()
  const tables: Tables = {}
  for (const row of rows)
    (tables[row.table] ??= {})[row.column] = {
      isNullable: row.nullable,
      isGenerated: row.generated,
      isInstant: row.instant,
    }
  return tables
}

test('the types tell the truth about every table', async () => {
  const [types, catalogue] = [readTypes(), await readCatalogue()]
  expect(Object.keys(types).length).toBeGreaterThan(25)
  expect(types).toEqual(catalogue)
})

test('what travels as JSON is known for an instant by its name', async () => {
  const names = Object.values(await readCatalogue()).flatMap((columns) =>
    Object.entries(columns).flatMap(([name, { isInstant }]) => (isInstant ? [name] : [])),
  )
  expect(names.length).toBeGreaterThan(60)
  expect(names.filter((name) => !INSTANT.test(name))).toEqual([])
})
