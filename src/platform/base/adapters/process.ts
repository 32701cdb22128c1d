// What can be known about another process on this machine: whether it lives, and when it began.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { errorCode } from '../domain/narrow.ts'

/**
 * The fields of /proc/<pid>/stat after the name, or null where there is no such file. The first one
 * is the state.
 */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** Whether the process runs. A zombie (dead, not yet collected by its parent) counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false
  }
  const state = statFields(pid)?.[0]
  return state !== 'Z' && state !== 'X'
}

/**
 * A text that differs between two processes that had the same number, also across a restart of the
 * machine;
 * null where the platform does not tell (then only the number counts).
 */
export function readStartMark(pid: number): string | null {
  const startTicks = statFields(pid)?.[19]
  try {
    if (startTicks)
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${startTicks}`
    if (process.platform === 'win32') return null
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
    )
  } catch {
    return null
  }
}

/**
 * Whether the process is a PostgreSQL server, as far as the platform tells; true where it does not.
 */
export function mayBePostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  } catch {
    return true
  }
}
