// The questions of the public form, one below the other, in the order in which people tell a story.
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { PublicBrand, PublicIntakeReply } from '../contract/public.ts'
import { CASE_KINDS, CUSTOMER_KINDS } from '../../../handbook/domain/handbook.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import { MAX_PHONES } from '../../../platform/address/domain/caller.ts'
import { MAX_MAILS_TEXT } from '../../../platform/address/domain/mail.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import { ApiError, send } from '../../../platform/web/api.ts'
import { useDraft } from '../../../access/web/offline/use-kept.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { FileField } from '../../../access/web/file-field.tsx'
import { Form } from '../../../platform/web/parts/sending.tsx'
import { ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { Chips } from '../../../platform/web/chips.tsx'
import { LeftNote } from './left-note.tsx'
import { ErrorSummary } from '../../../platform/web/error-summary.tsx'
import { WhatNext } from './public-done.tsx'
import { checkPublic, EMPTY_PUBLIC, toPublicIntake, type PublicValues } from './public-values.ts'

export function PublicQuestions({
  brand,
  language,
  onSent,
}: {
  brand: PublicBrand
  language: Language
  onSent: (reply: z.infer<typeof PublicIntakeReply>) => void
}) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const path = `public/${encodeURIComponent(brand.id)}/cases`
  const draft = useDraft<PublicValues>(`public:${brand.id}`, path, EMPTY_PUBLIC, 'shared')
  const { values, files, change } = draft
  const [wrong, setWrong] = useState<Partial<Record<keyof PublicValues, Key>>>({})
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const errors = Object.fromEntries(Object.entries(wrong).map(([name, key]) => [name, say(key)]))
  const text = (name: keyof PublicValues) => ({
    name,
    value: values[name],
    error: errors[name],
    onChange: (value: string) => change({ [name]: value }),
  })

  const submit = async () => {
    const found = checkPublic(values)
    setWrong(found)
    setFailure(null)
    setAttempt((count) => count + 1)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const body = toPublicIntake(values, language)
    try {
      const reply = await send<z.infer<typeof PublicIntakeReply>>('POST', path, body, { files })
      draft.restart(draft.form.id)
      onSent(reply)
    } catch (error) {
      setFailure(error)
      if (error instanceof ApiError)
        setWrong(
          Object.fromEntries(
            error.fields
              .filter((field) => field.path in EMPTY_PUBLIC)
              .map((field) => [field.path, 'intake.error.field']),
          ),
        )
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form
      busy={busy}
      className="intake"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <LeftNote left={draft.left} onTake={draft.takeUp} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <Chips
        label={say('intake.public.kind')}
        name="kind"
        value={values.kind}
        onChange={(kind) => change({ kind })}
        options={CASE_KINDS.map((kind) => ({ value: kind, label: say(`common.kind_${kind}`) }))}
      />
      <TextArea
        label={say('intake.public.happened')}
        hint={say('intake.public.happened.hint')}
        required
        rows={6}
        maxLength={20_000}
        {...text('happened')}
      />
      <TextArea
        label={say('intake.public.wanted')}
        required={false}
        rows={3}
        maxLength={5_000}
        {...text('wanted')}
      />
      <TextField
        label={say('intake.public.order')}
        required={false}
        maxLength={200}
        {...text('order')}
      />
      {brand.categories.length > 0 && (
        <Select
          label={say('intake.public.category')}
          name="category"
          required={false}
          value={values.category}
          onChange={(category) => change({ category })}
          empty={say('intake.public.category.none')}
          options={brand.categories.map((category) => ({
            value: category.id,
            label: pick(category.name),
          }))}
        />
      )}
      <FileField label={say('intake.public.files')} kept={draft} />
      <Chips
        label={say('intake.public.customerKind')}
        name="customerKind"
        value={values.customerKind}
        onChange={(customerKind) => change({ customerKind })}
        options={CUSTOMER_KINDS.map((kind) => ({
          value: kind,
          label: say(`common.customer_${kind}`),
        }))}
      />
      <TextField
        label={say('intake.public.name')}
        required
        maxLength={200}
        autoComplete="name"
        {...text('name')}
      />
      <fieldset className="stack">
        <legend className="field-label">{say('intake.public.reach')}</legend>
        <p className="field-hint">{say('intake.public.reach.hint')}</p>
        <div className="form-two">
          <TextField
            label={say('intake.mail')}
            type="email"
            inputMode="email"
            maxLength={MAX_MAILS_TEXT}
            autoComplete="email"
            {...text('mail')}
          />
          <TextField
            label={say('intake.phone')}
            type="tel"
            inputMode="tel"
            maxLength={MAX_PHONES}
            autoComplete="tel"
            {...text('phone')}
          />
        </div>
      </fieldset>
      <div className="trap" aria-hidden="true">
        {/* A name no browser and no keeper of passwords knows, so that only what fills every field fills it. */}
        <label htmlFor="spare-line">{say('intake.public.website')}</label>
        <input
          id="spare-line"
          name="spare-line"
          type="text"
          tabIndex={-1}
          autoComplete="off"
          data-1p-ignore
          data-lpignore="true"
          data-bwignore
          data-form-type="other"
          value={values.website}
          onChange={(event) => change({ website: event.target.value })}
        />
      </div>
      <ErrorNote error={failure} kept={say('intake.public.failed')} />
      <div className="intake-end">
        <Button type="submit" look="accent" size="large" icon={IconSend} flips isPending={busy}>
          {busy ? say('intake.submitting') : say('intake.public.submit')}
        </Button>
      </div>
      <WhatNext />
    </Form>
  )
}
