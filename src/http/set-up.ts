// The first run: the organisation, its first brand and its first administrator.
import { describeSetup, setUp } from '../app/people/set-up.ts'
import { limit } from '../app/people/limit.ts'
import type { Ctx } from '../app/ctx.ts'
import { Me, Setup, SetupState } from '../contract/people.ts'
import type { App } from './app.ts'
import { route } from './guard.ts'
import { openSession, userAgent } from './session.ts'

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
