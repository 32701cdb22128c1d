// What is recorded of a letter that left outside the system: when, and what proves it.
import { useState } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import type { CaseActionInput } from '../../record/contract/case-action.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { LETTER_CHANNELS } from '../../record/domain/code.ts'
import { useStoredWords } from '../../../access/web/offline/stored-words.ts'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { TextField } from '../../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'

export type Sending = {
  channel: CaseActionInput<'send'>['channel']
  dispatchedAt: string
  proof: string
  proofAttachment: string
}

const emptySending = (channel: Sending['channel'], now: string): Sending => ({
  channel,
  dispatchedAt: now,
  proof: '',
  proofAttachment: '',
})

export const hasMailAddress = (view: CaseView): boolean =>
  view.customer?.identities.some((identity) => identity.kind === 'mail') ?? false

/**
 * How it goes out: kept until it has. `usual` stands there until somebody chooses; a way that is
 * not open any more falls back to it.
 */
export function useSending(
  place: string,
  view: CaseView,
  usual: Sending['channel'],
): { sending: Sending; setSending: (next: Sending) => void; forget: () => void } {
  const [now] = useState(() => new Date().toISOString())
  const empty = emptySending(usual, now)
  const { values, change, forget } = useStoredWords(`${place}.sending`, empty)
  const channel = values.channel === 'mail' && view.mail === 'none' ? usual : values.channel
  const proofAttachment = view.attachments.some((file) => file.id === values.proofAttachment)
    ? values.proofAttachment
    : ''
  const sending = { ...values, channel, proofAttachment }
  // Only what changed: the time of opening is nobody's choice.
  const setSending = (next: Sending) => {
    const now = new Map<string, unknown>(Object.entries(sending))
    change(
      Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== now.get(name))),
    )
  }
  return { sending, setSending, forget }
}

export const isSendingComplete = ({ channel, dispatchedAt, proof }: Sending): boolean =>
  channel === 'mail' || (dispatchedAt !== '' && !isBlank(proof))
/**
 * The part of a request that says how it was sent; handed over and spoken words are delivered then
 * and there.
 */
export const sendingOf = ({ channel, dispatchedAt, proof, proofAttachment }: Sending) =>
  channel === 'mail'
    ? { channel }
    : {
        channel,
        dispatchedAt,
        proof,
        proofAttachment: proofAttachment || null,
        deliveredAt: channel === 'letter' ? null : dispatchedAt,
      }

/** The way it goes out. `noMail`: a mail would leave too late. */
export function ChannelSelect({
  view,
  sending,
  onChange,
  noMail,
}: {
  view: CaseView
  sending: Sending
  onChange: (sending: Sending) => void
  noMail?: boolean
}) {
  const say = usePhrase()
  return (
    <Select
      cause="channel answer.no_mail_address answer.no_mail_server answer.needs_durable"
      label={say('case.send_how')}
      value={sending.channel}
      onChange={(channel) => channel && onChange({ ...sending, channel })}
      options={LETTER_CHANNELS.map((channel) => ({
        value: channel,
        label: say(`case.send_${channel}`),
        disabled: channel === 'mail' && (noMail || view.mail === 'none'),
      }))}
    />
  )
}

export function SendingFields({
  view,
  sending,
  onChange,
}: {
  view: CaseView
  sending: Sending
  onChange: (sending: Sending) => void
}) {
  const say = usePhrase()
  return (
    <div className="stack">
      <DateTimeField
        cause="dispatchedAt deliveredAt answer.date"
        label={say(`case.when_${sending.channel === 'mail' ? 'letter' : sending.channel}`)}
        zone={view.timeZone}
        value={sending.dispatchedAt}
        onChange={(dispatchedAt) => onChange({ ...sending, dispatchedAt })}
      />
      <TextField
        cause="proof answer.proof"
        label={say('case.proof')}
        hint={say(`case.proof_hint_${sending.channel === 'mail' ? 'letter' : sending.channel}`)}
        value={sending.proof}
        onChange={(proof) => onChange({ ...sending, proof })}
      />
      {view.attachments.length > 0 && (
        <Select
          cause="proofAttachment"
          label={say('case.proof_file')}
          required={false}
          empty={say('common.none')}
          value={sending.proofAttachment}
          onChange={(proofAttachment) => onChange({ ...sending, proofAttachment })}
          options={view.attachments.map((file) => ({ value: file.id, label: file.name }))}
        />
      )}
    </div>
  )
}
