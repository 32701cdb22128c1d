// What an error of the database means for whoever asked: it is away for a while, a value does not
// fit its column, or it is a bug.
import { errorCode } from '../../base/domain/narrow.ts'

/**
 * away: trying again in a moment may help. value: what was sent cannot be stored. Null: anything
 * else.
 */
export type Trouble = 'away' | 'value' | null

/**
 * SQLSTATE classes and codes (PostgreSQL, Appendix A): connection, resources, operator
 * intervention, rollback by a conflict; read-only while a standby takes over.
 */
const AWAY = /^(08...|53...|57P0[1-5]|57014|40001|40P01|55P03|25006|58030)$/
/**
 * Out of range, no such date, not the text of its type, a character that text cannot hold, too
 * long.
 */
const VALUE = /^(22003|22007|22008|22021|22P02|22P03|22P05|22001|54000)$/
/** The connection itself: refused, cut, nobody there, no socket. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** Of the connection, and not of some file. */
const CALLS = new Set<unknown>(['connect', 'read', 'write'])
/** The driver has no code of its own for these. */
const DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Cannot use a pool after calling end)/

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return null
  return (
    troubleHere(error) ??
    troubleOf(error.cause) ??
    (error instanceof AggregateError ? troubleOf(error.errors[0]) : null)
  )
}

/** By the error's own code and message, not by what caused it. */
function troubleHere(error: Error): Trouble {
  const code = errorCode(error)
  const syscall = 'syscall' in error ? error.syscall : undefined
  if (code !== undefined) {
    if (code.length === 5 && AWAY.test(code)) return 'away'
    if (code.length === 5 && VALUE.test(code)) return 'value'
    if (NETWORK.has(code) && CALLS.has(syscall)) return 'away'
  }
  return DRIVER.test(error.message) ? 'away' : null
}
