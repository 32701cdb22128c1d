// What the bar of alarms says of its sound: whether it can sound, how to allow it, and the switch that
// mutes calls for help.
import { type Icon, IconBell, IconBellOff, IconVolume, IconVolumeOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { AlarmCall } from '../../../alarm/contract/alarm.ts'
import {
  allowSound,
  muteHelp,
  useHelpMuted,
  useSoundState,
  useTone,
  type SoundState,
  type Tone,
} from '../../../alarm/web/sound.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import type { Room } from './use-alarm-bar.ts'

/** The gravest that calls; help that was muted is silent. */
const toneOf = (calling: readonly AlarmCall[], isMuted: boolean): Tone | null => {
  if (calling.some((call) => call.kind === 'safety')) return 'safety'
  return calling.length > 0 && !isMuted ? 'help' : null
}

type Sound = {
  sound: SoundState
  /** What sounds now. */
  tone: Tone | null
  isMuted: boolean
}

export function useCallSound(calling: readonly AlarmCall[], isListening: boolean): Sound {
  const sound = useSoundState()
  const isMuted = useHelpMuted()
  const tone = toneOf(calling, isMuted)
  useTone(tone, isListening)
  return { sound, tone, isMuted }
}

type Props = Pick<Sound, 'sound' | 'tone'> & { room: Room }

export function SoundNote({ sound, room, tone }: Props) {
  const say = usePhrase()
  switch (sound) {
    case 'none':
      return <Warn icon={IconVolumeOff}>{say('alarm.sound_none')}</Warn>
    case 'blocked':
      return <Blocked room={room} tone={tone} />
    case 'on':
      return room === 'quiet' ? (
        <p className="alarm-dim">
          <IconVolume aria-hidden className="icon" />
          {say('alarm.sound_on')}
        </p>
      ) : null
  }
}

/** In a tight bar the warning stands in place of its words, and here its button alone. */
function Blocked({ room, tone }: Pick<Props, 'room' | 'tone'>) {
  const say = usePhrase()
  if (room === 'line') return tone && <Warn icon={IconVolumeOff}>{say('alarm.sound_touch')}</Warn>
  const allow = (
    <Button size="small" onPress={allowSound}>
      {say('alarm.sound_allow')}
    </Button>
  )
  return room === 'tight' ? (
    allow
  ) : (
    <Warn icon={IconVolumeOff} action={allow}>
      {say('alarm.sound_blocked')}
    </Warn>
  )
}

/** Where there is room for the switch, and something to mute. */
export const offersMute = (
  sound: SoundState,
  room: Room,
  calling: readonly AlarmCall[],
): boolean => {
  if (sound === 'none') return false
  switch (room) {
    case 'line':
      return false
    case 'full':
      return calling.some((call) => call.kind === 'help')
    case 'tight':
      return sound !== 'blocked'
    case 'quiet':
      return true
  }
}

export function MuteHelp({ isMuted }: { isMuted: boolean }) {
  const say = usePhrase()
  return (
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
  )
}

export const Warn = ({
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
