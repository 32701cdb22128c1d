// What happens next with a case, who does it and by when.
import { useState } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import { latestStep } from '../../../platform/base/domain/bound.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { type NextStepKind, NEXT_STEPS } from '../../record/domain/code.ts'
import { stepKey } from '../../record/web/case-words.ts'
import { among, useStoredWords } from '../../../access/web/offline/stored-words.ts'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { Combo } from '../../../platform/web/parts/combo.tsx'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useQuick, useSubmit, type Act } from '../../record/web/act.ts'
import { FormDialog } from '../../record/web/form-dialog.tsx'
import { optionsOf } from './people-dialogs.tsx'
import { DAY_MS } from '../../../platform/base/domain/duration.ts'

/**
 * `isDone`: the step that stands was done, outside of this desk; what was done is written down and
 * the next one chosen.
 */
type Props = { view: CaseView; act: Act; onClose: () => void; isDone?: boolean }
type Typed = {
  step: NextStepKind | ''
  holder: string
  at: string
  text: string
  done: string
}

/** The step that stands is corrected; one that was done is followed by another, tomorrow. */
function startOf(view: CaseView, isDone: boolean, now: number): Typed {
  const holder = view.holder?.id ?? view.owner.id
  return isDone
    ? {
        step: view.answeredAt ? 'check_satisfaction' : 'answer',
        holder,
        at: new Date(now + DAY_MS).toISOString(),
        text: '',
        done: '',
      }
    : {
        step: view.nextStep ?? '',
        holder,
        at: view.nextStepAt ?? '',
        text: view.nextStepNote ?? '',
        done: '',
      }
}

/** The step that stands, to be put back; not when its time has passed: that cannot be. */
function stepToPutBack({ nextStep, holder, nextStepAt, nextStepNote }: CaseView) {
  if (!nextStep || !holder || !nextStepAt || Date.parse(nextStepAt) <= Date.now()) return null
  return { step: nextStep, holder: holder.id, at: nextStepAt, note: nextStepNote }
}

function useNextStep({ view, act, onClose, isDone = false }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const quick = useQuick()
  const [now] = useState(() => Date.now())
  const stored = useStoredWords<Typed>(
    `${view.brand}.${view.id}.${isDone ? 'paid' : 'next-step'}`,
    startOf(view, isDone, now),
  )
  const { step, at, text: note, done } = stored.values
  const holder = among(stored.values.holder, optionsOf(view), '')
  const before = isDone ? null : stepToPutBack(view)
  const send = () =>
    step &&
    doing.submit(
      () =>
        act.act('next-step', { step, holder, at, note: note || null, done: isDone ? done : null }),
      () => {
        stored.forget()
        onClose()
        quick(
          () => Promise.resolve(),
          say('timeline.case.next_step'),
          before ? () => act.act('next-step', before) : undefined,
        )
      },
    )
  const canSend = Boolean(step && holder && at) && (!isDone || !isBlank(done))
  return { stored, doing, holder, canSend, send }
}

export function NextStepDialog(props: Props) {
  const { view, onClose, isDone = false } = props
  const say = usePhrase()
  const { stored, doing, holder, canSend, send } = useNextStep(props)
  const { values, change } = stored
  return (
    <FormDialog
      stored={stored}
      title={say(isDone ? 'case.paid' : 'case.next_step')}
      verb={say('common.save')}
      doing={doing}
      canDo={canSend}
      onDo={send}
      onClose={onClose}
    >
      {isDone && (
        <WhatWasDone
          note={view.nextStepNote}
          done={values.done}
          onChange={(done) => change({ done })}
        />
      )}
      <Select
        cause="step"
        label={say('case.next_step_what')}
        value={values.step}
        onChange={(step) => change({ step })}
        options={NEXT_STEPS.map((item) => ({ value: item, label: say(stepKey(item)) }))}
      />
      <Combo
        cause="holder case.holder_unknown"
        label={say('case.next_step_who')}
        value={holder}
        onChange={(next) => change({ holder: next })}
        options={optionsOf(view)}
      />
      <StepTimeField
        label={say('case.next_step_at')}
        zone={view.timeZone}
        value={values.at}
        onChange={(at) => change({ at })}
      />
      <TextField
        cause="note"
        label={say('case.note_short')}
        required={false}
        value={values.text}
        onChange={(text) => change({ text })}
      />
    </FormDialog>
  )
}

function WhatWasDone({
  note,
  done,
  onChange,
}: {
  note: string | null
  done: string
  onChange: (done: string) => void
}) {
  const say = usePhrase()
  return (
    <>
      {note && <p dir="auto">{note}</p>}
      <TextArea
        cause="done"
        label={say('case.paid_what')}
        hint={say('case.paid_hint')}
        rows={2}
        value={done}
        onChange={onChange}
      />
      <h3>{say('case.next_step')}</h3>
    </>
  )
}

/** By when the next step is done: no further away than a step may be. */
export function StepTimeField({
  label,
  zone,
  value,
  onChange,
}: {
  label: string
  zone: string
  value: string
  onChange: (at: string) => void
}) {
  return (
    <DateTimeField
      cause="at case.next_step_past case.next_step_far"
      label={label}
      zone={zone}
      max={latestStep(Temporal.Now.instant()).toString()}
      value={value}
      onChange={onChange}
    />
  )
}
