// Closing a case: how it ended, and what is learnt from it.
import { IconHeartHandshake } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseActionInput, CaseView } from '../../../contract/case.ts'
import { isBlank } from '../../../domain/text.ts'
import { CLOSING_WORDS, closingKey, OUTCOME_WORDS, outcomeKey, RESPONSIBLE_WORDS, responsibleKey } from '../../desk/case-words.ts'
import { forgetWords, useKeptText } from '../../offline/kept-words.ts'
import { RadioGroup, Select } from '../../parts/choice.tsx'
import { Note } from '../../parts/state-note.tsx'
import { TextArea, TextField } from '../../parts/text-field.tsx'
import { toast } from '../../parts/toast.tsx'
import { useFormat, useLanguage, usePhrase } from '../../phrase.tsx'
import { useSubmit, type Act } from './act.ts'
import { FormDialog } from './form-dialog.tsx'

type Closing = (typeof CLOSING_WORDS)[number]
type Responsible = (typeof RESPONSIBLE_WORDS)[number]
const OTHER = '\u0000'

export function CloseDialog({ view, act, onClose }: { view: CaseView; act: Act; onClose: () => void }) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const [closing, setClosing] = useState<Closing | ''>(view.answeredAt ? 'answered' : '')
  const [outcome, setOutcome] = useState(view.outcome)
  const place = `${view.brand}.${view.id}.close`
  const [note, setNote] = useKeptText(`${place}.note`)
  const [duplicateOf, setDuplicateOf] = useKeptText(`${place}.duplicate`)
  const [controllable, setControllable] = useState<'yes' | 'no' | ''>(view.controllable === null ? '' : view.controllable ? 'yes' : 'no')
  const [responsible, setResponsible] = useState<Responsible | ''>(view.responsible ?? '')
  const [cause, setCause] = useState('')
  const [ownCause, setOwnCause] = useKeptText(`${place}.cause`, view.rootCause ?? '')
  const [changeMade, setChangeMade] = useKeptText(`${place}.change`, view.changeMade ?? '')
  const isAnswered = closing === 'answered' || closing === 'no_word'
  const open = view.promises.filter((promise) => promise.state === 'open' || (promise.state === 'broken' && !promise.consequenceDoneAt))
  const rootCause = cause === OTHER || view.guidance.rootCauses.length === 0 ? ownCause : cause
  const send = () => {
    if (!closing) return
    const body: Omit<CaseActionInput<'close'>, 'version'> = {
      closing, note: note || null, duplicateOf: closing === 'duplicate' ? duplicateOf : null, outcome: isAnswered ? outcome : null,
      controllable: controllable === '' ? null : controllable === 'yes', responsible: responsible || null, rootCause: rootCause || null, changeMade: changeMade || null,
    }
    doing.submit(() => act.act('close', body), () => {
      forgetWords(place)
      toast(say('timeline.case.closed'))
      onClose()
    })
  }
  return (
    <FormDialog wide title={say('case.close')} verb={say('case.close')} doing={doing} canDo={closing !== '' && (closing !== 'duplicate' || !isBlank(duplicateOf))} onDo={send} onClose={onClose}>
      {open.length > 0 && <div data-cause="case.promise_open"><Note tone="soon" icon={IconHeartHandshake}>{say('fault.case.promise_open')} {format.list(open.map((promise) => promise.what))}</Note></div>}
      <RadioGroup cause="closing case.not_answered case.no_word_too_early" label={say('case.closing')} value={closing} onChange={setClosing} options={CLOSING_WORDS.map((kind) => ({ value: kind, label: say(closingKey(kind)), hint: kind === 'no_word' && view.noWordFrom ? say('case.no_word_from', { when: format.day(view.noWordFrom) }) : undefined }))} />
      {isAnswered && <RadioGroup row cause="outcome answer.outcome" label={say('case.outcome')} value={outcome ?? ''} onChange={setOutcome} options={OUTCOME_WORDS.map((item) => ({ value: item, label: say(outcomeKey(item)) }))} />}
      {closing === 'duplicate' && <TextField cause="duplicateOf case.duplicate_unknown" label={say('case.duplicate_of')} hint={say('case.duplicate_hint')} value={duplicateOf} onChange={setDuplicateOf} />}
      <TextArea cause="note case.passed_on_to" label={say('case.closing_note')} required={false} rows={2} value={note} onChange={setNote} />
      <h3>{say('case.lesson')}</h3>
      <div className="form-two">
        <RadioGroup row label={say('case.controllable')} value={controllable} onChange={setControllable} options={[{ value: 'yes', label: say('common.yes') }, { value: 'no', label: say('common.no') }]} />
        <Select label={say('case.responsible')} value={responsible} empty={say('case.not_said')} onChange={setResponsible} options={RESPONSIBLE_WORDS.map((item) => ({ value: item, label: say(responsibleKey(item)) }))} />
      </div>
      {view.guidance.rootCauses.length > 0 && <Select cause="rootCause" label={say('case.root_cause')} value={cause} empty={say('case.not_said')} onChange={setCause} options={[...view.guidance.rootCauses.map((item) => ({ value: pick(item), label: pick(item) })), { value: OTHER, label: say('case.root_cause_other') }]} />}
      {(cause === OTHER || view.guidance.rootCauses.length === 0) && <TextField cause="rootCause" label={say('case.root_cause_own')} value={ownCause} onChange={setOwnCause} />}
      <TextArea cause="changeMade" label={say('case.change_made')} hint={say('case.change_made_hint')} required={false} rows={2} value={changeMade} onChange={setChangeMade} />
    </FormDialog>
  )
}
