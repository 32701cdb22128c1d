// Which server runs on a cluster's files, as the server itself has written down.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, mayBePostgres } from '../../../base/adapters/process.ts'

/** `socketDir` null: it listens on a port of the loopback address. */
export type Running = { pid: number; port: number; socketDir: string | null; isReady: boolean }

/**
 * The server that postmaster.pid speaks of, if it lives. Its lines: number, directory, start, port,
 * socket, address, memory, state.
 */
export function readRunning(clusterDir: string): Running | null {
  let lines: string[]
  try {
    lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  if (!pid || !isAlive(pid) || !mayBePostgres(pid)) return null
  return {
    pid,
    port: Number(lines[3] ?? 0),
    socketDir: lines[4]?.trim() || null,
    isReady: lines[7]?.trim() === 'ready',
  }
}
