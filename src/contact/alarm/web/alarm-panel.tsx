// The alarm on the agent's own page: who knows of it and who is on it, from the first second, and
// beside it the numbers to dial, which need no desk.
import {
  IconArrowBackUp,
  IconCloudOff,
  IconShieldCheck,
  IconShieldFilled,
} from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { AlarmView } from '../../../alarm/contract/alarm.ts'
import { CLIMB_SECONDS, dangerOf, MISTAKE_SECONDS } from '../../../alarm/domain/alarm.ts'
import { DialList } from '../../../alarm/web/dial.tsx'
import { useSettling } from '../../../alarm/web/settling.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { alarmStateOf, type AlarmState } from './alarm-state.ts'
import { stayInPlace } from '../../core/web/stay-in-place.ts'
import './alarm-panel.css'

export function useAlarmState(): AlarmState {
  const { view, events, line } = useShown()
  return alarmStateOf({ alarms: view.alarms, events, isAway: line.is === 'away' })
}

/**
 * Seconds since the desk heard of it, by the desk's clock; of what the desk has not heard yet,
 * since this page first saw it so.
 */
function useSecondsIn(key: string, since: number | null): number {
  const [from, setFrom] = useState(() => ({ key, at: Date.now() }))
  if (from.key !== key) setFrom({ key, at: Date.now() })
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - (since ?? from.at)) / 1_000))
}

/** A tap that got no answer for so long reached nobody, whatever the line says. */
const ANSWER_SECONDS = 4
const isolate = (text: string): string => `\u2068${text}\u2069`

/** `small`: one strip, where the way to safety is not what the screen shows. */
export function AlarmPanel({ small }: { small?: boolean }) {
  const say = usePhrase()
  const session = useContactSession()
  const {
    view,
    ahead,
    guidance: { state },
    events,
  } = useShown()
  const alarm = useAlarmState()
  const seconds = useSecondsIn(
    alarm.is,
    alarm.is === 'open' ? Date.parse(alarm.alarm.receivedAt) - ahead : null,
  )
  const isSafety = state.step === 'safety'
  const isUnread = alarm.is === 'sending' && alarm.isStored
  useEffect(() => {
    if (isUnread) void session.refresh()
  }, [isUnread, session])
  const raised =
    alarm.is === 'open'
      ? alarm.alarm.id
      : alarm.is === 'sending' || alarm.is === 'untold'
        ? alarm.id
        : null
  const mayBeMistake =
    raised !== null &&
    seconds < MISTAKE_SECONDS - 1 &&
    !(alarm.is === 'open' && alarm.alarm.confirmed) &&
    events.some((event) => event.id === raised && dangerOf(event) !== null)
  // The next deed comes to stand where the last one was: a double click would raise an alarm and
  // take it back, or end it and raise another.
  const isSettling = useSettling(raised === null ? 'raise' : mayBeMistake ? 'mistake' : 'over')
  if (alarm.is === 'none' && !isSafety) return null
  if (alarm.is === 'over' && (small || !isSafety)) return null
  const isSelfHarm =
    state.cues.some((heard) => heard.cue === 'self_harm') ||
    (alarm.is === 'open' && alarm.alarm.why === 'self_harm')
  const numbers = isSelfHarm ? view.crisisDial : view.dial
  const isUntold =
    alarm.is === 'untold' ||
    (alarm.is === 'sending' && !alarm.isStored && seconds >= ANSWER_SECONDS)
  const isOn = alarm.is === 'open' && alarm.alarm.confirmed !== null
  const isMine = view.may.includes('events')
  return (
    <section
      className={`alarm-panel${isOn ? ' alarm-panel-on' : ''}${small ? ' alarm-panel-small' : ''}${isUntold ? ' alarm-panel-untold' : ''}`}
      data-alarm-is={isUntold ? 'untold' : alarm.is}
      aria-label={say('alarm.safety')}
    >
      <div className="alarm-panel-head">
        {isUntold ? (
          <IconCloudOff aria-hidden className="icon" />
        ) : isOn ? (
          <IconShieldCheck aria-hidden className="icon" />
        ) : (
          <IconShieldFilled aria-hidden className="icon" />
        )}
        <div role="status">
          <Told alarm={alarm} isUntold={isUntold} seconds={seconds} />
        </div>
        {isMine && (
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
            {mayBeMistake && (
              <button
                type="button"
                className="press"
                disabled={isSettling}
                onMouseDown={stayInPlace}
                onClick={() => session.undo(raised)}
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
        )}
      </div>
      {(alarm.is !== 'over' || isSafety) && (
        <div className="alarm-panel-dial">
          {!small && (
            <h2>
              {isSelfHarm
                ? say('danger.dial_crisis', { channel: view.channel })
                : say('danger.dial')}
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
      )}
    </section>
  )
}

function Told({
  alarm,
  isUntold,
  seconds,
}: {
  alarm: AlarmState
  isUntold: boolean
  seconds: number
}) {
  const say = usePhrase()
  const format = useFormat()
  const { view } = useShown()
  const time = (at: string) => format.time(at, view.timeZone)
  // Slow is not away: with the line up nobody knows whether it arrived.
  if (isUntold)
    return (
      <p>
        <b>{say(alarm.is === 'untold' ? 'danger.untold' : 'danger.unanswered')}</b>
      </p>
    )
  if (alarm.is === 'sending') return <p>{say('danger.sending')}</p>
  if (alarm.is === 'over')
    return (
      <p>
        {endedWords(alarm.alarm, say, time)} {say('danger.none')}
      </p>
    )
  if (alarm.is !== 'open') return <p>{say('danger.none')}</p>
  const { confirmed, seen, canReach, canHear, circle, isTop, receivedAt } = alarm.alarm
  if (confirmed) {
    const others = seen
      .filter((one) => one.by.id !== confirmed.by.id)
      .map((one) => isolate(one.by.name))
    return (
      <p>
        <b>
          {say('danger.confirmed', { name: isolate(confirmed.by.name), when: time(confirmed.at) })}
        </b>
        {others.length > 0 && <> {say('danger.also', { names: format.list(others) })}</>}
      </p>
    )
  }
  if (canReach === 0)
    return (
      <p>
        <b>{say('danger.nobody')}</b>
      </p>
    )
  const isMinute = circle > 0 || seconds >= CLIMB_SECONDS
  // Whole minutes: each change is read aloud.
  if (isMinute)
    return (
      <p>
        <b>
          {say('danger.minute', { n: Math.max(1, circle, Math.floor(seconds / CLIMB_SECONDS)) })}
        </b>{' '}
        {isTop ? say('danger.top') : say('danger.climbed', { n: canReach })}{' '}
        {canHear === 0 && say('danger.hear_none')}
      </p>
    )
  return (
    <p>
      {say('danger.raised', { when: time(receivedAt), n: canReach })}{' '}
      {canHear === 0 ? (
        <b>{say('danger.hear_none')}</b>
      ) : (
        <>
          {canHear < canReach && <>{say('danger.hear', { n: canHear })} </>}
          <b>{say('danger.unconfirmed')}</b>
        </>
      )}
    </p>
  )
}

function endedWords(
  { ended }: AlarmView,
  say: ReturnType<typeof usePhrase>,
  time: (at: string) => string,
): string {
  if (!ended) return ''
  if (!ended.by) return `${say('alarm.ended_nameless', { how: ended.how, when: time(ended.at) })}.`
  return ended.how === 'mistake'
    ? say('danger.taken_back', { when: time(ended.at) })
    : `${say('danger.ended', { name: isolate(ended.by.name), when: time(ended.at) })}.`
}
