// Statements whose plan each connection keeps: asked for with every page, long to plan, and always
// of the same text.
import { sql } from 'kysely'
import type pg from 'pg'

const MARK = '/* kept */'

/**
 * Stands before such a statement. Its plan is made for any values, so what an index or a limit
 * turns on (a state, how many) is written into it with sql.lit; and it names its columns, or
 * answers JSON: a column that a migration adds meanwhile must not change what it answers.
 */
export const PREPARED = sql.raw(`${MARK} `)

/** Each takes memory on each connection. */
const MAX_PREPARED = 40

/**
 * For the connections of one pool: from then on each prepares what is marked once, and only names
 * it afterwards.
 */
export function makeKeepPlans(): (client: pg.PoolClient) => void {
  const names = new Map<string, string>()
  return (client) =>
    keepPlans(client, (text) => {
      const known = names.get(text)
      if (known !== undefined || names.size >= MAX_PREPARED) return known ?? null
      const name = `kept_${names.size}`
      names.set(text, name)
      return name
    })
}

function keepPlans(client: pg.PoolClient, nameOf: (text: string) => string | null): void {
  const query = (...words: unknown[]) =>
    (Object.getPrototypeOf(client) as { query: (...words: unknown[]) => unknown }).query.apply(
      client,
      words,
    )
  client.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && text.startsWith(MARK) ? nameOf(text) : null
    return name === null ? query(text, values, ...rest) : query({ name, text, values }, ...rest)
  }) as typeof client.query
}
