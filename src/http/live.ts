// Streams of changes: the desk's brands for who is signed in, one case for its customer.
import { readToken } from '../app/case/link.ts'
import { listBrandsFor } from '../app/ctx.ts'
import { findHub } from '../app/live/hub.ts'
import { Fault } from '../domain/fault.ts'
import type { App } from './app.ts'
import { route } from './guard.ts'
import { streamChanges } from './stream.ts'

export function registerLive(app: App): void {
  const { ctx } = app
  const hubOf = () => {
    const hub = findHub(ctx)
    if (!hub) throw new Fault('not_found')
    return hub
  }
  route(app, 'get', '/api/v1/live', { auth: 'session' }, async ({ c, actor }) => {
    const brands = new Set(listBrandsFor(actor, 'read-cases'))
    return streamChanges(c, hubOf(), (heard) => brands.has(heard.brand), ({ brand, topic, id }) => ({ brand, topic, id }))
  })
  route(app, 'get', '/api/v1/customer/:token/live', { auth: 'public' }, async ({ c, param }) => {
    const { brand, caseId } = await readToken(ctx, param('token'))
    return streamChanges(c, hubOf(), (heard) => heard.brand === brand && heard.id === caseId, () => ({}))
  })
}
