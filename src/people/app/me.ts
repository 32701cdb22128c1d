// The person signed in: what the pages need to know of them, and what they may change themselves.
import { decideMailMode, type MailMode } from '../../access/domain/mail-mode.ts'
import { isPassword } from '../../access/adapters/password.ts'
import type { OwnForm } from '../../platform/base/domain/own-form.ts'
import type { Me } from '../../access/contract/people.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { Language } from '../../platform/base/domain/language.ts'
import { listAllowed } from '../../access/domain/right.ts'
import { listBrands } from '../../access/store/brand.ts'
import { findInstallation } from '../../access/store/installation.ts'
import { inTx } from '../../platform/database/store/db.ts'
import { findPerson, lockPerson, updatePerson } from '../../access/store/person.ts'
import { deleteSessionsOf } from '../../access/store/session.ts'
import { inAllBrands } from '../../platform/database/app/all-brands.ts'
import { type HandbookCtx, getHandbook } from '../../handbook/app/handbook.ts'
import type { AreasCtx } from '../../platform/database/app/area.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { type LimitCtx, limit } from '../../platform/request/app/rate-limit.ts'
import { type PasswordCtx, takePassword } from '../../access/app/password.ts'
import {
  type SessionCtx,
  forgetActors,
  type SignedIn,
  tellPerson,
} from '../../access/app/session.ts'

export const mailOf = (ctx: Ctx, isExample: boolean): MailMode =>
  decideMailMode(ctx.settings.mailServer, isExample)

/** What it takes to tell somebody who they are here and what they may do. */
export type MeCtx = HandbookCtx & AreasCtx

export function getMe(ctx: MeCtx, { actor, csrf }: SignedIn): Promise<Me> {
  return inTx(ctx.db, [...actor.roles.keys()], async (tx) => {
    const installation = await findInstallation(tx)
    const rights = ctx.areas.flatMap((area) => area.rights ?? [])
    const brands: Me['brands'] = []
    for (const row of await listBrands(tx, [...actor.roles.keys()])) {
      const { brand } = (await getHandbook(ctx, tx, row.id, row.handbookVersion)).handbook
      const roles = [...(actor.roles.get(row.id) ?? [])]
      brands.push({
        id: row.id,
        name: brand.name,
        roles,
        languages: brand.languages,
        timeZone: brand.timeZone,
        example: row.example,
        mail: mailOf(ctx, row.example),
        may: listAllowed(roles, rights),
      })
    }
    return {
      person: {
        id: actor.personId,
        name: actor.name,
        mail: actor.mail,
        language: actor.language,
        form: (await findPerson(tx, actor.personId))?.ownForm ?? null,
      },
      csrf,
      organisation: installation?.name ?? '',
      brands,
    }
  })
}

export type MyChange = {
  name?: string
  language?: Language
  form?: OwnForm | null
  password?: { old: string; new: string }
}

/** A new password ends every other session. Throws person.password_wrong, person.password_weak. */
export async function changeMe(
  ctx: LimitCtx & PasswordCtx & SessionCtx,
  session: SignedIn,
  change: MyChange,
): Promise<void> {
  const id = session.actor.personId
  let passwordHash: string | undefined
  if (change.password) {
    // A session left open must not become a way to guess the password.
    limit(ctx, 'password', id, 10, 15)
    const person = await inTx(ctx.db, [], (tx) => findPerson(tx, id))
    if (!(await isPassword(change.password.old, person?.passwordHash ?? null)))
      throw new AppError('person.password_wrong')
    passwordHash = await takePassword(ctx, change.password.new, {
      mail: session.actor.mail,
      name: change.name ?? session.actor.name,
    })
  }
  await inAllBrands(ctx, async (tx, brands) => {
    await lockPerson(tx, id)
    await updatePerson(tx, id, {
      name: change.name,
      language: change.language,
      ownForm: change.form,
      passwordHash,
    })
    if (!passwordHash) return
    await deleteSessionsOf(tx, id, session.idHash)
    await tellPerson(ctx, tx, brands, id)
  })
  forgetActors(ctx)
}
