// What the agent is told of the alarm they raised: who is called, who can hear it, who is on it, how
// it ended.
import type { ReactNode } from 'react'
import type { AlarmView } from '../../../alarm/contract/alarm.ts'
import { ESCALATE_SECONDS } from '../../../alarm/domain/alarm.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { useFormat, usePhrase, type Say } from '../../../platform/web/phrase.tsx'
import type { FollowedAlarm } from './use-alarm.ts'
import { isolate } from '../../../platform/base/domain/text.ts'

type Props = Pick<FollowedAlarm, 'alarm' | 'isUntold' | 'seconds'>

/** The words of one paragraph, which stays: it is read aloud when they change. */
export function AlarmTold({ alarm, isUntold, seconds }: Props): ReactNode {
  const say = usePhrase()
  const time = useTime()
  // Slow is not away: with the line up nobody knows whether it arrived.
  if (isUntold) return <b>{say(alarm.is === 'untold' ? 'danger.untold' : 'danger.unanswered')}</b>
  switch (alarm.is) {
    case 'sending':
      return say('danger.sending')
    case 'open':
      return <OpenTold alarm={alarm.alarm} seconds={seconds} />
    case 'over':
      return (
        <>
          {endedWords(alarm.alarm, say, time)} {say('danger.none')}
        </>
      )
    case 'none':
    case 'untold':
      return say('danger.none')
  }
}

function useTime(): (at: string) => string {
  const format = useFormat()
  const { view } = useShown()
  return (at) => format.time(at, view.timeZone)
}

function OpenTold({ alarm, seconds }: { alarm: AlarmView; seconds: number }) {
  const say = usePhrase()
  const { confirmed, seen, canReach, circle } = alarm
  if (confirmed) return <Confirmed by={confirmed.by} at={confirmed.at} seen={seen} />
  if (canReach === 0) return <b>{say('danger.nobody')}</b>
  return circle > 0 || seconds >= ESCALATE_SECONDS ? (
    <Climbed alarm={alarm} seconds={seconds} />
  ) : (
    <Raised alarm={alarm} />
  )
}

type Confirming = NonNullable<AlarmView['confirmed']>

function Confirmed({ by, at, seen }: Confirming & Pick<AlarmView, 'seen'>) {
  const say = usePhrase()
  const format = useFormat()
  const time = useTime()
  const others = seen.filter((one) => one.by.id !== by.id).map((one) => isolate(one.by.name))
  return (
    <>
      <b>{say('danger.confirmed', { name: isolate(by.name), when: time(at) })}</b>
      {others.length > 0 && <> {say('danger.also', { names: format.list(others) })}</>}
    </>
  )
}

/** Nobody for a minute or more. Whole minutes: each change is read aloud. */
function Climbed({ alarm, seconds }: { alarm: AlarmView; seconds: number }) {
  const say = usePhrase()
  const { circle, isTop, canReach, canHear } = alarm
  return (
    <>
      <b>
        {say('danger.minute', { n: Math.max(1, circle, Math.floor(seconds / ESCALATE_SECONDS)) })}
      </b>{' '}
      {isTop ? say('danger.top') : say('danger.climbed', { n: canReach })}{' '}
      {canHear === 0 && say('danger.hear_none')}
    </>
  )
}

function Raised({ alarm: { receivedAt, canReach, canHear } }: { alarm: AlarmView }) {
  const say = usePhrase()
  const time = useTime()
  return (
    <>
      {say('danger.raised', { when: time(receivedAt), n: canReach })}{' '}
      {canHear === 0 ? (
        <b>{say('danger.hear_none')}</b>
      ) : (
        <>
          {canHear < canReach && <>{say('danger.hear', { n: canHear })} </>}
          <b>{say('danger.unconfirmed')}</b>
        </>
      )}
    </>
  )
}

function endedWords({ ended }: AlarmView, say: Say, time: (at: string) => string): string {
  if (!ended) return ''
  if (!ended.by) return `${say('alarm.ended_nameless', { how: ended.how, when: time(ended.at) })}.`
  return ended.how === 'mistake'
    ? say('danger.taken_back', { when: time(ended.at) })
    : `${say('danger.ended', { name: isolate(ended.by.name), when: time(ended.at) })}.`
}
