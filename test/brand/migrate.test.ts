// Bringing a database up to date: several nodes at once, again and again, and a changed past
// refused.
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { migrate } from '../../src/platform/database/store/migrate.ts'

async function inEmptyDatabase(
  work: (url: string, query: (sql: string) => Promise<pg.QueryResult>) => Promise<void>,
): Promise<void> {
  const url = new URL(inject('templateOwnerUrl'))
  const name = `opoka_migrate_${process.pid}_${Math.floor(performance.now())}`
  const on = (database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href
  const run = async (database: string, sql: string) => {
    const client = new pg.Client({ connectionString: on(database) })
    await client.connect()
    return client.query(sql).finally(() => client.end())
  }
  await run('postgres', `create database ${name}`)
  try {
    await work(on(name), (sql) => run(name, sql))
  } finally {
    await run('postgres', `drop database ${name} with (force)`)
  }
}

test('five nodes at once: each step once, and all go on', async () => {
  await inEmptyDatabase(async (url, query) => {
    const done = await Promise.all(Array.from({ length: 5 }, () => migrate(url)))
    expect(done.filter(({ applied }) => applied.length > 0)).toHaveLength(1)
    const { rows } = await query('select name from migration order by name')
    expect(rows.map((row) => row.name)).toEqual(done.flatMap(({ applied }) => applied).sort())
    expect((await migrate(url)).applied).toEqual([])
  })
})

test('a step that was changed after it ran is refused by name', async () => {
  await inEmptyDatabase(async (url, query) => {
    await migrate(url)
    await query("update migration set sha256 = 'other' where name = '0001_ground.sql'")
    await expect(migrate(url)).rejects.toThrow('0001_ground.sql')
  })
})

test('a database of a newer version is left alone', async () => {
  await inEmptyDatabase(async (url, query) => {
    await migrate(url)
    await query("insert into migration (name, sha256) values ('9999_future.sql', 'x')")
    await expect(migrate(url)).rejects.toThrow('newer')
  })
})

test('a database user who may not become the application’s role is told what an administrator has to do, and goes on afterwards', async () => {
  await inEmptyDatabase(async (url, query) => {
    const user = `opoka_poor_${process.pid}`
    const { rows } = await query('select current_database() as name')
    await query(
      `create extension pg_trgm; create role ${user} login password 'poor'; alter database ${rows[0].name} owner to ${user}`,
    )
    const poor = Object.assign(new URL(url), { username: user, password: 'poor' }).href
    try {
      await expect(migrate(poor)).rejects.toThrow(
        /may not become the role opoka_app.*grant opoka_app/,
      )
      await query(`grant opoka_app to ${user}`)
      expect((await migrate(poor)).applied).toEqual([])
    } finally {
      await query(
        `reassign owned by ${user} to current_user; drop owned by ${user}; drop role ${user}`,
      )
    }
  })
})
