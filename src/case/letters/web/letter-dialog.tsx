// Writing to the customer: an acknowledgement, a question or an answer; sent by mail, or recorded
// as sent outside.
import { IconMailOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import { OUTCOMES } from '../../record/domain/code.ts'
import { outcomeKey } from '../../record/web/case-words.ts'
import { RadioGroup } from '../../../platform/web/parts/choice.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { TextField } from '../../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { WordingField } from '../../../style/web/wording-field.tsx'
import { Complaint } from '../../record/web/complaint.tsx'
import { FormDialog } from '../../record/web/form-dialog.tsx'
import type { DraftKind } from '../../record/domain/code.ts'
import type { Draft } from '../../record/web/letter-stored.ts'
import { LetterChecklist } from './letter-checklist.tsx'
import { OtherDraftNote, SentByNote } from './letter-others.tsx'
import { ChannelSelect, hasMailAddress, SendingFields } from './sending-fields.tsx'
import { useLetter, type LetterProps } from './use-letter.ts'
import { wordingFacts } from './wording-facts.ts'

export function LetterDialog(props: LetterProps) {
  const say = usePhrase()
  const { view, kind, onClose } = props
  const { writing, sending, setSending, needed, doing, canSend, send } = useLetter(props)
  const { draft, change } = writing
  return (
    <FormDialog
      wide
      stored={writing.stored}
      beside={<Complaint view={view} />}
      title={say(`case.write_${kind}`)}
      verb={say(sending.channel === 'mail' ? 'common.send' : 'case.record_sent')}
      doing={doing}
      canDo={canSend}
      onDo={send}
      onClose={onClose}
      extra={
        <span className="dim" role="status">
          {say(`case.draft_${writing.keeping}`)}
        </span>
      }
    >
      <p className="dim">
        {say('case.letter_language', { language: say(`common.lang_${view.language}`) })}
        {view.customer && (
          <>
            {' '}
            · <bdi>{view.customer.name}</bdi>
          </>
        )}
      </p>
      {writing.sentBy && <SentByNote letter={writing.sentBy} />}
      {writing.others && <OtherDraftNote draft={writing.others} onGoOn={writing.goOn} />}
      <LetterWords view={view} kind={kind} draft={draft} onChange={change} />
      {needed.length > 0 && (
        <LetterChecklist
          items={needed}
          checked={draft.checklist}
          onChange={(checklist) => change({ checklist })}
        />
      )}
      <ChannelSelect view={view} sending={sending} onChange={setSending} />
      {sending.channel === 'mail' ? (
        <MailNotes view={view} />
      ) : (
        <SendingFields view={view} sending={sending} onChange={setSending} />
      )}
    </FormDialog>
  )
}

function LetterWords({
  view,
  kind,
  draft,
  onChange,
}: {
  view: CaseView
  kind: DraftKind
  draft: Draft
  onChange: (part: Partial<Draft>) => void
}) {
  const say = usePhrase()
  const facts = useMemo(() => wordingFacts(view), [view])
  return (
    <>
      {kind === 'answer' && (
        <RadioGroup
          row
          cause="answer.outcome outcome"
          label={say('case.outcome')}
          value={draft.outcome ?? ''}
          onChange={(outcome) => onChange({ outcome })}
          options={OUTCOMES.map((outcome) => ({
            value: outcome,
            label: say(outcomeKey(outcome)),
          }))}
        />
      )}
      <TextField
        cause="subject"
        label={say('case.subject')}
        value={draft.subject}
        maxLength={300}
        onChange={(subject) => onChange({ subject })}
      />
      <WordingField
        cause="body answer.empty"
        label={say('case.body')}
        hint={kind === 'answer' ? say('case.body_hint') : undefined}
        rows={12}
        value={draft.body}
        onChange={(body) => onChange({ body })}
        language={view.language}
        brand={view.brand}
        facts={facts}
      />
    </>
  )
}

/** What one should know before one sends a mail. */
function MailNotes({ view }: { view: CaseView }) {
  const say = usePhrase()
  return (
    <>
      {view.mail === 'kept' && <Note icon={IconMailOff}>{say('case.mail_kept')}</Note>}
      {!hasMailAddress(view) && (
        <Note icon={IconMailOff}>{say('fault.answer.no_mail_address')}</Note>
      )}
    </>
  )
}
