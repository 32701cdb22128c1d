// Saying who the customer is: somebody already known, somebody new, or nobody we know.
import type { CaseView } from '../../record/contract/case.ts'
import { CUSTOMER_KINDS, type CustomerKind } from '../../../handbook/domain/handbook.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import {
  among,
  useStoredWords,
  type StoredWords,
} from '../../../access/web/offline/stored-words.ts'
import { RadioGroup } from '../../../platform/web/parts/choice.tsx'
import { TextField } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { FormDialog } from '../../record/web/form-dialog.tsx'

const NEW = 'new'
const NOBODY = 'nobody'

type Props = { view: CaseView; act: Act; onClose: () => void }
/** `who`: somebody who is known, by their id, or NEW or NOBODY. */
type Typed = {
  who: string
  kind: CustomerKind
  name: string
  mail: string
  phone: string
  number: string
}

/** What the case says of the customer already. */
function startOf({ customer, customerKind, likelyCustomers }: CaseView): Typed {
  // All of them: what the field does not show would be taken away.
  const identity = (kind: 'mail' | 'phone' | 'number') =>
    customer?.identities
      .filter((item) => item.kind === kind)
      .map((item) => item.value)
      .join(', ') ?? ''
  return {
    who: likelyCustomers.length > 0 ? '' : NEW,
    kind: customer?.kind ?? customerKind ?? 'private',
    name: customer?.name ?? '',
    mail: identity('mail'),
    phone: identity('phone'),
    number: identity('number'),
  }
}

function customerOf(who: string, { kind, name, mail, phone, number }: Typed) {
  if (who === NOBODY) return null
  if (who !== NEW) return who
  return { kind, name, mail: mail || null, phone: phone || null, number: number || null }
}

export function CustomerDialog({ view, act, onClose }: Props) {
  const say = usePhrase()
  const doing = useSubmit()
  const stored = useStoredWords(`${view.brand}.${view.id}.customer`, startOf(view))
  const { values, change } = stored
  const people = [
    ...view.likelyCustomers.map((likely) => ({
      value: likely.id,
      label: likely.name,
      hint: say(`case.likely_${likely.why}`),
    })),
    { value: NEW, label: say('case.customer_new') },
    { value: NOBODY, label: say('case.customer_nobody') },
  ]
  const who = among(values.who, people, '')
  const send = () =>
    doing.submit(
      () => act.act('customer', { customer: customerOf(who, values) }),
      () => {
        stored.forget()
        toast(say('timeline.case.customer'))
        onClose()
      },
    )
  return (
    <FormDialog
      stored={stored}
      title={say('case.customer_who')}
      verb={say('common.save')}
      doing={doing}
      canDo={who !== '' && (who !== NEW || !isBlank(values.name))}
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
      {who === NEW && <NewCustomer values={values} change={change} />}
    </FormDialog>
  )
}

function NewCustomer({ values, change }: Pick<StoredWords<Typed>, 'values' | 'change'>) {
  const say = usePhrase()
  return (
    <>
      <RadioGroup
        row
        label={say('case.customer_kind')}
        value={values.kind}
        onChange={(kind) => change({ kind })}
        options={CUSTOMER_KINDS.map((item) => ({
          value: item,
          label: say(`common.customer_${item}`),
        }))}
      />
      <TextField
        cause="name"
        label={say('case.customer_name')}
        value={values.name}
        onChange={(name) => change({ name })}
        autoComplete="off"
      />
      <div className="form-two">
        <TextField
          type="email"
          cause="mail"
          label={say('case.identity_mail')}
          required={false}
          value={values.mail}
          onChange={(mail) => change({ mail })}
          autoComplete="off"
        />
        <TextField
          type="tel"
          cause="phone"
          label={say('case.identity_phone')}
          required={false}
          value={values.phone}
          onChange={(phone) => change({ phone })}
          autoComplete="off"
        />
      </div>
      <TextField
        cause="number"
        label={say('case.identity_number')}
        required={false}
        value={values.number}
        onChange={(number) => change({ number })}
        autoComplete="off"
      />
    </>
  )
}
