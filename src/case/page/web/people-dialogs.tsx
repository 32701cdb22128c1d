// Whose a case is: its handler, and its owner.
import type { CaseView } from '../../record/contract/case.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { among, useStoredWords } from '../../../access/web/offline/stored-words.ts'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { Combo } from '../../../platform/web/parts/combo.tsx'
import { TextArea } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useQuick, useSubmit, type Act } from '../../record/web/act.ts'
import { FormDialog } from '../../record/web/form-dialog.tsx'

type Props = { view: CaseView; act: Act; onClose: () => void }
export const optionsOf = (view: CaseView) =>
  view.people.map((person) => ({ value: person.id, label: person.name }))

export function HandlerDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const quick = useQuick()
  const before = view.handler?.id ?? null
  const stored = useStoredWords(`${view.brand}.${view.id}.handler`, { person: before ?? '' })
  const person = among(stored.values.person, optionsOf(view), '')
  const send = () =>
    doing.submit(
      () => act.act('handler', { person: person || null }),
      () => {
        stored.forget()
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
      stored={stored}
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
        onChange={(next) => stored.change({ person: next })}
        options={optionsOf(view)}
      />
    </FormDialog>
  )
}

export function OwnerDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const stored = useStoredWords(`${view.brand}.${view.id}.owner`, { person: '', text: '' })
  const {
    values: { text: reason },
    change,
  } = stored
  const others = optionsOf(view).filter((option) => option.value !== view.owner.id)
  const person = among(stored.values.person, others, '')
  const send = () =>
    doing.submit(
      () => act.act('owner', { person, reason }),
      () => {
        stored.forget()
        toast(say('timeline.case.owner'))
        onClose()
      },
    )
  return (
    <FormDialog
      stored={stored}
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
