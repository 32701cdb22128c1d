// The middle of the screen: the one next step, its sentence to be read aloud, what to do and what
// to avoid.
import { IconCheck, IconHandStop } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { LETTER } from '../../../guide/domain/advice.ts'
import type { Advice } from '../../../guide/domain/state.ts'
import { cueKey, isDanger } from '../../core/web/cue-key.ts'
import type { Sentence } from '../../core/web/sentence.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { Curve } from './curve.tsx'
import { TO_SAFETY } from './danger-note.tsx'
import { KeyHint } from './key-hint.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'
import { StepButtons } from './step-buttons.tsx'
import type { StepActions } from './step-action.ts'

type Props = {
  sentence: Sentence
  actions: StepActions
  isWhyOpen: boolean
  isNarrow: boolean
  onWhy: () => void
}

export function StepPanel({ sentence, actions, isWhyOpen, isNarrow, onWhy }: Props) {
  const say = usePhrase()
  const format = useFormat()
  const { state, advice } = useShown().guidance
  const isSafety = state.step === 'safety'
  const { current, better } = sentence
  const beside = advice.filter(
    (one) => one !== current && one.kind !== 'say' && one.move !== TO_SAFETY,
  )
  return (
    <section className={isSafety ? 'step step-safety' : 'step'} aria-labelledby="step-name">
      <StepHead />
      <Spoken
        advice={current}
        isWhyOpen={isWhyOpen}
        language={state.known?.language ?? 'en'}
        isSafety={isSafety}
      />
      {better && <Better advice={better} onTake={sentence.takeBetter} />}
      {!isNarrow && (
        <StepButtons sentence={sentence} actions={actions} isWhyOpen={isWhyOpen} onWhy={onWhy} />
      )}
      <div className="besides">
        <Beside
          kind="do"
          title={say('contact.do')}
          list={beside}
          isWhyOpen={isWhyOpen}
          onDone={actions.did}
        />
        <Beside kind="avoid" title={say('contact.avoid')} list={beside} isWhyOpen={isWhyOpen} />
      </div>
      {state.firstCueAt && state.calmAt && (
        <p className="dim step-calm">
          {say('contact.calm_since', {
            when: format.time(state.calmAt, state.known?.zone ?? 'UTC'),
          })}
        </p>
      )}
    </section>
  )
}

/** Which step it is and what it is for, beside the curve of the tension. */
function StepHead() {
  const say = usePhrase()
  const { pick } = useLanguage()
  const {
    guide,
    guidance: { state },
  } = useShown()
  const at = guide.steps.findIndex((step) => step.id === state.step)
  const isSafety = state.step === 'safety'
  const step = isSafety ? guide.safety : guide.steps[at]
  return (
    <header className="step-head">
      <div>
        <p className="step-place">
          {isSafety && say('contact.safety_way')}
          {!isSafety && at >= 0 && say('contact.step_of', { n: at + 1, of: guide.steps.length })}
          {state.held && (
            <>
              {' '}
              <Badge tone="soon">{say('contact.waits')}</Badge>
            </>
          )}
        </p>
        <h2 id="step-name">{pick(step?.name)}</h2>
        <p className="step-aim">{pick(step?.aim)}</p>
      </div>
      <Curve
        points={state.curve}
        phase={state.phase}
        warnings={state.warnings}
        most={guide.ending === 'stay' ? null : guide.ending.afterWarnings}
      />
    </header>
  )
}

/** What came in meanwhile and would now be the better sentence. */
function Better({ advice, onTake }: { advice: Advice; onTake: () => void }) {
  const say = usePhrase()
  const { known } = useShown().guidance.state
  return (
    <div className="step-better">
      <p>
        <span className="dim">{say('contact.now_better')}</span>{' '}
        <span dir="auto" lang={known?.language}>
          {advice.text}
        </span>
      </p>
      <button type="button" className="press" onMouseDown={stayInPlace} onClick={onTake}>
        {say('contact.take_better')}
        <KeyHint code="KeyN" />
      </button>
    </div>
  )
}

function Spoken({
  advice,
  isWhyOpen,
  language,
  isSafety,
}: {
  advice: Advice | null
  isWhyOpen: boolean
  language: string
  isSafety: boolean
}) {
  const say = usePhrase()
  if (!advice) return <p className="sentence sentence-none">{say('contact.no_sentence')}</p>
  const isSaid = advice.kind === 'say'
  return (
    <div className={isSaid ? 'sentence-box sentence-said' : 'sentence-box sentence-do'}>
      {isSaid && isSafety && <p className="sentence-kind">{say('danger.say')}</p>}
      {advice.cue && (!isSafety || isDanger(advice.cue)) && (
        <p className="sentence-cue">
          <Badge>{say(cueKey(advice.cue))}</Badge>
          {advice.words && (
            <>
              {' '}
              <q dir="auto">{advice.words}</q>
            </>
          )}
        </p>
      )}
      {!isSaid && (
        <p className="sentence-kind">
          <IconHandStop aria-hidden className="icon" />
          {say('danger.do')}
        </p>
      )}
      <p
        className={advice.text.includes('\n') ? 'sentence sentence-letter' : 'sentence'}
        dir="auto"
        lang={isSaid ? language : undefined}
      >
        {advice.text}
      </p>
      {isSaid && advice.level > 1 && (
        <p className="sentence-level">{say('contact.empathy', { n: advice.level })}</p>
      )}
      {isWhyOpen && <Why advice={advice} />}
    </div>
  )
}

/** A whole message has many moves; its chapter has all of them. */
const placeInHandbook = ({ move, level }: Advice): string =>
  move === LETTER ? 'guide-letter' : `move-${move}-${Math.max(1, level)}`

/** Why: the cue, the step and the paragraph, which one can open in the handbook. */
function Why({ advice }: { advice: Advice }) {
  const say = usePhrase()
  const { view } = useShown()
  return (
    <p className="why">
      <span dir="auto">{advice.why}</span>
      {advice.source && (
        <>
          {' '}
          <span className="dim" dir="auto">
            ({advice.source === 'house' ? say('contact.source_house') : advice.source})
          </span>
        </>
      )}{' '}
      <Link
        to="/handbook/$brand"
        params={{ brand: view.brand }}
        hash={placeInHandbook(advice)}
        target="_blank"
      >
        {say('contact.paragraph', { id: advice.paragraph })}
      </Link>
    </p>
  )
}

function Beside({
  kind,
  title,
  list,
  isWhyOpen,
  onDone,
}: {
  kind: Advice['kind']
  title: string
  list: readonly Advice[]
  isWhyOpen: boolean
  onDone?: (advice: Advice) => void
}) {
  const say = usePhrase()
  const mine = list.filter((one) => one.kind === kind)
  if (mine.length === 0) return null
  return (
    <div className={`beside beside-${kind}`}>
      <h3>{title}</h3>
      <ul>
        {mine.map((advice) => (
          <li key={`${advice.move} ${advice.text}`}>
            <span>
              <span dir="auto">{advice.text}</span>
              {isWhyOpen && (
                <>
                  {advice.cue && (
                    <>
                      {' '}
                      <Badge>{say(cueKey(advice.cue))}</Badge>
                      {advice.words && (
                        <>
                          {' '}
                          <q dir="auto">{advice.words}</q>
                        </>
                      )}
                    </>
                  )}
                  <Why advice={advice} />
                </>
              )}
            </span>
            {onDone && (
              <button
                type="button"
                className="press press-small press-quiet"
                onMouseDown={stayInPlace}
                onClick={() => onDone(advice)}
              >
                <IconCheck aria-hidden className="icon" />
                <span className="unseen">{advice.text}: </span>
                {say('contact.did')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
