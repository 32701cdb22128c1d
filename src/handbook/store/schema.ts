// The table of a brand's handbooks, version by version.
import type { Json } from '../../platform/database/store/json.ts'
import type { StoredHandbook } from '../domain/handbook.ts'

export type HandbookFile = { name: string; text: string }

type HandbookVersionTable = {
  brand_id: string
  version: number
  hash: string
  content: Json<StoredHandbook>
  files: Json<HandbookFile[]>
  reason: string
  published_by: string | null
  published_at: Temporal.Instant
}

type HandbookSchema = {
  handbook_version: HandbookVersionTable
}

declare module '../../platform/database/store/schema.ts' {
  interface Schema extends HandbookSchema {}
}
