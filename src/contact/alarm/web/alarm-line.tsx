// One call on a phone, in one line: who needs help, where, since when; one press to be on it, one
// to open it, one to see all of it.
import { IconChevronDown, IconLifebuoy, IconShieldFilled } from '@tabler/icons-react'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { aboutWords, stateWords, withWords } from './alarm-words.ts'
import { callClass, canPutAway, standOf, type CallProps } from './call-look.ts'
import { callsMe } from '../../../alarm/web/call-order.ts'
import { Elapsed } from '../../../alarm/web/elapsed.tsx'
import { useAlarmActions } from './use-alarm-actions.ts'
import { isolate } from '../../../platform/base/domain/text.ts'
import './alarm-line.css'

type Props = CallProps & {
  /** How many others there are behind the press. */
  more: number
  onUnfold: () => void
}

export function AlarmLine(props: Props) {
  const { call } = props
  return (
    <article
      className={callClass(call, 'alarm-line')}
      data-alarm={call.kind}
      data-state={standOf(call)}
    >
      <LineWords {...props} />
      <LineActions {...props} />
    </article>
  )
}

function LineWords({ call, me, ahead, isSettling, withBrand, more, onUnfold }: Props) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const Picture = call.kind === 'safety' ? IconShieldFilled : IconLifebuoy
  const where = `${withBrand ? `${isolate(pick(call.brandName))} · ` : ''}${say(`common.channel_${call.channel}`)}`
  return (
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
          : stateWords(call, me, say, format)}
        <span className="unseen">
          {' '}
          {say('alarm.since', { when: format.time(call.raisedAt, call.timeZone) })}
        </span>
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
  )
}

function LineActions({ call, me, isSettling, isHere, onPutAway }: CallProps) {
  const say = usePhrase()
  const { busy, may, open, confirm } = useAlarmActions(call)
  const isSafety = call.kind === 'safety'
  return (
    <>
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
      {!may('confirm') && canPutAway(call, me) && (
        <button
          type="button"
          className="button alarm-line-do"
          disabled={isSettling}
          onClick={onPutAway}
        >
          {say('alarm.put_away')}
        </button>
      )}
    </>
  )
}
