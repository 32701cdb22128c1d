// One clock of a case as a card: what it asks for, by when, and how long it is until then.
import { IconClock, IconHelp, IconScale } from '@tabler/icons-react'
import type { Deadline } from '../../record/contract/case.ts'
import { clockActionKey } from '../../record/web/case-words.ts'
import { lastMinuteOf } from '../../../platform/web/deadline.ts'
import { Badge, type Tone } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { lateness } from '../../../platform/web/parts/clock-line.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import type { Key } from '../../../platform/i18n/catalogue.ts'

const STATE_TONE: Record<Deadline['state'], Tone> = {
  running: 'quiet',
  paused: 'quiet',
  met: 'good',
  missed: 'late',
  void: 'quiet',
}

const stateKey = ({ state, metLate }: Deadline): Key =>
  state === 'met' && metLate ? 'clock.state_met_late' : `clock.state_${state}`
const isCounting = ({ state }: Deadline): boolean => state === 'running' || state === 'missed'

type CardProps = { clock: Deadline; zone: string; onWhy: () => void; onExtend?: () => void }

export function ClockCard({ clock, zone, onWhy, onExtend }: CardProps) {
  const say = usePhrase()
  const isLegal = clock.kind === 'legal'
  const Picture = isLegal ? IconScale : IconClock
  return (
    <div
      className={`clock-card clock-card-${clock.kind} clock-card-${isCounting(clock) ? lateness(clock.dueAt) : 'settled'}`}
    >
      <p className="clock-card-head">
        <Picture aria-hidden className="icon" />
        <b>{say(clockActionKey(clock.action))}</b>
        <span className="dim">{say(isLegal ? 'clock.legal' : 'clock.house')}</span>
        {clock.state !== 'running' && (
          <Badge tone={STATE_TONE[clock.state]}>{say(stateKey(clock))}</Badge>
        )}
      </p>
      <ClockDays clock={clock} zone={zone} />
      <p className="clock-card-end">
        <ClockAway clock={clock} zone={zone} />
        <Button size="small" look="quiet" icon={IconHelp} onPress={onWhy}>
          {say('clock.why')}
        </Button>
        {onExtend && (
          <Button size="small" look="quiet" onPress={onExtend}>
            {say('clock.extend')}
          </Button>
        )}
      </p>
      {clock.extension && (
        <p className="dim">{say('clock.extended_until', { reason: clock.extension.reason })}</p>
      )}
    </div>
  )
}

/** The law speaks of days, the house of an hour. */
function ClockDays({ clock, zone }: { clock: Deadline; zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  if (clock.kind === 'house')
    return (
      <p>
        <b>{format.dateTime(clock.dueAt, zone)}</b>
      </p>
    )
  return (
    <dl className="clock-days">
      {clock.targetOn !== clock.lastDayOn && (
        <div>
          <dt>{say('clock.target')}</dt>
          <dd>{format.date(clock.targetOn)}</dd>
        </div>
      )}
      {clock.lastDayOn && (
        <div>
          <dt>{say('clock.last_day')}</dt>
          <dd>
            <b>{format.date(clock.lastDayOn)}</b>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** How long it is until then, and when it was met. */
function ClockAway({ clock, zone }: { clock: Deadline; zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <>
      {isCounting(clock) && (
        <span className={`clock clock-${lateness(clock.dueAt)}`}>
          <span className="clock-away">
            {format.relative(
              clock.kind === 'legal' ? lastMinuteOf(clock.dueAt) : clock.dueAt,
              zone,
            )}
          </span>
        </span>
      )}
      {clock.metAt && (
        <span className="dim">
          {say('clock.met_at', { when: format.shortDateTime(clock.metAt, zone) })}
        </span>
      )}
    </>
  )
}
