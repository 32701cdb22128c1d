// Which dialog of the case page is open; only its own code is asked to draw.
import { useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '../../../access/web/query.ts'
import type { Opened, PartProps } from '../../record/web/part.ts'
import { CallBackDialog } from './call-back-dialog.tsx'
import { CategoryDialog, ClassDialog, HandbookDialog, WeightDialog } from './category-dialogs.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { CustomerDialog } from './customer-dialog.tsx'
import { ExtensionDialog } from '../../letters/web/extension-dialog.tsx'
import { LetterDialog } from '../../letters/web/letter-dialog.tsx'
import { HandlerDialog, NextStepDialog, OwnerDialog } from './people-dialogs.tsx'
import { PromiseDialog, SettleDialog } from '../../promises/web/promise-dialog.tsx'
import { SatisfactionDialog } from './satisfaction-dialog.tsx'
import { DeliveredDialog, ReceivedDialog, ReopenDialog, ResumeDialog } from './small-dialogs.tsx'
import { WhyDialog } from '../../deadlines/web/why-dialog.tsx'

export function CaseDialogs({
  view,
  act,
  open,
  opened,
  onClose,
}: PartProps & { opened: Opened | null; onClose: () => void }) {
  const { data: me } = useSuspenseQuery(meQuery)
  if (!opened) return null
  const common = { view, act, onClose }
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
      return <WhyDialog view={view} clock={opened.clock} onClose={onClose} />
    case 'close':
      return <CloseDialog {...common} />
    case 'reopen':
      return <ReopenDialog {...common} />
    case 'resume':
      return <ResumeDialog {...common} />
    case 'received':
      return <ReceivedDialog {...common} />
    case 'delivered':
      return <DeliveredDialog {...common} answer={opened.answer} />
    case 'next-step':
      return <NextStepDialog {...common} />
    case 'paid':
      return <NextStepDialog {...common} isDone />
    case 'call-back':
      return <CallBackDialog view={view} onClose={onClose} />
    case 'satisfaction':
      return <SatisfactionDialog {...common} open={open} />
    case 'handler':
      return <HandlerDialog {...common} />
    case 'owner':
      return <OwnerDialog {...common} />
    case 'category':
      return <CategoryDialog {...common} />
    case 'class':
      return <ClassDialog {...common} />
    case 'weight':
      return <WeightDialog {...common} />
    case 'handbook':
      return <HandbookDialog {...common} />
    case 'customer':
      return <CustomerDialog {...common} />
    case 'extension':
      return <ExtensionDialog {...common} clock={opened.clock} />
  }
}
