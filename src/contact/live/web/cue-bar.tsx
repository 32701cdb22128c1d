// The cues as big keys along the bottom, and behind one more key those without a key of their own.
import { IconArrowBackUp } from '@tabler/icons-react'
import type { MoreTapCue, TapCue } from '../../../signal/domain/cue.ts'
import { CUE_LIST } from '../../core/web/cue-key.ts'
import { useKeyCap } from '../../core/web/key-cap.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'
import { useArrows } from './cue-arrows.ts'
import { CueButton, useTapCounts } from './cue-button.tsx'
import { MoreCues } from './more-cues.tsx'

type Props = {
  onTap: (cue: TapCue | MoreTapCue) => void
  onTakeBack: (cue: TapCue | MoreTapCue) => void
  onUndo: () => void
}

export function CueBar({ onTap, onTakeBack, onUndo }: Props) {
  const say = usePhrase()
  const cap = useKeyCap()
  const counts = useTapCounts()
  const { bar, at, setAt, move } = useArrows(CUE_LIST.length)
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
        {CUE_LIST.map(({ cue, code }, index) => (
          <CueButton
            key={cue}
            cue={cue}
            count={counts[cue] ?? 0}
            cap={cap(code)}
            isReached={index === at}
            onTap={onTap}
            onTakeBack={onTakeBack}
            onFocus={() => setAt(index)}
          />
        ))}
      </div>
      <div className="cue-ends">
        <MoreCues counts={counts} onTap={onTap} onTakeBack={onTakeBack} />
        <button type="button" className="cue-undo" onMouseDown={stayInPlace} onClick={onUndo}>
          <IconArrowBackUp aria-hidden className="icon flips" />
          <span>{say('contact.undo')}</span>
        </button>
      </div>
    </div>
  )
}
