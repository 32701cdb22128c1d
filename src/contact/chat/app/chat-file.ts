// Files in a chat: taken like any other, kept with the contact until wrapping up gives them to its
// case.
import { READ_CASES } from '../../../case/record/domain/policy.ts'
import type { LimitCtx } from '../../../platform/request/app/rate-limit.ts'
import type { ChatView } from '../contract/chat.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { PersonActor } from '../../../access/domain/actor.ts'
import { insertAttachments } from '../../../case/record/store/attachment.ts'
import { countContactFiles, findContactFile } from '../store/chat.ts'
import { listThere } from '../../live/app/event.ts'
import { inTx } from '../../../platform/database/store/db.ts'
import { attachmentRows, toDownload } from '../../../case/context/app/attachment.ts'
import type { Download, IncomingFile } from '../../../platform/files/app/upload.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { inBrand } from '../../../access/app/allow.ts'
import {
  asVisitor,
  assertGoesOn,
  assertRate,
  findChat,
  inChat,
  type Visit,
  visitor,
} from './chat.ts'
import { type ContactCtx, withContact, type On } from '../../core/app/contact-context.ts'

const MAX_FILES = 20

/**
 * `id` is the sender's: the same file twice is one. Throws chat.ended, chat.unknown,
 * attachment.too_many, and what attachmentRows throws.
 */
export const sendChatFile = (
  ctx: ContactCtx & LimitCtx,
  visit: Visit,
  id: string,
  file: IncomingFile,
): Promise<ChatView> =>
  inChat(ctx, visit, 0, async (tx, row) => {
    const { brand } = visit
    assertRate(ctx, row)
    await withContact(ctx, tx, asVisitor(row), async (context) => {
      if ((await listThere(context, [{ id }])).length > 0) return
      assertGoesOn(context)
      if ((await countContactFiles(tx, brand, row.id)) >= MAX_FILES)
        throw new AppError('attachment.too_many', { most: MAX_FILES })
      const rows = attachmentRows(ctx, [file], {
        brand,
        id: row.id,
        actor: visitor(brand),
        customerSees: true,
      }).map((attachment) => ({ ...attachment, case_id: null, contact_id: row.id }))
      await insertAttachments(tx, rows)
      const files = rows.map(({ id: fileId, name, media_type: mediaType, size }) => ({
        id: fileId,
        name,
        mediaType,
        size,
      }))
      await context.store([
        {
          id,
          at: context.now.toString(),
          who: 'customer',
          kind: 'turn',
          text: '',
          source: 'chat',
          cues: [],
          upset: 0,
          files,
        },
      ])
    })
  })

/**
 * A contact's file for the staff, before and after there is a case. Throws not_found.
 */
export async function readContactFile(
  ctx: Ctx,
  actor: PersonActor,
  on: On,
  id: string,
): Promise<Download> {
  const row = await inBrand(ctx, actor, on.brand, READ_CASES, (tx) =>
    findContactFile(tx, on.brand, on.id, id),
  )
  if (!row) throw new AppError('not_found')
  return toDownload(ctx, row)
}

/** Throws not_found for what the visitor may not see. */
export async function readChatFile(ctx: Ctx, visit: Visit, id: string): Promise<Download> {
  const { brand } = visit
  const contact = await findChat(ctx, visit)
  const row = await inTx(ctx.db, [brand], (tx) => findContactFile(tx, brand, contact, id))
  if (!row?.customer_sees) throw new AppError('not_found')
  return toDownload(ctx, row)
}
