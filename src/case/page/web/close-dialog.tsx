// Closing a case: how it ended, and what is learnt from it.
import { IconHeartHandshake } from '@tabler/icons-react'
import type { CaseView } from '../../record/contract/case.ts'
import { CLOSINGS, OUTCOMES, RESPONSIBLES } from '../../record/domain/code.ts'
import { closingKey, outcomeKey, responsibleKey } from '../../record/web/case-words.ts'
import { RadioGroup, Select } from '../../../platform/web/parts/choice.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import type { Act } from '../../record/web/act.ts'
import { FormDialog } from '../../record/web/form-dialog.tsx'
import { useCloseCase, type CloseForm } from './use-close-case.ts'

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
  const form = useCloseCase(view, act, onClose)
  return (
    <FormDialog
      wide
      stored={form.stored}
      title={say('case.close')}
      verb={say('case.close')}
      doing={form.doing}
      canDo={form.canSend}
      onDo={form.send}
      onClose={onClose}
    >
      <OwedPromises view={view} />
      <Ending view={view} form={form} />
      <Lesson form={form} />
    </FormDialog>
  )
}

/** A case that owes a promise is not closed: they are named before it is tried. */
function OwedPromises({ view }: { view: CaseView }) {
  const say = usePhrase()
  const format = useFormat()
  const owed = view.promises.filter(
    (promise) =>
      promise.state === 'open' || (promise.state === 'broken' && !promise.consequenceDoneAt),
  )
  if (owed.length === 0) return null
  return (
    <div data-cause="case.promise_open">
      <Note tone="soon" icon={IconHeartHandshake}>
        {say('fault.case.promise_open')} {format.list(owed.map((promise) => promise.what))}
      </Note>
    </div>
  )
}

function Ending({ view, form }: { view: CaseView; form: CloseForm }) {
  const say = usePhrase()
  const format = useFormat()
  const { values, change } = form
  return (
    <>
      <RadioGroup
        cause="closing case.not_answered case.no_word_too_early"
        label={say('case.closing')}
        value={values.closing}
        onChange={(closing) => change({ closing })}
        options={CLOSINGS.map((kind) => ({
          value: kind,
          label: say(closingKey(kind)),
          hint:
            kind === 'no_word' && view.noWordFrom
              ? say('case.no_word_from', { when: format.day(view.noWordFrom) })
              : undefined,
        }))}
      />
      {form.hasOutcome && (
        <RadioGroup
          row
          cause="outcome answer.outcome"
          label={say('case.outcome')}
          value={values.outcome}
          onChange={(outcome) => change({ outcome })}
          options={OUTCOMES.map((item) => ({ value: item, label: say(outcomeKey(item)) }))}
        />
      )}
      {values.closing === 'duplicate' && (
        <TextField
          cause="duplicateOf case.duplicate_unknown"
          label={say('case.duplicate_of')}
          hint={say('case.duplicate_hint')}
          value={values.duplicate}
          onChange={(duplicate) => change({ duplicate })}
        />
      )}
      <TextArea
        cause="note case.passed_on_to"
        label={say('case.closing_note')}
        required={false}
        rows={2}
        value={values.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}

function Lesson({ form }: { form: CloseForm }) {
  const say = usePhrase()
  const { values, change } = form
  return (
    <>
      <h3>{say('case.lesson')}</h3>
      <div className="form-two">
        <RadioGroup
          row
          label={say('case.controllable')}
          value={values.controllable}
          onChange={(controllable) => change({ controllable })}
          options={[
            { value: 'yes', label: say('common.yes') },
            { value: 'no', label: say('common.no') },
          ]}
        />
        <Select
          label={say('case.responsible')}
          value={values.responsible}
          empty={say('case.not_said')}
          onChange={(responsible) => change({ responsible })}
          options={RESPONSIBLES.map((item) => ({
            value: item,
            label: say(responsibleKey(item)),
          }))}
        />
      </div>
      {form.causes.length > 0 && (
        <Select
          cause="rootCause"
          label={say('case.root_cause')}
          value={form.cause}
          empty={say('case.not_said')}
          onChange={(known) => change({ known })}
          options={form.causes}
        />
      )}
      {form.isOwnCause && (
        <TextField
          cause="rootCause"
          label={say('case.root_cause_own')}
          value={values.cause}
          onChange={(cause) => change({ cause })}
        />
      )}
      <TextArea
        cause="changeMade"
        label={say('case.change_made')}
        hint={say('case.change_made_hint')}
        required={false}
        rows={2}
        value={values.change}
        onChange={(made) => change({ change: made })}
      />
    </>
  )
}
