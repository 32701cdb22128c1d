// Photos and scans: what may come in, and how it goes out again.
import { ATTACH_FILES, CASE_POLICY, READ_CASES } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import { cleanName, type Download, type IncomingFile } from '../../../platform/files/app/upload.ts'
import { detectKind, MAX_FILE_BYTES } from '../../../platform/files/domain/file-kind.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import {
  countAttachments,
  findAttachment,
  findPart,
  insertAttachments,
  type NewAttachment,
} from '../../record/store/attachment.ts'
import { inTx } from '../../../platform/database/store/db.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { inBrand } from '../../../access/app/allow.ts'
import { type CaseContext, onCase } from './case-context.ts'

const MAX_FILES_A_CASE = 100

/** Throws attachment.empty, attachment.too_large or attachment.kind. */
export function attachmentRows(
  ctx: Ctx,
  files: readonly IncomingFile[],
  to: { brand: string; id: string; actor: Actor; customerSees: boolean },
): NewAttachment[] {
  // Ids of one moment are not in order by themselves; files are shown as they were given.
  const ids = files.map(() => ctx.newId()).sort()
  return files.map((file, i) => {
    const name = cleanName(file.name)
    if (file.size === 0) throw new AppError('attachment.empty', { name })
    if (file.size > MAX_FILE_BYTES)
      throw new AppError('attachment.too_large', { name, megabytes: MAX_FILE_BYTES / 1024 / 1024 })
    const kind = detectKind(name, file.head)
    if (!kind) throw new AppError('attachment.kind', { name })
    return {
      brand_id: to.brand,
      id: ids[i] ?? ctx.newId(),
      case_id: to.id,
      name,
      media_type: kind,
      size: file.size,
      sha256: file.sha256,
      read: file.read,
      added_by: to.actor.kind === 'person' ? to.actor.personId : null,
      added_at: ctx.now(),
      customer_sees: to.customerSees,
    }
  })
}

export async function addAttachments(
  ctx: CaseCtx,
  actor: Actor,
  on: { brand: string; id: string },
  files: readonly IncomingFile[],
): Promise<void> {
  await onCase(ctx, actor, { ...on, rule: CASE_POLICY.attach }, (context) => attach(context, files))
}

/**
 * Adds files in the context of a case; the customer sees their own. Throws attachment.empty,
 * too_large, kind or too_many.
 */
export async function attach(context: CaseContext, files: readonly IncomingFile[]): Promise<void> {
  if (files.length === 0) throw new AppError('attachment.empty', { name: '' })
  if (
    (await countAttachments(context.tx, context.brand, context.row.id)) + files.length >
    MAX_FILES_A_CASE
  )
    throw new AppError('attachment.too_many', { most: MAX_FILES_A_CASE })
  const isCustomer = context.actor.kind === 'customer'
  await insertAttachments(
    context.tx,
    attachmentRows(context.ctx, files, {
      brand: context.brand,
      id: context.row.id,
      actor: context.actor,
      customerSees: isCustomer,
    }),
  )
  for (const file of files)
    context.tell({
      kind: 'attachment.added',
      data: { name: cleanName(file.name), size: file.size },
      customerSees: isCustomer,
    })
}

/**
 * A file on its way out, part by part: whoever reads slowly holds one part and no transaction. The
 * right to it was asked before.
 */
export const toDownload = (
  ctx: Ctx,
  row: { brand_id: string; id: string; name: string; media_type: string; size: number },
): Download => ({
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  read: () => readParts(ctx, row),
})

async function* readParts(
  ctx: Ctx,
  row: { brand_id: string; id: string; size: number },
): AsyncGenerator<Buffer> {
  for (let number = 0, sent = 0; sent < row.size; number++) {
    const bytes = await inTx(ctx.db, [row.brand_id], (tx) =>
      findPart(tx, row.brand_id, row.id, number),
    )
    if (!bytes) throw new Error('A file is not whole in the database.')
    yield bytes
    sent += bytes.length
  }
}

/** Throws not_found; a customer gets only what the customer may see. */
export async function readAttachment(
  ctx: Ctx,
  actor: Actor,
  on: { brand: string; caseId: string },
  id: string,
): Promise<Download> {
  const row = await inBrand(
    ctx,
    actor,
    on.brand,
    actor.kind === 'customer' ? ATTACH_FILES : READ_CASES,
    (tx) => findAttachment(tx, on.brand, on.caseId, id),
  )
  if (!row || (actor.kind === 'customer' && !row.customer_sees)) throw new AppError('not_found')
  return toDownload(ctx, row)
}
