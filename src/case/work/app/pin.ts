// A note that everybody who opens the case must see is pinned above its story, and unpinned.
import { CASE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { decidePin } from '../../record/domain/pin.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { deletePin, insertPin, listPins } from '../../record/store/pin.ts'
import { findEntry } from '../../record/store/timeline.ts'
import { onCase } from '../../context/app/case-context.ts'
import { excerptOf } from '../../list/app/present.ts'

type On = { brand: string; id: string }

export const pinNote = (ctx: CaseCtx, actor: Actor, on: On, { entry }: CaseActionBody<'pin'>) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY.pin }, async (context) => {
    const { tx, now } = context
    const pins = await listPins(tx, on.brand, on.id)
    if (pins.some((pin) => pin.entry === entry)) return
    const found = await findEntry(tx, on.brand, on.id, entry)
    const refusal = decidePin(found?.kind ?? null, pins.length)
    if (refusal) throw new AppError(refusal)
    await insertPin(tx, {
      brand_id: on.brand,
      case_id: on.id,
      entry_id: entry,
      pinned_at: now,
    })
    context.tell({ kind: 'case.pinned', data: { text: excerptOf(found?.text ?? '') } })
  })

export const unpinNote = (ctx: CaseCtx, actor: Actor, on: On, { entry }: CaseActionBody<'unpin'>) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY.unpin }, async (context) => {
    const { tx } = context
    const pin = (await listPins(tx, on.brand, on.id)).find((one) => one.entry === entry)
    if (!pin) return
    await deletePin(tx, on.brand, on.id, entry)
    context.tell({ kind: 'case.unpinned', data: { text: excerptOf(pin.text) } })
  })
