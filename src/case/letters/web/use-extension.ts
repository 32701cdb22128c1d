// An extension while it is written: which deadline, the words kept so far, how the customer is told, and
// sending it.
import type { CaseView } from '../../record/contract/case.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { among, useStoredWords } from '../../../access/web/offline/stored-words.ts'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { hasMailAddress, isSendingComplete, sendingOf, useSending } from './sending-fields.tsx'

export type ExtensionProps = {
  view: CaseView
  act: Act
  /** The one that was asked for; otherwise the first that may be extended. */
  deadline?: string
  onClose: () => void
}
export type Extension = ReturnType<typeof useExtension>

export function useExtension({ view, act, deadline: asked, onClose }: ExtensionProps) {
  const say = usePhrase()
  const doing = useSubmit()
  const deadlines = view.clocks.filter((deadline) => deadline.mayExtend)
  const place = `${view.brand}.${view.id}.extension`
  const usual = asked ?? deadlines[0]?.id ?? ''
  const stored = useStoredWords(place, {
    clock: usual,
    reason: '',
    circumstances: '',
    body: view.suggested.extension.body,
  })
  const { reason, circumstances, body } = stored.values
  const deadline = among(
    stored.values.clock,
    deadlines.map(({ id }) => ({ value: id })),
    usual,
  )
  // A mail leaves now, and now is too late: only what went out in time can be recorded.
  const isMissed = deadlines.find((item) => item.id === deadline)?.state === 'missed'
  const canMail = !isMissed && view.mail !== 'none' && hasMailAddress(view)
  const { sending, setSending, forget } = useSending(place, view, canMail ? 'mail' : 'letter')
  const canSend =
    deadline !== '' &&
    [reason, circumstances, body].every((words) => !isBlank(words)) &&
    isSendingComplete(sending) &&
    !(isMissed && sending.channel === 'mail')
  const send = () =>
    doing.submit(
      () => {
        const { channel, dispatchedAt, proof } = {
          dispatchedAt: null,
          proof: null,
          ...sendingOf(sending),
        }
        return act.act('extension', {
          clock: deadline,
          reason,
          circumstances,
          body,
          channel,
          dispatchedAt,
          proof,
        })
      },
      () => {
        stored.forget()
        forget()
        toast(say('timeline.clock.extended'))
        onClose()
      },
    )
  return { deadlines, deadline, isMissed, stored, sending, setSending, doing, canSend, send }
}
