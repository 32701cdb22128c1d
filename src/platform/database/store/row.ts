// The rows of the tables as they are read and written.
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Schema } from './schema.ts'

export type Row<T extends keyof Schema> = Selectable<Schema[T]>
export type NewRow<T extends keyof Schema> = Insertable<Schema[T]>
export type Patch<T extends keyof Schema> = Updateable<Schema[T]>

/** The row of a question that always has exactly one. */
export function onlyRow<T>(rows: readonly T[]): T {
  const [row] = rows
  if (row === undefined) throw new Error('The database answered no row where there is always one.')
  return row
}
