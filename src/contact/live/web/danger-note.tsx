// Words that may mean danger, read in what the customer wrote: the way to safety is offered at
// once, and a person decides.
import { IconAlertTriangle } from '@tabler/icons-react'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { cueKey } from '../../core/web/cue-key.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { KeyHint } from './key-hint.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'

/** The move by which the engine proposes it. */
export const TO_SAFETY = 'safety'

export function DangerNote() {
  const say = usePhrase()
  const session = useContactSession()
  const {
    guidance: { advice, state },
    view,
  } = useShown()
  const danger = state.step === 'safety' ? undefined : advice.find((one) => one.move === TO_SAFETY)
  const heard = danger && state.cues.findLast((cue) => cue.by === 'text' && cue.cue === danger.cue)
  return (
    <div role="alert">
      {danger?.cue && heard && (
        <div className="danger-note">
          <IconAlertTriangle aria-hidden className="icon" />
          <p>
            {say(cueKey(danger.cue))}:{' '}
            <q dir="auto" lang={view.language}>
              {danger.words}
            </q>{' '}
            {danger.text}
          </p>
          <button
            type="button"
            className="tool tool-danger"
            onMouseDown={stayInPlace}
            onClick={() =>
              session.add({ kind: 'cue', cue: danger.cue === 'self_harm' ? 'self_harm' : 'threat' })
            }
          >
            {say('danger.raise')}
            <KeyHint code="KeyS" />
          </button>
          <button
            type="button"
            className="press press-quiet"
            onMouseDown={stayInPlace}
            onClick={() => session.add({ kind: 'dismissed', event: heard.event, cue: heard.cue })}
          >
            {say('contact.no_danger')}
          </button>
        </div>
      )}
    </div>
  )
}
