// Closing a case: how it ended, and what is learnt from it.
import { IconHeartHandshake } from '@tabler/icons-react'
import type { CaseView } from '../../record/contract/case.ts'
import type { CaseActionInput } from '../../record/contract/case-action.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import {
  CLOSING_WORDS,
  closingKey,
  OUTCOME_WORDS,
  outcomeKey,
  RESPONSIBLE_WORDS,
  responsibleKey,
} from '../../record/web/case-words.ts'
import { among, useKeptWords } from '../../../access/web/offline/kept-words.ts'
import { RadioGroup, Select } from '../../../platform/web/parts/choice.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { FormDialog } from '../../record/web/form-dialog.tsx'

type Closing = (typeof CLOSING_WORDS)[number]
type Responsible = (typeof RESPONSIBLE_WORDS)[number]
type Typed = {
  closing: Closing | ''
  outcome: NonNullable<CaseView['outcome']> | ''
  note: string
  duplicate: string
  controllable: 'yes' | 'no' | ''
  responsible: Responsible | ''
  known: string
  cause: string
  change: string
}
const OTHER = '\u0000'

export function CloseDialog({
  view,
  act,
  onClose,
}: {
  view: CaseView
  act: Act
  onClose: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const kept = useKeptWords<Typed>(`${view.brand}.${view.id}.close`, {
    closing: view.answeredAt ? 'answered' : '',
    outcome: view.outcome ?? '',
    note: '',
    duplicate: '',
    controllable: view.controllable === null ? '' : view.controllable ? 'yes' : 'no',
    responsible: view.responsible ?? '',
    known: '',
    cause: view.rootCause ?? '',
    change: view.changeMade ?? '',
  })
  const {
    values: {
      closing,
      outcome,
      note,
      duplicate: duplicateOf,
      controllable,
      responsible,
      cause: ownCause,
      change: changeMade,
    },
    change,
  } = kept
  const causes = [
    ...view.guidance.rootCauses.map((item) => ({ value: pick(item), label: pick(item) })),
    { value: OTHER, label: say('case.root_cause_other') },
  ]
  const cause = among(kept.values.known, causes, '')
  const isAnswered = closing === 'answered' || closing === 'no_word'
  const open = view.promises.filter(
    (promise) =>
      promise.state === 'open' || (promise.state === 'broken' && !promise.consequenceDoneAt),
  )
  const rootCause = cause === OTHER || view.guidance.rootCauses.length === 0 ? ownCause : cause
  const send = () => {
    if (!closing) return
    const body: Omit<CaseActionInput<'close'>, 'version'> = {
      closing,
      note: note || null,
      duplicateOf: closing === 'duplicate' ? duplicateOf : null,
      outcome: isAnswered ? outcome || null : null,
      controllable: controllable === '' ? null : controllable === 'yes',
      responsible: responsible || null,
      rootCause: rootCause || null,
      changeMade: changeMade || null,
    }
    doing.submit(
      () => act.act('close', body),
      () => {
        kept.forget()
        toast(say('timeline.case.closed'))
        onClose()
      },
    )
  }
  return (
    <FormDialog
      wide
      kept={kept}
      title={say('case.close')}
      verb={say('case.close')}
      doing={doing}
      canDo={closing !== '' && (closing !== 'duplicate' || !isBlank(duplicateOf))}
      onDo={send}
      onClose={onClose}
    >
      {open.length > 0 && (
        <div data-cause="case.promise_open">
          <Note tone="soon" icon={IconHeartHandshake}>
            {say('fault.case.promise_open')} {format.list(open.map((promise) => promise.what))}
          </Note>
        </div>
      )}
      <RadioGroup
        cause="closing case.not_answered case.no_word_too_early"
        label={say('case.closing')}
        value={closing}
        onChange={(next) => change({ closing: next })}
        options={CLOSING_WORDS.map((kind) => ({
          value: kind,
          label: say(closingKey(kind)),
          hint:
            kind === 'no_word' && view.noWordFrom
              ? say('case.no_word_from', { when: format.day(view.noWordFrom) })
              : undefined,
        }))}
      />
      {isAnswered && (
        <RadioGroup
          row
          cause="outcome answer.outcome"
          label={say('case.outcome')}
          value={outcome}
          onChange={(next) => change({ outcome: next })}
          options={OUTCOME_WORDS.map((item) => ({ value: item, label: say(outcomeKey(item)) }))}
        />
      )}
      {closing === 'duplicate' && (
        <TextField
          cause="duplicateOf case.duplicate_unknown"
          label={say('case.duplicate_of')}
          hint={say('case.duplicate_hint')}
          value={duplicateOf}
          onChange={(duplicate) => change({ duplicate })}
        />
      )}
      <TextArea
        cause="note case.passed_on_to"
        label={say('case.closing_note')}
        required={false}
        rows={2}
        value={note}
        onChange={(next) => change({ note: next })}
      />
      <h3>{say('case.lesson')}</h3>
      <div className="form-two">
        <RadioGroup
          row
          label={say('case.controllable')}
          value={controllable}
          onChange={(next) => change({ controllable: next })}
          options={[
            { value: 'yes', label: say('common.yes') },
            { value: 'no', label: say('common.no') },
          ]}
        />
        <Select
          label={say('case.responsible')}
          value={responsible}
          empty={say('case.not_said')}
          onChange={(next) => change({ responsible: next })}
          options={RESPONSIBLE_WORDS.map((item) => ({
            value: item,
            label: say(responsibleKey(item)),
          }))}
        />
      </div>
      {view.guidance.rootCauses.length > 0 && (
        <Select
          cause="rootCause"
          label={say('case.root_cause')}
          value={cause}
          empty={say('case.not_said')}
          onChange={(known) => change({ known })}
          options={causes}
        />
      )}
      {(cause === OTHER || view.guidance.rootCauses.length === 0) && (
        <TextField
          cause="rootCause"
          label={say('case.root_cause_own')}
          value={ownCause}
          onChange={(next) => change({ cause: next })}
        />
      )}
      <TextArea
        cause="changeMade"
        label={say('case.change_made')}
        hint={say('case.change_made_hint')}
        required={false}
        rows={2}
        value={changeMade}
        onChange={(next) => change({ change: next })}
      />
    </FormDialog>
  )
}
