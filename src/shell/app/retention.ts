// What nobody needs any more goes: changes everybody has heard, and replies to requests that nobody
// will repeat.
import { deleteOldWebhookMessages } from '../../telephony/store/webhook.ts'
import { deleteOldChanges } from '../../platform/feed/store/change.ts'
import { deleteOldChatAddresses } from '../../contact/chat/store/chat.ts'
import { deleteOldPresent } from '../../contact/core/store/contact.ts'
import { deleteOldKeys } from '../../platform/request/store/request-key.ts'
import { inAllBrands } from '../../platform/database/app/all-brands.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'

const TIDY_EVERY_HOURS = 1
const KEEP_CHANGES_HOURS = 1
/** A signed message is only good for minutes; its sender may try it again for hours. */
const KEEP_MESSAGES_HOURS = 72
const KEEP_ADDRESSES_HOURS = 24
/** Who looks at a contact is forgotten a minute after the last sign. */
const KEEP_PRESENT_HOURS = 1

/** Doing it twice, or on two nodes at once, does no harm. */
export async function applyRetention(ctx: Ctx): Promise<void> {
  const before = (hours: number) => ctx.now().subtract({ hours })
  await inAllBrands(ctx, async (tx) => {
    await deleteOldChanges(tx, before(KEEP_CHANGES_HOURS))
    await deleteOldWebhookMessages(tx, before(KEEP_MESSAGES_HOURS))
    await deleteOldChatAddresses(tx, before(KEEP_ADDRESSES_HOURS))
    await deleteOldPresent(tx, before(KEEP_PRESENT_HOURS))
    await deleteOldKeys(tx, ctx.now())
  })
}

/** The same, at most once an hour of this node. */
export function makeHourlyRetention(ctx: Ctx): () => Promise<void> {
  let tidiedAt: Temporal.Instant | null = null
  return async () => {
    const now = ctx.now()
    if (tidiedAt && Temporal.Instant.compare(now, tidiedAt.add({ hours: TIDY_EVERY_HOURS })) <= 0)
      return
    tidiedAt = now
    await applyRetention(ctx)
  }
}
