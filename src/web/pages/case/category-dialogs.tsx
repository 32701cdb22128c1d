// What the case is: its category, its class in law, its weight, the handbook version it goes by.
import { useState } from 'react'
import type { CaseView } from '../../../contract/case.ts'
import { JUDGEMENTS } from '../../../domain/handbook/handbook.ts'
import { isBlank } from '../../../domain/text.ts'
import { forgetWords, useKeptText } from '../../offline/kept-words.ts'
import { RadioGroup, Select } from '../../parts/choice.tsx'
import { Combo } from '../../parts/combo.tsx'
import { TextArea, TextField } from '../../parts/text-field.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLanguage, usePhrase } from '../../phrase.tsx'
import { useSubmit, type Act } from './act.ts'
import { FormDialog } from './form-dialog.tsx'

type Props = { view: CaseView; act: Act; onClose: () => void }

export function CategoryDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const [category, setCategory] = useState(view.categoryChosen ? view.category.id : '')
  const place = `${view.brand}.${view.id}.category`
  const [reason, setReason] = useKeptText(place)
  const send = () => doing.submit(() => act.act('category', { category, reason: reason || null }), () => {
    forgetWords(place)
    toast(say('timeline.case.category'))
    onClose()
  })
  return (
    <FormDialog title={say('case.category_choose')} verb={say('common.save')} doing={doing} canDo={category !== ''} onDo={send} onClose={onClose}>
      <p className="dim">{say('case.category_about')}</p>
      <Combo cause="category case.category_unknown" label={say('case.category')} value={category} onChange={setCategory} options={view.categories.map((item) => ({ value: item.id, label: pick(item.name) }))} />
      <TextField cause="reason" label={say('common.reason')} required={false} value={reason} onChange={setReason} />
    </FormDialog>
  )
}

export function ClassDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const [chosen, setChosen] = useState(view.legalClass?.id ?? '')
  const send = () => doing.submit(() => act.act('class', { class: chosen }), () => {
    toast(say('timeline.case.class'))
    onClose()
  })
  return (
    <FormDialog title={say('clock.class_title')} verb={say('clock.confirm_class')} doing={doing} canDo={chosen !== ''} onDo={send} onClose={onClose}>
      <p className="dim">{say('clock.class_about')}</p>
      <RadioGroup hideLabel cause="class case.class_unknown" label={say('clock.class_now')} value={chosen} onChange={setChosen} options={view.legalClasses.map((item) => ({ value: item.id, label: pick(item.name), hint: [pick(item.about), item.rules.join(', ')].filter(Boolean).join(' · ') }))} />
    </FormDialog>
  )
}

export function WeightDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const [judged, setJudged] = useState<Record<string, { is: string; why: string }>>(() => Object.fromEntries(JUDGEMENTS.map((name) => [name, { is: String(view.judgements[name]?.is ?? 1), why: pick(view.judgements[name]?.why) }])))
  const set = (name: string, part: Partial<{ is: string; why: string }>) => setJudged({ ...judged, [name]: { is: '1', why: '', ...judged[name], ...part } })
  const changed = JUDGEMENTS.filter((name) => judged[name]?.is !== String(view.judgements[name]?.is ?? 1) || judged[name]?.why !== pick(view.judgements[name]?.why))
  const send = () => doing.submit(() => act.act('weight', { judgements: Object.fromEntries(changed.map((name) => [name, { is: Number(judged[name]?.is), why: judged[name]?.why ?? '' }])) as never }), () => {
    toast(say('timeline.case.weight'))
    onClose()
  })
  return (
    <FormDialog wide title={say('case.weight_change')} verb={say('common.save')} doing={doing} canDo={changed.length > 0 && changed.every((name) => !isBlank(judged[name]?.why ?? ''))} onDo={send} onClose={onClose}>
      <p className="dim">{say('case.weight_about')}</p>
      {JUDGEMENTS.map((name) => (
        <div key={name} className="judgement">
          <Select label={say(`case.judgement_${name}`)} value={judged[name]?.is ?? '1'} onChange={(is) => is && set(name, { is })} options={['1', '2', '3', '4', '5'].map((step) => ({ value: step, label: say(`case.step_of_${step as '1'}`) }))} />
          <TextField cause={`judgements.${name}.why`} label={say('common.reason')} value={judged[name]?.why ?? ''} onChange={(why) => set(name, { why })} />
        </div>
      ))}
    </FormDialog>
  )
}

export function HandbookDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const place = `${view.brand}.${view.id}.handbook`
  const [reason, setReason] = useKeptText(place)
  const send = () => doing.submit(() => act.act('handbook', { handbookVersion: view.currentHandbookVersion, reason }), () => {
    forgetWords(place)
    toast(say('timeline.case.handbook'))
    onClose()
  })
  return (
    <FormDialog title={say('case.handbook_move')} verb={say('case.handbook_do')} doing={doing} canDo={!isBlank(reason)} onDo={send} onClose={onClose}>
      <p>{say('case.handbook_about', { now: view.handbookVersion, next: view.currentHandbookVersion })}</p>
      <TextArea cause="reason" label={say('common.reason')} rows={3} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
