// What each part of the case page is given, and the dialogs it may open.
import type { CaseView } from '../contract/case.ts'
import type { Act } from './act.ts'
import type { DraftKind } from '../domain/code.ts'

/** A dialog that is told nothing but the case. */
export type PlainDialog =
  | 'promise'
  | 'close'
  | 'reopen'
  | 'resume'
  | 'next-step'
  | 'call-back'
  | 'paid'
  | 'satisfaction'
  | 'handler'
  | 'owner'
  | 'category'
  | 'class'
  | 'weight'
  | 'received'
  | 'handbook'
  | 'customer'

export type Opened =
  | { name: PlainDialog }
  | { name: 'letter'; kind: DraftKind }
  | { name: 'keep' | 'renegotiate' | 'consequence'; promise: string }
  | { name: 'why'; deadline: string }
  | { name: 'extension'; deadline?: string }
  | { name: 'delivered'; answer: string }

export type PartProps = {
  view: CaseView
  act: Act
  open: (dialog: Opened) => void
  may: (action: string) => boolean
}
