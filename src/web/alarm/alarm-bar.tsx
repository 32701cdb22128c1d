// The bar of alarms and calls for help, on every page of whoever may answer them: it stays until somebody is on it, with sound, and says when its sound is blocked or its line is away.
import { IconBell, IconBellOff, IconCloudOff, IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { AlarmCall } from '../../contract/alarm.ts'
import type { Me } from '../../contract/people.ts'
import { useLiveLine } from '../desk/live.ts'
import { Button } from '../parts/button.tsx'
import { useTitleCount } from '../parts/title.ts'
import { useFormat, usePhrase } from '../phrase.tsx'
import { alarmsQuery, mayAnswer } from './alarm-query.ts'
import { AlarmRow, customerOf } from './alarm-row.tsx'
import { callsMe, orderCalls } from './call-order.ts'
import { useSettling } from './settling.ts'
import { allowSound, muteHelp, useHelpMuted, useSoundState, useTone } from './sound.ts'
import './alarm.css'

/** How many call this person now; 0 for whoever may not answer. */
export function useCallCount(me: Me): number {
  const { data } = useQuery({ ...alarmsQuery, enabled: mayAnswer(me) })
  return (data?.items ?? []).filter((call) => callsMe(call, me.person.id)).length
}

/** Dialogs begin below the bar, so that nothing of them lies under it: its height is told to the whole page. */
function useRoomBelow(isCalling: boolean) {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = bar.current
    if (!isCalling || !element) return
    const page = document.documentElement.style
    const watch = new ResizeObserver(() => page.setProperty('--alarm-bar', `${element.offsetHeight}px`))
    watch.observe(element)
    return () => {
      watch.disconnect()
      page.removeProperty('--alarm-bar')
    }
  }, [isCalling])
  return bar
}

/** `contact` is the one that is open on this page, `isWhole` when it takes the whole screen: there the bar has no row of its own while nobody calls. */
export function AlarmBar({ me, contact, isWhole }: { me: Me; contact: string | null; isWhole: boolean }) {
  const say = usePhrase()
  const may = mayAnswer(me)
  const { data } = useQuery({ ...alarmsQuery, enabled: may })
  const isAway = useLiveLine() === 'away'
  const sound = useSoundState()
  const isMuted = useHelpMuted()
  const [putAway, setPutAway] = useState<readonly string[]>([])
  const [isWide, setWide] = useState(false)
  const mine = me.person.id
  const stateOf = (call: AlarmCall) => `${call.id} ${call.ended ? 'ended' : call.confirmed ? 'on' : 'open'}`
  const { running, over } = orderCalls((data?.items ?? []).filter((call) => callsMe(call, mine) || !putAway.includes(stateOf(call))), mine)
  const calls = [...running, ...over]
  const calling = calls.filter((call) => callsMe(call, mine))
  const tone = calling.some((call) => call.kind === 'safety') ? 'safety' : calling.length > 0 && !isMuted ? 'help' : null
  useTone(tone, may && (data?.isFirst === true || calls.length > 0))
  useTitleCount(calling.length)
  const [first] = calls
  // One running call in full, and the newest of what is over, so that nobody misses how it ended; the others behind a press.
  const shown = isWide ? calls : [...running.slice(0, 1), ...over.slice(0, 1)]
  const isSettling = useSettling(shown.map((call) => `${stateOf(call)} ${call.may.join()}`).join(';'))
  const bar = useRoomBelow(may && first !== undefined)
  if (!may || !data) return null
  if (!first && (isWhole || !data.isFirst)) return null
  const loud = calling.find((call) => call.kind === 'safety') ?? calling[0]
  const row = (call: AlarmCall) => <AlarmRow key={call.id} call={call} me={mine} ahead={data.ahead} isSettling={isSettling} isHere={contact === call.contact} withBrand={me.brands.length > 1} onPutAway={() => setPutAway((now) => [...now, stateOf(call)])} />
  return (
    <section ref={bar} className={`alarm-bar${first ? '' : ' alarm-bar-quiet'}`} aria-label={say('alarm.bar')} data-sound={sound} data-react-aria-top-layer="true">
      {/* Said once for each call, not with every second. */}
      <p className="unseen" role="alert">{loud && `${say(loud.kind === 'safety' ? 'alarm.safety' : 'alarm.help')}: ${loud.agent?.name ?? say('alarm.nobody_has', { customer: `\u2068${customerOf(loud, say)}\u2069` })}`}</p>
      {first ? shown.map(row) : <p className="alarm-quiet">{say('alarm.quiet')}</p>}
      <div className="alarm-own">
        {calls.length > shown.length && <Button size="small" isDisabled={isSettling} onPress={() => setWide(true)}>{running.length > 1 ? say('alarm.more', { n: running.length - 1 }) : say('alarm.more_over', { n: over.length - 1 })}</Button>}
        {isAway && <p className="alarm-warn"><IconCloudOff aria-hidden className="icon" />{say('alarm.no_line')}</p>}
        {sound === 'blocked' && <p className="alarm-warn"><IconVolumeOff aria-hidden className="icon" />{say('alarm.sound_blocked')} <Button size="small" onPress={allowSound}>{say('alarm.sound_allow')}</Button></p>}
        {sound === 'none' && <p className="alarm-warn"><IconVolumeOff aria-hidden className="icon" />{say('alarm.sound_none')}</p>}
        {sound === 'on' && !first && <p className="alarm-dim"><IconVolume aria-hidden className="icon" />{say('alarm.sound_on')}</p>}
        {(first ? calling.some((call) => call.kind === 'help') : true) && sound !== 'none' && (
          <button type="button" className="alarm-mute" aria-pressed={isMuted} onClick={() => muteHelp(!isMuted)}>{isMuted ? <IconBellOff aria-hidden className="icon" /> : <IconBell aria-hidden className="icon" />}{say(isMuted ? 'alarm.unmute_help' : 'alarm.mute_help')}</button>
        )}
      </div>
    </section>
  )
}

/** How many call, beside a place in the rail. */
export function AlarmCount({ me }: { me: Me }) {
  const say = usePhrase()
  const format = useFormat()
  const n = useCallCount(me)
  return n === 0 ? null : <span className="rail-count rail-alarm"><span aria-hidden="true">{format.number(n)}</span><span className="unseen">{say('alarm.count', { n })}</span></span>
}
