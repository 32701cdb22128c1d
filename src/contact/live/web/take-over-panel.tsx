// Taking a contact over, with a summary that both see, so that the customer need not say it again.
import { useEffect, useRef } from 'react'
import { useShown } from '../../core/web/use-contact.ts'
import { useSendKey } from '../../../platform/web/keys.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Refusing } from '../../../platform/web/parts/refusing.tsx'
import { Sending } from '../../../platform/web/parts/sending.tsx'
import { ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { useStoredText } from '../../../access/web/offline/stored-words.ts'
import { TextArea } from '../../../platform/web/parts/text-field.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit } from '../../../case/record/web/act.ts'
import type { ContactAct } from './act.ts'
import { toldOf } from './summary.ts'

export function TakeOverPanel({ act, onClose }: { act: ContactAct; onClose: () => void }) {
  const say = usePhrase()
  const shown = useShown()
  const along = toldOf(shown, say, useFormat())
  const doing = useSubmit()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  const [summary, setSummary] = useStoredText(`${shown.view.brand}.${shown.view.id}.field.summary`)
  const send = () =>
    doing.submit(
      () => act.act('take-over', { summary }),
      () => {
        setSummary('')
        onClose()
      },
    )
  useSendKey('.take-over', doing.busy ? undefined : send)
  return (
    <section className="inset take-over" aria-labelledby="take-title">
      <h2 id="take-title">{say('contact.take_over')}</h2>
      <Sending is={doing.busy}>
        <Refusing className="stack" error={doing.error}>
          <TextArea
            areaRef={area}
            cause="summary"
            label={say('contact.summary')}
            hint={say('contact.summary_hint')}
            rows={2}
            value={summary}
            onChange={setSummary}
          />
        </Refusing>
      </Sending>
      {along.length > 0 && (
        <div>
          <h3>{say('contact.summary_along')}</h3>
          <ul className="dotted">
            {along.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ErrorNote error={doing.error} assurance={say('contact.summary_kept')} />
      <div className="row">
        <Button look="accent" isPending={doing.busy} onPress={send}>
          {say('contact.take_over')}
        </Button>
        <span className="only-keys dim">
          <kbd>Ctrl</kbd> <kbd>↵</kbd>
        </span>
        <Button look="quiet" isPending={doing.busy} onPress={onClose}>
          {say('common.cancel')}
        </Button>
      </div>
    </section>
  )
}
