// The bar of alarms and calls for help, on every page of whoever may answer them: it stays until
// somebody is on it, with sound, and says when its sound is blocked or its line is away.
import {
  type Icon,
  IconBell,
  IconBellOff,
  IconCloudOff,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { AlarmCall } from '../../../alarm/contract/alarm.ts'
import type { Me } from '../../../access/contract/people.ts'
import { useLiveLine } from '../../../access/web/live.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { usePhone } from '../../../platform/web/parts/media.ts'
import { useTitleCount } from '../../../platform/web/parts/title.ts'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { alarmsQuery, mayAnswer } from '../../../alarm/web/alarm-query.ts'
import { AlarmLine } from './alarm-line.tsx'
import { AlarmRow } from './alarm-row.tsx'
import { aboutWords, isolate, withWords } from './alarm-words.ts'
import { callsMe, orderCalls } from '../../../alarm/web/call-order.ts'
import { useSettling } from '../../../alarm/web/settling.ts'
import {
  allowSound,
  muteHelp,
  useHelpMuted,
  useSoundState,
  useTone,
} from '../../../alarm/web/sound.ts'
import './alarm.css'

/** How many call this person now; 0 for whoever may not answer. */
export function useCallCount(me: Me): number {
  const { data } = useQuery({ ...alarmsQuery, enabled: mayAnswer(me) })
  return (data?.items ?? []).filter((call) => callsMe(call, me.person.id)).length
}

/**
 * Dialogs begin below the bar, so that nothing of them lies under it: its height is told to the
 * whole page.
 */
function useRoomBelow(isCalling: boolean) {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = bar.current
    if (!isCalling || !element) return
    const page = document.documentElement.style
    const watch = new ResizeObserver(() =>
      page.setProperty('--alarm-bar', `${element.offsetHeight}px`),
    )
    watch.observe(element)
    return () => {
      watch.disconnect()
      page.removeProperty('--alarm-bar')
    }
  }, [isCalling])
  return bar
}

/**
 * The call that began to call last: each is said once, whatever stands before it, and not again
 * with every second.
 */
function useNewest(calling: readonly AlarmCall[]): AlarmCall | undefined {
  const [said, setSaid] = useState<readonly string[]>([])
  const fresh = calling.filter((call) => !said.includes(call.id))
  if (fresh.length > 0) setSaid([...said, ...fresh.map((call) => call.id)])
  return calling.find(
    (call) =>
      call.id === (fresh.at(-1)?.id ?? said.findLast((id) => calling.some((one) => one.id === id))),
  )
}

/**
 * `contact` is the one that is open on this page, `isWhole` when it takes the whole screen: there
 * the bar has no row of its own while nobody calls.
 */
export function AlarmBar({
  me,
  contact,
  isWhole,
}: {
  me: Me
  contact: string | null
  isWhole: boolean
}) {
  const say = usePhrase()
  const may = mayAnswer(me)
  const { data } = useQuery({ ...alarmsQuery, enabled: may })
  const isAway = useLiveLine() === 'away'
  const sound = useSoundState()
  const isMuted = useHelpMuted()
  const [putAway, setPutAway] = useState<readonly string[]>([])
  const [isWide, setWide] = useState(false)
  const mine = me.person.id
  const stateOf = (call: AlarmCall) =>
    `${call.id} ${call.ended ? 'ended' : call.confirmed ? 'on' : 'open'}`
  const { running, over } = orderCalls(
    (data?.items ?? []).filter((call) => callsMe(call, mine) || !putAway.includes(stateOf(call))),
    mine,
  )
  const calls = [...running, ...over]
  const calling = calls.filter((call) => callsMe(call, mine))
  const tone = calling.some((call) => call.kind === 'safety')
    ? 'safety'
    : calling.length > 0 && !isMuted
      ? 'help'
      : null
  useTone(tone, may && (data?.isFirst === true || calls.length > 0))
  useTitleCount(calling.length)
  const [first] = calls
  if (!first && isWide) setWide(false)
  const isPhone = usePhone()
  const newest = useNewest(calling)
  const { pick } = useLanguage()
  const format = useFormat()
  // One running call in full, and the newest of what is over, so that nobody misses how it ended;
  // on a phone one line for all. The others behind a press.
  const isLine = isPhone && !isWide && first !== undefined
  const shown = isWide
    ? calls
    : isLine
      ? calls.slice(0, 1)
      : [...running.slice(0, 1), ...over.slice(0, 1)]
  const isSettling = useSettling(
    shown.map((call) => `${stateOf(call)} ${call.may.join()}`).join(';'),
  )
  const bar = useRoomBelow(may && first !== undefined)
  if (!may || !data) return null
  if (!first && (isWhole || !data.isFirst)) return null
  const row = (call: AlarmCall) => {
    const common = {
      call,
      me: mine,
      ahead: data.ahead,
      isSettling,
      isHere: contact === call.contact,
      withBrand: me.brands.length > 1,
      onPutAway: () => setPutAway((now) => [...now, stateOf(call)]),
    }
    return isLine ? (
      <AlarmLine key={call.id} {...common} more={calls.length - 1} onUnfold={() => setWide(true)} />
    ) : (
      <AlarmRow key={call.id} {...common} />
    )
  }
  const heard =
    newest &&
    [
      aboutWords(newest, say),
      withWords(newest, say),
      ...(me.brands.length > 1 ? [isolate(pick(newest.brandName))] : []),
      say('alarm.since', { when: format.time(newest.raisedAt, newest.timeZone) }),
    ].join('. ')
  // On a phone nothing that is quiet takes more than a line: its warning stands in place of the
  // words, its button beside them.
  const isTight = isPhone && !first
  const allow = (
    <Button size="small" onPress={allowSound}>
      {say('alarm.sound_allow')}
    </Button>
  )
  return (
    <section
      ref={bar}
      className={`alarm-bar${first ? '' : ' alarm-bar-quiet'}`}
      aria-label={say('alarm.bar')}
      data-sound={sound}
      data-tone={tone ?? 'none'}
      data-react-aria-top-layer="true"
    >
      <p className="unseen" role="alert">
        {newest && <span key={newest.id}>{heard}</span>}
      </p>
      {first ? (
        shown.map(row)
      ) : isTight && sound === 'blocked' ? (
        <Warn icon={IconVolumeOff}>{say('alarm.sound_blocked')}</Warn>
      ) : (
        <p className="alarm-quiet">{say('alarm.quiet')}</p>
      )}
      <div className="alarm-own">
        {isWide && (isPhone || calls.length > 1) && (
          <Button size={isPhone ? 'normal' : 'small'} onPress={() => setWide(false)}>
            {say('alarm.fold')}
          </Button>
        )}
        {!isLine && calls.length > shown.length && (
          <Button size="small" isDisabled={isSettling} onPress={() => setWide(true)}>
            {running.length > 1
              ? say('alarm.more', { n: running.length - 1 })
              : say('alarm.more_over', { n: over.length - 1 })}
          </Button>
        )}
        {isAway && <Warn icon={IconCloudOff}>{say('alarm.no_line')}</Warn>}
        {sound === 'blocked' &&
          !isLine &&
          (isTight ? (
            allow
          ) : (
            <Warn icon={IconVolumeOff} action={allow}>
              {say('alarm.sound_blocked')}
            </Warn>
          ))}
        {isLine && sound === 'blocked' && tone !== null && (
          <Warn icon={IconVolumeOff}>{say('alarm.sound_touch')}</Warn>
        )}
        {sound === 'none' && <Warn icon={IconVolumeOff}>{say('alarm.sound_none')}</Warn>}
        {sound === 'on' && !first && !isTight && (
          <p className="alarm-dim">
            <IconVolume aria-hidden className="icon" />
            {say('alarm.sound_on')}
          </p>
        )}
        {!(isTight && sound === 'blocked') &&
          (first ? !isLine && calling.some((call) => call.kind === 'help') : true) &&
          sound !== 'none' && (
            <button
              type="button"
              className="alarm-mute"
              aria-pressed={isMuted}
              onClick={() => muteHelp(!isMuted)}
            >
              {isMuted ? (
                <IconBellOff aria-hidden className="icon" />
              ) : (
                <IconBell aria-hidden className="icon" />
              )}
              {say(isMuted ? 'alarm.unmute_help' : 'alarm.mute_help')}
            </button>
          )}
      </div>
    </section>
  )
}

const Warn = ({
  icon: Picture,
  action,
  children,
}: {
  icon: Icon
  action?: ReactNode
  children: ReactNode
}) => (
  <p className="alarm-warn">
    <span>
      <Picture aria-hidden className="icon" />
      <span>{children}</span>
    </span>{' '}
    {action}
  </p>
)

/** How many call, beside a place in the rail. */
export function AlarmCount({ me }: { me: Me }) {
  const say = usePhrase()
  const format = useFormat()
  const n = useCallCount(me)
  return n === 0 ? null : (
    <span className="rail-count rail-alarm">
      <span aria-hidden="true">{format.number(n)}</span>
      <span className="unseen">{say('alarm.count', { n })}</span>
    </span>
  )
}
