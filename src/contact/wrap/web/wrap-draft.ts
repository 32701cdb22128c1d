// What is written for the end of a contact, and the reply being typed: kept in this browser until
// it is recorded.
import type { CaseKind } from '../../../handbook/domain/handbook.ts'
import type { Channel } from '../../../chapter/domain/channel.ts'
import { useStoredWords } from '../../../access/web/offline/stored-words.ts'

export type WrapValues = {
  reply: string
  /** Id of a promise chosen while the contact ran. */
  promised: string | null
  /** Null: as proposed from what was said. */
  case: string | null
  happened: string | null
  wanted: string | null
  category: string
  kind: CaseKind
  note: string
  /** Null: as proposed; `kind` '' is none. */
  promise: { kind: string; what: string; channel: Channel; dueAt: string } | null
  step: string
  stepHolder: string
  stepAt: string
  longerBreak: boolean
  nextCalm: boolean
}
const EMPTY: WrapValues = {
  reply: '',
  promised: null,
  case: null,
  happened: null,
  wanted: null,
  category: '',
  kind: 'complaint',
  note: '',
  promise: null,
  step: '',
  stepHolder: '',
  stepAt: '',
  longerBreak: false,
  nextCalm: false,
}

export type WrapDraft = {
  values: WrapValues
  change: (part: Partial<WrapValues>) => void
  drop: () => void
}

export function useWrapDraft(brand: string, id: string): WrapDraft {
  const { values, change, forget } = useStoredWords(`${brand}.${id}.wrap`, EMPTY)
  return { values, change, drop: forget }
}
