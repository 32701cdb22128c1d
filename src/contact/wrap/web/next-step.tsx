// The next step of the case: the usual one, unless the wrap-up names another with its time and person.
import { latestStep } from '../../../platform/base/domain/bound.ts'
import { NEXT_STEPS } from '../../../case/record/domain/code.ts'
import { stepKey } from '../../../case/record/web/case-words.ts'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import type { WrapForm } from './use-wrap-up.ts'

export function NextStep({ form, me }: { form: WrapForm; me: string }) {
  const say = usePhrase()
  const { wrapping, errors, change } = form
  const { view, values } = wrapping
  return (
    <details className="wrap-more">
      <summary>{say('contact.wrap_step')}</summary>
      <div className="stack">
        <Select
          label={say('contact.wrap_step_what')}
          name="step"
          cause="step"
          value={values.step}
          empty={say('contact.wrap_step_usual')}
          options={NEXT_STEPS.map((step) => ({ value: step, label: say(stepKey(step)) }))}
          onChange={(step) => change({ step, stepHolder: values.stepHolder || me })}
        />
        {values.step && (
          <div className="form-two">
            <Select
              cause="holder case.holder_unknown"
              error={errors?.holder}
              label={say('contact.wrap_step_who')}
              value={values.stepHolder}
              options={view.people.map((person) => ({
                value: person.id,
                label: person.name,
              }))}
              onChange={(stepHolder) => change({ stepHolder })}
            />
            <DateTimeField
              cause="nextStep.at case.next_step_past case.next_step_far"
              error={errors?.at}
              label={say('contact.wrap_step_at')}
              zone={view.timeZone}
              max={latestStep(Temporal.Now.instant()).toString()}
              value={values.stepAt}
              onChange={(stepAt) => change({ stepAt })}
            />
          </div>
        )}
      </div>
    </details>
  )
}
