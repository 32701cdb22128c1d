// What becomes of a contact that stands still, and when: nobody took it, nobody came to help,
// nobody wrapped it up.

import type { ContactChannel } from '../../../case/record/domain/code.ts'
import type { ContactState } from './state.ts'

/** A contact as it stands. `lastAt`: when somebody did something in it last. */
export type Stand = {
  state: ContactState
  channel: ContactChannel
  beganAt: Temporal.Instant
  answeredAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  holder: string | null
  helpAskedAt: Temporal.Instant | null
  lastAt: Temporal.Instant | null
}

/**
 * `waiting`: leaders hear that somebody waits; `look`: a chat becomes a case once the brand's hours
 * are over; `settle`: it becomes one now; `missed`: leaders hear that a call went unanswered;
 * `widen`: help nobody came for is asked of everybody who leads; `listen`: whoever holds a chat
 * hears that its visitor waits for a reply, then the leaders do; `remind`: whoever holds a contact
 * hears that it is still open; `escalate`: the leaders do.
 */
export type WaitAction =
  | 'waiting'
  | 'look'
  | 'settle'
  | 'missed'
  | 'widen'
  | 'listen'
  | 'remind'
  | 'escalate'
export type PlannedAction = { at: Temporal.Instant; action: WaitAction }

const WAITING_MIN = 3
const LOOK_EVERY_MIN = 15
/** Longer than this nobody waits at a screen. */
const SETTLE_MIN = 120
const LISTEN_EVERY_MIN = 5
const LEADERS_LISTEN_MIN = 15
const HELP_MIN = 2
const REMIND_ENDED_MIN = 15
/** People talk for long; nothing said or written for this long is a contact somebody forgot. */
const REMIND_LIVE_MIN = 60
const ESCALATE_MIN = 240
const DAY_MIN = 24 * 60

/**
 * All actions that how it stands calls for, the earliest first, up to the first one after `now`'s
 * day: whatever stays open is repeated once a day.
 */
export function planActions(stand: Stand, now: Temporal.Instant): PlannedAction[] {
  if (stand.state === 'wrapped') return []
  const actions = actionsOf(stand, now)
  if (stand.helpAskedAt && stand.state !== 'ended')
    actions.unshift(after(stand.helpAskedAt, HELP_MIN, 'widen'))
  return actions.sort((a, b) => Temporal.Instant.compare(a.at, b.at))
}

function actionsOf(stand: Stand, now: Temporal.Instant): PlannedAction[] {
  const isChat = stand.channel === 'chat'
  switch (stand.state) {
    case 'waiting':
      return isChat ? chatWaits(stand, now) : callWaits(stand, now)
    case 'live': {
      const from = latest(stand.beganAt, stand.answeredAt, stand.lastAt)
      return [
        ...(isChat ? listenings(stand.answeredAt ?? stand.beganAt, now) : []),
        after(from, REMIND_LIVE_MIN, 'remind'),
        after(from, ESCALATE_MIN, 'escalate'),
        ...daily(from, 'escalate', now),
      ]
    }
    default:
      return hasEnded(stand, now)
  }
}

function chatWaits({ beganAt }: Stand, now: Temporal.Instant): PlannedAction[] {
  const actions = [after(beganAt, WAITING_MIN, 'waiting')]
  for (let minutes = LOOK_EVERY_MIN; minutes < SETTLE_MIN; minutes += LOOK_EVERY_MIN)
    actions.push(after(beganAt, minutes, 'look'))
  return [...actions, after(beganAt, SETTLE_MIN, 'settle'), ...daily(beganAt, 'settle', now)]
}

const callWaits = ({ beganAt, answeredAt }: Stand, now: Temporal.Instant): PlannedAction[] => [
  // A call that somebody who is not on the staff has answered waits for nobody.
  ...(answeredAt === null ? [after(beganAt, WAITING_MIN, 'waiting')] : []),
  after(beganAt, ESCALATE_MIN, 'escalate'),
  ...daily(beganAt, 'escalate', now),
]

/** It waits for its wrap-up, or was never anybody's. */
function hasEnded(stand: Stand, now: Temporal.Instant): PlannedAction[] {
  const from = stand.endedAt ?? stand.beganAt
  if (stand.holder !== null)
    return [
      after(from, REMIND_ENDED_MIN, 'remind'),
      after(from, ESCALATE_MIN, 'escalate'),
      ...daily(from, 'escalate', now),
    ]
  if (stand.channel === 'chat') return [after(from, 0, 'settle'), ...daily(from, 'settle', now)]
  return stand.answeredAt === null
    ? [after(from, 0, 'missed'), ...daily(from, 'missed', now)]
    : [after(from, REMIND_ENDED_MIN, 'escalate'), ...daily(from, 'escalate', now)]
}

const after = (from: Temporal.Instant, minutes: number, action: WaitAction): PlannedAction => ({
  at: from.add({ minutes }),
  action,
})

/** The next full day from then, and the one before it. */
function daily(from: Temporal.Instant, action: WaitAction, now: Temporal.Instant): PlannedAction[] {
  const passedMs = now.epochMilliseconds - from.epochMilliseconds
  const days = Math.max(0, Math.floor(passedMs / (DAY_MIN * 60_000)))
  return Array.from({ length: Math.min(2, days + 1) }, (_, i) =>
    after(from, (days + 1 - i) * DAY_MIN, action),
  )
}

const latest = (
  first: Temporal.Instant,
  ...others: (Temporal.Instant | null)[]
): Temporal.Instant =>
  others.reduce<Temporal.Instant>(
    (known, other) =>
      other !== null && Temporal.Instant.compare(other, known) > 0 ? other : known,
    first,
  )

/** The last one that has come and the next. */
function listenings(from: Temporal.Instant, now: Temporal.Instant): PlannedAction[] {
  const passed = Math.max(
    0,
    Math.floor((now.epochMilliseconds - from.epochMilliseconds) / (LISTEN_EVERY_MIN * 60_000)),
  )
  return [...(passed > 0 ? [passed] : []), passed + 1].map((times) => ({
    at: from.add({ minutes: times * LISTEN_EVERY_MIN }),
    action: 'listen',
  }))
}

/**
 * Who is told that words have waited for a reply since `since`. It is asked every LISTEN_EVERY_MIN
 * and a little late, so each is told twice at most, and the same notice moves up.
 */
export function decideWhoListens(
  since: Temporal.Instant,
  now: Temporal.Instant,
): 'holder' | 'leaders' | null {
  const minutes = (now.epochMilliseconds - since.epochMilliseconds) / 60_000
  if (minutes < LISTEN_EVERY_MIN || minutes >= LEADERS_LISTEN_MIN + 2 * LISTEN_EVERY_MIN)
    return null
  return minutes < LEADERS_LISTEN_MIN ? 'holder' : 'leaders'
}
