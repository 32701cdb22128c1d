// A deadline as people say it: the day and hour, whose it is, and how long that is from now.
import { IconClock, IconScale } from '@tabler/icons-react'
import { useFormat, usePhrase } from '../phrase.tsx'

const SOON_MS = 24 * 3_600_000

/** Late once it is over, soon within a day. */
export const lateness = (dueAt: string, now = Date.now()): 'quiet' | 'soon' | 'late' => {
  const left = Date.parse(dueAt) - now
  if (left < 0) return 'late'
  return left < SOON_MS ? 'soon' : 'quiet'
}

/**
 * `bare` leaves out how long it is from now. `lastDayOn` says a statutory deadline's whole last day
 * instead of its first instant after.
 */
export function DeadlineLine({
  kind,
  dueAt,
  lastDayOn,
  zone,
  settled,
  short,
  bare,
}: {
  kind: 'legal' | 'house'
  dueAt: string
  lastDayOn?: string | null
  zone: string
  settled?: boolean
  short?: boolean
  bare?: boolean
}) {
  const say = usePhrase()
  const format = useFormat()
  const tone = settled ? 'quiet' : lateness(dueAt)
  // The first instant after a day belongs to that day: one minute before it is the day people speak
  // of.
  const last = new Date(Date.parse(dueAt) - 60_000).toISOString()
  const day = lastDayOn ?? last
  const sayDay = short ? format.shortDay : format.date
  const sayTime = short ? format.here : format.dateTime
  const when = kind === 'legal' ? sayDay(day, zone) : sayTime(dueAt, zone)
  const Picture = kind === 'legal' ? IconScale : IconClock
  return (
    <span className={`clock clock-${kind} clock-${tone}`}>
      <Picture aria-hidden className="icon" />
      <span>
        {when}{' '}
        <span className="clock-kind">
          {say(kind === 'legal' ? 'common.clock_legal' : 'common.clock_house')}
        </span>
      </span>
      {!settled && !bare && (
        <span className="clock-away">{format.relative(kind === 'legal' ? last : dueAt, zone)}</span>
      )}
    </span>
  )
}
