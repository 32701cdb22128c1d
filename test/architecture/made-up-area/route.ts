// The routes of redress.
import { z } from 'zod'
import type { CaseCtx } from '../../../src/case/record/app/case-context-type.ts'
import { WORK_ON_CASE } from '../../../src/case/record/domain/policy.ts'
import { type DeskApp, route } from '../../../src/access/http/guard.ts'
import { APPROVE_REDRESS } from './policy.ts'
import { approveRedress, askForRedress } from './redress.ts'

export function registerRedress(app: DeskApp<CaseCtx>): void {
  const { ctx } = app
  const path = '/api/v1/redress/:brand/:id'
  route(
    app,
    'post',
    path,
    { auth: 'session', needs: WORK_ON_CASE, body: z.object({ amount: z.int() }) },
    ({ actor, param, id, body }) =>
      askForRedress(ctx, actor, { brand: param('brand'), id: id('id') }, body.amount),
  )
  route(
    app,
    'post',
    `${path}/approve`,
    { auth: 'session', needs: APPROVE_REDRESS },
    ({ actor, param, id }) => approveRedress(ctx, actor, { brand: param('brand'), id: id('id') }),
  )
}
