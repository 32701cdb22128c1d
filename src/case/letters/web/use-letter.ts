// A letter while it is written: its draft, what it must say, how it goes out, and sending it.
import type { CaseView } from '../../record/contract/case.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { useDraft } from './letter-draft.ts'
import type { DraftKind } from '../../record/domain/code.ts'
import type { Draft } from '../../record/web/letter-stored.ts'
import {
  hasMailAddress,
  isSendingComplete,
  sendingOf,
  useSending,
  type Sending,
} from './sending-fields.tsx'

export type LetterProps = { view: CaseView; act: Act; kind: DraftKind; onClose: () => void }
export type ChecklistItem = CaseView['guidance']['checklist'][number]

export function useLetter({ view, act, kind, onClose }: LetterProps) {
  const say = usePhrase()
  const doing = useSubmit()
  const writing = useDraft(view, act, kind, {
    ...view.suggested[kind],
    outcome: null,
    checklist: [],
  })
  const { draft } = writing
  const { sending, setSending, forget } = useSending(
    `${view.brand}.${view.id}.letter.${kind}`,
    view,
    hasMailAddress(view) && view.mail !== 'none' ? 'mail' : 'letter',
  )
  const needed =
    kind === 'answer' ? view.guidance.checklist.filter((item) => isNeeded(item, draft.outcome)) : []
  const canSend =
    !isBlank(draft.subject) &&
    !isBlank(draft.body) &&
    (kind !== 'answer' || draft.outcome !== null) &&
    isSendingComplete(sending)
  const send = () =>
    doing.submit(
      () =>
        writing.send((letter) =>
          act.act('send', {
            letter,
            kind,
            subject: draft.subject,
            body: draft.body,
            language: view.language,
            outcome: kind === 'answer' ? draft.outcome : null,
            checklist: draft.checklist.filter((id) => needed.some((item) => item.id === id)),
            ...sendingOf(sending),
          }),
        ),
      () => {
        forget()
        toast(say(sentKey(sending, view)))
        onClose()
      },
    )
  return { writing, sending, setSending, needed, doing, canSend, send }
}

/** What is partly upheld is upheld and refused: it must say what either says. */
const isNeeded = ({ when }: ChecklistItem, outcome: Draft['outcome']): boolean =>
  when === 'always' ||
  (outcome !== null && (when === 'upheld' ? outcome !== 'refused' : outcome !== 'upheld'))

function sentKey({ channel }: Sending, { mail }: CaseView): Key {
  if (channel !== 'mail') return 'case.recorded_outside'
  return mail === 'kept' ? 'case.mail_kept_short' : 'timeline.answer.queued'
}
