// Signing in and out, the first run, and what the signed-in person is told of themselves.
import type { LimitCtx } from '../../platform/request/app/rate-limit.ts'
import type { PasswordCtx } from '../../access/app/password.ts'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { changeMe, getMe, type MeCtx } from '../app/me.ts'
import {
  type SessionCtx,
  endAllSessions,
  endSession,
  findActor,
  LIFE_DAYS,
  type NewSession,
  type SignedIn,
} from '../../access/app/session.ts'
import { signIn } from '../../access/app/sign-in.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { ChangeMe, Me, SignIn } from '../../access/contract/people.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { Env } from '../../platform/http/app.ts'
import { type DeskApp, route, SESSION_COOKIE } from '../../access/http/guard.ts'

export const userAgent = (c: Context<Env>): string | null => c.req.header('user-agent') ?? null

const cookieOf = (ctx: Ctx) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: ctx.settings.publicUrl.startsWith('https:'),
  }) as const

/** Gives the browser its session; answers what the person is told of themselves. */
export async function openSession(
  ctx: MeCtx & SessionCtx,
  c: Context<Env>,
  session: NewSession,
): Promise<Me> {
  setCookie(c, SESSION_COOKIE, session.cookie, { ...cookieOf(ctx), maxAge: LIFE_DAYS * 86_400 })
  const found = await findActor(ctx, session.cookie)
  if (!found) throw new AppError('session.wrong')
  return getMe(ctx, found)
}

export function registerSession(app: DeskApp<MeCtx & LimitCtx & PasswordCtx>): void {
  const { ctx } = app
  const cookie = cookieOf(ctx)

  /** The session the request came with; the guard has found it already. */
  const current = async (c: Context<Env>): Promise<SignedIn> => {
    const found = await findActor(ctx, getCookie(c, SESSION_COOKIE))
    if (!found) throw new AppError('session.required')
    return found
  }
  const open = (c: Context<Env>, session: NewSession) => openSession(ctx, c, session)

  route(
    app,
    'post',
    '/api/v1/session',
    { auth: 'public', needs: 'password', body: SignIn, reply: Me, once: 'cookie' },
    async ({ c, body, address }) =>
      open(
        c,
        await signIn(ctx, {
          ...body,
          address,
          userAgent: userAgent(c),
          oldCookie: getCookie(c, SESSION_COOKIE),
        }),
      ),
  )
  route(app, 'delete', '/api/v1/session', { auth: 'session', needs: 'self' }, async ({ c }) => {
    await endSession(ctx, (await current(c)).idHash)
    deleteCookie(c, SESSION_COOKIE, cookie)
  })
  route(
    app,
    'delete',
    '/api/v1/sessions',
    { auth: 'session', needs: 'self' },
    async ({ c, actor }) => {
      await endAllSessions(ctx, actor.personId)
      deleteCookie(c, SESSION_COOKIE, cookie)
    },
  )
  route(app, 'get', '/api/v1/me', { auth: 'session', needs: 'self', reply: Me }, async ({ c }) =>
    getMe(ctx, await current(c)),
  )
  route(
    app,
    'patch',
    '/api/v1/me',
    { auth: 'session', needs: 'self', body: ChangeMe, reply: Me },
    async ({ c, body }) => {
      await changeMe(ctx, await current(c), body)
      return getMe(ctx, await current(c))
    },
  )
}
