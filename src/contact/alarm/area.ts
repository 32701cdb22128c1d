// What alarms in a contact give: their routes, and the timer of one that nobody has confirmed.
import type { Area } from '../../platform/database/app/area.ts'
import { runAlarmTimer } from './app/alarm.ts'
import { registerAlarm } from './http/alarm.ts'

declare module '../../platform/jobs/domain/timer-kind.ts' {
  interface TimerKinds {
    alarm: 'contact'
  }
}

export const contactAlarm: Area = {
  path: 'contact/alarm',
  routes: [registerAlarm],
  timers: {
    contact: [
      {
        kind: 'alarm',
        subject: { table: 'alarm', column: 'contact_id' },
        isUrgent: true,
        fire: (context, timer) => runAlarmTimer(context, timer.subject),
      },
    ],
  },
}
