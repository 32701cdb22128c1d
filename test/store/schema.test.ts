// The tables as the queries see them and the tables as they are: the same columns, and null where
// null can be.
import { listLayer, ROOT } from '../architecture/module.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'

type Column = { isNullable: boolean; isGenerated: boolean }
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
  }>(`
    select c.relname as table, a.attname as column, not a.attnotnull as nullable, a.attgenerated <> '' or a.attidentity = 'a' as generated
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and c.relname <> 'migration'`)
  await client.end()
  const tables: Tables = {}
  for (const row of rows)
    (tables[row.table] ??= {})[row.column] = {
      isNullable: row.nullable,
      isGenerated: row.generated,
    }
  return tables
}

test('the types tell the truth about every table', async () => {
  const [types, catalogue] = [readTypes(), await readCatalogue()]
  expect(Object.keys(types).length).toBeGreaterThan(25)
  expect(types).toEqual(catalogue)
})
