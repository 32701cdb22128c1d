// Signing in: one answer for every mistake, the same time for known and unknown names, and a bound on tries.
import { Fault } from '../../domain/fault.ts'
import { isPassword } from '../../adapters/password.ts'
import { findPersonByMail } from '../../store/people/person.ts'
import { deleteExpiredSessions, deleteOldTries, deleteSession, deleteTries, deleteTry, insertTry, listTries, lockTries } from '../../store/people/session.ts'
import type { Tx } from '../../store/db.ts'
import { findInstallation } from '../../store/brand/installation.ts'
import { inAllBrands } from '../all-brands.ts'
import type { Ctx } from '../ctx.ts'
import { forgetActors, startSession, type NewSession } from './session.ts'
import { hashSecret } from './secret.ts'

const WINDOW_MIN = 15
const MOST_BY_MAIL = 10
const MOST_BY_ADDRESS = 30

export type SignInRequest = { mail: string; password: string; address: string; userAgent: string | null; oldCookie: string | undefined }

/** Throws session.wrong, session.locked {seconds} or setup.needed. */
export async function signIn(ctx: Ctx, request: SignInRequest): Promise<NewSession> {
  // Counted before the password is looked at, so that a thousand tries at once are not a thousand guesses.
  const { person, tryByAddress } = await inAllBrands(ctx, async (tx) => {
    if (!(await findInstallation(tx))) throw new Fault('setup.needed')
    await countTry(ctx, tx, 'sign-in-mail', request.mail, MOST_BY_MAIL)
    const id = await countTry(ctx, tx, 'sign-in-address', request.address, MOST_BY_ADDRESS)
    return { person: await findPersonByMail(tx, request.mail), tryByAddress: id }
  })
  const isRight = await isPassword(request.password, person?.active ? person.passwordHash : null)
  if (!person || !isRight) throw new Fault('session.wrong')
  const session = await inAllBrands(ctx, async (tx) => {
    await deleteTries(tx, 'sign-in-mail', request.mail)
    // Only this one: somebody with an account of their own must not win new guesses at others'.
    await deleteTry(tx, tryByAddress)
    const now = ctx.now()
    for (const door of ['sign-in-mail', 'sign-in-address']) await deleteOldTries(tx, door, now.subtract({ minutes: WINDOW_MIN }).toString())
    await deleteExpiredSessions(tx, now.toString())
    if (request.oldCookie) await deleteSession(tx, hashSecret(request.oldCookie))
    return startSession(ctx, tx, person.id, request.userAgent)
  })
  if (request.oldCookie) forgetActors(ctx)
  return session
}

async function countTry(ctx: Ctx, tx: Tx, door: string, key: string, most: number): Promise<string> {
  await lockTries(tx, door, key)
  const now = ctx.now()
  const since = now.subtract({ minutes: WINDOW_MIN })
  const tries = await listTries(tx, door, key, since.toString(), most)
  if (tries.length >= most) throw new Fault('session.locked', { seconds: Math.max(1, Math.ceil(since.until(tries[0]!).total('seconds'))) })
  return insertTry(tx, door, key, now.toString())
}
