// A note for colleagues; what is typed stays in this browser, for whoever typed it, until it is
// kept in the case.
import { isBlank } from '../../../platform/base/domain/text.ts'
import { useSendKey } from '../../../platform/web/keys.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../../platform/web/parts/text-field.tsx'
import { useStoredText } from '../../../access/web/offline/stored-words.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit } from '../../record/web/act.ts'
import type { PartProps } from '../../record/web/part.ts'

export function NoteField({ view, act }: PartProps) {
  const say = usePhrase()
  const [text, type, sent] = useStoredText(`${view.brand}.${view.id}.note`)
  const doing = useSubmit()
  const send = () =>
    doing.submit(
      () => act.act('note', { text }),
      () => sent(text),
    )
  useSendKey('.note-field', !isBlank(text) && !doing.busy ? send : undefined)
  return (
    <div className="no-print">
      <Panel title={say('case.note_add')}>
        <div className="note-field stack">
          <TextArea
            hideLabel
            label={say('case.note_add')}
            placeholder={say('case.note_hint')}
            rows={3}
            value={text}
            onChange={type}
          />
          <ErrorNote
            error={doing.error}
            assurance={doing.error ? say('case.note_kept') : undefined}
          />
          <div>
            <Button isDisabled={isBlank(text)} isPending={doing.busy} onPress={send}>
              {say('case.note_do')}
            </Button>
          </div>
        </div>
      </Panel>
    </div>
  )
}
