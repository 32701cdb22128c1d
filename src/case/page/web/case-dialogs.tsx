// Which dialog of the case page is open; only its own code is asked to draw.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import { meQuery } from '../../../access/web/query.ts'
import type { Act } from '../../record/web/act.ts'
import type { Opened, PartProps, PlainDialog } from '../../record/web/part.ts'
import { CallBackDialog } from './call-back-dialog.tsx'
import { CategoryDialog, ClassDialog, HandbookDialog, WeightDialog } from './category-dialogs.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { CustomerDialog } from './customer-dialog.tsx'
import { ExtensionDialog } from '../../letters/web/extension-dialog.tsx'
import { LetterDialog } from '../../letters/web/letter-dialog.tsx'
import { NextStepDialog } from './next-step-dialog.tsx'
import { HandlerDialog, OwnerDialog } from './people-dialogs.tsx'
import { PromiseDialog, SettleDialog } from '../../promises/web/promise-dialog.tsx'
import { SatisfactionDialog } from './satisfaction-dialog.tsx'
import { DeliveredDialog, ReceivedDialog, ReopenDialog, ResumeDialog } from './small-dialogs.tsx'
import { WhyDialog } from '../../deadlines/web/why-dialog.tsx'

type DialogProps = { view: CaseView; act: Act; onClose: () => void }

/** Those that need nothing but the case. */
const PLAIN: Record<
  Exclude<PlainDialog, 'promise' | 'paid' | 'satisfaction'>,
  ComponentType<DialogProps>
> = {
  close: CloseDialog,
  reopen: ReopenDialog,
  resume: ResumeDialog,
  'next-step': NextStepDialog,
  'call-back': CallBackDialog,
  handler: HandlerDialog,
  owner: OwnerDialog,
  category: CategoryDialog,
  class: ClassDialog,
  weight: WeightDialog,
  received: ReceivedDialog,
  handbook: HandbookDialog,
  customer: CustomerDialog,
}

export function CaseDialogs({
  view,
  act,
  open,
  opened,
  onClose,
}: PartProps & { opened: Opened | null; onClose: () => void }) {
  const { data: me } = useSuspenseQuery(meQuery)
  if (!opened) return null
  const common: DialogProps = { view, act, onClose }
  switch (opened.name) {
    case 'letter':
      return <LetterDialog {...common} kind={opened.kind} />
    case 'promise':
      return <PromiseDialog {...common} me={me.person.id} />
    case 'keep':
    case 'renegotiate':
    case 'consequence':
      return <SettleDialog {...common} promise={opened.promise} how={opened.name} />
    case 'why':
      return <WhyDialog view={view} deadline={opened.deadline} onClose={onClose} />
    case 'delivered':
      return <DeliveredDialog {...common} answer={opened.answer} />
    case 'extension':
      return <ExtensionDialog {...common} deadline={opened.deadline} />
    case 'paid':
      return <NextStepDialog {...common} isDone />
    case 'satisfaction':
      return <SatisfactionDialog {...common} open={open} />
    default: {
      const Plain = PLAIN[opened.name]
      return <Plain {...common} />
    }
  }
}
