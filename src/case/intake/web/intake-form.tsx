// The quick form itself: what happened, from whom, and the rest folded away.
import { IconChevronDown, IconDeviceFloppy, IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PublicBrand } from '../contract/public.ts'
import { CASE_KINDS, CUSTOMER_KINDS } from '../../../handbook/domain/handbook.ts'
import { LANGUAGES } from '../../../platform/base/domain/language.ts'
import { MAX_CONTACT, MAX_PHONES } from '../../../platform/address/domain/caller.ts'
import { MAX_MAILS_TEXT } from '../../../platform/address/domain/mail.ts'
import type { Draft } from '../../../access/web/offline/use-kept.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { FileField } from '../../../access/web/file-field.tsx'
import { Form } from '../../../platform/web/parts/sending.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { CategoryField } from './category-field.tsx'
import { Chips, ChipToggle } from '../../../platform/web/chips.tsx'
import { ErrorSummary, type FieldErrors } from '../../../platform/web/error-summary.tsx'
import { AUDIENCE_WORDS, type IntakeValues } from './intake-values.ts'

/**
 * `place` asks for the writer's own name and one way to reach the customer; the desk asks for more.
 */
export function IntakeForm({
  draft,
  brand,
  place,
  errors,
  attempt,
  busy,
  onSubmit,
  children,
}: {
  draft: Draft<IntakeValues>
  brand: Pick<PublicBrand, 'languages' | 'timeZone' | 'categories'> | null
  place?: boolean
  errors: FieldErrors
  attempt: number
  busy: boolean
  onSubmit: () => void
  children?: ReactNode
}) {
  const say = usePhrase()
  const { values, change } = draft
  const text = (name: keyof IntakeValues) => ({
    name,
    value: String(values[name]),
    error: errors[name],
    onChange: (value: string) => change({ [name]: value }),
  })
  const more = Boolean(errors.mail ?? errors.phone ?? errors.receivedAt)
  return (
    <Form
      busy={busy}
      className="intake intake-quick"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextArea
        label={say('intake.happened')}
        hint={say('intake.happened.hint')}
        required
        rows={4}
        maxLength={20_000}
        {...text('happened')}
      />
      <div className="stack">
        <TextField
          label={say('intake.fromWhom')}
          hint={say('intake.fromWhom.hint')}
          required
          maxLength={200}
          autoComplete="off"
          disabled={values.unknown}
          {...text('fromWhom')}
        />
        <div className="chips">
          <ChipToggle checked={values.unknown} onChange={(unknown) => change({ unknown })}>
            {say('intake.unknown')}
          </ChipToggle>
        </div>
      </div>
      {children}
      <Chips
        label={say('intake.kind')}
        name="kind"
        value={values.kind}
        onChange={(kind) => change({ kind })}
        options={CASE_KINDS.map((kind) => ({ value: kind, label: say(`common.kind_${kind}`) }))}
      />
      <details className="fold" open={more || undefined}>
        <summary>
          <IconChevronDown aria-hidden className="icon fold-mark" />
          {say('intake.more')}
        </summary>
        <div className="fold-body">
          <TextArea label={say('intake.wanted')} rows={2} maxLength={5_000} {...text('wanted')} />
          <TextField label={say('intake.order')} maxLength={200} {...text('order')} />
          {place ? (
            <TextField label={say('intake.contact')} maxLength={MAX_CONTACT} {...text('contact')} />
          ) : (
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
                value={values.customerKind}
                onChange={(customerKind) => change({ customerKind })}
                options={CUSTOMER_KINDS.map((kind) => ({
                  value: kind,
                  label: say(`common.customer_${kind}`),
                }))}
              />
            </>
          )}
          <FileField label={say('intake.files')} kept={draft} />
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
            options={AUDIENCE_WORDS.map((audience) => ({
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
      </details>
      <div className="intake-end">
        <Button type="submit" look="accent" size="large" icon={IconSend} flips isPending={busy}>
          {busy ? say('intake.submitting') : say('intake.submit')}
        </Button>
      </div>
      <p className="dim row">
        <IconDeviceFloppy aria-hidden className="icon" />
        {say('intake.autosave')}
      </p>
    </Form>
  )
}
