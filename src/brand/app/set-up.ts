// The first run: the organisation, its first brand and its first administrator, in one transaction
// that only one can win.
import { AppError } from '../../platform/base/domain/error.ts'
import type { Language, Text } from '../../platform/base/domain/language.ts'
import { findInstallation, insertInstallation } from '../../access/store/installation.ts'
import { inTx } from '../../platform/database/store/db.ts'
import { insertPerson } from '../../access/store/person.ts'
import { adoptHandbook } from './adopt.ts'
import { appointToAll, createBrand, getEmployer } from './create.ts'
import { listShipped, readShipped } from '../../handbook/app/shipped.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { type PasswordCtx, takePassword } from '../../access/app/password.ts'
import { type NewSession, startSession } from '../../access/app/session.ts'

export type Shipped = { id: string; name: Text; about: Text; market: string; languages: Language[] }

export async function describeSetup(ctx: Ctx): Promise<{ needed: boolean; shipped: Shipped[] }> {
  const installation = await inTx(ctx.db, [], findInstallation)
  const shipped = (await listShipped()).map(({ id, name, about, market, languages }) => ({
    id,
    name,
    about,
    market,
    languages,
  }))
  return { needed: installation === null, shipped }
}

export type SetupRequest = {
  organisation: string
  handbook: string
  brandName?: string | null
  brandId?: string | null
  administrator: { name: string; mail: string; password: string; language: Language }
}

/**
 * Throws setup.done when somebody was first, also in the same moment, handbook.not_found,
 * person.password_weak.
 */
export async function setUp(
  ctx: PasswordCtx,
  request: SetupRequest,
  userAgent: string | null,
): Promise<NewSession> {
  if (await inTx(ctx.db, [], findInstallation)) throw new AppError('setup.done')
  const shipped = await readShipped(request.handbook)
  if (!shipped.handbook) throw new AppError('handbook.problems')
  const brand = request.brandId ?? shipped.handbook.brand.id
  const source = adoptHandbook(
    { handbook: shipped.handbook, files: shipped.files },
    brand,
    request.brandName ?? null,
  )
  const { administrator } = request
  const passwordHash = await takePassword(ctx, administrator.password, administrator, [
    request.organisation,
    brand,
    request.brandName ?? '',
    ...Object.values(shipped.handbook.brand.name),
  ])
  return inTx(ctx.db, [brand], async (tx) => {
    const at = ctx.now()
    if (!(await insertInstallation(tx, request.organisation, ctx.newBytes(32), at)))
      throw new AppError('setup.done')
    const employerId = await getEmployer(tx, request.organisation, brand)
    const id = ctx.newId()
    if (
      !(await insertPerson(tx, {
        id,
        employerId,
        name: administrator.name,
        mail: administrator.mail,
        passwordHash,
        language: administrator.language,
        at,
      }))
    )
      throw new AppError('person.mail_taken')
    await createBrand(ctx, tx, {
      id: brand,
      employerId,
      isExample: false,
      source,
      reason: 'First version, as shipped',
      publishedBy: id,
    })
    await appointToAll(tx, brand, id, source.handbook)
    return startSession(ctx, tx, id, userAgent)
  })
}
