// What the case is: its category, its class in law, its weight, the handbook version it goes by.
import type { CaseView } from '../../record/contract/case.ts'
import type { CaseActionInput } from '../../record/contract/case-action.ts'
import { JUDGEMENTS } from '../../../handbook/domain/handbook.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { among, useStoredWords } from '../../../access/web/offline/stored-words.ts'
import { RadioGroup, Select } from '../../../platform/web/parts/choice.tsx'
import { Combo } from '../../../platform/web/parts/combo.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { FormDialog } from '../../record/web/form-dialog.tsx'

type Props = { view: CaseView; act: Act; onClose: () => void }

export function CategoryDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const stored = useStoredWords(`${view.brand}.${view.id}.category`, {
    category: view.categoryChosen ? view.category.id : '',
    text: '',
  })
  const {
    values: { text: reason },
    change,
  } = stored
  const options = view.categories.map((item) => ({ value: item.id, label: pick(item.name) }))
  const category = among(stored.values.category, options, '')
  const send = () =>
    doing.submit(
      () => act.act('category', { category, reason: reason || null }),
      () => {
        stored.forget()
        toast(say('timeline.case.category'))
        onClose()
      },
    )
  return (
    <FormDialog
      stored={stored}
      title={say('case.category_choose')}
      verb={say('common.save')}
      doing={doing}
      canDo={category !== ''}
      onDo={send}
      onClose={onClose}
    >
      <p className="dim">{say('case.category_about')}</p>
      <Combo
        cause="category case.category_unknown"
        label={say('case.category')}
        value={category}
        onChange={(next) => change({ category: next })}
        options={options}
      />
      <TextField
        cause="reason"
        label={say('common.reason')}
        required={false}
        value={reason}
        onChange={(text) => change({ text })}
      />
    </FormDialog>
  )
}

export function ClassDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const stored = useStoredWords(`${view.brand}.${view.id}.class`, {
    class: view.legalClass?.id ?? '',
  })
  const chosen = among(
    stored.values.class,
    view.legalClasses.map(({ id }) => ({ value: id })),
    '',
  )
  const send = () =>
    doing.submit(
      () => act.act('class', { class: chosen }),
      () => {
        stored.forget()
        toast(say('timeline.case.class'))
        onClose()
      },
    )
  return (
    <FormDialog
      stored={stored}
      title={say('clock.class_title')}
      verb={say('clock.confirm_class')}
      doing={doing}
      canDo={chosen !== ''}
      onDo={send}
      onClose={onClose}
    >
      <p className="dim">{say('clock.class_about')}</p>
      <RadioGroup
        hideLabel
        cause="class case.class_unknown"
        label={say('clock.class_now')}
        value={chosen}
        onChange={(next) => stored.change({ class: next })}
        options={view.legalClasses.map((item) => ({
          value: item.id,
          label: pick(item.name),
          hint: [pick(item.about), item.rules.join(', ')].filter(Boolean).join(' · '),
        }))}
      />
    </FormDialog>
  )
}

const STEPS = (['1', '2', '3', '4', '5'] as const).map((value) => ({ value }))

function useJudgements({ view, act, onClose }: Props) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const doing = useSubmit()
  // Each by itself, so that what a colleague judges meanwhile is not put back.
  const now: Record<string, string> = Object.fromEntries(
    JUDGEMENTS.flatMap((name) => [
      [`${name}.is`, String(view.judgements[name]?.is ?? 1)],
      [`${name}.why`, pick(view.judgements[name]?.why)],
    ]),
  )
  const stored = useStoredWords(`${view.brand}.${view.id}.weight`, now)
  const read = (name: string) => ({
    is: among(stored.values[`${name}.is`] ?? '1', STEPS, '1'),
    why: stored.values[`${name}.why`] ?? '',
  })
  const changed = JUDGEMENTS.filter(
    (name) => read(name).is !== now[`${name}.is`] || read(name).why !== now[`${name}.why`],
  )
  const send = () =>
    doing.submit(
      () => {
        const judgements: CaseActionInput<'weight'>['judgements'] = {}
        for (const name of changed)
          judgements[name] = { is: Number(read(name).is), why: read(name).why }
        return act.act('weight', { judgements })
      },
      () => {
        stored.forget()
        toast(say('timeline.case.weight'))
        onClose()
      },
    )
  const canSend = changed.length > 0 && changed.every((name) => !isBlank(read(name).why))
  return { stored, doing, read, canSend, send }
}

export function WeightDialog(props: Props) {
  const say = usePhrase()
  const { stored, doing, read, canSend, send } = useJudgements(props)
  return (
    <FormDialog
      wide
      stored={stored}
      title={say('case.weight_change')}
      verb={say('common.save')}
      doing={doing}
      canDo={canSend}
      onDo={send}
      onClose={props.onClose}
    >
      <p className="dim">{say('case.weight_about')}</p>
      {JUDGEMENTS.map((name) => (
        <div key={name} className="judgement">
          <Select
            label={say(`case.judgement_${name}`)}
            value={read(name).is}
            onChange={(is) => is && stored.change({ [`${name}.is`]: is })}
            options={STEPS.map(({ value }) => ({ value, label: say(`case.step_of_${value}`) }))}
          />
          <TextField
            cause={`judgements.${name}.why`}
            label={say('common.reason')}
            value={read(name).why}
            onChange={(why) => stored.change({ [`${name}.why`]: why })}
          />
        </div>
      ))}
    </FormDialog>
  )
}

export function HandbookDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const stored = useStoredWords(`${view.brand}.${view.id}.handbook`, { text: '' })
  const {
    values: { text: reason },
    change,
  } = stored
  const send = () =>
    doing.submit(
      () => act.act('handbook', { handbookVersion: view.currentHandbookVersion, reason }),
      () => {
        stored.forget()
        toast(say('timeline.case.handbook'))
        onClose()
      },
    )
  return (
    <FormDialog
      stored={stored}
      title={say('case.handbook_move')}
      verb={say('case.handbook_do')}
      doing={doing}
      canDo={!isBlank(reason)}
      onDo={send}
      onClose={onClose}
    >
      <p>
        {say('case.handbook_about', {
          now: view.handbookVersion,
          next: view.currentHandbookVersion,
        })}
      </p>
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
