// What a person does with a mail that failed, or of which nobody knows whether it arrived.
import { HANDLE_MAIL } from '../../mail/domain/policy.ts'
import type { CaseCtx } from '../../case/record/app/case-context-type.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { PersonActor } from '../../access/domain/actor.ts'
import { findCase } from '../../case/record/store/case.ts'
import { findMailAddress } from '../../case/record/store/customer.ts'
import { findMail, requeueMail } from '../../mail/store/outbox.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { inBrand } from '../../access/app/allow.ts'
import { settleIn } from './outbox.ts'

type On = { brand: string; id: string }

/**
 * A person has found out that a mail of which nobody knew was sent: it counts from when its body
 * left, with how they know.
 */
export async function confirmMail(
  ctx: CaseCtx,
  actor: PersonActor,
  { brand, id }: On,
  proof: string,
): Promise<void> {
  await inBrand(ctx, actor, brand, HANDLE_MAIL, async (tx) => {
    const mail = await findMail(tx, brand, id)
    if (!mail) throw new AppError('not_found')
    if (mail.state !== 'unsure') throw new AppError('request.conflict')
    if (
      !(await settleIn(
        ctx,
        tx,
        { actor, mail },
        {
          is: 'sent',
          at: mail.handed_at ?? ctx.now(),
          proof,
        },
      ))
    )
      throw new AppError('request.conflict')
  })
  ctx.notify('change')
  ctx.notify('timer')
}

/** Tries a mail again now that failed, or of which nobody knows. */
export async function retryMail(ctx: Ctx, actor: PersonActor, { brand, id }: On): Promise<void> {
  await inBrand(ctx, actor, brand, HANDLE_MAIL, async (tx) => {
    const mail = await findMail(tx, brand, id)
    if (!mail) throw new AppError('not_found')
    // The address may have been what was wrong, and put right since.
    const row = mail.case_id ? await findCase(tx, brand, mail.case_id) : undefined
    const to = row?.customer_id ? await findMailAddress(tx, brand, row.customer_id) : null
    if (!(await requeueMail(tx, { brand, id }, ctx.now(), to ?? mail.to_mail)))
      throw new AppError('request.conflict')
  })
  ctx.notify('outbox')
}
