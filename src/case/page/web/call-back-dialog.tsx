// Calling the customer back: their numbers to dial, and a contact that begins with this case open.
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import type { NewContact } from '../../record/contract/contact-start.ts'
import { send } from '../../../platform/web/api.ts'
import { among, useStoredWords } from '../../../access/web/offline/stored-words.ts'
import { newId } from '../../../platform/web/offline/new-id.ts'
import { RadioGroup } from '../../../platform/web/parts/choice.tsx'
import { PhoneList } from '../../../chapter/web/phone-list.tsx'
import { TextField } from '../../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit } from '../../record/web/act.ts'
import { FormDialog } from '../../record/web/form-dialog.tsx'

export const phonesOf = ({ customer }: CaseView): string[] =>
  (customer?.identities ?? []).filter((one) => one.kind === 'phone').map((one) => one.value)

function useCallBack(view: CaseView) {
  const go = useNavigate()
  const doing = useSubmit()
  const known = phonesOf(view)
  const [first = '', ...others] = known
  const stored = useStoredWords(`${view.brand}.${view.id}.call-back`, { phone: first })
  const phone = first
    ? among(
        stored.values.phone,
        [first, ...others].map((value) => ({ value })),
        first,
      )
    : stored.values.phone
  // The same attempt keeps its id, so that a lost answer begins no second contact.
  const attempt = useRef<NewContact | null>(null)
  const begin = () =>
    doing.submit(async () => {
      if (attempt.current?.phone !== (phone || null))
        attempt.current = {
          id: newId(),
          brand: view.brand,
          channel: 'phone',
          phone: phone || null,
          customer: view.customer?.id ?? null,
          case: view.id,
          language: view.language,
        }
      const begun = await send<{ brand: string; id: string }>('POST', 'contacts', attempt.current)
      stored.forget()
      await go({ to: '/contacts/$brand/$id', params: { brand: begun.brand, id: begun.id } })
    })
  return { stored, doing, known, phone, begin }
}

export function CallBackDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const say = usePhrase()
  const { stored, doing, known, phone, begin } = useCallBack(view)
  const setPhone = (next: string) => stored.change({ phone: next })
  return (
    <FormDialog
      stored={stored}
      title={say('case.step_call_back')}
      verb={say('case.call_back_begin')}
      doing={doing}
      canDo
      onDo={begin}
      onClose={onClose}
    >
      {view.nextStep === 'call_back' && view.nextStepNote && <p dir="auto">{view.nextStepNote}</p>}
      {known.length > 0 ? <PhoneList numbers={known} /> : <p>{say('case.call_back_none')}</p>}
      {known.length > 1 && (
        <RadioGroup
          label={say('case.call_back_number')}
          value={phone}
          onChange={setPhone}
          options={known.map((number) => ({ value: number, label: number }))}
        />
      )}
      {known.length === 0 && (
        <TextField
          cause="phone"
          label={say('case.call_back_number')}
          type="tel"
          required={false}
          value={phone}
          onChange={setPhone}
        />
      )}
      <p className="dim">{say('case.call_back_about')}</p>
    </FormDialog>
  )
}
