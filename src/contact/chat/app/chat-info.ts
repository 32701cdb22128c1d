// A brand's chat before anybody has written: whose pages may carry it, whether somebody is there,
// what it says.
import type { ChatInfo } from '../contract/chat.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { isOpenAt } from '../../../calendar/domain/business-time.ts'
import type { Handbook } from '../../../handbook/domain/handbook.ts'
import { inTx } from '../../../platform/database/store/db.ts'
import { type HandbookCtx, getHandbook } from '../../../handbook/app/handbook.ts'

export const isChatOpen = (handbook: Handbook, now: Temporal.Instant): boolean =>
  isOpenAt(now, placeOf(handbook))

/** Throws brand.not_found. */
export const readChatInfo = (ctx: HandbookCtx, brand: string): Promise<ChatInfo> =>
  inTx(ctx.db, [brand], async (tx) => {
    const { handbook } = await getHandbook(ctx, tx, brand)
    const { greeting, away } = handbook.guide.chat
    return {
      brand,
      name: handbook.brand.name,
      languages: handbook.brand.languages,
      isOpen: isChatOpen(handbook, ctx.now()),
      greeting,
      away,
      formUrl: `${ctx.settings.publicUrl}/f/${brand}`,
    }
  })

/**
 * Whether a page of this origin may carry the chat: any when the handbook names none, the server's
 * own pages always. Throws brand.not_found.
 */
export const isChatOrigin = (ctx: HandbookCtx, brand: string, origin: string): Promise<boolean> =>
  inTx(ctx.db, [brand], async (tx) => {
    const { origins } = (await getHandbook(ctx, tx, brand)).handbook.guide.chat
    return (
      origins.length === 0 ||
      origin === new URL(ctx.settings.publicUrl).origin ||
      origins.some((allowed) => URL.canParse(allowed) && new URL(allowed).origin === origin)
    )
  })
