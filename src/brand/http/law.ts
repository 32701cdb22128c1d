// The legal rules of a brand's market, and a person's word that they bind.
import { CONFIRM_LAW } from '../domain/policy.ts'
import { READ_HANDBOOK } from '../../handbook/domain/policy.ts'
import type { HandbookCtx } from '../../handbook/app/handbook.ts'
import { z } from 'zod'
import { confirmLaw, listLaw, withdrawLaw } from '../app/law.ts'
import { ConfirmLaw } from '../contract/brand.ts'
import { LawRule } from '../../handbook/contract/handbook-reading.ts'
import { type DeskApp, route } from '../../access/http/guard.ts'

export function registerLaw(app: DeskApp<HandbookCtx>): void {
  const { ctx } = app
  const path = '/api/v1/brands/:brand/law'
  route(
    app,
    'get',
    path,
    { auth: 'session', needs: READ_HANDBOOK, reply: z.object({ items: z.array(LawRule) }) },
    async ({ actor, param }) => ({ items: await listLaw(ctx, actor, param('brand')) }),
  )
  route(
    app,
    'put',
    `${path}/:rule`,
    { auth: 'session', needs: CONFIRM_LAW, body: ConfirmLaw, reply: LawRule },
    ({ actor, param, body }) =>
      confirmLaw(ctx, actor, { brand: param('brand'), ruleId: param('rule') }, body.note ?? null),
  )
  route(
    app,
    'delete',
    `${path}/:rule`,
    { auth: 'session', needs: CONFIRM_LAW },
    ({ actor, param }) => withdrawLaw(ctx, actor, param('brand'), param('rule')),
  )
}
