// The timer of a contact: set whenever it stands otherwise than before, so that nobody waits
// unseen.
import { planActions, type Stand } from '../domain/wait.ts'
import type { ContactRecord } from '../store/contact.ts'
import { findLastActionAt } from '../store/wait.ts'
import { deleteTimer, setTimers } from '../../../platform/jobs/store/timer.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'

export const standOf = async (tx: Tx, row: ContactRecord): Promise<Stand> => ({
  state: row.state,
  channel: row.channel,
  beganAt: row.began_at,
  answeredAt: row.answered_at,
  endedAt: row.ended_at,
  holder: row.taken_by,
  helpAskedAt: row.help_asked_at,
  lastAt:
    row.state === 'live'
      ? await findLastActionAt(tx, row.brand_id, row.id, row.channel === 'chat')
      : null,
})

/**
 * Sets the timer to the first action after `after`; without it to the very first one of how the
 * contact stands, even if that is past.
 */
export async function setContactTimer(
  ctx: Ctx,
  tx: Tx,
  row: ContactRecord,
  after?: Temporal.Instant,
): Promise<void> {
  const timer = { brand: row.brand_id, kind: 'contact' as const, subject: row.id }
  const next = planActions(await standOf(tx, row), ctx.now()).find(
    ({ at }) => !after || Temporal.Instant.compare(at, after) > 0,
  )
  // What people do in it moves no timer, so it is looked at again before long.
  const look = after && row.state === 'live' ? after.add({ hours: 1 }) : null
  const at = next && look && Temporal.Instant.compare(look, next.at) < 0 ? look : next?.at
  await (at ? setTimers(tx, [{ ...timer, at }]) : deleteTimer(tx, timer))
}
