// What may be said besides in the quick form, folded away: the customer, papers, the category, how
// and when it came.
import type { PublicBrand } from '../contract/public.ts'
import { CUSTOMER_KINDS } from '../../../handbook/domain/handbook.ts'
import { LANGUAGES } from '../../../platform/base/domain/language.ts'
import { MAX_CONTACT, MAX_PHONES } from '../../../platform/address/domain/caller.ts'
import { MAX_MAILS_TEXT } from '../../../platform/address/domain/mail.ts'
import type { Draft } from '../../../access/web/offline/use-stored.ts'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { FileField } from '../../../access/web/file-field.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { CategoryField } from './category-field.tsx'
import { Chips } from '../../../platform/web/chips.tsx'
import type { FieldErrors } from '../../../platform/web/error-summary.tsx'
import { AUDIENCES } from '../../record/domain/code.ts'
import type { IntakeValues } from './intake-values.ts'
import { textFieldProps } from './text-field-props.ts'

/**
 * `place` asks for the writer's own name and one way to reach the customer; the desk asks for more.
 */
export type IntakeFieldsProps = {
  draft: Draft<IntakeValues>
  brand: Pick<PublicBrand, 'languages' | 'timeZone' | 'categories'> | null
  place?: boolean
  errors: FieldErrors
}

export function MoreFields({ draft, brand, place, errors }: IntakeFieldsProps) {
  const say = usePhrase()
  const { values, change } = draft
  const text = textFieldProps(draft, errors)
  return (
    <div className="fold-body">
      <TextArea label={say('intake.wanted')} rows={2} maxLength={5_000} {...text('wanted')} />
      <TextField label={say('intake.order')} maxLength={200} {...text('order')} />
      {place ? (
        <TextField label={say('intake.contact')} maxLength={MAX_CONTACT} {...text('contact')} />
      ) : (
        <CustomerFields draft={draft} errors={errors} />
      )}
      <FileField label={say('intake.files')} stored={draft} />
      {brand && brand.categories.length > 0 && (
        <CategoryField
          categories={brand.categories}
          value={values.category}
          onChange={(category) => change({ category })}
        />
      )}
      <Chips
        label={say('intake.audience')}
        name="audience"
        value={values.audience}
        onChange={(audience) => change({ audience })}
        options={AUDIENCES.map((audience) => ({
          value: audience,
          label: say(`intake.audience.${audience}`),
        }))}
      />
      <TextField
        label={say(place ? 'intake.through.place' : 'intake.through')}
        hint={say(place ? 'intake.through.place.hint' : 'intake.through.hint')}
        maxLength={300}
        {...text('through')}
      />
      <DateTimeField
        label={say('intake.received')}
        hint={say('intake.received.hint')}
        error={errors.receivedAt}
        value={values.receivedAt}
        onChange={(receivedAt) => change({ receivedAt })}
        zone={brand?.timeZone ?? 'UTC'}
      />
      <Select
        label={say('intake.language')}
        value={values.language}
        onChange={(language) => change({ language })}
        empty="–"
        options={[...new Set([...(brand?.languages ?? LANGUAGES), 'en' as const])].map(
          (language) => ({ value: language, label: say(`common.lang_${language}`) }),
        )}
      />
    </div>
  )
}

/** By what a customer is known again and can be reached. */
function CustomerFields({ draft, errors }: Pick<IntakeFieldsProps, 'draft' | 'errors'>) {
  const say = usePhrase()
  const text = textFieldProps(draft, errors)
  return (
    <>
      <div className="form-two">
        <TextField
          label={say('intake.mail')}
          type="email"
          inputMode="email"
          maxLength={MAX_MAILS_TEXT}
          autoComplete="off"
          {...text('mail')}
        />
        <TextField
          label={say('intake.phone')}
          type="tel"
          inputMode="tel"
          maxLength={MAX_PHONES}
          autoComplete="off"
          {...text('phone')}
        />
      </div>
      <TextField label={say('intake.number')} maxLength={60} {...text('number')} />
      <Chips
        label={say('intake.customerKind')}
        name="customerKind"
        value={draft.values.customerKind}
        onChange={(customerKind) => draft.change({ customerKind })}
        options={CUSTOMER_KINDS.map((kind) => ({
          value: kind,
          label: say(`common.customer_${kind}`),
        }))}
      />
    </>
  )
}
