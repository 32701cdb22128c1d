// Writing to the customer: an acknowledgement, a question or an answer; sent by mail, or recorded
// as sent outside.
import { IconMailOff, IconUsers } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { OUTCOME_WORDS, outcomeKey, SENDING_WORDS } from '../../record/web/case-words.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Checkbox, RadioGroup, Select } from '../../../platform/web/parts/choice.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { TextField } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { WordingField } from '../../../style/web/wording-field.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { Complaint } from '../../record/web/complaint.tsx'
import { FormDialog } from '../../record/web/form-dialog.tsx'
import { useDraft } from '../../record/web/letter-draft.ts'
import type { LetterKind } from '../../record/web/letter-kept.ts'
import { isSendingComplete, SendingFields, sendingOf, useSending } from './sending-fields.tsx'
import { wordingFacts } from './wording-facts.ts'

export function LetterDialog({
  view,
  act,
  kind,
  onClose,
}: {
  view: CaseView
  act: Act
  kind: LetterKind
  onClose: () => void
}) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const { draft, change, keeping, others, sentBy, goOn, send, kept } = useDraft(view, act, kind, {
    ...view.suggested[kind],
    outcome: null,
    checklist: [],
  })
  const hasMail = view.customer?.identities.some((identity) => identity.kind === 'mail') ?? false
  const { sending, setSending, forget } = useSending(
    `${view.brand}.${view.id}.letter.${kind}`,
    view,
    hasMail && view.mail !== 'none' ? 'mail' : 'letter',
  )
  const facts = useMemo(() => wordingFacts(view), [view])
  const needed =
    kind === 'answer'
      ? view.guidance.checklist.filter(
          (item) =>
            item.when === 'always' ||
            (draft.outcome !== null &&
              (item.when === 'upheld' ? draft.outcome !== 'refused' : draft.outcome !== 'upheld')),
        )
      : []
  const missing = needed.filter((item) => !draft.checklist.includes(item.id))
  const canSend =
    !isBlank(draft.subject) &&
    !isBlank(draft.body) &&
    (kind !== 'answer' || draft.outcome !== null) &&
    isSendingComplete(sending)
  const go = () =>
    doing.submit(
      () =>
        send((letter) =>
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
        toast(
          say(
            sending.channel !== 'mail'
              ? 'case.recorded_outside'
              : view.mail === 'kept'
                ? 'case.mail_kept_short'
                : 'timeline.answer.queued',
          ),
        )
        onClose()
      },
    )
  return (
    <FormDialog
      wide
      kept={kept}
      beside={<Complaint view={view} />}
      title={say(`case.write_${kind}`)}
      verb={say(sending.channel === 'mail' ? 'common.send' : 'case.record_sent')}
      doing={doing}
      canDo={canSend}
      onDo={go}
      onClose={onClose}
      extra={
        <span className="dim" role="status">
          {say(`case.draft_${keeping}`)}
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
      {sentBy && (
        <Note tone="soon" icon={IconUsers}>
          {say('case.draft_sent', { name: sentBy.writtenBy?.name ?? '' })}
        </Note>
      )}
      {others && (
        <Note
          tone="soon"
          icon={IconUsers}
          action={
            <span className="row">
              <Button size="small" onPress={() => goOn('below')}>
                {say('case.draft_below')}
              </Button>
              <Button size="small" look="quiet" onPress={() => goOn('instead')}>
                {say('case.draft_instead')}
              </Button>
            </span>
          }
        >
          <p>{say('case.draft_others', { name: others.writtenBy?.name ?? '' })}</p>
          <details>
            <summary>{say('case.draft_theirs')}</summary>
            <p className="pre letter-body" dir="auto" lang={others.language}>
              {others.body}
            </p>
          </details>
        </Note>
      )}
      {kind === 'answer' && (
        <RadioGroup
          row
          cause="answer.outcome outcome"
          label={say('case.outcome')}
          value={draft.outcome ?? ''}
          onChange={(outcome) => change({ outcome })}
          options={OUTCOME_WORDS.map((outcome) => ({
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
        onChange={(subject) => change({ subject })}
      />
      <WordingField
        cause="body answer.empty"
        label={say('case.body')}
        hint={kind === 'answer' ? say('case.body_hint') : undefined}
        rows={12}
        value={draft.body}
        onChange={(body) => change({ body })}
        language={view.language}
        brand={view.brand}
        facts={facts}
      />
      {needed.length > 0 && (
        <fieldset className="field choice" data-cause="answer.checklist checklist">
          <legend className="field-label">{say('case.checklist')}</legend>
          <p className="field-hint">{say('case.checklist_hint')}</p>
          {needed.map((item) => (
            <Checkbox
              key={item.id}
              checked={draft.checklist.includes(item.id)}
              onChange={(on) =>
                change({
                  checklist: on
                    ? [...draft.checklist, item.id]
                    : draft.checklist.filter((id) => id !== item.id),
                })
              }
            >
              <span dir="auto">{pick(item.text)}</span>
              {item.rule && (
                <small>
                  <bdi>{item.rule}</bdi>
                </small>
              )}
            </Checkbox>
          ))}
          {missing.length > 0 && (
            <p className="field-hint" role="status">
              {say('case.checklist_missing', { n: missing.length })}
            </p>
          )}
        </fieldset>
      )}
      <Select
        cause="channel answer.no_mail_address answer.no_mail_server answer.needs_durable"
        label={say('case.send_how')}
        value={sending.channel}
        onChange={(channel) => channel && setSending({ ...sending, channel })}
        options={SENDING_WORDS.map((channel) => ({
          value: channel,
          label: say(`case.send_${channel}`),
          disabled: channel === 'mail' && view.mail === 'none',
        }))}
      />
      {sending.channel === 'mail' && view.mail === 'kept' && (
        <Note icon={IconMailOff}>{say('case.mail_kept')}</Note>
      )}
      {sending.channel === 'mail' && !hasMail && (
        <Note icon={IconMailOff}>{say('fault.answer.no_mail_address')}</Note>
      )}
      {sending.channel !== 'mail' && (
        <SendingFields view={view} sending={sending} onChange={setSending} />
      )}
    </FormDialog>
  )
}
