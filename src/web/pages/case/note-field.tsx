// A note for colleagues; what is typed stays in this browser, for whoever typed it, until it is kept in the case.
import { isBlank } from '../../../domain/text.ts'
import { useSendKey } from '../../desk/keys.tsx'
import { Button } from '../../parts/button.tsx'
import { Panel } from '../../parts/page.tsx'
import { ErrorNote } from '../../parts/state-note.tsx'
import { TextArea } from '../../parts/text-field.tsx'
import { useKeptText } from '../../offline/kept-words.ts'
import { usePhrase } from '../../phrase.tsx'
import { useSubmit } from './act.ts'
import type { PartProps } from './part.ts'

export function NoteField({ view, act }: PartProps) {
  const say = usePhrase()
  const [text, type, sent] = useKeptText(`${view.brand}.${view.id}.note`)
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
          <ErrorNote error={doing.error} kept={doing.error ? say('case.note_kept') : undefined} />
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
