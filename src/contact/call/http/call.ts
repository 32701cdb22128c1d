// Calls over REST, with the brand's token or by somebody signed in.
import { HOLD_CONTACT } from '../../core/domain/policy.ts'
import type { ContactCtx } from '../../core/app/contact-context.ts'
import { assertIsCall, tellCall, tellTurn } from '../app/call.ts'
import { CallEvent, CallReply, CallTurn } from '../../../telephony/contract/call.ts'
import { type DeskApp, route } from '../../../access/http/guard.ts'

const MAX_BYTES = 65_536

export function registerCall(app: DeskApp<ContactCtx>): void {
  const { ctx } = app
  route(
    app,
    'post',
    '/api/v1/calls',
    {
      auth: 'session-or-token',
      needs: HOLD_CONTACT,
      body: CallEvent,
      reply: CallReply,
      mostBytes: MAX_BYTES,
    },
    ({ actor, body }) => tellCall(ctx, actor, body),
  )
  route(
    app,
    'post',
    '/api/v1/calls/:brand/:call/turns',
    {
      auth: 'session-or-token',
      needs: HOLD_CONTACT,
      body: CallTurn,
      reply: CallReply,
      mostBytes: MAX_BYTES,
    },
    ({ actor, param, body }) =>
      tellTurn(ctx, actor, { brand: param('brand'), call: assertIsCall(param('call')) }, body),
  )
}
