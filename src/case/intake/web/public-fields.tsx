// The fields of the public form: what happened, who writes, and one that only machines fill.
import type { PublicBrand } from '../contract/public.ts'
import { CASE_KINDS, CUSTOMER_KINDS } from '../../../handbook/domain/handbook.ts'
import { MAX_PHONES } from '../../../platform/address/domain/caller.ts'
import { MAX_MAILS_TEXT } from '../../../platform/address/domain/mail.ts'
import type { Draft } from '../../../access/web/offline/use-stored.ts'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { Chips } from '../../../platform/web/chips.tsx'
import type { FieldErrors } from '../../../platform/web/error-summary.tsx'
import type { PublicValues } from './public-values.ts'
import { textFieldProps } from './text-field-props.ts'

type Props = { draft: Draft<PublicValues>; errors: FieldErrors }

export function StoryFields({
  draft,
  errors,
  categories,
}: Props & { categories: PublicBrand['categories'] }) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { values, change } = draft
  const text = textFieldProps(draft, errors)
  return (
    <>
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
      {categories.length > 0 && (
        <Select
          label={say('intake.public.category')}
          name="category"
          required={false}
          value={values.category}
          onChange={(category) => change({ category })}
          empty={say('intake.public.category.none')}
          options={categories.map((category) => ({
            value: category.id,
            label: pick(category.name),
          }))}
        />
      )}
    </>
  )
}

export function WriterFields({ draft, errors }: Props) {
  const say = usePhrase()
  const { values, change } = draft
  const text = textFieldProps(draft, errors)
  return (
    <>
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
    </>
  )
}

/**
 * A name no browser and no keeper of passwords knows, so that only what fills every field fills it.
 */
export function Honeypot({
  value,
  onChange,
}: {
  value: string
  onChange: (value: string) => void
}) {
  const say = usePhrase()
  return (
    <div className="trap" aria-hidden="true">
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
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
