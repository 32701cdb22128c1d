// The rows of the tables as they are read and written.
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Schema } from './schema.ts'

export type Row<T extends keyof Schema> = Selectable<Schema[T]>
export type NewRow<T extends keyof Schema> = Insertable<Schema[T]>
export type Patch<T extends keyof Schema> = Updateable<Schema[T]>
