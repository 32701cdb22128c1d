// The forms that wait on this device: what they are, why they wait, and what one can do with them.
import { IconDeviceFloppy, IconPencil, IconSend, IconTrash } from '@tabler/icons-react'
import { keepFiles, readFiles } from '../../../access/web/offline/kept-file.ts'
import { dropForm, keepForm, type KeptForm } from '../../../access/web/offline/kept-form.ts'
import { flush, isSending } from '../../../access/web/offline/send-queue.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useCodeText, useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import type { IntakeValues } from './intake-values.ts'

export function KeptList({
  forms,
  onOpen,
}: {
  forms: KeptForm[]
  onOpen: (form: KeptForm) => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const codeText = useCodeText()
  if (forms.length === 0) return null
  const discard = async (form: KeptForm) => {
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
  const why = (form: KeptForm): string => {
    if (isSending(form.id)) return say('intake.kept.sending')
    if (form.state === 'sign-in') return say('intake.kept.signIn')
    if (form.state === 'refused')
      return say('intake.kept.refused', { why: form.why ? codeText(form.why) : '' })
    return say('intake.kept.waiting')
  }
  return (
    <section className="kept" aria-labelledby="kept-title">
      <h2 id="kept-title">
        <IconDeviceFloppy aria-hidden className="icon" />
        {say('intake.kept.heading', { count: forms.length })}
      </h2>
      <ul className="kept-list">
        {forms.map((form) => (
          <li key={form.id}>
            <p className="kept-words" dir="auto">
              {(form.values as IntakeValues).happened}
            </p>
            <p className="dim">
              {say('intake.kept.since', {
                when: format.relative(new Date(form.writtenAt).toISOString()),
              })}
              {form.files.length > 0 &&
                ` · ${say('intake.kept.files', { count: form.files.length })}`}
            </p>
            <p role="status">{why(form)}</p>
            <div className="row">
              {form.state === 'refused' ? (
                <Button icon={IconPencil} onPress={() => onOpen(form)}>
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
        ))}
      </ul>
    </section>
  )
}
