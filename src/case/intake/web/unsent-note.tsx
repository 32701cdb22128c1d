// What became of the form that was sent a moment ago and is not recorded yet: it waits on this
// device, or was refused.
import type { StoredForm } from '../../../access/web/offline/stored-form.ts'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { useCodeText, usePhrase } from '../../../platform/web/phrase.tsx'

export function UnsentNote({
  isStored,
  refused,
}: {
  isStored: boolean
  refused: StoredForm['why']
}) {
  const say = usePhrase()
  const codeText = useCodeText()
  return (
    <>
      {isStored && <Note tone="soon">{say('intake.kept.waiting')}</Note>}
      {refused && <Note tone="soon">{codeText(refused)}</Note>}
    </>
  )
}
