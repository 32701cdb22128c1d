// A grievance comes in by any channel: owner, weight and deadlines in the same transaction, once
// for each Idempotency-Key.
import { TAKE_IN } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { insertAttachments } from '../../record/store/attachment.ts'
import { findIntakeFacts, insertIntake, isTakenKey, isTakenRef } from '../store/intake.ts'
import { inTx, reach, type Tx } from '../../../platform/database/store/db.ts'
import { getHandbook, readHandbook } from '../../../handbook/app/handbook.ts'
import { assertAllowed } from '../../../access/app/allow.ts'
import { LONGEST_SLEEP_MS } from '../../../platform/database/app/loop.ts'
import { storedKey, openReply, sealReply } from '../../../platform/request/app/once.ts'
import { attachmentRows } from '../../context/app/attachment.ts'
import { RecordedIntake } from '../contract/recorded.ts'
import { composeIntake, type IntakeRequest, type Recorded } from './intake-row.ts'

/**
 * Records a grievance. Throws request.idempotency_reused when the key came before with other words;
 * with the same words the
 * first reply is given again and nothing is written twice.
 */
export async function recordIntake(
  ctx: CaseCtx,
  actor: Actor,
  request: IntakeRequest,
): Promise<Recorded> {
  const { intake } = request
  assertAllowed(actor, intake.brand, TAKE_IN)
  const attempt = () => write(ctx, actor, request)
  // A key taken between the look and the write: the second look finds the reply of whoever was
  // faster. A reference drawn twice is drawn anew.
  const recorded = await attempt().catch((error: unknown) => {
    if (isTakenKey(error) || isTakenRef(error)) return attempt()
    throw error
  })
  if (!recorded.replayed) ctx.notify('change')
  return recorded
}

/**
 * One look and one write: what is looked up may be a moment old, what is written is all or nothing.
 */
async function write(ctx: CaseCtx, actor: Actor, request: IntakeRequest): Promise<Recorded> {
  const { intake, key } = request
  const db = reach(ctx.db)
  const facts = await findIntakeFacts(db, intake.brand, key?.id ?? null)
  if (key && facts.known)
    return {
      ...RecordedIntake.parse(JSON.parse(openReply(key, facts.known))),
      replayed: true,
    }
  if (facts.version === null) throw new AppError('brand.not_found')
  const force = await readHandbook(ctx, intake.brand, facts.version)
  const { rows, reply } = await composeIntake(ctx, db, { actor, request, force, known: facts })
  const all = {
    ...rows,
    key: key && { ...storedKey(ctx, key), reply: sealReply(key, JSON.stringify(reply)) },
  }
  // A customer's own files come by the public form alone: by a place's code, and through a program,
  // it is staff who add them.
  const attachments = attachmentRows(ctx, request.files, {
    brand: intake.brand,
    id: reply.id,
    actor,
    customerSees: request.channel === 'public',
  })
  if (attachments.length === 0) await insertIntake(db, all)
  else {
    await inTx(ctx.db, [intake.brand], async (tx) => {
      await insertIntake(tx, all)
      await insertAttachments(tx, attachments)
    })
  }
  // The timers look again by themselves before long; only one that is due sooner has to wake them.
  const nextLook = ctx.now().add({ milliseconds: LONGEST_SLEEP_MS })
  if (rows.timers.some((timer) => Temporal.Instant.compare(timer.ring_at, nextLook) < 0))
    ctx.notify('timer')
  return reply
}

/**
 * As recordIntake, as a part of somebody's transaction, for a contact that is wrapped up; the right
 * was asked already. Afterwards notify 'timer' and 'change'.
 * Fails with isTakenRef when the reference it drew is another case's: then do the whole transaction
 * again.
 */
export async function recordWithin(
  ctx: CaseCtx,
  tx: Tx,
  actor: Actor,
  request: IntakeRequest,
): Promise<Recorded> {
  const facts = await findIntakeFacts(tx, request.intake.brand, null)
  if (facts.version === null) throw new AppError('brand.not_found')
  const force = await getHandbook(ctx, tx, request.intake.brand, facts.version)
  const { rows, reply } = await composeIntake(ctx, tx, { actor, request, force, known: facts })
  await insertIntake(tx, { ...rows, key: null })
  return reply
}
