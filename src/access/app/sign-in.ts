// Signing in: one answer for every mistake, the same time for known and unknown names, and guessing
// that slows down without shutting anybody out.
import { AppError } from '../../platform/base/domain/error.ts'
import { isPassword } from '../adapters/password.ts'
import {
  computeHoldMs,
  networkOf,
  NETWORK_TIMES,
} from '../../platform/request/domain/rate-limit.ts'
import { findPersonByMail } from '../store/person.ts'
import {
  countTries,
  deleteExpiredSessions,
  deleteOldTries,
  deleteSession,
  deleteTries,
  deleteTriesById,
  insertTry,
  listTries,
  lockTries,
  pullTriesBack,
  type Tried,
} from '../store/session.ts'
import type { Tx } from '../../platform/database/store/db.ts'
import { findInstallation } from '../store/installation.ts'
import { inAllBrands } from '../../platform/database/app/all-brands.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import {
  type SessionCtx,
  forgetActors,
  startSession,
  type NewSession,
  tellPerson,
} from './session.ts'
import { hashSecret } from '../../platform/base/app/secret.ts'

const WINDOW_MIN = 15
/**
 * Wrong guesses at one name from one address: whoever sits elsewhere, the name's owner above all,
 * is not held up by them.
 */
const MAX_BY_PAIR = 10
const MAX_BY_ADDRESS = 30
/** Further ones change nothing about how long a try is held back. */
const MAX_COUNTED = 60
const ATTEMPTS = { pair: 'sign-in-pair', address: 'sign-in-address', mail: 'sign-in-mail' } as const

export type SignInRequest = {
  mail: string
  password: string
  address: string
  userAgent: string | null
  oldCookie: string | undefined
}

/** Throws session.wrong, session.locked {seconds} or setup.needed. */
export async function signIn(ctx: SessionCtx, request: SignInRequest): Promise<NewSession> {
  const { mail, address } = request
  const network = networkOf(address)
  const pair = `${mail} ${address}`
  // Counted before the password is looked at, so that a thousand tries at once are not a thousand
  // guesses.
  const { person, tries, holdMs, waitS } = await inAllBrands(ctx, async (tx) => {
    if (!(await findInstallation(tx))) throw new AppError('setup.needed')
    const tries: string[] = []
    const counts: [tried: Tried, most: number][] = [
      [{ kind: ATTEMPTS.pair, key: pair }, MAX_BY_PAIR],
      [{ kind: ATTEMPTS.address, key: address }, MAX_BY_ADDRESS],
    ]
    if (network !== null)
      counts.push([{ kind: ATTEMPTS.address, key: network }, MAX_BY_ADDRESS * NETWORK_TIMES])
    for (const [tried, most] of counts) {
      const count = await countTry(ctx, tx, tried, most)
      // Refused when it has committed: what was pulled back stays so.
      if (count.waitS !== null) return { person: null, tries, holdMs: 0, waitS: count.waitS }
      tries.push(count.id)
    }
    await pullTriesBack(tx, ATTEMPTS.mail, mail, ctx.now())
    const since = ctx.now().subtract({ minutes: WINDOW_MIN })
    const holdMs = computeHoldMs(
      await countTries(tx, { kind: ATTEMPTS.mail, key: mail }, since, MAX_COUNTED),
    )
    tries.push(await insertTry(tx, ATTEMPTS.mail, mail, ctx.now()))
    return { person: await findPersonByMail(tx, mail), tries, holdMs, waitS: null }
  })
  if (waitS !== null) throw new AppError('session.locked', { seconds: waitS })
  // Also for a name that nobody has, or the time would tell.
  if (holdMs > 0) await new Promise((resolve) => setTimeout(resolve, holdMs))
  const isRight = await isPassword(request.password, person?.active ? person.passwordHash : null)
  if (!person || !isRight) throw new AppError('session.wrong')
  const old = request.oldCookie ? hashSecret(request.oldCookie) : null
  const session = await inAllBrands(ctx, async (tx, brands) => {
    await deleteTries(tx, ATTEMPTS.pair, pair)
    // Only these: somebody with an account of their own must not win new guesses at others', nor
    // take the slowness off a name that is being guessed.
    await deleteTriesById(tx, tries)
    const now = ctx.now()
    for (const kind of Object.values(ATTEMPTS))
      await deleteOldTries(tx, kind, now.subtract({ minutes: WINDOW_MIN }))
    await deleteExpiredSessions(tx, now)
    if (old) await tellPerson(ctx, tx, brands, await deleteSession(tx, old))
    return startSession(ctx, tx, person.id, request.userAgent)
  })
  if (old) forgetActors(ctx)
  return session
}

/** Seconds to wait when there were `most`, else the id of this one. */
async function countTry(
  ctx: Ctx,
  tx: Tx,
  tried: Tried,
  most: number,
): Promise<{ waitS: number } | { waitS: null; id: string }> {
  const { kind, key } = tried
  await lockTries(tx, kind, key)
  const now = ctx.now()
  const since = now.subtract({ minutes: WINDOW_MIN })
  // The machine's clock may have gone back: what was counted then is counted as of now, so nobody
  // waits longer than the window.
  await pullTriesBack(tx, kind, key, now)
  const tries = await listTries(tx, tried, since, most)
  const [first] = tries
  if (first !== undefined && tries.length >= most)
    return { waitS: Math.max(1, Math.ceil(since.until(first).total('seconds'))) }
  return { waitS: null, id: await insertTry(tx, kind, key, now) }
}
