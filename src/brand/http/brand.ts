// Brands: the list, a new one, and who holds its positions.
import { MANAGE_BRANDS } from '../domain/policy.ts'
import { MANAGE_PEOPLE } from '../../people/domain/policy.ts'
import type { HandbookCtx } from '../../handbook/app/handbook.ts'
import type { HandbookJobCtx } from '../app/handbook-apart.ts'
import { z } from 'zod'
import { beginBrand, listBrandViews, setHolders } from '../app/brands.ts'
import { BrandView, NewBrand, PositionHolders } from '../contract/brand.ts'
import { type DeskApp, route } from '../../access/http/guard.ts'

/** A whole handbook as JSON: twice what its files may have together. */
export const MAX_HANDBOOK_BYTES = 4 * 1_048_576

export function registerBrand(app: DeskApp<HandbookCtx & HandbookJobCtx>): void {
  const { ctx } = app
  route(
    app,
    'get',
    '/api/v1/brands',
    { auth: 'session', needs: 'self', reply: z.object({ items: z.array(BrandView) }) },
    async ({ actor }) => ({ items: await listBrandViews(ctx, actor) }),
  )
  route(
    app,
    'post',
    '/api/v1/brands',
    {
      auth: 'session',
      needs: MANAGE_BRANDS,
      body: NewBrand,
      status: 201,
      reply: z.object({ id: z.string() }),
      mostBytes: MAX_HANDBOOK_BYTES,
    },
    async ({ actor, body }) => {
      await beginBrand(ctx, actor, body)
      return { id: body.id }
    },
  )
  route(
    app,
    'put',
    '/api/v1/brands/:brand/positions',
    { auth: 'session', needs: MANAGE_PEOPLE, body: PositionHolders },
    ({ actor, param, body }) => setHolders(ctx, actor, param('brand'), body),
  )
}
