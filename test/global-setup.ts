// One database server for the whole run, with an empty migrated database to copy from.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../src/platform/database/adapters/postgres/supervisor.ts'
import { isAlive } from '../src/platform/base/adapters/process.ts'
import { SEED } from './seed.ts'
import { migrate } from '../src/platform/database/store/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's owner, on the database that is copied for each test file. */
    templateOwnerUrl: string
    /**
     * The application's role there, which cannot bypass row security; empty on an outside server.
     */
    templateAppUrl: string
  }
}

/**
 * OPOKA_TEST_DATABASE_URL names an outside server whose role may create databases; otherwise a
 * server of our own, without fsync.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.stderr.write(`Property-based tests begin with the seed ${SEED}.\n`)
  const outside = process.env.OPOKA_TEST_DATABASE_URL
  const server = outside
    ? { ownerUrl: outside, appUrl: '', stop: async () => {} }
    : await startOwn()
  const template = outside ? `opoka_template_${process.pid}` : 'opoka_template'
  const dropTemplate = async () =>
    runOn(server.ownerUrl, `drop database if exists ${template} with (force)`)
  try {
    await runOn(server.ownerUrl, `create database ${template}`)
    const ownerUrl = onDatabase(server.ownerUrl, template)
    await migrate(ownerUrl)
    project.provide('templateOwnerUrl', ownerUrl)
    project.provide('templateAppUrl', server.appUrl && onDatabase(server.appUrl, template))
  } catch (error) {
    if (outside) await dropTemplate()
    await server.stop()
    throw error
  }
  return async () => {
    if (outside) await dropTemplate()
    await server.stop()
  }
}

async function startOwn(): Promise<{ ownerUrl: string; appUrl: string; stop(): Promise<void> }> {
  sweepKilledRuns()
  const dir = mkdtempSync(join(tmpdir(), 'opoka-test-'))
  writeFileSync(join(dir, 'run'), String(process.pid))
  const messages: string[] = []
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
    shared_buffers: '128MB',
  }
  const server = await startPostgres({
    dataDir: dir,
    log: (line) => messages.push(line),
    settings,
    isDurable: false,
  })
  const stop = async () => {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, stop }
}

/** A run that was killed left its server and directory behind. */
function sweepKilledRuns(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith('opoka-test-'))) {
    const dir = join(tmpdir(), name)
    try {
      const run = readPid(join(dir, 'run'))
      if (!run || isAlive(run)) continue
      const server = readPid(join(dir, 'pg', 'postmaster.pid'))
      if (server && isAlive(server)) process.kill(server, 'SIGQUIT')
      // The server writes a little more while it ends.
      rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    } catch {
      // Another user's, or just being made or removed.
    }
  }
}

function readPid(path: string): number {
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : 0
}

function onDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

async function runOn(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
