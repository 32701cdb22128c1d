// The forms that wait on this device: what they are, why they wait, and what one can do with them.
import { IconDeviceFloppy, IconPencil, IconSend, IconTrash } from '@tabler/icons-react'
import { keepFiles, readFiles } from '../../../access/web/offline/stored-file.ts'
import { dropForm, keepForm, type StoredForm } from '../../../access/web/offline/stored-form.ts'
import { flush, isSending } from '../../../access/web/offline/send-queue.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useCodeText, useFormat, usePhrase } from '../../../platform/web/phrase.tsx'

export function StoredList({
  forms,
  onOpen,
}: {
  forms: StoredForm[]
  onOpen: (form: StoredForm) => void
}) {
  const say = usePhrase()
  if (forms.length === 0) return null
  return (
    <section className="kept" aria-labelledby="kept-title">
      <h2 id="kept-title">
        <IconDeviceFloppy aria-hidden className="icon" />
        {say('intake.kept.heading', { count: forms.length })}
      </h2>
      <ul className="kept-list">
        {forms.map((form) => (
          <WaitingForm key={form.id} form={form} onOpen={() => onOpen(form)} />
        ))}
      </ul>
    </section>
  )
}

/** What was typed first of all; a form of an older page may hold it otherwise. */
const happenedIn = (values: unknown): string =>
  typeof values === 'object' && values && 'happened' in values ? String(values.happened) : ''

function WaitingForm({ form, onOpen }: { form: StoredForm; onOpen: () => void }) {
  const say = usePhrase()
  const format = useFormat()
  const why = useWaitingReason()
  const discard = useDiscard()
  return (
    <li>
      <p className="kept-words" dir="auto">
        {happenedIn(form.values)}
      </p>
      <p className="dim">
        {say('intake.kept.since', {
          when: format.relative(new Date(form.writtenAt).toISOString()),
        })}
        {form.files.length > 0 && ` · ${say('intake.kept.files', { count: form.files.length })}`}
      </p>
      <p role="status">{why(form)}</p>
      <div className="row">
        {form.state === 'refused' ? (
          <Button icon={IconPencil} onPress={onOpen}>
            {say('intake.kept.edit')}
          </Button>
        ) : (
          <Button
            icon={IconSend}
            flips
            isDisabled={isSending(form.id)}
            onPress={() => void flush(form.id)}
          >
            {say('intake.kept.sendNow')}
          </Button>
        )}
        <Button icon={IconTrash} look="quiet" onPress={() => void discard(form)}>
          {say('intake.kept.discard')}
        </Button>
      </div>
    </li>
  )
}

/** Why a form still waits. */
function useWaitingReason(): (form: StoredForm) => string {
  const say = usePhrase()
  const codeText = useCodeText()
  return ({ id, state, why }) => {
    if (isSending(id)) return say('intake.kept.sending')
    if (state === 'sign-in') return say('intake.kept.signIn')
    if (state === 'refused') return say('intake.kept.refused', { why: why ? codeText(why) : '' })
    return say('intake.kept.waiting')
  }
}

/** Throws a form away, and offers to have it back with its files. */
function useDiscard(): (form: StoredForm) => Promise<void> {
  const say = usePhrase()
  return async (form) => {
    const files = await readFiles(form.id)
    dropForm(form.id)
    toast(
      say('intake.kept.discarded'),
      () =>
        void keepFiles(form.id, files).then(() => {
          keepForm(form)
          void flush()
        }),
    )
  }
}
