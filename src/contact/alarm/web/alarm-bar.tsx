// The bar of alarms and calls for help, on every page of whoever may answer them: it stays until
// somebody is on it, with sound, and says when its sound is blocked or its line is away.
import { IconCloudOff, IconVolumeOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { AlarmCall } from '../../../alarm/contract/alarm.ts'
import type { Me } from '../../../access/contract/people.ts'
import { useLiveLine } from '../../../access/web/live.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { useTitleCount } from '../../../platform/web/parts/title.ts'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { alarmsQuery, mayAnswer } from '../../../alarm/web/alarm-query.ts'
import { AlarmLine } from './alarm-line.tsx'
import { AlarmRow } from './alarm-row.tsx'
import { MuteHelp, offersMute, SoundNote, useCallSound, Warn } from './alarm-sound.tsx'
import { aboutWords, withWords } from './alarm-words.ts'
import { callsMe } from '../../../alarm/web/call-order.ts'
import {
  useCalls,
  useFolding,
  useNewest,
  useRoomBelow,
  type Calls,
  type Folding,
} from './use-alarm-bar.ts'
import { isolate } from '../../../platform/base/domain/text.ts'
import './alarm.css'

/** How many call this person now; 0 for whoever may not answer. */
export function useCallCount(me: Me): number {
  const { data } = useQuery({ ...alarmsQuery, enabled: mayAnswer(me) })
  return (data?.items ?? []).filter((call) => callsMe(call, me.person.id)).length
}

type Props = {
  me: Me
  /** The one that is open on this page. */
  contact: string | null
  /** It takes the whole screen: there the bar has no row of its own while nobody calls. */
  isWhole: boolean
}

export function AlarmBar({ me, contact, isWhole }: Props) {
  const say = usePhrase()
  const isAway = useLiveLine() === 'away'
  const calls = useCalls(me)
  const { data, calling } = calls
  const hasCalls = calls.all.length > 0
  const isListening = data !== undefined && (data.isFirst || hasCalls)
  const { sound, tone, isMuted } = useCallSound(calling, isListening)
  useTitleCount(calling.length)
  const newest = useNewest(calling)
  const folding = useFolding(calls)
  const { room, shown, isSettling } = folding
  const bar = useRoomBelow(data !== undefined && hasCalls)
  if (!data) return null
  if (!hasCalls && (isWhole || !data.isFirst)) return null
  const withBrand = me.brands.length > 1
  return (
    <section
      ref={bar}
      className={`alarm-bar${hasCalls ? '' : ' alarm-bar-quiet'}`}
      aria-label={say('alarm.bar')}
      data-sound={sound}
      data-tone={tone ?? 'none'}
      data-react-aria-top-layer="true"
    >
      <p className="unseen" role="alert">
        {newest && <Heard key={newest.id} call={newest} withBrand={withBrand} />}
      </p>
      {shown.map((call) => {
        const common = {
          call,
          me: me.person.id,
          ahead: data.ahead,
          isSettling,
          isHere: contact === call.contact,
          withBrand,
          onPutAway: () => calls.putAway(call),
        }
        return room === 'line' ? (
          <AlarmLine
            key={call.id}
            {...common}
            more={calls.all.length - 1}
            onUnfold={() => folding.setWide(true)}
          />
        ) : (
          <AlarmRow key={call.id} {...common} />
        )
      })}
      {!hasCalls && <Quiet isWarning={room === 'tight' && sound === 'blocked'} />}
      <div className="alarm-own">
        <FoldButtons calls={calls} folding={folding} />
        {isAway && <Warn icon={IconCloudOff}>{say('alarm.no_line')}</Warn>}
        <SoundNote sound={sound} room={room} tone={tone} />
        {offersMute(sound, room, calling) && <MuteHelp isMuted={isMuted} />}
      </div>
    </section>
  )
}

/** A new call, said once. */
function Heard({ call, withBrand }: { call: AlarmCall; withBrand: boolean }) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const heard = [
    aboutWords(call, say),
    withWords(call, say),
    ...(withBrand ? [isolate(pick(call.brandName))] : []),
    say('alarm.since', { when: format.time(call.raisedAt, call.timeZone) }),
  ]
  return <span>{heard.join('. ')}</span>
}

/**
 * Nobody calls. On a phone nothing that is quiet takes more than a line: there its warning stands in
 * place of the words, and the button beside them.
 */
function Quiet({ isWarning }: { isWarning: boolean }) {
  const say = usePhrase()
  return isWarning ? (
    <Warn icon={IconVolumeOff}>{say('alarm.sound_blocked')}</Warn>
  ) : (
    <p className="alarm-quiet">{say('alarm.quiet')}</p>
  )
}

function FoldButtons({
  calls: { all, running, over },
  folding: { isPhone, isWide, setWide, room, shown, isSettling },
}: {
  calls: Calls
  folding: Folding
}) {
  const say = usePhrase()
  return (
    <>
      {isWide && (isPhone || all.length > 1) && (
        <Button size={isPhone ? 'normal' : 'small'} onPress={() => setWide(false)}>
          {say('alarm.fold')}
        </Button>
      )}
      {room !== 'line' && all.length > shown.length && (
        <Button size="small" isDisabled={isSettling} onPress={() => setWide(true)}>
          {running.length > 1
            ? say('alarm.more', { n: running.length - 1 })
            : say('alarm.more_over', { n: over.length - 1 })}
        </Button>
      )}
    </>
  )
}

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
