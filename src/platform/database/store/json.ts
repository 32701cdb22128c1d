// JSON columns: read as what is written into them (unknown where nobody says), written as text that
// PostgreSQL parses.
import type { ColumnType } from 'kysely'

export type Json<T = unknown> = ColumnType<T, string, string>
export type JsonMaybe<T = unknown> = ColumnType<T | null, string | null, string | null>
export type JsonDefault<T = unknown> = ColumnType<T, string | undefined, string>
