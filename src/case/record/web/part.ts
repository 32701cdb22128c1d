// What each part of the case page is given, and the dialogs it may open.
import type { CaseView } from '../contract/case.ts'
import type { Act } from './act.ts'
import type { LetterKind } from './letter-kept.ts'

export type Opened =
  | { name: 'letter'; kind: LetterKind }
  | {
      name:
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
    }
  | { name: 'keep' | 'renegotiate' | 'consequence'; promise: string }
  | { name: 'why'; clock: string }
  | { name: 'extension'; clock?: string }
  | { name: 'delivered'; answer: string }

export type PartProps = {
  view: CaseView
  act: Act
  open: (dialog: Opened) => void
  may: (action: string) => boolean
}
