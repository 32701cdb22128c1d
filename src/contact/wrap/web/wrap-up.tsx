// The last view of a contact: everything is filled in from what was said; one press records it.
import { useEffect, useRef } from 'react'
import type { WrapUpReply } from '../../core/contract/contact.ts'
import { ApiError } from '../../../platform/web/api.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { useSendKey } from '../../../platform/web/keys.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Checkbox, RadioGroup } from '../../../platform/web/parts/choice.tsx'
import { Refusing } from '../../../platform/web/parts/refusing.tsx'
import { Sending } from '../../../platform/web/parts/sending.tsx'
import { useTitle } from '../../../platform/web/parts/title.ts'
import { ErrorNote, Note } from '../../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../../platform/web/parts/text-field.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { ContactAct } from '../../live/web/act.ts'
import { AlarmPanel } from '../../alarm/web/alarm-panel.tsx'
import { LineStrip } from '../../live/web/line-strip.tsx'
import { OneLine } from '../../live/web/one-line.tsx'
import { NewCase } from './new-case.tsx'
import { NextStep } from './next-step.tsx'
import { PromiseChoice } from './promise-choice.tsx'
import { useWrapUp, type WrapForm } from './use-wrap-up.ts'
import type { WrapDraft } from './wrap-draft.ts'

type Props = {
  act: ContactAct
  draft: WrapDraft
  me: string
  onDone: (reply: WrapUpReply) => void
}

export function WrapUp({ act, draft, me, onDone }: Props) {
  const say = usePhrase()
  useTitle(say('contact.wrap_title'))
  const form = useWrapUp(act, draft, onDone)
  const { wrapping, offers, incidents, change, busy, error, send } = form
  const { view, values, chosen } = wrapping
  const { ended } = useShown().guidance.state
  useSendKey('.wrap-up', busy ? undefined : send)
  return (
    <Sending is={busy}>
      <Refusing className="wrap-up" error={error} checked={form.errors}>
        <LineStrip act={act} me={me} isHelpWaiting={false} />
        <AlarmPanel small />
        <Head />
        {!view.customer && (
          <OneLine
            place="name"
            label={say('contact.name')}
            verb={say('contact.add')}
            onAdd={(name) => act.act('customer', { customer: { name, phone: view.phone } })}
          />
        )}
        {ended === 'after_warnings' && <Note tone="good">{say('contact.ended_by_right')}</Note>}
        {incidents.length > 0 && <Incidents incidents={incidents} />}
        <CaseChoice form={form} />
        {chosen === 'new' && <NewCase form={form} />}
        {chosen !== 'none' && offers.length > 0 && (
          <PromiseChoice
            offers={offers}
            wrapping={wrapping}
            onChange={(promise) => change({ promise })}
          />
        )}
        {chosen !== 'none' && <NextStep form={form} me={me} />}
        <TextArea
          cause="note"
          label={say('contact.wrap_note')}
          required={false}
          rows={2}
          value={values.note}
          onChange={(note) => change({ note })}
        />
        <Care form={form} />
        <ErrorNote
          error={error}
          assurance={error instanceof ApiError ? say('contact.wrap_kept') : undefined}
        />
        <div className="form-end wrap-end">
          <Button look="accent" size="large" isPending={busy} onPress={send}>
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

/** Takes the keyboard when the page opens. */
function Head() {
  const say = usePhrase()
  const format = useFormat()
  const { view } = useShown()
  const top = useRef<HTMLHeadingElement>(null)
  useEffect(() => top.current?.focus(), [])
  return (
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
  )
}

function Incidents({ incidents }: Pick<WrapForm, 'incidents'>) {
  const say = usePhrase()
  return (
    <div className="inset wrap-alarm">
      <p>{say('danger.wrap')}</p>
      <ul>
        {incidents.map(({ id, facts }) => (
          <li key={id}>{facts.join(' ')}</li>
        ))}
      </ul>
    </div>
  )
}

function CaseChoice({ form: { wrapping, change } }: { form: WrapForm }) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { view, chosen } = wrapping
  return (
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
  )
}

/** What whoever held the contact asks for themselves. */
function Care({ form: { wrapping, change } }: { form: WrapForm }) {
  const say = usePhrase()
  const { values } = wrapping
  return (
    <fieldset className="wrap-care">
      <legend className="field-label">{say('contact.care')}</legend>
      <p className="field-hint">{say('contact.care_hint')}</p>
      <Checkbox checked={values.longerBreak} onChange={(longerBreak) => change({ longerBreak })}>
        {say('contact.care_break')}
      </Checkbox>
      <Checkbox checked={values.nextCalm} onChange={(nextCalm) => change({ nextCalm })}>
        {say('contact.care_calm')}
      </Checkbox>
    </fieldset>
  )
}
