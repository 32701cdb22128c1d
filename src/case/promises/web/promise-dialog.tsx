// Making a promise of a kind the handbook allows, and settling one.
import type { CaseView } from '../../record/contract/case.ts'
import { localise } from '../../../platform/base/domain/language.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { among, useKeptWords } from '../../../access/web/offline/kept-words.ts'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { durationWords } from '../../../platform/web/duration.ts'
import { Complaint } from '../../record/web/complaint.tsx'
import { FormDialog } from '../../record/web/form-dialog.tsx'
import { DUE } from './promise-cause.ts'

type Props = { view: CaseView; act: Act; onClose: () => void; me: string }
/** What may be wrong with the time of a promise. */
type Channel = CaseView['promises'][number]['channel']

/** The words are offered in the customer's language; the server checks time, channel and holder. */
export function PromiseDialog({ view, act, onClose, me }: Props) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const kinds = view.guidance.promises
  const mine = view.people.some((person) => person.id === me) ? me : view.owner.id
  const place = `${view.brand}.${view.id}.promise`
  const kept = useKeptWords<{ kind: string; channel: Channel | ''; holder: string; dueAt: string }>(
    `${place}.terms`,
    { kind: kinds[0]?.id ?? '', channel: '', holder: mine, dueAt: '' },
  )
  const {
    values: { dueAt },
    change,
  } = kept
  const kind = among(
    kept.values.kind,
    kinds.map(({ id }) => ({ value: id })),
    kinds[0]?.id ?? '',
  )
  const chosen = kinds.find((item) => item.id === kind)
  const offered = chosen ? localise(chosen.what, view.language) : ''
  // Until somebody writes their own, the words are those of the kind.
  const said = useKeptWords(place, { text: offered })
  const {
    values: { text: words },
    change: changeWords,
  } = said
  const holder = among(
    kept.values.holder,
    view.people.map(({ id }) => ({ value: id })),
    mine,
  )
  const by =
    chosen?.channels.find((one) => one === kept.values.channel) ?? chosen?.channels[0] ?? ''
  const all = {
    wasLeft: said.wasLeft || kept.wasLeft,
    isTouched: said.isTouched || kept.isTouched,
    forget: () => {
      said.forget()
      kept.forget()
    },
  }
  const send = () =>
    by &&
    doing.submit(
      () => act.act('promise', { kind, what: words, channel: by, holder, dueAt }),
      () => {
        all.forget()
        toast(say('timeline.promise.made'))
        onClose()
      },
    )
  return (
    <FormDialog
      kept={all}
      beside={<Complaint view={view} />}
      title={say('case.promise_make')}
      verb={say('case.promise_do')}
      doing={doing}
      canDo={Boolean(kind && !isBlank(words) && by && dueAt)}
      onDo={send}
      onClose={onClose}
    >
      {kinds.length === 0 && <p>{say('case.promise_no_kinds')}</p>}
      <Select
        cause="kind promise.kind_unknown"
        label={say('case.promise_kind')}
        value={kind}
        options={kinds.map((item) => ({ value: item.id, label: pick(item.what) }))}
        onChange={(value) => change({ kind: value, channel: '' })}
      />
      <TextField
        cause="what"
        label={say('case.promise_words')}
        hint={say('case.promise_words_hint')}
        value={words}
        onChange={(text) => changeWords({ text })}
      />
      <div className="form-two">
        <Select
          cause="holder promise.holder_unknown"
          label={say('case.promise_holder')}
          value={holder}
          options={view.people.map((person) => ({ value: person.id, label: person.name }))}
          onChange={(next) => change({ holder: next })}
        />
        <Select
          cause="channel promise.channel"
          label={say('case.promise_channel')}
          value={by}
          options={(chosen?.channels ?? []).map((item) => ({
            value: item,
            label: say(`common.channel_${item}`),
          }))}
          onChange={(next) => change({ channel: next })}
        />
      </div>
      {chosen && (
        <DateTimeField
          cause={DUE}
          label={say('case.promise_due')}
          hint={say('case.promise_latest', {
            when: format.dateTime(chosen.latestAt, view.timeZone),
            length: durationWords(chosen.longest, say),
          })}
          zone={view.timeZone}
          max={chosen.latestAt}
          value={dueAt}
          onChange={(next) => change({ dueAt: next })}
        />
      )}
    </FormDialog>
  )
}

/** Keeping, renegotiating, or recording what followed from a broken one. */
export function SettleDialog({
  view,
  act,
  onClose,
  promise: id,
  how,
}: Omit<Props, 'me'> & { promise: string; how: 'keep' | 'renegotiate' | 'consequence' }) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const promise = view.promises.find((item) => item.id === id)
  const place = `${view.brand}.${view.id}.settle.${id}.${how}`
  const kept = useKeptWords(place, { text: '', dueAt: '' })
  const {
    values: { text: note, dueAt },
    change,
  } = kept
  if (!promise) return null
  const done = () => {
    kept.forget()
    toast(
      say(
        how === 'keep'
          ? 'timeline.promise.kept'
          : how === 'renegotiate'
            ? 'timeline.promise.renegotiated'
            : 'timeline.promise.consequence',
      ),
    )
    onClose()
  }
  const send = () =>
    doing.submit(() => {
      if (how === 'keep') return act.promise(id, promise.version, 'keep', { note: note || null })
      if (how === 'consequence') return act.promise(id, promise.version, 'consequence', { note })
      return act.promise(id, promise.version, 'renegotiate', { dueAt, note })
    }, done)
  return (
    <FormDialog
      kept={kept}
      title={say(`case.promise_${how}`)}
      verb={say(`case.promise_${how}`)}
      doing={doing}
      canDo={how === 'keep' || (!isBlank(note) && (how !== 'renegotiate' || dueAt !== ''))}
      onDo={send}
      onClose={onClose}
    >
      <p dir="auto">
        <b>{promise.what}</b>
      </p>
      {how === 'consequence' && <p dir="auto">{pick(promise.ifBroken)}</p>}
      {how === 'renegotiate' && (
        <DateTimeField
          cause={DUE}
          label={say('case.promise_new_due')}
          zone={view.timeZone}
          value={dueAt}
          onChange={(next) => change({ dueAt: next })}
        />
      )}
      <TextArea
        cause="note"
        label={say(
          how === 'renegotiate'
            ? 'case.promise_agreed'
            : how === 'consequence'
              ? 'case.promise_done_what'
              : 'case.note_short',
        )}
        required={how !== 'keep'}
        value={note}
        onChange={(text) => change({ text })}
        rows={3}
      />
    </FormDialog>
  )
}
