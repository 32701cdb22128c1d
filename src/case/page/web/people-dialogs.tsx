// Who does what next: the next step, the handler, the owner.
import { useState } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import { latestStep } from '../../../platform/base/domain/bound.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { STEP_WORDS, stepKey } from '../../record/web/case-words.ts'
import { among, useKeptWords } from '../../../access/web/offline/kept-words.ts'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { Combo } from '../../../platform/web/parts/combo.tsx'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useQuick, useSubmit, type Act } from '../../record/web/act.ts'
import { FormDialog } from '../../record/web/form-dialog.tsx'

type Props = { view: CaseView; act: Act; onClose: () => void }
const DAY_MS = 86_400_000
const optionsOf = (view: CaseView) =>
  view.people.map((person) => ({ value: person.id, label: person.name }))

/**
 * `isDone`: the step that stands was done, outside of this desk; what was done is written down and
 * the next one chosen.
 */
export function NextStepDialog({
  view,
  act,
  onClose,
  isDone = false,
}: Props & { isDone?: boolean }) {
  const say = usePhrase()
  const doing = useSubmit()
  const quick = useQuick()
  const before =
    view.nextStep && view.holder && view.nextStepAt
      ? {
          step: view.nextStep,
          holder: view.holder.id,
          at: view.nextStepAt,
          note: view.nextStepNote,
        }
      : null
  const [now] = useState(() => Date.now())
  const kept = useKeptWords<{
    step: (typeof STEP_WORDS)[number] | ''
    holder: string
    at: string
    text: string
    done: string
  }>(`${view.brand}.${view.id}.${isDone ? 'paid' : 'next-step'}`, {
    step: isDone ? (view.answeredAt ? 'check_satisfaction' : 'answer') : (view.nextStep ?? ''),
    holder: view.holder?.id ?? view.owner.id,
    at: isDone ? new Date(now + DAY_MS).toISOString() : (view.nextStepAt ?? ''),
    text: isDone ? '' : (view.nextStepNote ?? ''),
    done: '',
  })
  const {
    values: { step, at, text: note, done },
    change,
  } = kept
  const holder = among(kept.values.holder, optionsOf(view), '')
  // A step whose time has passed cannot be put back, so nothing is offered then.
  const undo =
    before && !isDone && Date.parse(before.at) > Date.now()
      ? () => act.act('next-step', before)
      : undefined
  const send = () =>
    step &&
    doing.submit(
      () =>
        act.act('next-step', { step, holder, at, note: note || null, done: isDone ? done : null }),
      () => {
        kept.forget()
        onClose()
        quick(() => Promise.resolve(), say('timeline.case.next_step'), undo)
      },
    )
  return (
    <FormDialog
      kept={kept}
      title={say(isDone ? 'case.paid' : 'case.next_step')}
      verb={say('common.save')}
      doing={doing}
      canDo={Boolean(step && holder && at) && (!isDone || !isBlank(done))}
      onDo={send}
      onClose={onClose}
    >
      {isDone && view.nextStepNote && <p dir="auto">{view.nextStepNote}</p>}
      {isDone && (
        <TextArea
          cause="done"
          label={say('case.paid_what')}
          hint={say('case.paid_hint')}
          rows={2}
          value={done}
          onChange={(next) => change({ done: next })}
        />
      )}
      {isDone && <h3>{say('case.next_step')}</h3>}
      <Select
        cause="step"
        label={say('case.next_step_what')}
        value={step}
        onChange={(next) => change({ step: next })}
        options={STEP_WORDS.map((item) => ({ value: item, label: say(stepKey(item)) }))}
      />
      <Combo
        cause="holder case.holder_unknown"
        label={say('case.next_step_who')}
        value={holder}
        onChange={(next) => change({ holder: next })}
        options={optionsOf(view)}
      />
      <DateTimeField
        cause="at case.next_step_past case.next_step_far"
        label={say('case.next_step_at')}
        zone={view.timeZone}
        max={latestStep(Temporal.Now.instant()).toString()}
        value={at}
        onChange={(next) => change({ at: next })}
      />
      <TextField
        cause="note"
        label={say('case.note_short')}
        required={false}
        value={note}
        onChange={(text) => change({ text })}
      />
    </FormDialog>
  )
}

export function HandlerDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const quick = useQuick()
  const before = view.handler?.id ?? null
  const kept = useKeptWords(`${view.brand}.${view.id}.handler`, { person: before ?? '' })
  const person = among(kept.values.person, optionsOf(view), '')
  const send = () =>
    doing.submit(
      () => act.act('handler', { person: person || null }),
      () => {
        kept.forget()
        onClose()
        quick(
          () => Promise.resolve(),
          say('timeline.case.handler'),
          () => act.act('handler', { person: before }),
        )
      },
    )
  return (
    <FormDialog
      kept={kept}
      title={say('case.handler')}
      verb={say('common.save')}
      doing={doing}
      canDo={person !== (before ?? '')}
      onDo={send}
      onClose={onClose}
    >
      <p className="dim">{say('case.handler_about', { owner: view.owner.name })}</p>
      <Select
        cause="person case.holder_unknown"
        label={say('case.handler')}
        empty={say('case.handler_nobody')}
        value={person}
        onChange={(next) => kept.change({ person: next })}
        options={optionsOf(view)}
      />
    </FormDialog>
  )
}

export function OwnerDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const kept = useKeptWords(`${view.brand}.${view.id}.owner`, { person: '', text: '' })
  const {
    values: { text: reason },
    change,
  } = kept
  const others = optionsOf(view).filter((option) => option.value !== view.owner.id)
  const person = among(kept.values.person, others, '')
  const send = () =>
    doing.submit(
      () => act.act('owner', { person, reason }),
      () => {
        kept.forget()
        toast(say('timeline.case.owner'))
        onClose()
      },
    )
  return (
    <FormDialog
      kept={kept}
      title={say('case.owner_change')}
      verb={say('common.save')}
      doing={doing}
      canDo={person !== '' && !isBlank(reason)}
      onDo={send}
      onClose={onClose}
    >
      <p className="dim">{say('case.owner_about')}</p>
      <Combo
        cause="person case.holder_unknown"
        label={say('case.owner_new')}
        value={person}
        onChange={(next) => change({ person: next })}
        options={others}
      />
      <TextArea
        cause="reason"
        label={say('common.reason')}
        rows={3}
        value={reason}
        onChange={(text) => change({ text })}
      />
    </FormDialog>
  )
}
