// The first run: the organisation, its first brand and its first administrator.
import { describeSetup, setUp } from '../app/set-up.ts'
import { limit } from '../../platform/request/app/rate-limit.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { Me, Setup, SetupState } from '../../access/contract/people.ts'
import type { App } from '../../platform/http/app.ts'
import { route } from '../../access/http/guard.ts'
import { openSession, userAgent } from '../../people/http/session.ts'

export function registerSetUp(app: App, ctx: Ctx): void {
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
