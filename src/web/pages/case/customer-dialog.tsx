// Saying who the customer is: somebody already known, somebody new, or nobody we know.
import { useState } from 'react'
import type { CaseView } from '../../../contract/case.ts'
import { CUSTOMER_KINDS } from '../../../domain/handbook/handbook.ts'
import { isBlank } from '../../../domain/text.ts'
import { RadioGroup } from '../../parts/choice.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { toast } from '../../parts/toast.tsx'
import { usePhrase } from '../../phrase.tsx'
import { useSubmit, type Act } from './act.ts'
import { FormDialog } from './form-dialog.tsx'

const NEW = 'new'
const NOBODY = 'nobody'

export function CustomerDialog({ view, act, onClose }: { view: CaseView; act: Act; onClose: () => void }) {
  const say = usePhrase()
  const doing = useSubmit()
  // All of them: what the field does not show would be taken away.
  const identity = (kind: 'mail' | 'phone' | 'number') => view.customer?.identities.filter((item) => item.kind === kind).map((item) => item.value).join(', ') ?? ''
  const [who, setWho] = useState(view.likelyCustomers.length > 0 ? '' : NEW)
  const [kind, setKind] = useState(view.customer?.kind ?? view.customerKind ?? 'private')
  const [name, setName] = useState(view.customer?.name ?? '')
  const [mail, setMail] = useState(identity('mail'))
  const [phone, setPhone] = useState(identity('phone'))
  const [number, setNumber] = useState(identity('number'))
  const send = () => doing.submit(
    () => act.act('customer', { customer: who === NOBODY ? null : who === NEW ? { kind, name, mail: mail || null, phone: phone || null, number: number || null } : who }),
    () => {
      toast(say('timeline.case.customer'))
      onClose()
    },
  )
  return (
    <FormDialog title={say('case.customer_who')} verb={say('common.save')} doing={doing} canDo={who !== '' && (who !== NEW || !isBlank(name))} onDo={send} onClose={onClose}>
      <RadioGroup hideLabel cause="case.customer_unknown" label={say('case.customer_who')} value={who} onChange={setWho} options={[
        ...view.likelyCustomers.map((likely) => ({ value: likely.id, label: likely.name, hint: say(`case.likely_${likely.why}`) })),
        { value: NEW, label: say('case.customer_new') },
        { value: NOBODY, label: say('case.customer_nobody') },
      ]} />
      {who === NEW && (
        <>
          <RadioGroup row label={say('case.customer_kind')} value={kind} onChange={setKind} options={CUSTOMER_KINDS.map((item) => ({ value: item, label: say(`common.customer_${item}`) }))} />
          <TextField cause="name" label={say('case.customer_name')} value={name} onChange={setName} autoComplete="off" />
          <div className="form-two">
            <TextField type="email" cause="mail" label={say('case.identity_mail')} required={false} value={mail} onChange={setMail} autoComplete="off" />
            <TextField type="tel" cause="phone" label={say('case.identity_phone')} required={false} value={phone} onChange={setPhone} autoComplete="off" />
          </div>
          <TextField cause="number" label={say('case.identity_number')} required={false} value={number} onChange={setNumber} autoComplete="off" />
        </>
      )}
    </FormDialog>
  )
}
