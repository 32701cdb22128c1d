// What escalation gives: the timers of next steps and of promises.
import type { Area } from '../../platform/database/app/area.ts'
import { runPromiseTimer, runStepTimer } from './app/timer-run.ts'

declare module '../../platform/jobs/domain/timer-kind.ts' {
  interface TimerKinds {
    'next-step': 'case'
    promise: 'case'
  }
}

export const escalation: Area = {
  path: 'case/escalation',
  timers: {
    case: [
      { kind: 'next-step', subject: 'itself', fire: runStepTimer },
      {
        kind: 'promise',
        subject: { table: 'promise', column: 'case_id' },
        fire: (context, timer) => runPromiseTimer(context, timer.subject),
      },
    ],
  },
}
