// A migrated database of its own for a test file, copied from the run's template.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export type TestDatabase = {
  ownerUrl: string
  /**
   * As the application connects; null on an outside server, where the owner takes the application's
   * role.
   */
  appUrl: string | null
  name: string
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('templateOwnerUrl'))
  const app = inject('templateAppUrl')
  const name = `opoka_test_${randomBytes(6).toString('hex')}`
  await administer(template, `create database ${name} template ${template.pathname.slice(1)}`)
  return {
    ownerUrl: onDatabase(template, name),
    appUrl: app ? onDatabase(new URL(app), name) : null,
    name,
    drop: () => administer(template, `drop database if exists ${name} with (force)`),
  }
}

/** Through a neighbour: a database cannot be copied while somebody is connected to it. */
async function administer(template: URL, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: onDatabase(template, 'postgres') })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

function onDatabase(url: URL, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
