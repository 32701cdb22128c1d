// Mail that waits, failed, or has perhaps left: the list, and what a person then does.
import { HANDLE_MAIL } from '../../mail/domain/policy.ts'
import type { CaseCtx } from '../../case/record/app/case-context-type.ts'
import { readOutbox } from '../../case/list/app/list.ts'
import { confirmMail, retryMail } from '../app/mailbox.ts'
import { MailWasSent, OutboxRow } from '../../case/record/contract/case-list.ts'
import { page } from '../../platform/base/contract/common.ts'
import { type DeskApp, route } from '../../access/http/guard.ts'

export function registerMailbox(app: DeskApp<CaseCtx>): void {
  const { ctx } = app
  route(
    app,
    'get',
    '/api/v1/outbox',
    { auth: 'session', needs: 'self', reply: page(OutboxRow) },
    ({ c, actor }) => readOutbox(ctx, actor, c.req.query('cursor') ?? null),
  )
  route(
    app,
    'post',
    '/api/v1/outbox/:brand/:id/retry',
    { auth: 'session', needs: HANDLE_MAIL },
    async ({ actor, param, id }) =>
      void (await retryMail(ctx, actor, { brand: param('brand'), id: id('id') })),
  )
  route(
    app,
    'post',
    '/api/v1/outbox/:brand/:id/sent',
    { auth: 'session', needs: HANDLE_MAIL, body: MailWasSent },
    async ({ actor, param, id, body }) =>
      void (await confirmMail(ctx, actor, { brand: param('brand'), id: id('id') }, body.proof)),
  )
}
