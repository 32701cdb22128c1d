// The buttons of the step in the middle; on a phone they stand at the bottom, in the thumb's reach.
import {
  IconArrowLeft,
  IconArrowRight,
  IconCheck,
  IconPhoneOff,
  IconRepeat,
  IconShieldCheck,
} from '@tabler/icons-react'
import { isWritten } from '../../../guide/domain/condition.ts'
import type { Advice } from '../../../guide/domain/state.ts'
import type { Sentence } from '../../core/web/sentence.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { usePhrase, type Say } from '../../../platform/web/phrase.tsx'
import { useAlarmState } from '../../alarm/web/use-alarm.ts'
import { KeyHint } from './key-hint.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'
import type { StepActions } from './step-action.ts'

type Props = { sentence: Sentence; actions: StepActions; isWhyOpen: boolean; onWhy: () => void }

export function StepButtons({ sentence, actions, isWhyOpen, onWhy }: Props) {
  const say = usePhrase()
  const { state } = useShown().guidance
  const { current } = sentence
  const isSafety = state.step === 'safety'
  // On the way to safety a thing done is done: nothing is left that only looks like an action.
  const isDone = isSafety && current?.kind === 'do' && (state.said[current.move] ?? 0) > 0
  return (
    <div className="step-buttons">
      {current && !isDone && <SaidButton advice={current} onPress={actions.said} />}
      {sentence.hasMore && (
        <button
          type="button"
          className="press"
          onMouseDown={stayInPlace}
          onClick={sentence.another}
        >
          <IconRepeat aria-hidden className="icon" />
          <span>{say('contact.another')}</span>
          <KeyHint code="KeyN" />
        </button>
      )}
      {isSafety ? <SafetyOver /> : <StepWays actions={actions} />}
      <button
        type="button"
        className="press press-quiet"
        aria-expanded={isWhyOpen}
        onMouseDown={stayInPlace}
        onClick={onWhy}
      >
        <span>{say(isWhyOpen ? 'contact.why_hide' : 'contact.why')}</span>
        <KeyHint code="KeyY" />
      </button>
      {current?.counts === 'end' && <p className="step-right">{say('contact.end_right_note')}</p>}
    </div>
  )
}

function SaidButton({ advice, onPress }: { advice: Advice; onPress: () => void }) {
  const say = usePhrase()
  const { view } = useShown()
  const isEnd = advice.counts === 'end'
  return (
    <button
      type="button"
      className="press press-accent"
      onMouseDown={stayInPlace}
      onClick={onPress}
    >
      {isEnd ? (
        <IconPhoneOff aria-hidden className="icon" />
      ) : (
        <IconCheck aria-hidden className="icon" />
      )}
      <span>{saidWords(advice, isWritten(view.channel), say)}</span>
      <kbd className="key-hint" aria-hidden="true">
        ␣
      </kbd>
    </button>
  )
}

function saidWords({ kind, counts }: Advice, isChat: boolean, say: Say): string {
  if (counts === 'end') return say('contact.end_by_right')
  if (kind !== 'say') return say('contact.did')
  return say(isChat ? 'contact.into_reply' : 'contact.said')
}

/** The way to safety is left by hand, unless its alarm still calls: that is ended where it stands. */
function SafetyOver() {
  const say = usePhrase()
  const session = useContactSession()
  if (useAlarmState().is === 'open') return null
  return (
    <button
      type="button"
      className="press"
      onMouseDown={stayInPlace}
      onClick={() => session.add({ kind: 'safety', on: false })}
    >
      <IconShieldCheck aria-hidden className="icon" />
      <span>{say('contact.safety_over')}</span>
    </button>
  )
}

/** On to the next step, and back to the one before. */
function StepWays({ actions }: { actions: StepActions }) {
  const say = usePhrase()
  return (
    <>
      <button type="button" className="press" onMouseDown={stayInPlace} onClick={actions.done}>
        <span>{say('contact.step_done')}</span>
        <IconArrowRight aria-hidden className="icon flips" />
      </button>
      {actions.back && (
        <button
          type="button"
          className="press press-quiet"
          onMouseDown={stayInPlace}
          onClick={actions.back}
        >
          <IconArrowLeft aria-hidden className="icon flips" />
          <span>{say('contact.step_back')}</span>
        </button>
      )}
    </>
  )
}
