// The case that a wrap-up opens: its category, what happened, what the customer would like.
import { Select } from '../../../platform/web/parts/choice.tsx'
import { TextArea } from '../../../platform/web/parts/text-field.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { WrapForm } from './use-wrap-up.ts'

export function NewCase({ form }: { form: WrapForm }) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { wrapping, errors, change } = form
  const { view, values } = wrapping
  return (
    <>
      <Select
        label={say('contact.wrap_category')}
        name="category"
        required
        cause="category case.category_unknown"
        error={errors?.category}
        hint={form.isGuessed ? say('contact.wrap_guessed') : undefined}
        value={values.category}
        empty={say('contact.wrap_choose')}
        options={view.categories.map((one) => ({ value: one.id, label: pick(one.name) }))}
        onChange={(category) => {
          change({ category, promise: null })
          form.clearErrors()
        }}
      />
      <TextArea
        label={say('contact.wrap_happened')}
        name="happened"
        required
        cause="happened contact.nothing_said"
        error={errors?.happened}
        rows={3}
        value={wrapping.happened}
        onChange={(text) => change({ happened: text })}
      />
      <TextArea
        cause="wanted"
        label={say('contact.wish')}
        required={false}
        rows={2}
        value={wrapping.wanted}
        onChange={(wanted) => change({ wanted })}
      />
    </>
  )
}
