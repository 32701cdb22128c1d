// A new password on its way to its hash.
import { hashPassword } from '../adapters/password.ts'
import type { FindWeakness } from '../adapters/password-strength.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import { decideWeak, listHouseWords, type PasswordPlace } from '../domain/password.ts'
import { listHouseNames } from '../store/installation.ts'
import { inAllBrands } from '../../platform/database/app/all-brands.ts'
import type { Ctx, Services } from '../../platform/database/app/ctx.ts'

declare module '../../platform/database/app/ctx.ts' {
  interface Services {
    findWeakness: FindWeakness
  }
}
export type PasswordCtx = Ctx & Pick<Services, 'findWeakness'>

/**
 * `house` are names that are not written down yet (a first brand). Throws person.password_weak
 * {why}.
 */
export async function takePassword(
  ctx: PasswordCtx,
  password: string,
  person: { mail: string; name: string },
  house: readonly string[] = [],
): Promise<string> {
  const place: PasswordPlace = {
    person,
    house: [...house, ...(await inAllBrands(ctx, listHouseNames))],
  }
  // What needs no list first.
  const why =
    decideWeak(password, place) ?? (await ctx.findWeakness(password, listHouseWords(place)))
  if (why !== null) throw new AppError('person.password_weak', { why })
  return hashPassword(password)
}
