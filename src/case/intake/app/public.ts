// Intake without an account: the public form, and the quick form of a place's printed code.
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { z } from 'zod'
import type { PlaceCodeState, PlaceIntake, PublicBrand, PublicIntake } from '../contract/public.ts'
import { Intake } from '../../record/contract/case.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import { readContact } from '../../../platform/address/domain/contact-point.ts'
import { findCode } from '../../../access/store/token.ts'
import { inTx } from '../../../platform/database/store/db.ts'
import { type HandbookCtx, getHandbook } from '../../../handbook/app/handbook.ts'
import type { IncomingFile } from '../../../platform/files/app/upload.ts'
import type { OnceKey } from '../../../platform/request/app/once.ts'
import { recordIntake } from './intake.ts'
import type { Recorded } from './intake-row.ts'

export type PublicBrandView = z.output<typeof PublicBrand>

/** What the public form asks about. Throws brand.not_found. */
export const readPublicBrand = (ctx: HandbookCtx, brand: string): Promise<PublicBrandView> =>
  inTx(ctx.db, [brand], async (tx) => {
    const { handbook } = await getHandbook(ctx, tx, brand)
    return {
      id: brand,
      name: handbook.brand.name,
      languages: [...new Set([...handbook.brand.languages, 'en' as const])],
      timeZone: handbook.brand.timeZone,
      categories: handbook.categories.map(({ id, name, about, kinds }) => ({
        id,
        name,
        about,
        kinds,
      })),
    }
  })

/** Throws door.invalid when the code is unknown or was taken back. */
export async function openPlaceCode(
  ctx: HandbookCtx,
  brand: string,
  code: string,
): Promise<z.output<typeof PlaceCodeState>> {
  if (!/^[0-9a-z]{10}$/.test(code)) throw new AppError('door.invalid')
  const found = await inTx(ctx.db, [brand], (tx) => findCode(tx, brand, code))
  if (!found) throw new AppError('door.invalid')
  return { ...(await readPublicBrand(ctx, brand)), place: found.place }
}

/** What a request brings beside the words. */
type Beside = { files: readonly IncomingFile[]; key: OnceKey | null }

export function recordPublic(
  ctx: CaseCtx,
  brand: string,
  said: z.output<typeof PublicIntake>,
  { files, key }: Beside,
): Promise<Recorded> {
  const intake = Intake.parse({
    brand,
    kind: said.kind,
    happened: said.happened,
    wanted: said.wanted,
    order: said.order,
    category: said.category,
    language: said.language,
    customer: { kind: said.customerKind, name: said.name, mail: said.mail, phone: said.phone },
  })
  return recordIntake(
    ctx,
    { kind: 'door', brand, place: null },
    { intake, files, channel: 'public', key, trap: said.website?.trim() || null },
  )
}

/**
 * `contact` is a mail address or a phone number as somebody scribbled it down; what is neither
 * stays a description.
 */
export async function recordAtPlace(
  ctx: CaseCtx,
  { brand, code }: { brand: string; code: string },
  said: z.output<typeof PlaceIntake>,
  { files, key }: Beside,
): Promise<Recorded> {
  const { place } = await openPlaceCode(ctx, brand, code)
  const { handbook } = await inTx(ctx.db, [brand], (tx) => getHandbook(ctx, tx, brand))
  const { mails, phones, rest } = readContact(said.contact ?? '', handbook.brand.market)
  const [mail, phone] = [
    mails.join(', ') || null,
    phones.map(({ written }) => written).join(', ') || null,
  ]
  const named = (said.fromWhom ?? said.contact ?? '').slice(0, 200).trim()
  const join = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(', ') || null
  const intake = Intake.parse({
    brand,
    kind: said.kind,
    happened: said.happened,
    wanted: said.wanted,
    order: said.order,
    category: said.category,
    language: said.language,
    audience: said.audience,
    receivedAt: said.receivedAt,
  })
  // Read already, and each within its own bounds: what they come to together is all kept.
  const all = {
    ...intake,
    customer: (mail ?? phone) ? { kind: null, name: named, mail, phone, number: null } : null,
    fromWhom: join(rest, said.fromWhom),
    throughWhom: join(place, said.throughWhom),
  }
  return recordIntake(
    ctx,
    { kind: 'door', brand, place },
    { intake: all, files, channel: 'qr', key, through: place },
  )
}
