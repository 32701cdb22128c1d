// Whether this node can serve: for balancers and for whoever waits until it has started.
import { z } from 'zod'
import { checkHealth } from '../app/health.ts'
import { type DeskApp, route } from './guard.ts'

export function registerHealth(app: DeskApp): void {
  const { ctx } = app
  const reply = z.object({ status: z.literal('ok'), version: z.string(), now: z.string() })
  route(app, 'get', '/api/v1/health', { auth: 'public', needs: 'nothing', reply }, async () => {
    await checkHealth(ctx)
    return { status: 'ok' as const, version: app.parts.version, now: ctx.now().toString() }
  })
}
