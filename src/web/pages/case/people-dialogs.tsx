// Who does what next: the next step, the handler, the owner.
import { useState } from 'react'
import type { CaseView } from '../../../contract/case.ts'
import { latestStep } from '../../../domain/bound.ts'
import { isBlank } from '../../../domain/text.ts'
import { STEP_WORDS, stepKey } from '../../desk/case-words.ts'
import { forgetWords, useKeptText } from '../../offline/kept-words.ts'
import { Select } from '../../parts/choice.tsx'
import { Combo } from '../../parts/combo.tsx'
import { DateTimeField } from '../../parts/date-time-field.tsx'
import { TextArea, TextField } from '../../parts/text-field.tsx'
import { toast } from '../../parts/toast.tsx'
import { usePhrase } from '../../phrase.tsx'
import { useQuick, useSubmit, type Act } from './act.ts'
import { FormDialog } from './form-dialog.tsx'

type Props = { view: CaseView; act: Act; onClose: () => void }
const DAY_MS = 86_400_000
const optionsOf = (view: CaseView) => view.people.map((person) => ({ value: person.id, label: person.name }))

/** `isDone`: the step that stands was done, outside of this desk; what was done is written down and the next one chosen. */
export function NextStepDialog({ view, act, onClose, isDone = false }: Props & { isDone?: boolean }) {
  const say = usePhrase()
  const doing = useSubmit()
  const quick = useQuick()
  const before = view.nextStep && view.holder && view.nextStepAt ? { step: view.nextStep, holder: view.holder.id, at: view.nextStepAt, note: view.nextStepNote } : null
  const [step, setStep] = useState<(typeof STEP_WORDS)[number] | ''>(isDone ? (view.answeredAt ? 'check_satisfaction' : 'answer') : (view.nextStep ?? ''))
  const [holder, setHolder] = useState(view.holder?.id ?? view.owner.id)
  const [at, setAt] = useState(() => (isDone ? new Date(Date.now() + DAY_MS).toISOString() : (view.nextStepAt ?? '')))
  const place = `${view.brand}.${view.id}.${isDone ? 'paid' : 'next-step'}`
  const [done, setDone] = useKeptText(`${place}.done`)
  const [note, setNote] = useKeptText(place, isDone ? '' : (view.nextStepNote ?? ''))
  // A step whose time has passed cannot be put back, so nothing is offered then.
  const undo = before && !isDone && Date.parse(before.at) > Date.now() ? () => act.act('next-step', before) : undefined
  const send = () => step && doing.submit(() => act.act('next-step', { step, holder, at, note: note || null, done: isDone ? done : null }), () => {
    forgetWords(place)
    onClose()
    quick(() => Promise.resolve(), say('timeline.case.next_step'), undo)
  })
  return (
    <FormDialog title={say(isDone ? 'case.paid' : 'case.next_step')} verb={say('common.save')} doing={doing} canDo={Boolean(step && holder && at) && (!isDone || !isBlank(done))} onDo={send} onClose={onClose}>
      {isDone && view.nextStepNote && <p dir="auto">{view.nextStepNote}</p>}
      {isDone && <TextArea cause="done" label={say('case.paid_what')} hint={say('case.paid_hint')} rows={2} value={done} onChange={setDone} />}
      {isDone && <h3>{say('case.next_step')}</h3>}
      <Select cause="step" label={say('case.next_step_what')} value={step} onChange={setStep} options={STEP_WORDS.map((item) => ({ value: item, label: say(stepKey(item)) }))} />
      <Combo cause="holder case.holder_unknown" label={say('case.next_step_who')} value={holder} onChange={setHolder} options={optionsOf(view)} />
      <DateTimeField cause="at case.next_step_past case.next_step_far" label={say('case.next_step_at')} zone={view.timeZone} max={latestStep(Temporal.Now.instant()).toString()} value={at} onChange={setAt} />
      <TextField cause="note" label={say('case.note_short')} required={false} value={note} onChange={setNote} />
    </FormDialog>
  )
}

export function HandlerDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const quick = useQuick()
  const before = view.handler?.id ?? null
  const [person, setPerson] = useState(before ?? '')
  const send = () => doing.submit(() => act.act('handler', { person: person || null }), () => {
    onClose()
    quick(() => Promise.resolve(), say('timeline.case.handler'), () => act.act('handler', { person: before }))
  })
  return (
    <FormDialog title={say('case.handler')} verb={say('common.save')} doing={doing} canDo={person !== (before ?? '')} onDo={send} onClose={onClose}>
      <p className="dim">{say('case.handler_about', { owner: view.owner.name })}</p>
      <Select cause="person case.holder_unknown" label={say('case.handler')} empty={say('case.handler_nobody')} value={person} onChange={setPerson} options={optionsOf(view)} />
    </FormDialog>
  )
}

export function OwnerDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const [person, setPerson] = useState('')
  const place = `${view.brand}.${view.id}.owner`
  const [reason, setReason] = useKeptText(place)
  const send = () => doing.submit(() => act.act('owner', { person, reason }), () => {
    forgetWords(place)
    toast(say('timeline.case.owner'))
    onClose()
  })
  return (
    <FormDialog title={say('case.owner_change')} verb={say('common.save')} doing={doing} canDo={person !== '' && !isBlank(reason)} onDo={send} onClose={onClose}>
      <p className="dim">{say('case.owner_about')}</p>
      <Combo cause="person case.holder_unknown" label={say('case.owner_new')} value={person} onChange={setPerson} options={optionsOf(view).filter((option) => option.value !== view.owner.id)} />
      <TextArea cause="reason" label={say('common.reason')} rows={3} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
