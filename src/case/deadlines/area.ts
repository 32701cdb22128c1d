// What the deadlines of a case give: the timer of a deadline.
import type { Area } from '../../platform/database/app/area.ts'
import { runDeadlineTimer } from './app/deadline-timer.ts'

declare module '../../platform/jobs/domain/timer-kind.ts' {
  interface TimerKinds {
    clock: 'case'
  }
}

export const deadlines: Area = {
  path: 'case/deadlines',
  timers: {
    case: [
      {
        kind: 'clock',
        subject: { table: 'clock', column: 'case_id' },
        fire: (context, timer) => runDeadlineTimer(context, timer.subject),
      },
    ],
  },
}
