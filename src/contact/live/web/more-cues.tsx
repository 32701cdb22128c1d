// The cues without a key of their own: behind one button, in groups, in a panel above the bar.
import { IconDots } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Cue, MoreTapCue } from '../../../signal/domain/cue.ts'
import { MORE_CUE_GROUPS, MORE_CUES } from '../../core/web/cue-key.ts'
import { stayInPlace } from '../../core/web/stay-in-place.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useArrows } from './cue-arrows.ts'
import { CueButton, TapCount } from './cue-button.tsx'

type Props = {
  counts: Partial<Record<Cue, number>>
  onTap: (cue: MoreTapCue) => void
  onTakeBack: (cue: MoreTapCue) => void
}

/**
 * Opened by key it takes the keyboard and gives it back; opened by pointer it leaves it where it
 * is.
 */
function useOpening() {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = (toButton: boolean) => {
    setOpen(false)
    if (toButton) button.current?.focus()
  }
  useEffect(() => {
    if (!isOpen) return
    const away = ({ target }: PointerEvent) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
      if (box.current?.contains(document.activeElement)) button.current?.focus()
    }
    document.addEventListener('pointerdown', away)
    document.addEventListener('keydown', escape, true)
    return () => {
      document.removeEventListener('pointerdown', away)
      document.removeEventListener('keydown', escape, true)
    }
  }, [isOpen])
  return { isOpen, setOpen, close, box, button }
}

export function MoreCues({ counts, onTap, onTakeBack }: Props) {
  const say = usePhrase()
  const id = useId()
  const { isOpen, setOpen, close, box, button } = useOpening()
  const [byKey, setByKey] = useState(false)
  const tapped = MORE_CUES.reduce((sum, cue) => sum + (counts[cue] ?? 0), 0)
  return (
    <div ref={box} className="cue-more-box">
      <button
        ref={button}
        type="button"
        className={tapped > 0 ? 'cue-undo cue-more cue-heard' : 'cue-undo cue-more'}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onMouseDown={stayInPlace}
        onClick={({ detail }) => {
          setByKey(detail === 0)
          setOpen(!isOpen)
        }}
      >
        <IconDots aria-hidden className="icon" />
        <span>{say('contact.cues_more')}</span>
        <TapCount count={tapped} />
      </button>
      {isOpen && (
        <Panel
          id={id}
          counts={counts}
          takesFocus={byKey}
          onTap={(cue, isByKey) => {
            onTap(cue)
            close(isByKey)
          }}
          onTakeBack={onTakeBack}
        />
      )}
    </div>
  )
}

function Panel({
  id,
  counts,
  takesFocus,
  onTap,
  onTakeBack,
}: Pick<Props, 'counts' | 'onTakeBack'> & {
  id: string
  takesFocus: boolean
  onTap: (cue: MoreTapCue, byKey: boolean) => void
}) {
  const say = usePhrase()
  const { bar, at, setAt, move } = useArrows(MORE_CUES.length)
  useEffect(() => {
    if (takesFocus) bar.current?.querySelector('button')?.focus()
  }, [takesFocus, bar])
  return (
    <div
      ref={bar}
      id={id}
      className="cue-panel"
      role="toolbar"
      tabIndex={-1}
      aria-label={say('contact.cues_more_title')}
      onKeyDown={move}
    >
      {MORE_CUE_GROUPS.map(({ group, cues }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <h3 id={`${id}-${group}`}>{say(`contact.cues_${group}`)}</h3>
          <div className="cue-panel-keys">
            {cues.map((cue) => {
              const index = MORE_CUES.indexOf(cue)
              return (
                <CueButton
                  key={cue}
                  cue={cue}
                  count={counts[cue] ?? 0}
                  isReached={index === at}
                  onTap={onTap}
                  onTakeBack={onTakeBack}
                  onFocus={() => setAt(index)}
                />
              )
            })}
          </div>
        </div>
      ))}
    </div>
  )
}
