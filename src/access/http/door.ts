// Doors of places and tokens of programs: how a brand lets in who has no account.
import { z } from 'zod'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { closePlaceDoor, listPlaceDoors, makePlaceDoor } from '../app/door.ts'
import { listApiTokens, makeApiToken, revokeApiToken } from '../app/token.ts'
import { ApiTokenView, NewApiToken, NewPlaceDoor, PlaceDoorView } from '../contract/people.ts'
import type { App } from '../../platform/http/app.ts'
import { route } from './guard.ts'

export function registerDoor(app: App, ctx: Ctx): void {
  const doors = '/api/v1/brands/:brand/doors'
  route(
    app,
    'get',
    doors,
    { auth: 'session', needs: 'doors', reply: z.object({ items: z.array(PlaceDoorView) }) },
    async ({ actor, param }) => ({ items: await listPlaceDoors(ctx, actor, param('brand')) }),
  )
  route(
    app,
    'post',
    doors,
    { auth: 'session', needs: 'doors', body: NewPlaceDoor, reply: PlaceDoorView, status: 201 },
    ({ actor, param, body }) => makePlaceDoor(ctx, actor, param('brand'), body.place),
  )
  route(
    app,
    'delete',
    `${doors}/:id`,
    { auth: 'session', needs: 'doors' },
    ({ actor, param, id }) => closePlaceDoor(ctx, actor, param('brand'), id('id')),
  )

  const tokens = '/api/v1/brands/:brand/tokens'
  route(
    app,
    'get',
    tokens,
    { auth: 'session', needs: 'tokens', reply: z.object({ items: z.array(ApiTokenView) }) },
    async ({ actor, param }) => ({ items: await listApiTokens(ctx, actor, param('brand')) }),
  )
  route(
    app,
    'post',
    tokens,
    {
      auth: 'session',
      needs: 'tokens',
      body: NewApiToken,
      reply: ApiTokenView.extend({ token: z.string() }),
      status: 201,
    },
    ({ actor, param, body }) => makeApiToken(ctx, actor, param('brand'), body.name),
  )
  route(
    app,
    'delete',
    `${tokens}/:id`,
    { auth: 'session', needs: 'tokens' },
    ({ actor, param, id }) => revokeApiToken(ctx, actor, param('brand'), id('id')),
  )
}
