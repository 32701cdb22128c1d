// The middle of the screen: the one next step, its sentence to be read aloud, what to do and what
// to avoid.
import {
  IconHandStop,
  IconArrowLeft,
  IconArrowRight,
  IconCheck,
  IconPhoneOff,
  IconRepeat,
  IconShieldCheck,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Advice } from '../../../guide/domain/state.ts'
import { cueKey, isDanger } from '../../core/web/cue-key.ts'
import type { Sentence } from '../../core/web/sentence.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { Curve } from './curve.tsx'
import { TO_SAFETY } from './danger-note.tsx'
import { useAlarmState } from '../../alarm/web/alarm-panel.tsx'
import { KeyHint } from './key-hint.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'
import type { StepDeeds } from './step-deed.ts'

export function StepPanel({
  sentence,
  deeds,
  isWhyOpen,
  isNarrow,
  onWhy,
}: {
  sentence: Sentence
  deeds: StepDeeds
  isWhyOpen: boolean
  isNarrow: boolean
  onWhy: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const {
    guide,
    guidance: { state, advice },
  } = useShown()
  const at = guide.steps.findIndex((step) => step.id === state.step)
  const step = guide.steps[at]
  const isSafety = state.step === 'safety'
  const { current } = sentence
  const beside = advice.filter(
    (one) => one !== current && one.kind !== 'say' && one.move !== TO_SAFETY,
  )
  return (
    <section className={isSafety ? 'step step-safety' : 'step'} aria-labelledby="step-name">
      <header className="step-head">
        <div>
          <p className="step-place">
            {isSafety
              ? say('contact.safety_way')
              : at >= 0
                ? say('contact.step_of', { n: at + 1, of: guide.steps.length })
                : ''}
            {state.held && (
              <>
                {' '}
                <Badge tone="soon">{say('contact.waits')}</Badge>
              </>
            )}
          </p>
          <h2 id="step-name">{pick(isSafety ? guide.safety.name : step?.name)}</h2>
          <p className="step-aim">{pick(isSafety ? guide.safety.aim : step?.aim)}</p>
        </div>
        <Curve
          points={state.curve}
          phase={state.phase}
          warnings={state.warnings}
          most={guide.ending === 'stay' ? null : guide.ending.afterWarnings}
        />
      </header>
      <Spoken
        advice={current}
        isWhyOpen={isWhyOpen}
        language={state.known?.language ?? 'en'}
        isSafety={isSafety}
      />
      {sentence.better && (
        <div className="step-better">
          <p>
            <span className="dim">{say('contact.now_better')}</span>{' '}
            <span dir="auto" lang={state.known?.language}>
              {sentence.better.text}
            </span>
          </p>
          <button
            type="button"
            className="press"
            onMouseDown={stayInPlace}
            onClick={sentence.takeBetter}
          >
            {say('contact.take_better')}
            <KeyHint code="KeyN" />
          </button>
        </div>
      )}
      {!isNarrow && (
        <StepButtons sentence={sentence} deeds={deeds} isWhyOpen={isWhyOpen} onWhy={onWhy} />
      )}
      <div className="besides">
        <Beside
          kind="do"
          title={say('contact.do')}
          list={beside}
          isWhyOpen={isWhyOpen}
          onDone={deeds.did}
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
      <p className="sentence" dir="auto" lang={isSaid ? language : undefined}>
        {advice.text}
      </p>
      {isSaid && advice.level > 1 && (
        <p className="sentence-level">{say('contact.empathy', { n: advice.level })}</p>
      )}
      {isWhyOpen && <Why advice={advice} />}
    </div>
  )
}

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
        hash={`move-${advice.move}-${Math.max(1, advice.level)}`}
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

/** Also in the thumb's reach at the bottom of a phone. */
export function StepButtons({
  sentence,
  deeds,
  isWhyOpen,
  onWhy,
}: {
  sentence: Sentence
  deeds: StepDeeds
  isWhyOpen: boolean
  onWhy: () => void
}) {
  const say = usePhrase()
  const session = useContactSession()
  const {
    guidance: { state },
    view,
  } = useShown()
  const { current } = sentence
  const isAlarm = useAlarmState().is === 'open'
  // On the way to safety a thing done is done: nothing is left that only looks like a deed.
  const isDone =
    state.step === 'safety' && current?.kind === 'do' && (state.said[current.move] ?? 0) > 0
  const isEnd = current?.counts === 'end'
  const isChat = view.channel === 'chat'
  return (
    <div className="step-buttons">
      {current && !isDone && (
        <button
          type="button"
          className="press press-accent"
          onMouseDown={stayInPlace}
          onClick={deeds.said}
        >
          {isEnd ? (
            <IconPhoneOff aria-hidden className="icon" />
          ) : (
            <IconCheck aria-hidden className="icon" />
          )}
          <span>
            {isEnd
              ? say('contact.end_by_right')
              : isChat && current.kind === 'say'
                ? say('contact.into_reply')
                : say(current.kind === 'say' ? 'contact.said' : 'contact.did')}
          </span>
          <kbd className="key-hint" aria-hidden="true">
            ␣
          </kbd>
        </button>
      )}
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
      {state.step === 'safety' ? (
        !isAlarm && (
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
      ) : (
        <>
          <button type="button" className="press" onMouseDown={stayInPlace} onClick={deeds.done}>
            <span>{say('contact.step_done')}</span>
            <IconArrowRight aria-hidden className="icon flips" />
          </button>
          {deeds.back && (
            <button
              type="button"
              className="press press-quiet"
              onMouseDown={stayInPlace}
              onClick={deeds.back}
            >
              <IconArrowLeft aria-hidden className="icon flips" />
              <span>{say('contact.step_back')}</span>
            </button>
          )}
        </>
      )}
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
      {isEnd && <p className="step-right">{say('contact.end_right_note')}</p>}
    </div>
  )
}
