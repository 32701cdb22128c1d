// The forms the difficulty takes now: chosen by the agent, proposed by cues; several at once are
// usual.
import type { ApproachId } from '../../../guide/domain/type.ts'
import { cueKey } from '../../core/web/cue-key.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'

export function Approaches() {
  const say = usePhrase()
  const { pick } = useLanguage()
  const session = useContactSession()
  const {
    guide,
    guidance: { state, advice },
  } = useShown()
  const toggle = (approach: ApproachId) =>
    void session.add({ kind: 'approach', approach, on: !state.approaches.includes(approach) })
  return (
    <section className="approaches" aria-labelledby="approach-title">
      <h2 id="approach-title">{say('contact.approaches')}</h2>
      <div className="approach-chips">
        {guide.approaches.map((approach, index) => {
          const isOn = state.approaches.includes(approach.id)
          const isProposed = !isOn && state.proposed.includes(approach.id)
          // The cue that speaks for it, where the advice names one.
          const cue = isProposed
            ? advice.find((one) => one.approach === approach.id && one.cue)?.cue
            : null
          return (
            <button
              key={approach.id}
              type="button"
              className={isProposed ? 'approach approach-proposed' : 'approach'}
              aria-pressed={isOn}
              title={pick(approach.about)}
              onMouseDown={stayInPlace}
              onClick={() => toggle(approach.id)}
            >
              {index < 10 && (
                <kbd aria-hidden="true" className="key-hint">
                  {(index + 1) % 10}
                </kbd>
              )}
              <span>{pick(approach.name)}</span>
              {isProposed && (
                <span className="approach-mark">
                  {cue ? say(cueKey(cue)) : say('contact.proposed')}
                </span>
              )}
            </button>
          )
        })}
      </div>
    </section>
  )
}
