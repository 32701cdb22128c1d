// On a device that others use too: that somebody left words unsent, and when; shown only when asked
// for.
import { IconDeviceFloppy, IconEye, IconTrash } from '@tabler/icons-react'
import { keepFiles, readFiles } from '../../../access/web/offline/stored-file.ts'
import { dropForm, keepForm, type StoredForm } from '../../../access/web/offline/stored-form.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { useIsSending } from '../../../platform/web/parts/sending.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'

export function LeftNote({
  left,
  onTake,
}: {
  left: readonly StoredForm[]
  onTake: (form: StoredForm) => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const isSending = useIsSending()
  const discard = async (form: StoredForm) => {
    const files = await readFiles(form.id)
    dropForm(form.id)
    toast(
      say('intake.left.deleted'),
      () => void keepFiles(form.id, files).then(() => keepForm(form)),
    )
  }
  return left.map((form) => (
    <Note
      key={form.id}
      icon={IconDeviceFloppy}
      action={
        <span className="row">
          <Button size="small" icon={IconEye} isPending={isSending} onPress={() => onTake(form)}>
            {say('intake.left.show')}
          </Button>
          <Button size="small" look="quiet" icon={IconTrash} onPress={() => void discard(form)}>
            {say('intake.left.delete')}
          </Button>
        </span>
      }
    >
      {say('intake.left', { when: format.relative(new Date(form.writtenAt).toISOString()) })}
    </Note>
  ))
}
