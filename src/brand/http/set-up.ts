// The first run: the organisation, its first brand and its first administrator.
import type { MeCtx } from '../../people/app/me.ts'
import type { PasswordCtx } from '../../access/app/password.ts'
import { describeSetup, setUp } from '../app/set-up.ts'
import { type LimitCtx, limit } from '../../platform/request/app/rate-limit.ts'
import { Me, Setup, SetupState } from '../../access/contract/people.ts'
import { type DeskApp, route } from '../../access/http/guard.ts'
import { openSession, userAgent } from '../../people/http/session.ts'

export function registerSetUp(app: DeskApp<MeCtx & LimitCtx & PasswordCtx>): void {
  const { ctx } = app
  route(app, 'get', '/api/v1/setup', { auth: 'public', needs: 'nothing', reply: SetupState }, () =>
    describeSetup(ctx),
  )
  route(
    app,
    'post',
    '/api/v1/setup',
    { auth: 'public', needs: 'setup', body: Setup, reply: Me, once: 'cookie' },
    async ({ c, body, address }) => {
      limit(ctx, 'setup', address, 20, 15)
      return openSession(ctx, c, await setUp(ctx, body, userAgent(c)))
    },
  )
}
