// A lawful longer time for a legal clock: why, how the customer is told, and when that went out.
import { IconScale } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CaseView, Deadline } from '../../record/contract/case.ts'
import { clockActionKey } from '../../record/web/case-words.ts'
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
  const { clock, clocks, isMissed, kept, sending, setSending } = extension
  return (
    <FormDialog
      wide
      kept={kept}
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
      {clocks.length > 1 && (
        <ClockSelect
          clocks={clocks}
          value={clock}
          onChange={(next) => kept.change({ clock: next })}
        />
      )}
      <ExtensionWords view={view} kept={kept} />
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

function ClockSelect({
  clocks,
  value,
  onChange,
}: {
  clocks: readonly Deadline[]
  value: string
  onChange: (clock: string) => void
}) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <Select
      cause="clock extension.house extension.not_allowed extension.no_length extension.void extension.met extension.on_its_way extension.done extension.too_late"
      label={say('clock.title')}
      value={value}
      onChange={onChange}
      options={clocks.map((clock) => ({
        value: clock.id,
        label: `${say(clockActionKey(clock.action))} · ${format.date(clock.lastDayOn ?? clock.targetOn)}`,
      }))}
    />
  )
}

/** The reason, for the file; the circumstances and the letter, for the customer. */
function ExtensionWords({ view, kept }: { view: CaseView; kept: Extension['kept'] }) {
  const say = usePhrase()
  const { values, change } = kept
  // The new date is later than the clock by design, and the extension itself records it.
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
