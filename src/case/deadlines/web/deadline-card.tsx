// One deadline of a case as a card: what it asks for, by when, and how long it is until then.
import { IconClock, IconHelp, IconScale } from '@tabler/icons-react'
import type { Deadline } from '../../record/contract/case.ts'
import { deadlineActionKey } from '../../record/web/case-words.ts'
import { lastMinuteOf } from '../../../platform/web/deadline.ts'
import { Badge, type Tone } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { lateness } from '../../../platform/web/parts/deadline-line.tsx'
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

type CardProps = { deadline: Deadline; zone: string; onWhy: () => void; onExtend?: () => void }

export function DeadlineCard({ deadline, zone, onWhy, onExtend }: CardProps) {
  const say = usePhrase()
  const isLegal = deadline.kind === 'legal'
  const Picture = isLegal ? IconScale : IconClock
  return (
    <div
      className={`clock-card clock-card-${deadline.kind} clock-card-${isCounting(deadline) ? lateness(deadline.dueAt) : 'settled'}`}
    >
      <p className="clock-card-head">
        <Picture aria-hidden className="icon" />
        <b>{say(deadlineActionKey(deadline.action))}</b>
        <span className="dim">{say(isLegal ? 'clock.legal' : 'clock.house')}</span>
        {deadline.state !== 'running' && (
          <Badge tone={STATE_TONE[deadline.state]}>{say(stateKey(deadline))}</Badge>
        )}
      </p>
      <DeadlineDays deadline={deadline} zone={zone} />
      <p className="clock-card-end">
        <DeadlineAway deadline={deadline} zone={zone} />
        <Button size="small" look="quiet" icon={IconHelp} onPress={onWhy}>
          {say('clock.why')}
        </Button>
        {onExtend && (
          <Button size="small" look="quiet" onPress={onExtend}>
            {say('clock.extend')}
          </Button>
        )}
      </p>
      {deadline.extension && (
        <p className="dim">{say('clock.extended_until', { reason: deadline.extension.reason })}</p>
      )}
    </div>
  )
}

/** The law speaks of days, the house of an hour. */
function DeadlineDays({ deadline, zone }: { deadline: Deadline; zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  if (deadline.kind === 'house')
    return (
      <p>
        <b>{format.dateTime(deadline.dueAt, zone)}</b>
      </p>
    )
  return (
    <dl className="clock-days">
      {deadline.targetOn !== deadline.lastDayOn && (
        <div>
          <dt>{say('clock.target')}</dt>
          <dd>{format.date(deadline.targetOn)}</dd>
        </div>
      )}
      {deadline.lastDayOn && (
        <div>
          <dt>{say('clock.last_day')}</dt>
          <dd>
            <b>{format.date(deadline.lastDayOn)}</b>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** How long it is until then, and when it was met. */
function DeadlineAway({ deadline, zone }: { deadline: Deadline; zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <>
      {isCounting(deadline) && (
        <span className={`clock clock-${lateness(deadline.dueAt)}`}>
          <span className="clock-away">
            {format.relative(
              deadline.kind === 'legal' ? lastMinuteOf(deadline.dueAt) : deadline.dueAt,
              zone,
            )}
          </span>
        </span>
      )}
      {deadline.metAt && (
        <span className="dim">
          {say('clock.met_at', { when: format.shortDateTime(deadline.metAt, zone) })}
        </span>
      )}
    </>
  )
}
