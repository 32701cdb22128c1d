// The statements that are sent to the database while something is done: what a request costs,
// counted, so that the answer is the same on every machine.
import pg from 'pg'
import { vi } from 'vitest'

/** What a transaction is made of, beside the statements in it. */
const FRAME = /^(begin|commit|rollback|savepoint|release|select set_config)\b/

export type Cost = {
  /** In the order in which they were sent, one line each. */
  statements: string[]
  /** Without what begins and ends a transaction or names its brands and its patience. */
  asked: string[]
}

/**
 * Every statement of this process while `work` runs: nothing else may ask the database meanwhile.
 */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    const statements = query.mock.calls.map(([sent]) => lineOf(sent))
    return { statements, asked: statements.filter((text) => !FRAME.test(text)) }
  } finally {
    query.mockRestore()
  }
}

/** Sent as a text, or as one that is kept under a name. */
function lineOf(sent: unknown): string {
  const text =
    typeof sent === 'object' && sent !== null && 'text' in sent ? String(sent.text) : String(sent)
  return text.replaceAll(/\s+/g, ' ').trim()
}
