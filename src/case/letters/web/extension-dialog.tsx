// A lawful longer time for a legal clock: why, how the customer is told, and when that went out.
import { IconScale } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { clockActionKey, SENDING_WORDS } from '../../record/web/case-words.ts'
import { among, useKeptWords } from '../../../access/web/offline/kept-words.ts'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { WordingField } from '../../../style/web/wording-field.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { Complaint } from '../../record/web/complaint.tsx'
import { FormDialog } from '../../record/web/form-dialog.tsx'
import { isSendingComplete, SendingFields, sendingOf, useSending } from './sending-fields.tsx'
import { wordingFacts } from './wording-facts.ts'

export function ExtensionDialog({
  view,
  act,
  clock: asked,
  onClose,
}: {
  view: CaseView
  act: Act
  clock?: string
  onClose: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const doing = useSubmit()
  const clocks = view.clocks.filter((clock) => clock.mayExtend)
  const place = `${view.brand}.${view.id}.extension`
  const usual = asked ?? clocks[0]?.id ?? ''
  const kept = useKeptWords(place, {
    clock: usual,
    reason: '',
    circumstances: '',
    body: view.suggested.extension.body,
  })
  const {
    values: { reason, circumstances, body },
    change,
  } = kept
  const clock = among(
    kept.values.clock,
    clocks.map(({ id }) => ({ value: id })),
    usual,
  )
  // A mail leaves now, and now is too late: only what went out in time can be recorded.
  const isMissed = clocks.find((item) => item.id === clock)?.state === 'missed'
  const {
    sending,
    setSending,
    forget: forgetSending,
  } = useSending(
    place,
    view,
    !isMissed &&
      view.mail !== 'none' &&
      view.customer?.identities.some((identity) => identity.kind === 'mail')
      ? 'mail'
      : 'letter',
  )
  // The new date is later than the clock by design, and the extension itself records it.
  const facts = useMemo(
    () => ({ ...wordingFacts(view), clocks: [], promises: [{ what: 'answer' }] }),
    [view],
  )
  const send = () =>
    doing.submit(
      () => {
        const { channel, dispatchedAt, proof } = {
          dispatchedAt: null,
          proof: null,
          ...sendingOf(sending),
        }
        return act.act('extension', {
          clock,
          reason,
          circumstances,
          body,
          channel,
          dispatchedAt,
          proof,
        })
      },
      () => {
        kept.forget()
        forgetSending()
        toast(say('timeline.clock.extended'))
        onClose()
      },
    )
  return (
    <FormDialog
      wide
      kept={kept}
      beside={<Complaint view={view} />}
      title={say('case.extension')}
      verb={say('case.extension_do')}
      doing={doing}
      canDo={
        clock !== '' &&
        [reason, circumstances, body].every((words) => !isBlank(words)) &&
        isSendingComplete(sending) &&
        !(isMissed && sending.channel === 'mail')
      }
      onDo={send}
      onClose={onClose}
    >
      <p className="dim">{say('case.extension_about')}</p>
      {isMissed && (
        <Note tone="soon" icon={IconScale}>
          {say('case.extension_missed')}
        </Note>
      )}
      {clocks.length > 1 && (
        <Select
          cause="clock extension.house extension.not_allowed extension.no_length extension.void extension.met extension.on_its_way extension.done extension.too_late"
          label={say('clock.title')}
          value={clock}
          onChange={(next) => change({ clock: next })}
          options={clocks.map((item) => ({
            value: item.id,
            label: `${say(clockActionKey(item.action))} · ${format.date(item.lastDayOn ?? item.targetOn)}`,
          }))}
        />
      )}
      <TextArea
        cause="reason"
        label={say('case.extension_reason')}
        rows={2}
        value={reason}
        onChange={(next) => change({ reason: next })}
      />
      <TextArea
        cause="circumstances"
        label={say('case.extension_circumstances')}
        hint={say('case.extension_circumstances_hint')}
        rows={2}
        value={circumstances}
        onChange={(next) => change({ circumstances: next })}
      />
      <WordingField
        cause="body answer.empty"
        label={say('case.extension_body')}
        rows={6}
        value={body}
        onChange={(next) => change({ body: next })}
        language={view.language}
        brand={view.brand}
        facts={facts}
      />
      <Select
        cause="channel answer.no_mail_address answer.no_mail_server answer.needs_durable"
        label={say('case.send_how')}
        value={sending.channel}
        onChange={(channel) => channel && setSending({ ...sending, channel })}
        options={SENDING_WORDS.map((channel) => ({
          value: channel,
          label: say(`case.send_${channel}`),
          disabled: channel === 'mail' && (isMissed || view.mail === 'none'),
        }))}
      />
      {sending.channel !== 'mail' && (
        <SendingFields
          view={{ ...view, attachments: [] }}
          sending={sending}
          onChange={setSending}
        />
      )}
    </FormDialog>
  )
}
