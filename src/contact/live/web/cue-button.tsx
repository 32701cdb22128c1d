// A cue as a big key: a tap counts one, Backspace on it takes its last tap back.
import type { Cue } from '../../../signal/domain/cue.ts'
import { cueKey, isDanger } from '../../core/web/cue-key.ts'
import { stayInPlace } from '../../core/web/stay-in-place.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'

/** How often each cue has been tapped and not taken back. */
export function useTapCounts(): Partial<Record<Cue, number>> {
  const { events, undone } = useShown()
  const counts: Partial<Record<Cue, number>> = {}
  for (const event of events)
    if (event.kind === 'cue' && !undone.has(event.id))
      counts[event.cue] = (counts[event.cue] ?? 0) + 1
  return counts
}

type Props<C extends Cue> = {
  cue: C
  count: number
  /** What is printed on the key of the keyboard that taps it too. */
  cap?: string
  /** The one of its toolbar that Tab reaches. */
  isReached: boolean
  /** `byKey`: not by a pointer. */
  onTap: (cue: C, byKey: boolean) => void
  onTakeBack: (cue: C) => void
  onFocus: () => void
}

export function CueButton<C extends Cue>(props: Props<C>) {
  const { cue, count, cap, isReached, onTap, onTakeBack, onFocus } = props
  const say = usePhrase()
  return (
    <button
      type="button"
      className={`cue-key${isDanger(cue) ? ' cue-danger' : ''}${count > 0 ? ' cue-heard' : ''}`}
      tabIndex={isReached ? 0 : -1}
      data-cue={cue}
      onMouseDown={stayInPlace}
      onClick={({ detail }) => onTap(cue, detail === 0)}
      onFocus={onFocus}
      onKeyDown={(event) => event.key === 'Backspace' && onTakeBack(cue)}
    >
      {cap !== undefined && <kbd aria-hidden="true">{cap}</kbd>}
      <span className="cue-word">{say(cueKey(cue))}</span>
      <TapCount count={count} />
    </button>
  )
}

export function TapCount({ count }: { count: number }) {
  const say = usePhrase()
  const format = useFormat()
  if (count === 0) return null
  return (
    <span className="cue-count">
      <span className="unseen">{say('contact.tapped', { n: count })}</span>
      <span aria-hidden="true">{format.number(count)}</span>
    </span>
  )
}
