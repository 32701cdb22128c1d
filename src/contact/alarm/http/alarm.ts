// Alarms over HTTP: what calls me now, I am on it, all clear.
import { ANSWER_ALARM } from '../../../alarm/domain/policy.ts'
import type { ContactCtx } from '../../core/app/contact-context.ts'
import { clearAlarm, confirmAlarm } from '../app/alarm.ts'
import { readAlarms } from '../app/alarm-view.ts'
import { z } from 'zod'
import { AlarmList } from '../../../alarm/contract/alarm.ts'
import { type DeskApp, route } from '../../../access/http/guard.ts'

const NoBody = z.object({})

export function registerAlarm(app: DeskApp<ContactCtx>): void {
  const { ctx } = app
  route(
    app,
    'get',
    '/api/v1/alarms',
    { auth: 'session', needs: 'self', reply: AlarmList },
    ({ actor }) => readAlarms(ctx, actor),
  )
  route(
    app,
    'post',
    '/api/v1/alarms/:brand/:id/confirm',
    { auth: 'session', needs: ANSWER_ALARM, body: NoBody, reply: AlarmList },
    async ({ actor, param, id }) => {
      await confirmAlarm(ctx, actor, { brand: param('brand'), id: id('id') })
      return readAlarms(ctx, actor)
    },
  )
  route(
    app,
    'post',
    '/api/v1/alarms/:brand/:id/clear',
    { auth: 'session', needs: ANSWER_ALARM, body: NoBody, reply: AlarmList },
    async ({ actor, param, id }) => {
      await clearAlarm(ctx, actor, { brand: param('brand'), id: id('id') })
      return readAlarms(ctx, actor)
    },
  )
}
