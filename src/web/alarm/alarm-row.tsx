// One alarm or call for help, as it stands in the bar: who, since when, who is on it, what can be done, what to dial.
import { IconLifebuoy, IconShieldFilled } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AlarmCall } from '../../contract/alarm.ts'
import { send } from '../api.ts'
import { contactPath } from '../contact/contact-query.ts'
import { useErrorText } from '../fault-text.ts'
import { Button } from '../parts/button.tsx'
import { toast } from '../parts/toast.tsx'
import { useFormat, useLanguage, usePhrase, type Say } from '../phrase.tsx'
import { queryClient } from '../query.ts'
import { alarmsQuery, answerAlarm } from './alarm-query.ts'
import { DialList } from './dial.tsx'
import { Elapsed } from './elapsed.tsx'

const isolate = (text: string): string => `\u2068${text}\u2069`

/** These say by whom; the desk itself has no name. */
const NAMED: readonly string[] = ['clear', 'mistake', 'joined', 'taken']

function endedWords({ by, how, at }: NonNullable<AlarmCall['ended']>, say: Say, time: (at: string) => string): string {
  if (!by && NAMED.includes(how)) return say('alarm.ended_nameless', { how, when: time(at) })
  return say(`alarm.ended_${how}`, { name: isolate(by?.name ?? ''), when: time(at) })
}

export const customerOf = (call: AlarmCall, say: Say): string => call.customer ?? call.phone ?? say('alarm.somebody')

/** `isSettling`: what stands under the pointer has only just moved there, and takes no press yet. */
export function AlarmRow({ call, me, ahead, isSettling, isHere, withBrand, onPutAway }: { call: AlarmCall; me: string; ahead: number; isSettling: boolean; isHere: boolean; withBrand: boolean; onPutAway: () => void }) {
  const say = usePhrase()
  const format = useFormat()
  const errorText = useErrorText()
  const { pick } = useLanguage()
  const go = useNavigate()
  const [busy, setBusy] = useState(false)
  const isSafety = call.kind === 'safety'
  const time = (at: string) => format.time(at, call.timeZone)
  const run = (work: () => Promise<unknown>) => {
    setBusy(true)
    work().catch((error: unknown) => toast(errorText(error))).finally(() => setBusy(false))
  }
  const open = () => go({ to: '/contacts/$brand/$id', params: { brand: call.brand, id: call.contact } })
  const comeIn = (action: 'join' | 'take-over') => run(async () => {
    await send('POST', `${contactPath(call.brand, call.contact)}/${action}`, {})
    void queryClient.invalidateQueries({ queryKey: alarmsQuery.queryKey })
    void queryClient.invalidateQueries({ queryKey: ['contact', call.brand, call.contact] })
    await open()
  })
  const may = (what: AlarmCall['may'][number]) => call.may.includes(what)
  const customer = customerOf(call, say)
  const others = call.seen.filter((one) => one.by.id !== call.confirmed?.by.id).map((one) => one.by.name)
  const isUrgent = isSafety && call.confirmed === null && call.ended === null
  return (
    <article className={`alarm-row${isSafety ? ' alarm-safety' : ' alarm-help'}${isUrgent ? ' alarm-urgent' : ''}`} data-alarm={call.kind} data-state={call.ended ? 'ended' : call.confirmed ? 'confirmed' : 'open'}>
      <div className="alarm-what">
        {isSafety ? <IconShieldFilled aria-hidden className="icon" /> : <IconLifebuoy aria-hidden className="icon" />}
        <b>{say(isSafety ? 'alarm.safety' : 'alarm.help')}{isSafety && call.why !== 'safety' && <>: {say(`alarm.why_${call.why}`)}</>}</b>
        {call.ended === null && <Elapsed since={call.receivedAt} ahead={ahead} />}
      </div>
      <div className="alarm-who">
        <p>{call.agent ? say('alarm.with', { agent: isolate(call.agent.name), customer: isolate(customer) }) : say('alarm.nobody_has', { customer: isolate(customer) })}</p>
        <p className="alarm-dim">{withBrand && <b>{pick(call.brandName)} · </b>}{say(`common.channel_${call.channel}`)} · {say('alarm.since', { when: time(call.raisedAt) })}{call.isLate && <> · {say('alarm.late', { raised: time(call.raisedAt), received: time(call.receivedAt) })}</>}{call.note && <> · <q dir="auto">{call.note}</q></>}</p>
      </div>
      <p className="alarm-state">
        {call.ended
          ? endedWords(call.ended, say, time)
          : call.confirmed
            ? isSafety ? call.confirmed.by.id === me ? say('alarm.confirmed_me', { when: time(call.confirmed.at) }) : say('alarm.confirmed', { name: isolate(call.confirmed.by.name), when: time(call.confirmed.at) }) : say('alarm.seen', { names: format.list(call.seen.map((one) => isolate(one.by.name))) })
            : say(isSafety ? 'alarm.nobody_yet' : 'alarm.nobody_seen')}
        {isSafety && call.ended === null && others.length > 0 && <small> {say('alarm.seen', { names: format.list(others.map(isolate)) })}</small>}
      </p>
      <div className="alarm-do">
        {call.ended === null && may('confirm') && (isSafety ? <button type="button" className="button alarm-confirm" disabled={busy || isSettling} onClick={() => run(() => answerAlarm(call, 'confirm'))}>{say(call.confirmed ? 'alarm.see' : 'alarm.confirm')}</button> : <Button isPending={busy} isDisabled={isSettling} onPress={() => run(() => answerAlarm(call, 'confirm'))}>{say('alarm.see')}</Button>)}
        {call.ended === null && may('join') && !isHere && <Button look={isSafety ? 'plain' : 'accent'} isPending={busy} isDisabled={isSettling} onPress={() => comeIn('join')}>{say('alarm.join')}</Button>}
        {call.ended === null && may('take-over') && <Button isPending={busy} isDisabled={isSettling} onPress={() => comeIn('take-over')}>{say('alarm.take_over')}</Button>}
        {call.ended === null && may('open') && !may('join') && !isHere && <Button isDisabled={isSettling} onPress={() => void open()}>{say('alarm.open')}</Button>}
        {call.ended === null && may('clear') && call.confirmed !== null && <Button isPending={busy} isDisabled={isSettling} onPress={() => run(() => answerAlarm(call, 'clear'))}>{say('alarm.clear')}</Button>}
        {(call.ended !== null || (call.confirmed !== null && (call.confirmed.by.id !== me || !isSafety))) && <Button look="quiet" isDisabled={isSettling} onPress={onPutAway}>{say('alarm.put_away')}</Button>}
      </div>
      {call.ended === null && call.dial.length > 0 && <DialList small numbers={call.dial} />}
    </article>
  )
}
