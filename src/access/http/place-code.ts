// Printed codes of places and tokens of programs: how a brand lets in who has no account.
import { MANAGE_PLACE_CODES, MANAGE_TOKENS } from '../domain/policy.ts'
import { z } from 'zod'
import { revokePlaceCode, listPlaceCodes, makePlaceCode } from '../app/place-code.ts'
import { listApiTokens, makeApiToken, revokeApiToken } from '../app/token.ts'
import { ApiTokenView, NewApiToken, NewPlaceCode, PlaceCodeView } from '../contract/people.ts'
import { type DeskApp, route } from './guard.ts'

export function registerPlaceCode(app: DeskApp): void {
  const { ctx } = app
  const paths = '/api/v1/brands/:brand/doors'
  route(
    app,
    'get',
    paths,
    {
      auth: 'session',
      needs: MANAGE_PLACE_CODES,
      reply: z.object({ items: z.array(PlaceCodeView) }),
    },
    async ({ actor, param }) => ({ items: await listPlaceCodes(ctx, actor, param('brand')) }),
  )
  route(
    app,
    'post',
    paths,
    {
      auth: 'session',
      needs: MANAGE_PLACE_CODES,
      body: NewPlaceCode,
      reply: PlaceCodeView,
      status: 201,
    },
    ({ actor, param, body }) => makePlaceCode(ctx, actor, param('brand'), body.place),
  )
  route(
    app,
    'delete',
    `${paths}/:id`,
    { auth: 'session', needs: MANAGE_PLACE_CODES },
    ({ actor, param, id }) => revokePlaceCode(ctx, actor, param('brand'), id('id')),
  )
}

export function registerToken(app: DeskApp): void {
  const { ctx } = app
  const tokens = '/api/v1/brands/:brand/tokens'
  route(
    app,
    'get',
    tokens,
    { auth: 'session', needs: MANAGE_TOKENS, reply: z.object({ items: z.array(ApiTokenView) }) },
    async ({ actor, param }) => ({ items: await listApiTokens(ctx, actor, param('brand')) }),
  )
  route(
    app,
    'post',
    tokens,
    {
      auth: 'session',
      needs: MANAGE_TOKENS,
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
    { auth: 'session', needs: MANAGE_TOKENS },
    ({ actor, param, id }) => revokeApiToken(ctx, actor, param('brand'), id('id')),
  )
}
