// Which deadlines of a case are shown to whoever talks about it, and which one date is said to the
// customer: the same on every screen.

export type CaseDeadline = {
  kind: string
  action: string
  state: string
  due_at: string
  last_day_on: string | null
}
/** `dueAt` is the first instant after it; a statutory deadline is spoken of by its `lastDayOn`. */
export type ShownDeadline = {
  kind: 'legal' | 'house'
  action: string
  dueAt: string
  lastDayOn: string | null
  isMissed: boolean
}

const byEnd = (a: ShownDeadline, b: ShownDeadline) => Date.parse(a.dueAt) - Date.parse(b.dueAt)

/**
 * What still runs or was missed and not made up for, nearest first: a missed time of the house is
 * no less true during a call.
 */
export function listShown(deadlines: readonly CaseDeadline[]): ShownDeadline[] {
  return deadlines
    .filter((deadline) => deadline.state === 'running' || deadline.state === 'missed')
    .map((deadline) => ({
      kind: deadline.kind === 'legal' ? ('legal' as const) : ('house' as const),
      action: deadline.action,
      dueAt: deadline.due_at,
      lastDayOn: deadline.last_day_on,
      isMissed: deadline.state === 'missed',
    }))
    .sort(byEnd)
}

/**
 * The one that the customer can be told: of what still runs the house's answer, else the law's,
 * else whatever is next; null when nothing runs.
 */
export function decideDeadlineToSay(shown: readonly ShownDeadline[]): ShownDeadline | null {
  const running = shown.filter((deadline) => !deadline.isMissed)
  const replies = running.filter((deadline) => deadline.action === 'reply')
  return replies.find((deadline) => deadline.kind === 'house') ?? replies[0] ?? running[0] ?? null
}
