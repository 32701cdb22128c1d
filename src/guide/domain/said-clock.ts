// Which clocks of a case are told to whoever talks about it, and which one date is said to the
// customer: the same on every screen.

export type CaseClock = {
  kind: string
  action: string
  state: string
  due_at: string
  last_day_on: string | null
}
/** `dueAt` is the first instant after it; a legal clock is spoken of by its `lastDayOn`. */
export type ToldClock = {
  kind: 'legal' | 'house'
  action: string
  dueAt: string
  lastDayOn: string | null
  isMissed: boolean
}

const byEnd = (a: ToldClock, b: ToldClock) => Date.parse(a.dueAt) - Date.parse(b.dueAt)

/**
 * What still runs or was missed and not made up for, nearest first: a missed time of the house is
 * no less true during a call.
 */
export function listTold(clocks: readonly CaseClock[]): ToldClock[] {
  return clocks
    .filter((clock) => clock.state === 'running' || clock.state === 'missed')
    .map((clock) => ({
      kind: clock.kind === 'legal' ? ('legal' as const) : ('house' as const),
      action: clock.action,
      dueAt: clock.due_at,
      lastDayOn: clock.last_day_on,
      isMissed: clock.state === 'missed',
    }))
    .sort(byEnd)
}

/**
 * The one that the customer can be told: of what still runs the house's answer, else the law's,
 * else whatever is next; null when nothing runs.
 */
export function decideSaid(told: readonly ToldClock[]): ToldClock | null {
  const running = told.filter((clock) => !clock.isMissed)
  const replies = running.filter((clock) => clock.action === 'reply')
  return replies.find((clock) => clock.kind === 'house') ?? replies[0] ?? running[0] ?? null
}
