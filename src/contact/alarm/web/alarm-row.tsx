// One alarm or call for help, as it stands in the bar: who, since when, who is on it, what can be
// done, what to dial.
import { IconLifebuoy, IconShieldFilled } from '@tabler/icons-react'
import { Button } from '../../../platform/web/parts/button.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { aboutWords, stateWords, withWords } from './alarm-words.ts'
import { callClass, canPutAway, standOf, type CallProps } from './call-look.ts'
import { DialList } from '../../../alarm/web/dial.tsx'
import { Elapsed } from '../../../alarm/web/elapsed.tsx'
import { useAlarmActions } from './use-alarm-actions.ts'
import { isolate } from '../../../platform/base/domain/text.ts'

export function AlarmRow(props: CallProps) {
  const { call, me, ahead } = props
  const say = usePhrase()
  const format = useFormat()
  const isSafety = call.kind === 'safety'
  const others = call.seen
    .filter((one) => one.by.id !== call.confirmed?.by.id)
    .map((one) => one.by.name)
  return (
    <article
      className={callClass(call, 'alarm-row')}
      data-alarm={call.kind}
      data-state={standOf(call)}
    >
      <div className="alarm-what">
        {isSafety ? (
          <IconShieldFilled aria-hidden className="icon" />
        ) : (
          <IconLifebuoy aria-hidden className="icon" />
        )}
        <b>{aboutWords(call, say)}</b>
        {call.ended === null && <Elapsed since={call.receivedAt} ahead={ahead} />}
      </div>
      <WithWhom call={call} withBrand={props.withBrand} />
      <p className="alarm-state">
        {stateWords(call, me, say, format)}
        {isSafety && call.ended === null && others.length > 0 && (
          <small> {say('alarm.seen', { names: format.list(others.map(isolate)) })}</small>
        )}
      </p>
      <RowActions {...props} />
      {call.ended === null && call.dial.length > 0 && <DialList small numbers={call.dial} />}
    </article>
  )
}

function WithWhom({ call, withBrand }: Pick<CallProps, 'call' | 'withBrand'>) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const time = (at: string) => format.time(at, call.timeZone)
  return (
    <div className="alarm-who">
      <p>{withWords(call, say)}</p>
      <p className="alarm-dim">
        {withBrand && <b>{pick(call.brandName)} · </b>}
        {say(`common.channel_${call.channel}`)} ·{' '}
        {say('alarm.since', { when: time(call.raisedAt) })}
        {call.isLate && (
          <>
            {' '}
            · {say('alarm.late', { raised: time(call.raisedAt), received: time(call.receivedAt) })}
          </>
        )}
        {call.note && (
          <>
            {' '}
            · <q dir="auto">{call.note}</q>
          </>
        )}
      </p>
    </div>
  )
}

function RowActions({ call, me, isSettling, isHere, onPutAway }: CallProps) {
  const say = usePhrase()
  const { busy, may, open, confirm, comeIn, clear } = useAlarmActions(call)
  const isSafety = call.kind === 'safety'
  return (
    <div className="alarm-do">
      {may('confirm') &&
        (isSafety ? (
          <button
            type="button"
            className="button alarm-confirm"
            disabled={busy || isSettling}
            onClick={confirm}
          >
            {say(call.confirmed ? 'alarm.see' : 'alarm.confirm')}
          </button>
        ) : (
          <Button isPending={busy} isDisabled={isSettling} onPress={confirm}>
            {say('alarm.see')}
          </Button>
        ))}
      {may('join') && !isHere && (
        <Button
          look={isSafety ? 'plain' : 'accent'}
          isPending={busy}
          isDisabled={isSettling}
          onPress={() => comeIn('join')}
        >
          {say('alarm.join')}
        </Button>
      )}
      {may('take-over') && (
        <Button isPending={busy} isDisabled={isSettling} onPress={() => comeIn('take-over')}>
          {say('alarm.take_over')}
        </Button>
      )}
      {may('open') && !may('join') && !isHere && (
        <Button isDisabled={isSettling} onPress={open}>
          {say('alarm.open')}
        </Button>
      )}
      {may('clear') && call.confirmed !== null && (
        <Button isPending={busy} isDisabled={isSettling} onPress={clear}>
          {say('alarm.clear')}
        </Button>
      )}
      {canPutAway(call, me) && (
        <Button look="quiet" isDisabled={isSettling} onPress={onPutAway}>
          {say('alarm.put_away')}
        </Button>
      )}
    </div>
  )
}
