// A step of the database's history once more, on rows as an older version left them.
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import type { TestDatabase } from './database.ts'

/** What `work` does as the owner of the database, whom no wall between brands stops. */
export async function asOwner<T>(
  database: TestDatabase,
  work: (owner: pg.Client) => Promise<T>,
): Promise<T> {
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  return work(owner).finally(() => owner.end())
}

/** All of it in one transaction, as when it is new; `name` is that of a file in src/migrations. */
export async function runMigration(owner: pg.Client, name: string): Promise<void> {
  await owner.query(await readFile(new URL(`../src/migrations/${name}`, import.meta.url), 'utf8'))
}
