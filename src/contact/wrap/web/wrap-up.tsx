// The last view of a contact: everything is filled in from what was said; one press records it.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ContactView, WrapUpReply } from '../../core/contract/contact.ts'
import { latestStep } from '../../../platform/base/domain/bound.ts'
import { guessCategory } from '../../../handbook/domain/guess-category.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { alarmFacts, factsOf } from '../../../alarm/web/alarm-facts.ts'
import { ApiError } from '../../../platform/web/api.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { STEP_WORDS, stepKey } from '../../../case/record/web/case-words.ts'
import { useSendKey } from '../../../platform/web/keys.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Checkbox, RadioGroup, Select } from '../../../platform/web/parts/choice.tsx'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { Refusing } from '../../../platform/web/parts/refusing.tsx'
import { Sending } from '../../../platform/web/parts/sending.tsx'
import { useTitle } from '../../../platform/web/parts/title.ts'
import { ErrorNote, Note } from '../../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../../platform/web/parts/text-field.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit } from '../../../case/record/web/act.ts'
import type { ContactAct } from '../../live/web/act.ts'
import { AlarmPanel } from '../../alarm/web/alarm-panel.tsx'
import { LineStrip } from '../../live/web/line-strip.tsx'
import { OneLine } from '../../live/web/one-line.tsx'
import { PromiseChoice } from './promise-choice.tsx'
import { happenedOf } from '../../live/web/summary.ts'
import type { WrapDraft } from './wrap-draft.ts'
import { chooseCase, isIncident, offersOf, toWrapUp, type Wrapping } from './wrap-values.ts'

/** Weighed anew when the words change, not with every key elsewhere. */
/** An incident is proposed by its alarm, never by words that look like one. */
const useLikely = ({ categories, incident }: ContactView, words: string): string =>
  useMemo(
    () =>
      guessCategory(
        categories.filter(({ id }) => id !== incident),
        words,
      ) ?? '',
    [categories, incident, words],
  )

export function WrapUp({
  act,
  draft,
  me,
  onDone,
}: {
  act: ContactAct
  draft: WrapDraft
  me: string
  onDone: (reply: WrapUpReply) => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const shown = useShown()
  const {
    view,
    guidance: { state },
  } = shown
  useTitle(say('contact.wrap_title'))
  const { change } = draft
  const doing = useSubmit()
  const [errors, setErrors] = useState<{
    category?: string
    happened?: string
    holder?: string
    at?: string
  } | null>(null)
  const top = useRef<HTMLHeadingElement>(null)
  useEffect(() => top.current?.focus(), [])
  const isAlarm = isIncident(view)
  const alarms = view.alarms.filter(
    (alarm) => alarm.kind === 'safety' && alarm.ended?.how !== 'mistake',
  )
  const happened =
    draft.values.happened ??
    (happenedOf(shown) ||
      (isAlarm
        ? alarms
            .map(
              (alarm) => alarmFacts(factsOf(alarm), say, (at) => format.time(at, view.timeZone))[0],
            )
            .join(' ')
        : ''))
  const incident = isAlarm ? view.incident : null
  const likely = useLikely(view, `${happened} ${state.wish ?? ''}`)
  const guessed = incident ?? likely
  // Proposed until a person chooses.
  const values = { ...draft.values, category: draft.values.category || guessed }
  const chosen = chooseCase(values, view, happened)
  const wrapping: Wrapping = {
    view,
    values,
    chosen,
    happened,
    wanted: values.wanted ?? state.wish ?? '',
  }
  const offers = offersOf(wrapping)
  const send = () => {
    const wrong = {
      category: chosen === 'new' && !values.category ? say('contact.error_category') : undefined,
      happened: chosen === 'new' && isBlank(happened) ? say('contact.error_happened') : undefined,
      holder:
        chosen !== 'none' && values.step && !values.stepHolder
          ? say('contact.error_step')
          : undefined,
      at:
        chosen !== 'none' && values.step && !values.stepAt ? say('contact.error_step') : undefined,
    }
    const isWrong = Object.values(wrong).some(Boolean)
    setErrors(isWrong ? wrong : null)
    if (isWrong) return
    doing.submit(async () => {
      const reply = await act.wrapUp(toWrapUp(wrapping, offers))
      draft.drop()
      onDone(reply)
    })
  }
  useSendKey('.wrap-up', doing.busy ? undefined : send)
  const fault = doing.error instanceof ApiError ? doing.error : null
  return (
    <Sending is={doing.busy}>
      <Refusing className="wrap-up" error={doing.error} checked={errors}>
        <LineStrip act={act} me={me} isHelpWaiting={false} />
        <AlarmPanel small />
        <header>
          <h1 ref={top} tabIndex={-1}>
            {say('contact.wrap_title')}
          </h1>
          <p className="dim">
            <bdi>{view.customer?.name ?? view.phone ?? say('contact.somebody')}</bdi> ·{' '}
            {say(`common.channel_${view.channel}`)} · {format.time(view.beganAt, view.timeZone)}.{' '}
            {say('contact.wrap_about')}
          </p>
        </header>
        {!view.customer && (
          <OneLine
            place="name"
            label={say('contact.name')}
            verb={say('contact.add')}
            onAdd={(name) => act.act('customer', { customer: { name, phone: view.phone } })}
          />
        )}
        {state.ended === 'after_warnings' && (
          <Note tone="good">{say('contact.ended_by_right')}</Note>
        )}
        {isAlarm && (
          <div className="inset wrap-alarm">
            <p>{say('danger.wrap')}</p>
            <ul>
              {alarms.map((alarm) => (
                <li key={alarm.id}>
                  {alarmFacts(factsOf(alarm), say, (at) => format.time(at, view.timeZone)).join(
                    ' ',
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
        <RadioGroup
          row
          cause="case case.not_found case.closed case.state contact.needs_case"
          label={say('contact.wrap_case')}
          value={chosen}
          onChange={(value) => change({ case: value })}
          options={[
            ...view.cases.map((one) => ({
              value: one.id,
              label: `${one.ref} · ${pick(one.category)}`,
            })),
            { value: 'new', label: say('contact.wrap_new') },
            { value: 'none', label: say('contact.wrap_none') },
          ]}
        />
        {chosen === 'new' && (
          <>
            <Select
              label={say('contact.wrap_category')}
              name="category"
              required
              cause="category case.category_unknown"
              error={errors?.category}
              hint={
                guessed !== '' && incident === null && draft.values.category === ''
                  ? say('contact.wrap_guessed')
                  : undefined
              }
              value={values.category}
              empty={say('contact.wrap_choose')}
              options={view.categories.map((one) => ({ value: one.id, label: pick(one.name) }))}
              onChange={(category) => {
                change({ category, promise: null })
                setErrors(null)
              }}
            />
            <TextArea
              label={say('contact.wrap_happened')}
              name="happened"
              required
              cause="happened contact.nothing_said"
              error={errors?.happened}
              rows={3}
              value={happened}
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
        )}
        {chosen !== 'none' && offers.length > 0 && (
          <PromiseChoice
            offers={offers}
            wrapping={wrapping}
            onChange={(promise) => change({ promise })}
          />
        )}
        {chosen !== 'none' && (
          <details className="wrap-more">
            <summary>{say('contact.wrap_step')}</summary>
            <div className="stack">
              <Select
                label={say('contact.wrap_step_what')}
                name="step"
                cause="step"
                value={values.step}
                empty={say('contact.wrap_step_usual')}
                options={STEP_WORDS.map((step) => ({ value: step, label: say(stepKey(step)) }))}
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
        )}
        <TextArea
          cause="note"
          label={say('contact.wrap_note')}
          required={false}
          rows={2}
          value={values.note}
          onChange={(note) => change({ note })}
        />
        <fieldset className="wrap-care">
          <legend className="field-label">{say('contact.care')}</legend>
          <p className="field-hint">{say('contact.care_hint')}</p>
          <Checkbox
            checked={values.longerBreak}
            onChange={(longerBreak) => change({ longerBreak })}
          >
            {say('contact.care_break')}
          </Checkbox>
          <Checkbox checked={values.nextCalm} onChange={(nextCalm) => change({ nextCalm })}>
            {say('contact.care_calm')}
          </Checkbox>
        </fieldset>
        <ErrorNote error={doing.error} kept={fault ? say('contact.wrap_kept') : undefined} />
        <div className="form-end wrap-end">
          <Button look="accent" size="large" isPending={doing.busy} onPress={send}>
            {say('contact.wrap_do')}
          </Button>
          <span className="only-keys dim">
            <kbd>Ctrl</kbd> <kbd>↵</kbd>
          </span>
        </div>
      </Refusing>
    </Sending>
  )
}
