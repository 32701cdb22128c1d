// Making a promise of a kind the handbook allows, and settling one.
import type { CaseView, PromiseView } from '../../record/contract/case.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { useStoredWords } from '../../../access/web/offline/stored-words.ts'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { durationWords } from '../../../platform/web/duration.ts'
import { Complaint } from '../../record/web/complaint.tsx'
import { FormDialog } from '../../record/web/form-dialog.tsx'
import { DUE } from './promise-cause.ts'
import { useNewPromise, type NewPromise, type NewPromiseProps } from './use-new-promise.ts'

/** The words are offered in the customer's language; the server checks time, channel and holder. */
export function PromiseDialog(props: NewPromiseProps) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { view, onClose } = props
  const promise = useNewPromise(props)
  const { kinds } = promise
  return (
    <FormDialog
      stored={promise.stored}
      beside={<Complaint view={view} />}
      title={say('case.promise_make')}
      verb={say('case.promise_do')}
      doing={promise.doing}
      canDo={promise.canSend}
      onDo={promise.send}
      onClose={onClose}
    >
      {kinds.length === 0 && <p>{say('case.promise_no_kinds')}</p>}
      <Select
        cause="kind promise.kind_unknown"
        label={say('case.promise_kind')}
        value={promise.kind}
        options={kinds.map((item) => ({ value: item.id, label: pick(item.what) }))}
        onChange={(kind) => promise.change({ kind, channel: '' })}
      />
      <TextField
        cause="what"
        label={say('case.promise_words')}
        hint={say('case.promise_words_hint')}
        value={promise.words}
        onChange={promise.setWords}
      />
      <TermFields view={view} promise={promise} />
    </FormDialog>
  )
}

/** Who keeps it, by which channel, and by when. */
function TermFields({ view, promise }: { view: CaseView; promise: NewPromise }) {
  const say = usePhrase()
  const format = useFormat()
  const { chosen, change } = promise
  return (
    <>
      <div className="form-two">
        <Select
          cause="holder promise.holder_unknown"
          label={say('case.promise_holder')}
          value={promise.holder}
          options={view.people.map((person) => ({ value: person.id, label: person.name }))}
          onChange={(holder) => change({ holder })}
        />
        <Select
          cause="channel promise.channel"
          label={say('case.promise_channel')}
          value={promise.channel}
          options={(chosen?.channels ?? []).map((item) => ({
            value: item,
            label: say(`common.channel_${item}`),
          }))}
          onChange={(channel) => change({ channel })}
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
          value={promise.dueAt}
          onChange={(dueAt) => change({ dueAt })}
        />
      )}
    </>
  )
}

type How = 'keep' | 'renegotiate' | 'consequence'
const SETTLING: Record<How, { note: Key; done: Key }> = {
  keep: { note: 'case.note_short', done: 'timeline.promise.kept' },
  renegotiate: { note: 'case.promise_agreed', done: 'timeline.promise.renegotiated' },
  consequence: { note: 'case.promise_done_what', done: 'timeline.promise.consequence' },
}
type SettleProps = { view: CaseView; act: Act; onClose: () => void; promise: string; how: How }

/** Keeping, renegotiating, or recording what followed from a broken one. */
export function SettleDialog({ view, act, onClose, promise: id, how }: SettleProps) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const stored = useStoredWords(`${view.brand}.${view.id}.settle.${id}.${how}`, {
    text: '',
    dueAt: '',
  })
  const { text: note, dueAt } = stored.values
  const promise = view.promises.find((item) => item.id === id)
  if (!promise) return null
  const send = () =>
    doing.submit(
      () => settle({ act, promise, how, note, dueAt }),
      () => {
        stored.forget()
        toast(say(SETTLING[how].done))
        onClose()
      },
    )
  return (
    <FormDialog
      stored={stored}
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
          onChange={(next) => stored.change({ dueAt: next })}
        />
      )}
      <TextArea
        cause="note"
        label={say(SETTLING[how].note)}
        required={how !== 'keep'}
        value={note}
        onChange={(text) => stored.change({ text })}
        rows={3}
      />
    </FormDialog>
  )
}

type Settlement = { act: Act; promise: PromiseView; how: How; note: string; dueAt: string }

function settle({ act, promise: { id, version }, how, note, dueAt }: Settlement) {
  switch (how) {
    case 'keep':
      return act.promise(id, version, 'keep', { note: note || null })
    case 'renegotiate':
      return act.promise(id, version, 'renegotiate', { dueAt, note })
    case 'consequence':
      return act.promise(id, version, 'consequence', { note })
  }
}
