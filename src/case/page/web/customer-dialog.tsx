// Saying who the customer is: somebody already known, somebody new, or nobody we know.
import type { CaseView } from '../../record/contract/case.ts'
import { CUSTOMER_KINDS } from '../../../handbook/domain/handbook.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { among, useKeptWords } from '../../../access/web/offline/kept-words.ts'
import { RadioGroup } from '../../../platform/web/parts/choice.tsx'
import { TextField } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { FormDialog } from '../../record/web/form-dialog.tsx'

const NEW = 'new'
const NOBODY = 'nobody'

export function CustomerDialog({
  view,
  act,
  onClose,
}: {
  view: CaseView
  act: Act
  onClose: () => void
}) {
  const say = usePhrase()
  const doing = useSubmit()
  // All of them: what the field does not show would be taken away.
  const identity = (kind: 'mail' | 'phone' | 'number') =>
    view.customer?.identities
      .filter((item) => item.kind === kind)
      .map((item) => item.value)
      .join(', ') ?? ''
  const kept = useKeptWords(`${view.brand}.${view.id}.customer`, {
    who: view.likelyCustomers.length > 0 ? '' : NEW,
    kind: view.customer?.kind ?? view.customerKind ?? ('private' as const),
    name: view.customer?.name ?? '',
    mail: identity('mail'),
    phone: identity('phone'),
    number: identity('number'),
  })
  const {
    values: { kind, name, mail, phone, number },
    change,
  } = kept
  const people = [
    ...view.likelyCustomers.map((likely) => ({
      value: likely.id,
      label: likely.name,
      hint: say(`case.likely_${likely.why}`),
    })),
    { value: NEW, label: say('case.customer_new') },
    { value: NOBODY, label: say('case.customer_nobody') },
  ]
  const who = among(kept.values.who, people, '')
  const send = () =>
    doing.submit(
      () =>
        act.act('customer', {
          customer:
            who === NOBODY
              ? null
              : who === NEW
                ? { kind, name, mail: mail || null, phone: phone || null, number: number || null }
                : who,
        }),
      () => {
        kept.forget()
        toast(say('timeline.case.customer'))
        onClose()
      },
    )
  return (
    <FormDialog
      kept={kept}
      title={say('case.customer_who')}
      verb={say('common.save')}
      doing={doing}
      canDo={who !== '' && (who !== NEW || !isBlank(name))}
      onDo={send}
      onClose={onClose}
    >
      <RadioGroup
        hideLabel
        cause="case.customer_unknown"
        label={say('case.customer_who')}
        value={who}
        onChange={(next) => change({ who: next })}
        options={people}
      />
      {who === NEW && (
        <>
          <RadioGroup
            row
            label={say('case.customer_kind')}
            value={kind}
            onChange={(next) => change({ kind: next })}
            options={CUSTOMER_KINDS.map((item) => ({
              value: item,
              label: say(`common.customer_${item}`),
            }))}
          />
          <TextField
            cause="name"
            label={say('case.customer_name')}
            value={name}
            onChange={(next) => change({ name: next })}
            autoComplete="off"
          />
          <div className="form-two">
            <TextField
              type="email"
              cause="mail"
              label={say('case.identity_mail')}
              required={false}
              value={mail}
              onChange={(next) => change({ mail: next })}
              autoComplete="off"
            />
            <TextField
              type="tel"
              cause="phone"
              label={say('case.identity_phone')}
              required={false}
              value={phone}
              onChange={(next) => change({ phone: next })}
              autoComplete="off"
            />
          </div>
          <TextField
            cause="number"
            label={say('case.identity_number')}
            required={false}
            value={number}
            onChange={(next) => change({ number: next })}
            autoComplete="off"
          />
        </>
      )}
    </FormDialog>
  )
}
