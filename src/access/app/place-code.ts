// Printed codes of places: beside the cloakroom or the counter they open the quick form without a
// password.
import { instantText } from '../../platform/base/domain/instant-text.ts'
import { MANAGE_PLACE_CODES } from '../domain/policy.ts'
import QRCode from 'qrcode'
import { AppError } from '../../platform/base/domain/error.ts'
import type { PersonActor } from '../domain/actor.ts'
import { type PlaceCodeRow, insertCode, listCodes, markCodeRevoked } from '../store/token.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { inBrand } from './allow.ts'

export type PlaceCode = {
  id: string
  place: string
  url: string
  qr: string
  createdAt: string
  revokedAt: string | null
}

/** Crockford's base 32: nothing that looks alike in print. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ten characters of 50 random bits. */
export const makeCode = (ctx: Ctx): string =>
  Array.from(ctx.newBytes(10), (byte) => ALPHABET[byte % 32]).join('')

export const listPlaceCodes = (ctx: Ctx, actor: PersonActor, brand: string): Promise<PlaceCode[]> =>
  inBrand(ctx, actor, brand, MANAGE_PLACE_CODES, async (tx) =>
    Promise.all((await listCodes(tx, brand)).map((row) => draw(ctx, brand, row))),
  )

export async function makePlaceCode(
  ctx: Ctx,
  actor: PersonActor,
  brand: string,
  place: string,
): Promise<PlaceCode> {
  const row: PlaceCodeRow = {
    id: ctx.newId(),
    place,
    code: makeCode(ctx),
    createdAt: ctx.now(),
    revokedAt: null,
  }
  await inBrand(ctx, actor, brand, MANAGE_PLACE_CODES, (tx) =>
    insertCode(tx, {
      brand,
      id: row.id,
      place,
      code: row.code,
      by: actor.personId,
      at: row.createdAt,
    }),
  )
  return draw(ctx, brand, row)
}

/** Throws not_found. */
export const revokePlaceCode = (
  ctx: Ctx,
  actor: PersonActor,
  brand: string,
  id: string,
): Promise<void> =>
  inBrand(ctx, actor, brand, MANAGE_PLACE_CODES, async (tx) => {
    if (!(await markCodeRevoked(tx, brand, id, ctx.now()))) throw new AppError('not_found')
  })

/**
 * The address and its QR code as SVG, dark on white whatever the theme, with the quiet zone a
 * camera needs.
 */
async function draw(ctx: Ctx, brand: string, row: PlaceCodeRow): Promise<PlaceCode> {
  const url = `${ctx.settings.publicUrl}/q/${brand}/${row.code}`
  const qr = await QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 })
  return {
    id: row.id,
    place: row.place,
    url,
    qr,
    createdAt: instantText(row.createdAt),
    revokedAt: instantText(row.revokedAt),
  }
}
