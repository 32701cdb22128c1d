// JSON columns: read as unknown, written as text that PostgreSQL parses.
import type { ColumnType } from 'kysely'

export type Json = ColumnType<unknown, string, string>
export type JsonMaybe = ColumnType<unknown, string | null, string | null>
export type JsonDefault = ColumnType<unknown, string | undefined, string>
