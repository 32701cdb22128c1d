// A deadline told in one line: calendar, event, amount, unit, roll.
import { decideDeadline } from '../../src/deadline/domain/deadline.ts'
import type { CalendarId, Overlay, Roll, Unit } from '../../src/calendar/domain/type.ts'

export const ZONE: Record<CalendarId, string> = {
  PL: 'Europe/Warsaw',
  LV: 'Europe/Riga',
  DE: 'Europe/Berlin',
  'GB-ENG': 'Europe/London',
  'GB-SCT': 'Europe/London',
  'GB-NIR': 'Europe/Belfast',
  'US-FED': 'America/New_York',
  'US-FRB': 'America/New_York',
  'IR-FRI': 'Asia/Tehran',
  'IR-THUFRI': 'Asia/Tehran',
}
function readWhen(event: string) {
  if (event.includes('Z')) return Temporal.Instant.from(event)
  return event.includes('T') ? Temporal.PlainDateTime.from(event) : Temporal.PlainDate.from(event)
}

export function decide(
  calendar: CalendarId,
  event: string,
  amount: number,
  unit: Unit,
  roll: Roll = 'none',
  overlay?: Overlay,
) {
  const d = decideDeadline({
    calendar,
    zone: ZONE[calendar],
    event: readWhen(event),
    unit,
    amount,
    roll,
    ...(overlay ? { overlay } : {}),
  })
  return {
    target: d.targetOn,
    last: d.lastOn,
    until: d.untilAt.toString(),
    codes: d.steps.map((s) => s.code),
    steps: d.steps,
  }
}
