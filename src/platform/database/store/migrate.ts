// Brings a database to this version: SQL files in order, once each, one node at a time; then
// row-level security and rights.
import { readFile, readdir } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { SafeClient } from '../adapters/postgres/client.ts'

const DIR = new URL('../../../migrations/', import.meta.url)
/** Any constant will do; every Opoka node asks for the same one. */
const LOCK = 0x6f706f6b
export const APP_ROLE = 'opoka_app'

/** What an administrator of the database can put right; the message is one plain text. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

const ROW_SECURITY = `
do $$
declare t text;
begin
  for t in
    select c.table_name from information_schema.columns c join information_schema.tables b using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'brand_id' and b.table_type = 'BASE TABLE'
  loop
    execute format('alter table %I enable row level security', t);
    if not exists (select 1 from pg_policies where schemaname = 'public' and tablename = t and policyname = 'brand_wall') then
      execute format('create policy brand_wall on %I using (brand_id = any ((select opoka_brands())::text[])) with check (brand_id = any ((select opoka_brands())::text[]))', t);
    end if;
  end loop;
end $$;`

/** They read an index past row-level security, and name the brands themselves. */
const PAST_ROW_SECURITY =
  'opoka_find_cases(text[], text[], text[], text, uuid, uuid, timestamptz, uuid, integer), opoka_alike_cases(text, text[], timestamptz, uuid, integer)'

const RIGHTS = `
do $$
begin
  if not exists (select 1 from pg_roles where rolname = '${APP_ROLE}') then
    begin
      create role ${APP_ROLE} nologin nosuperuser nocreatedb nocreaterole nobypassrls;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  begin
    execute format('grant ${APP_ROLE} to %I', current_user);
  exception when insufficient_privilege or invalid_grant_operation then null;
  end;
end $$;
grant usage on schema public to ${APP_ROLE};
revoke all on all tables in schema public from ${APP_ROLE};
grant select, insert, update, delete on all tables in schema public to ${APP_ROLE};
grant usage, select on all sequences in schema public to ${APP_ROLE};
revoke update, delete on timeline, handbook_version, contact_event from ${APP_ROLE};
revoke insert, update, delete on migration from ${APP_ROLE};
revoke all on function ${PAST_ROW_SECURITY} from public;
grant execute on function ${PAST_ROW_SECURITY} to ${APP_ROLE};`

/**
 * Migrates the database at `ownerUrl`. Safe when several nodes do so at once: one works, the others
 * wait and find it done.
 * Throws when a migration that already ran was changed since, or when the database is newer than
 * this program.
 */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  const client = new SafeClient({ connectionString: ownerUrl, application_name: 'opoka migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
    )
    const files = await listFiles()
    const done = await readDone(client, files)
    const applied: string[] = []
    for (const name of files) if (await apply(client, name, done)) applied.push(name)
    await setWallsAndRights(client, files, applied.length > 0)
    return { applied }
  } finally {
    await client.end()
  }
}

/** The migrations in their order. One whose name does not fit would never run: it is refused. */
async function listFiles(): Promise<string[]> {
  const files = (await readdir(DIR)).filter((name) => name.endsWith('.sql')).sort()
  const odd = files.find((name) => !/^\d{4}_[a-z-]+\.sql$/.test(name))
  if (odd !== undefined)
    throw new MigrationError(
      `${odd} is no name of a migration: four digits, _, letters and dashes.`,
    )
  return files
}

/** Which files have run, each with the hash it had then. */
async function readDone(
  client: SafeClient,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration',
  )
  for (const { name } of rows)
    if (!files.includes(name))
      throw new MigrationError(
        `The database was migrated by a newer Opoka (it knows ${name}). Start that version or restore a backup.`,
      )
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

/** Runs one file in a transaction of its own; false when it had run already. */
async function apply(
  client: SafeClient,
  name: string,
  done: ReadonlyMap<string, string>,
): Promise<boolean> {
  const text = await readFile(new URL(name, DIR), 'utf8')
  const sha256 = createHash('sha256').update(text).digest('hex')
  if (done.has(name)) {
    if (done.get(name) !== sha256)
      throw new MigrationError(
        `Migration ${name} was changed after it ran on this database. Migrations go forward only: add a new one.`,
      )
    return false
  }
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationError(
      `Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
  return true
}

/** Once for each set of files, and after each that ran: a new table needs its policy. */
async function setWallsAndRights(
  client: SafeClient,
  files: readonly string[],
  isChanged: boolean,
): Promise<void> {
  const current = await client.query<{ at: string | null }>(
    "select obj_description('migration'::regclass) as at",
  )
  const stamp = createHash('sha256')
    .update(ROW_SECURITY + RIGHTS + files.join())
    .digest('hex')
  if (!isChanged && current.rows[0]?.at === stamp) return
  await client.query('begin')
  await client.query(ROW_SECURITY)
  // Becoming the role is tried here, so that what is missing is told in a sentence and not by the
  // first request.
  await client
    .query(`${RIGHTS} set local role ${APP_ROLE}; reset role;`)
    .catch((error: Error & { code?: string }) => {
      if (error.code !== '42501') throw error
      throw new MigrationError(
        `The database user may not become the role ${APP_ROLE}. Let an administrator of the database run: create role ${APP_ROLE} nologin (unless it is there), then grant ${APP_ROLE} to the user of DATABASE_URL. (${error.message})`,
      )
    })
  await client.query(`comment on table migration is '${stamp}'`)
  await client.query('commit')
}
