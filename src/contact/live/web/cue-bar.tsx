// The cues as big keys along the bottom: a tap counts one, Backspace on a key takes its last tap
// back.
import { IconArrowBackUp } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { TapCue } from '../../../signal/domain/cue.ts'
import { CUE_LIST, cueKey, isDanger } from '../../core/web/cue-key.ts'
import { useKeyCap } from '../../core/web/key-cap.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'

/** One key of the toolbar is reached by Tab, the others from it by the arrows. */
function useArrows() {
  const [at, setAt] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const by = event.key === forward ? 1 : -1
    event.preventDefault()
    const next = (at + by + CUE_LIST.length) % CUE_LIST.length
    setAt(next)
    bar.current?.querySelectorAll('button')[next]?.focus()
  }
  return { bar, at, setAt, move }
}

type Props = {
  onTap: (cue: TapCue) => void
  onTakeBack: (cue: TapCue) => void
  onUndo: () => void
}

export function CueBar({ onTap, onTakeBack, onUndo }: Props) {
  const say = usePhrase()
  const format = useFormat()
  const cap = useKeyCap()
  const { events, undone } = useShown()
  const { bar, at, setAt, move } = useArrows()
  const taps = Object.groupBy(
    events.flatMap((event) => (event.kind === 'cue' && !undone.has(event.id) ? [event] : [])),
    (event) => event.cue,
  )
  return (
    <div className="cue-bar">
      <div
        ref={bar}
        className="cue-keys"
        role="toolbar"
        tabIndex={-1}
        aria-label={say('contact.cues')}
        onKeyDown={move}
      >
        {CUE_LIST.map(({ cue, code }, index) => {
          const count = taps[cue]?.length ?? 0
          return (
            <button
              key={cue}
              type="button"
              className={`cue-key${isDanger(cue) ? ' cue-danger' : ''}${count > 0 ? ' cue-heard' : ''}`}
              tabIndex={index === at ? 0 : -1}
              data-cue={cue}
              onMouseDown={stayInPlace}
              onClick={() => onTap(cue)}
              onFocus={() => setAt(index)}
              onKeyDown={(event) => event.key === 'Backspace' && onTakeBack(cue)}
            >
              <kbd aria-hidden="true">{cap(code)}</kbd>
              <span className="cue-word">{say(cueKey(cue))}</span>
              {count > 0 && (
                <span className="cue-count">
                  <span className="unseen">{say('contact.tapped', { n: count })}</span>
                  <span aria-hidden="true">{format.number(count)}</span>
                </span>
              )}
            </button>
          )
        })}
      </div>
      <button type="button" className="cue-undo" onMouseDown={stayInPlace} onClick={onUndo}>
        <IconArrowBackUp aria-hidden className="icon flips" />
        <span>{say('contact.undo')}</span>
      </button>
    </div>
  )
}
