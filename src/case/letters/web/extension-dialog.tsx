// A lawful longer time for a statutory deadline: why, how the customer is told, and when that went out.
import { IconScale } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CaseView, Deadline } from '../../record/contract/case.ts'
import { deadlineActionKey } from '../../record/web/case-words.ts'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../../platform/web/parts/text-field.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { WordingField } from '../../../style/web/wording-field.tsx'
import { Complaint } from '../../record/web/complaint.tsx'
import { FormDialog } from '../../record/web/form-dialog.tsx'
import { ChannelSelect, SendingFields } from './sending-fields.tsx'
import { useExtension, type Extension, type ExtensionProps } from './use-extension.ts'
import { wordingFacts } from './wording-facts.ts'

export function ExtensionDialog(props: ExtensionProps) {
  const say = usePhrase()
  const { view, onClose } = props
  const extension = useExtension(props)
  const { deadline, deadlines, isMissed, stored, sending, setSending } = extension
  return (
    <FormDialog
      wide
      stored={stored}
      beside={<Complaint view={view} />}
      title={say('case.extension')}
      verb={say('case.extension_do')}
      doing={extension.doing}
      canDo={extension.canSend}
      onDo={extension.send}
      onClose={onClose}
    >
      <p className="dim">{say('case.extension_about')}</p>
      {isMissed && (
        <Note tone="soon" icon={IconScale}>
          {say('case.extension_missed')}
        </Note>
      )}
      {deadlines.length > 1 && (
        <DeadlineSelect
          deadlines={deadlines}
          value={deadline}
          onChange={(next) => stored.change({ clock: next })}
        />
      )}
      <ExtensionWords view={view} stored={stored} />
      <ChannelSelect view={view} sending={sending} onChange={setSending} noMail={isMissed} />
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

function DeadlineSelect({
  deadlines,
  value,
  onChange,
}: {
  deadlines: readonly Deadline[]
  value: string
  onChange: (deadline: string) => void
}) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <Select
      cause="clock extension.house extension.not_allowed extension.no_length extension.void extension.met extension.on_its_way extension.done extension.too_late"
      label={say('clock.title')}
      value={value}
      onChange={onChange}
      options={deadlines.map((deadline) => ({
        value: deadline.id,
        label: `${say(deadlineActionKey(deadline.action))} · ${format.date(deadline.lastDayOn ?? deadline.targetOn)}`,
      }))}
    />
  )
}

/** The reason, for the file; the circumstances and the letter, for the customer. */
function ExtensionWords({ view, stored }: { view: CaseView; stored: Extension['stored'] }) {
  const say = usePhrase()
  const { values, change } = stored
  // The new date is later than the deadline by design, and the extension itself records it.
  const facts = useMemo(
    () => ({ ...wordingFacts(view), clocks: [], promises: [{ what: 'answer' }] }),
    [view],
  )
  return (
    <>
      <TextArea
        cause="reason"
        label={say('case.extension_reason')}
        rows={2}
        value={values.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextArea
        cause="circumstances"
        label={say('case.extension_circumstances')}
        hint={say('case.extension_circumstances_hint')}
        rows={2}
        value={values.circumstances}
        onChange={(circumstances) => change({ circumstances })}
      />
      <WordingField
        cause="body answer.empty"
        label={say('case.extension_body')}
        rows={6}
        value={values.body}
        onChange={(body) => change({ body })}
        language={view.language}
        brand={view.brand}
        facts={facts}
      />
    </>
  )
}
