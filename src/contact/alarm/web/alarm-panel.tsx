// The alarm on the agent's own page: who knows of it and who is on it, from the first second, and
// beside it the numbers to dial, which need no desk.
import {
  IconArrowBackUp,
  IconCloudOff,
  IconShieldCheck,
  IconShieldFilled,
} from '@tabler/icons-react'
import { DialList } from '../../../alarm/web/dial.tsx'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import type { AlarmState } from './alarm-state.ts'
import { AlarmTold } from './alarm-told.tsx'
import { useAlarm, type FollowedAlarm } from './use-alarm.ts'
import { stayInPlace } from '../../core/web/stay-in-place.ts'
import './alarm-panel.css'

/** `small`: one strip, where the way to safety is not what the screen shows. */
export function AlarmPanel({ small }: { small?: boolean }) {
  const say = usePhrase()
  const { view, guidance } = useShown()
  const followed = useAlarm()
  const { alarm, isOn, isUntold } = followed
  const isSafety = guidance.state.step === 'safety'
  if (alarm.is === 'none' && !isSafety) return null
  if (alarm.is === 'over' && (small || !isSafety)) return null
  let Picture = isOn ? IconShieldCheck : IconShieldFilled
  if (isUntold) Picture = IconCloudOff
  return (
    <section
      className={`alarm-panel${isOn ? ' alarm-panel-on' : ''}${small ? ' alarm-panel-small' : ''}${isUntold ? ' alarm-panel-untold' : ''}`}
      data-alarm-is={isUntold ? 'untold' : alarm.is}
      aria-label={say('alarm.safety')}
    >
      <div className="alarm-panel-head">
        <Picture aria-hidden className="icon" />
        <div role="status">
          <p>
            <AlarmTold alarm={alarm} isUntold={isUntold} seconds={followed.seconds} />
          </p>
        </div>
        {view.may.includes('events') && <PanelActions {...followed} />}
      </div>
      <Numbers alarm={alarm} small={small} />
    </section>
  )
}

function PanelActions({ alarm, mistake, isSettling }: FollowedAlarm) {
  const say = usePhrase()
  const session = useContactSession()
  return (
    <div className="alarm-panel-do">
      {(alarm.is === 'none' || alarm.is === 'over') && (
        <button
          type="button"
          className="press alarm-raise"
          disabled={isSettling}
          onMouseDown={stayInPlace}
          onClick={() => session.add({ kind: 'safety', on: true })}
        >
          <IconShieldFilled aria-hidden className="icon" />
          <span>{say('danger.raise')}</span>
        </button>
      )}
      {mistake !== null && (
        <button
          type="button"
          className="press"
          disabled={isSettling}
          onMouseDown={stayInPlace}
          onClick={() => session.undo(mistake)}
        >
          <IconArrowBackUp aria-hidden className="icon flips" />
          <span>{say('danger.mistake')}</span>
        </button>
      )}
      {alarm.is === 'open' && (
        <button
          type="button"
          className="press"
          disabled={isSettling}
          onMouseDown={stayInPlace}
          onClick={() => session.add({ kind: 'safety', on: false })}
        >
          <IconShieldCheck aria-hidden className="icon" />
          <span>{say('contact.safety_over')}</span>
        </button>
      )}
    </div>
  )
}

/** Of the crisis lines where it is about self-harm, else of the services for danger. */
function Numbers({ alarm, small }: { alarm: AlarmState; small?: boolean }) {
  const say = usePhrase()
  const { view, guidance } = useShown()
  const isSelfHarm =
    guidance.state.cues.some((heard) => heard.cue === 'self_harm') ||
    (alarm.is === 'open' && alarm.alarm.why === 'self_harm')
  const numbers = isSelfHarm ? view.crisisDial : view.dial
  return (
    <div className="alarm-panel-dial">
      {!small && (
        <h2>
          {isSelfHarm ? say('danger.dial_crisis', { channel: view.channel }) : say('danger.dial')}
        </h2>
      )}
      {numbers.length > 0 ? (
        <DialList
          numbers={small ? numbers.slice(0, 3) : numbers}
          home={numbers.find((number) => number.market !== null)?.market}
          small={small}
        />
      ) : (
        <p>{say('danger.dial_none')}</p>
      )}
    </div>
  )
}
