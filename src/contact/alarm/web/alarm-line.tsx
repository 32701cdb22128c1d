// One call on a phone, in one line: who needs help, where, since when; one press to be on it, one
// to open it, one to see all of it.
import { IconChevronDown, IconLifebuoy, IconShieldFilled } from '@tabler/icons-react'
import type { AlarmCall } from '../../../alarm/contract/alarm.ts'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { aboutWords, isolate, stateWords, withWords } from './alarm-words.ts'
import { callsMe } from '../../../alarm/web/call-order.ts'
import { Elapsed } from '../../../alarm/web/elapsed.tsx'
import { useAlarmDeeds } from './use-alarm-deeds.ts'
import './alarm-line.css'

type Props = {
  call: AlarmCall
  me: string
  ahead: number
  isSettling: boolean
  isHere: boolean
  withBrand: boolean
  more: number
  onUnfold: () => void
  onPutAway: () => void
}

export function AlarmLine({
  call,
  me,
  ahead,
  isSettling,
  isHere,
  withBrand,
  more,
  onUnfold,
  onPutAway,
}: Props) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const { busy, may, open, confirm } = useAlarmDeeds(call)
  const isSafety = call.kind === 'safety'
  const time = (at: string) => format.time(at, call.timeZone)
  const Picture = isSafety ? IconShieldFilled : IconLifebuoy
  const where = `${withBrand ? `${isolate(pick(call.brandName))} · ` : ''}${say(`common.channel_${call.channel}`)}`
  const canPutAway =
    call.ended !== null || (call.confirmed !== null && (call.confirmed.by.id !== me || !isSafety))
  const isUrgent = isSafety && call.confirmed === null && call.ended === null
  return (
    <article
      className={`alarm-line${isSafety ? ' alarm-safety' : ' alarm-help'}${isUrgent ? ' alarm-urgent' : ''}`}
      data-alarm={call.kind}
      data-state={call.ended ? 'ended' : call.confirmed ? 'confirmed' : 'open'}
    >
      <button
        type="button"
        className="alarm-line-words"
        aria-expanded={false}
        disabled={isSettling}
        onClick={onUnfold}
      >
        <span className="alarm-line-what">
          <Picture aria-hidden className="icon" />
          <b>{aboutWords(call, say)}</b>
        </span>
        <span className="alarm-line-who">
          {call.ended === null && (
            <>
              <Elapsed since={call.receivedAt} ahead={ahead} /> ·{' '}
            </>
          )}
          {callsMe(call, me)
            ? `${call.agent ? isolate(call.agent.name) : withWords(call, say)} · ${where}`
            : stateWords(call, me, say, time, format.list)}
          <span className="unseen"> {say('alarm.since', { when: time(call.raisedAt) })}</span>
        </span>
        <span className="alarm-line-more">
          {more > 0 && (
            <span className="alarm-line-count">
              <span aria-hidden="true">
                <bdi dir="ltr">+{format.number(more)}</bdi>
              </span>
              <span className="unseen">{say('alarm.more', { n: more })}</span>
            </span>
          )}
          <IconChevronDown aria-hidden className="icon" />
        </span>
      </button>
      {may('open') && !isHere && (
        <button type="button" className="button alarm-line-do" disabled={isSettling} onClick={open}>
          {say('alarm.open')}
        </button>
      )}
      {may('confirm') && (
        <button
          type="button"
          className={`button alarm-line-do ${isSafety ? 'alarm-confirm' : 'button-accent'}`}
          disabled={busy || isSettling}
          onClick={confirm}
        >
          {say(isSafety && !call.confirmed ? 'alarm.confirm' : 'alarm.see')}
        </button>
      )}
      {!may('confirm') && canPutAway && (
        <button
          type="button"
          className="button alarm-line-do"
          disabled={isSettling}
          onClick={onPutAway}
        >
          {say('alarm.put_away')}
        </button>
      )}
    </article>
  )
}
