// Whom an alarm calls, when it calls more of them, and what raises and ends it. It is never silent
// while nobody has confirmed it.
import { ANSWER_ALARM } from './policy.ts'
import type { ContactEvent } from '../../guide/domain/event.ts'
import type { Role } from '../../access/domain/role.ts'
import { isAllowed } from '../../access/domain/right.ts'

export const ALARM_KINDS = ['safety', 'help'] as const
export type AlarmKind = (typeof ALARM_KINDS)[number]
/** What it is about, the gravest first. */
export const ALARM_WHYS = ['self_harm', 'threat', 'safety', 'help'] as const
export type AlarmWhy = (typeof ALARM_WHYS)[number]
export const ALARM_ENDS = [
  'clear',
  'mistake',
  'joined',
  'taken',
  'withdrawn',
  'contact_ended',
  'wrapped',
] as const
export type AlarmEnd = (typeof ALARM_ENDS)[number]

/** After so long without a word the next circle is told too. */
export const ESCALATE_SECONDS = 60
/**
 * A tap taken back within so long was a mistake, and the alarm goes with it; later only somebody's
 * word ends it.
 */
export const MISTAKE_SECONDS = 20
/** What came so much later than it was tapped is said to be late. */
const LATE_SECONDS = 10

/** Somebody who works for the brand: roles, positions, in the order in which they are asked. */
export type Responder = { person: string; roles: readonly Role[]; positions: readonly string[] }

const FIRST: Record<AlarmKind, readonly Role[]> = {
  safety: ['leader', 'security'],
  help: ['leader'],
}
const LAST: Record<AlarmKind, readonly Role[]> = {
  safety: ['owner', 'director', 'administrator'],
  help: ['administrator', 'owner', 'security'],
}

/**
 * The circles, each with all who are told by then: leaders and security first, then level by level
 * whoever the handbook's ladder names, at last everybody who decides for the brand. A circle that
 * adds nobody is left out. [] when there is nobody but those in `except`: then nobody can be told,
 * and the page must say so.
 */
export function planCircles(
  kind: AlarmKind,
  staff: readonly Responder[],
  ladder: readonly string[],
  except: readonly string[],
): string[][] {
  const all = staff.filter(
    ({ person, roles }) => isAllowed(roles, ANSWER_ALARM) && !except.includes(person),
  )
  const having = (wanted: readonly Role[]) =>
    all.filter(({ roles }) => roles.some((role) => wanted.includes(role)))
  const asked = kind === 'safety' ? ladder.filter((ask) => ask !== 'owner') : []
  const groups = [
    having(FIRST[kind]),
    ...asked.map((position) => all.filter(({ positions }) => positions.includes(position))),
    having(LAST[kind]),
  ]
  const circles: string[][] = []
  let known: string[] = []
  for (const group of groups) {
    const fresh = group.map(({ person }) => person).filter((person) => !known.includes(person))
    if (fresh.length === 0) continue
    known = [...known, ...new Set(fresh)]
    circles.push(known)
  }
  return circles
}

/** Whether this person is told by now. */
export const isTold = (
  circles: readonly (readonly string[])[],
  circle: number,
  person: string,
): boolean => circles[Math.min(circle, circles.length - 1)]?.includes(person) ?? false

export type AlarmStand = {
  receivedAt: Temporal.Instant
  circle: number
  confirmedAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
}
/** `rest`: nobody waits any more. `isTop`: nobody further can be asked, and it goes on calling. */
export type AlarmTimerAction =
  | { do: 'rest' }
  | { do: 'call'; circle: number; isTop: boolean; until: Temporal.Instant }

/**
 * Decided anew each time its timer runs: one circle more for each minute that nobody confirmed,
 * also the minutes a machine was off. The next run is always after `now` and never more than a
 * minute away, at the top too.
 */
export function decideAlarmTimer(
  alarm: AlarmStand,
  circles: number,
  now: Temporal.Instant,
): AlarmTimerAction {
  if (alarm.confirmedAt !== null || alarm.endedAt !== null) return { do: 'rest' }
  const top = Math.max(0, circles - 1)
  const passed = Math.max(
    0,
    Math.floor(
      (now.epochMilliseconds - alarm.receivedAt.epochMilliseconds) / (ESCALATE_SECONDS * 1000),
    ),
  )
  const circle = Math.max(alarm.circle, Math.min(top, passed))
  const next = alarm.receivedAt.add({
    seconds: (passed + 1) * ESCALATE_SECONDS,
  })
  // A clock that was put back far would wait for long: a minute is enough.
  const latest = now.add({ seconds: ESCALATE_SECONDS })
  return {
    do: 'call',
    circle,
    isTop: circle >= top,
    until: Temporal.Instant.compare(next, latest) < 0 ? next : latest,
  }
}

/** Whether the server heard of it so much later that people must know. */
export const isLate = (raisedAt: Temporal.Instant, receivedAt: Temporal.Instant): boolean =>
  receivedAt.epochMilliseconds - raisedAt.epochMilliseconds > LATE_SECONDS * 1000

type Danger = { id: string; at: string; why: AlarmWhy }

/**
 * What a person's tap says: the way to safety, or a cue of danger. What was read in words only
 * proposes.
 */
export function dangerOf(event: ContactEvent): Danger | null {
  if (event.kind === 'safety' && event.on) return { id: event.id, at: event.at, why: 'safety' }
  if (event.kind === 'cue' && (event.cue === 'threat' || event.cue === 'self_harm'))
    return { id: event.id, at: event.at, why: event.cue }
  return null
}

export const graver = (a: AlarmWhy, b: AlarmWhy): AlarmWhy =>
  ALARM_WHYS.indexOf(a) <= ALARM_WHYS.indexOf(b) ? a : b

const isHeard = (events: readonly ContactEvent[]) => {
  const undone = new Set<string>()
  for (const event of events.toReversed())
    if (event.kind === 'undone' && !undone.has(event.id)) undone.add(event.event)
  return (event: ContactEvent) => !undone.has(event.id)
}

/** Taps of danger that stand, from the first one. */
export const listDangers = (events: readonly ContactEvent[]): Danger[] =>
  events.filter(isHeard(events)).flatMap((event) => dangerOf(event) ?? [])

/**
 * The gravest danger that was tapped or read and neither taken back nor put away: whoever comes
 * must know that it is about self-harm. Null when nothing was.
 */
export function gravestOf(events: readonly ContactEvent[]): AlarmWhy | null {
  const dismissed = new Set(
    events.flatMap((event) => (event.kind === 'dismissed' ? [`${event.event} ${event.cue}`] : [])),
  )
  const read = events.flatMap((event) =>
    event.kind === 'turn' && event.who === 'customer'
      ? (event.cues ?? []).flatMap(({ cue }): AlarmWhy[] =>
          (cue === 'threat' || cue === 'self_harm') && !dismissed.has(`${event.id} ${cue}`)
            ? [cue]
            : [],
        )
      : [],
  )
  const all = [...listDangers(events).map(({ why }) => why), ...read]
  return all.length === 0 ? null : all.reduce(graver)
}

/**
 * Taken back in time, with no other tap of danger standing, it was a mistake. `events` are all up
 * to now, the taking back among them.
 */
export function isMistake(
  alarm: { id: string; receivedAt: Temporal.Instant },
  events: readonly ContactEvent[],
  now: Temporal.Instant,
): boolean {
  if (now.epochMilliseconds - alarm.receivedAt.epochMilliseconds > MISTAKE_SECONDS * 1000)
    return false
  const from = events.findIndex((event) => event.id === alarm.id)
  return (
    from >= 0 &&
    listDangers(events).every(
      (danger) => events.findIndex((event) => event.id === danger.id) < from,
    )
  )
}
