// Begins a contact: a call or a visit, by the number, by a name, or without either.
import { mayIn } from '../../../access/web/may.ts'
import { HOLD_CONTACT } from '../../core/domain/policy.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconPhone, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { NewContact } from '../../../case/record/contract/contact-start.ts'
import { send } from '../../../platform/web/api.ts'
import { contactPath } from '../../core/web/contact-query.ts'
import { useStoredText } from '../../../access/web/offline/stored-words.ts'
import { newId } from '../../../platform/web/offline/new-id.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { Refusing } from '../../../platform/web/parts/refusing.tsx'
import { Form } from '../../../platform/web/parts/sending.tsx'
import { ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { TextField } from '../../../platform/web/parts/text-field.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { keep, stored } from '../../../platform/web/preference.ts'
import { meQuery } from '../../../access/web/query.ts'
import { useSubmit } from '../../../case/record/web/act.ts'
import { isCalled } from '../../../platform/address/domain/caller.ts'
import { cleanText } from '../../../platform/base/domain/text.ts'

const LAST_BRAND = 'opoka.brand'

/** Who it is with, as typed; and beginning it, with the words kept until it has begun. */
function useBegin(brand: string) {
  const go = useNavigate()
  const doing = useSubmit()
  const [whom, setWhom, sent] = useStoredText('contact.start')
  // The same attempt keeps its id, so that a lost answer begins no second contact.
  const attempt = useRef<NewContact | null>(null)
  const begin = (channel: 'phone' | 'visit') =>
    doing.submit(async () => {
      keep(LAST_BRAND, brand)
      const text = cleanText(whom)
      const isNumber = isCalled(text)
      const wanted = { brand, channel, phone: isNumber ? text : null }
      if (
        !attempt.current ||
        attempt.current.brand !== brand ||
        attempt.current.channel !== channel ||
        attempt.current.phone !== wanted.phone
      )
        attempt.current = { id: newId(), ...wanted }
      const begun = await send<{ brand: string; id: string }>('POST', 'contacts', attempt.current)
      if (text && !isNumber)
        await send('POST', `${contactPath(begun.brand, begun.id)}/customer`, {
          customer: { name: text },
        })
      sent(whom)
      await go({ to: '/contacts/$brand/$id', params: { brand: begun.brand, id: begun.id } })
    })
  return { whom, setWhom, begin, doing }
}

export function StartForm() {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { data: me } = useSuspenseQuery(meQuery)
  const brands = me.brands.filter((brand) => mayIn(brand, HOLD_CONTACT))
  const [brand, setBrand] = useState(
    () => brands.find((one) => one.id === stored(LAST_BRAND))?.id ?? brands[0]?.id ?? '',
  )
  const { whom, setWhom, begin, doing } = useBegin(brand)
  if (brands.length === 0) return null
  return (
    <Form
      busy={doing.busy}
      className="start-form"
      onSubmit={(event) => {
        event.preventDefault()
        begin('phone')
      }}
    >
      <Refusing className="start-fields" error={doing.error}>
        {brands.length > 1 && (
          <Select
            cause="brand"
            label={say('contact.start_brand')}
            value={brand}
            options={brands.map((one) => ({ value: one.id, label: pick(one.name) }))}
            onChange={setBrand}
          />
        )}
        <TextField
          cause="phone customer"
          label={say('contact.start_phone')}
          required={false}
          autoComplete="off"
          maxLength={200}
          value={whom}
          onChange={setWhom}
        />
      </Refusing>
      <div className="row">
        <Button type="submit" look="accent" icon={IconPhone} isPending={doing.busy}>
          {say('contact.start_call')}
        </Button>
        <Button icon={IconUser} isPending={doing.busy} onPress={() => begin('visit')}>
          {say('contact.start_visit')}
        </Button>
      </div>
      <ErrorNote error={doing.error} />
    </Form>
  )
}
