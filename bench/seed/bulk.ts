// A table is filled quickest without what looks at every single row: indexes are made, and rules
// looked at, once at the end, for all rows together.
import type pg from 'pg'

/**
 * Triggers that refuse a row, each with the question that finds what it would have refused. A
 * trigger that is not named here goes on working while rows are written.
 */
const RULES: { table: string; trigger: string; broken: string }[] = [
  {
    table: 'desk_case',
    trigger: 'open_case_waits',
    broken: `select c.ref from desk_case c where c.state <> 'closed' and not exists (select from timer t where t.brand_id = c.brand_id and t.kind = 'next-step' and t.subject_id = c.id) limit 1`,
  },
  ...[
    ['desk_case', 'closed_case_owes_nothing'],
    ['promise', 'promise_of_open_case'],
  ].map(([table, trigger]) => ({
    table: table!,
    trigger: trigger!,
    broken: `select c.ref from promise p join desk_case c on c.brand_id = p.brand_id and c.id = p.case_id where c.state = 'closed' and (p.state = 'open' or (p.state = 'broken' and p.consequence_done_at is null)) limit 1`,
  })),
]

/** Of these tables: what is no rule itself, and no rule rests on. */
const INDEXES = `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as def from pg_index i
  where i.indrelid::regclass::text = any ($1::text[]) and not i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1`
const REFERENCES = `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as def from pg_constraint where contype = 'f' and conrelid::regclass::text = any ($1::text[]) order by 1, 2`
const TRIGGERS = `select tgname from pg_trigger where tgrelid = $1::regclass and tgname = $2 and tgenabled = 'O'`
const STATISTICS = `select i.indexrelid::regclass::text as index, a.attnum as column, a.attstattarget as target from pg_index i join pg_attribute a on a.attrelid = i.indexrelid
  where i.indrelid::regclass::text = any ($1::text[]) and a.attstattarget is not null`

/**
 * Within the transaction that fills the tables: takes the single looks away; the answer puts them
 * back, and throws where a row breaks a rule.
 */
export async function loosen(
  client: pg.PoolClient,
  tables: readonly string[],
  say: (line: string) => void,
): Promise<() => Promise<void>> {
  const list = async <T extends object>(sql: string, values: unknown[] = [tables]) =>
    (await client.query<T>(sql, values)).rows
  const statistics = await list<{ index: string; column: number; target: number }>(STATISTICS)
  const indexes = await list<{ name: string; def: string }>(INDEXES)
  const references = await list<{ table: string; name: string; def: string }>(REFERENCES)
  const rules: typeof RULES = []
  for (const rule of RULES)
    if ((await list(TRIGGERS, [rule.table, rule.trigger])).length > 0) rules.push(rule)

  for (const { name } of indexes) await client.query(`drop index ${name}`)
  for (const { table, name } of references)
    await client.query(`alter table ${table} drop constraint "${name}"`)
  for (const { table, trigger } of rules)
    await client.query(`alter table ${table} disable trigger ${trigger}`)

  return async () => {
    // What a trigger still has to look at is looked at now: a table cannot be changed before.
    await client.query('set constraints all immediate')
    await client.query(`set local maintenance_work_mem = '1GB'`)
    await client.query('set local max_parallel_maintenance_workers = 4')
    await eachChunk(say, 'indexes are made', indexes, ({ def }) => client.query(def))
    for (const { index, column, target } of statistics)
      if (indexes.some(({ name }) => name === index))
        await client.query(`alter index ${index} alter column ${column} set statistics ${target}`)
    // Without statistics a question about all rows is planned as one about a few.
    await client.query(`analyze ${tables.join(', ')}`)
    await eachChunk(say, 'references are checked', references, ({ table, name, def }) =>
      client.query(`alter table ${table} add constraint "${name}" ${def}`),
    )
    await eachChunk(say, 'rules are checked', rules, async ({ table, trigger, broken }) => {
      const [row] = await list<{ ref: string }>(broken, [])
      if (row) throw new Error(`case ${row.ref} breaks the rule ${trigger}`)
      await client.query(`alter table ${table} enable trigger ${trigger}`)
    })
  }
}

const SAY_EVERY_MS = 10_000

async function eachChunk<T>(
  say: (line: string) => void,
  what: string,
  all: readonly T[],
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  let saidAt = performance.now()
  for (const [i, one] of all.entries()) {
    if (i === 0) say(`${all.length} ${what} …`)
    else if (performance.now() - saidAt > SAY_EVERY_MS) {
      say(`${i} of ${all.length} ${what} …`)
      saidAt = performance.now()
    }
    await work(one)
  }
}
