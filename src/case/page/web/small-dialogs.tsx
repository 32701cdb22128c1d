// Short dialogs: reopening, the end of waiting, another time of receipt, a delivery that became
// known.
import { useState } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { useStoredWords } from '../../../access/web/offline/stored-words.ts'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { FormDialog } from '../../record/web/form-dialog.tsx'

type Props = { view: CaseView; act: Act; onClose: () => void }

export function ReopenDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const stored = useStoredWords(`${view.brand}.${view.id}.reopen`, { text: '' })
  const {
    values: { text: reason },
    change,
  } = stored
  const send = () =>
    doing.submit(
      () => act.act('reopen', { reason }),
      () => {
        stored.forget()
        toast(say('timeline.case.reopened'))
        onClose()
      },
    )
  return (
    <FormDialog
      stored={stored}
      title={say('case.reopen')}
      verb={say('case.reopen')}
      doing={doing}
      canDo={!isBlank(reason)}
      onDo={send}
      onClose={onClose}
    >
      <TextArea
        cause="reason"
        label={say('common.reason')}
        value={reason}
        onChange={(text) => change({ text })}
      />
    </FormDialog>
  )
}

export function ResumeDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const format = useFormat()
  const doing = useSubmit()
  const stored = useStoredWords(`${view.brand}.${view.id}.resume`, { text: '' })
  const {
    values: { text: note },
    change,
  } = stored
  const send = () =>
    doing.submit(
      () => act.act('resume', { note: note || null }),
      () => {
        stored.forget()
        toast(say('timeline.case.resumed'))
        onClose()
      },
    )
  return (
    <FormDialog
      stored={stored}
      title={say('case.resume')}
      verb={say('case.resume')}
      doing={doing}
      canDo
      onDo={send}
      onClose={onClose}
    >
      {view.waitingSince && (
        <p className="dim">
          {say('case.waiting_since', {
            when: format.shortDateTime(view.waitingSince, view.timeZone),
          })}
        </p>
      )}
      <TextArea
        cause="note"
        label={say('case.resume_what')}
        required={false}
        value={note}
        onChange={(text) => change({ text })}
      />
    </FormDialog>
  )
}

export function ReceivedDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const stored = useStoredWords(`${view.brand}.${view.id}.received`, {
    text: '',
    at: view.receivedAt,
  })
  const {
    values: { text: reason, at },
    change,
  } = stored
  const send = () =>
    doing.submit(
      () => act.act('received', { at, reason }),
      () => {
        stored.forget()
        toast(say('timeline.case.received_corrected'))
        onClose()
      },
    )
  return (
    <FormDialog
      stored={stored}
      title={say('case.received_correct')}
      verb={say('common.save')}
      doing={doing}
      canDo={at !== '' && at !== view.receivedAt && !isBlank(reason)}
      onDo={send}
      onClose={onClose}
    >
      <p className="dim">{say('case.received_about')}</p>
      <DateTimeField
        cause="at case.received_in_future case.received_too_old"
        label={say('case.received_at')}
        zone={view.timeZone}
        value={at}
        onChange={(next) => change({ at: next })}
      />
      <TextArea
        cause="reason"
        label={say('common.reason')}
        hint={say('case.received_hint')}
        rows={3}
        value={reason}
        onChange={(text) => change({ text })}
      />
    </FormDialog>
  )
}

export function DeliveredDialog({ view, act, onClose, answer }: Props & { answer: string }) {
  const say = usePhrase()
  const doing = useSubmit()
  const [now] = useState(() => new Date().toISOString())
  const stored = useStoredWords(`${view.brand}.${view.id}.delivered.${answer}`, {
    text: '',
    at: now,
  })
  const {
    values: { text: proof, at },
    change,
  } = stored
  const send = () =>
    doing.submit(
      () => act.act('delivered', { answer, at, proof }),
      () => {
        stored.forget()
        toast(say('timeline.answer.delivered'))
        onClose()
      },
    )
  return (
    <FormDialog
      stored={stored}
      title={say('case.record_delivery')}
      verb={say('common.save')}
      doing={doing}
      canDo={at !== '' && !isBlank(proof)}
      onDo={send}
      onClose={onClose}
    >
      <DateTimeField
        cause="at answer.date"
        label={say('case.delivered_at')}
        zone={view.timeZone}
        value={at}
        onChange={(next) => change({ at: next })}
      />
      <TextField
        cause="proof answer.proof"
        label={say('case.proof')}
        hint={say('case.proof_hint_letter')}
        value={proof}
        onChange={(text) => change({ text })}
      />
    </FormDialog>
  )
}
