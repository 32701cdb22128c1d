// What chats give: their routes, and the timer of a contact on which nobody acts.
import type { Area } from '../../platform/database/app/area.ts'
import { runContactTimer } from './app/timer-run.ts'
import { registerChat } from './http/chat.ts'

declare module '../../platform/jobs/domain/timer-kind.ts' {
  interface TimerKinds {
    contact: 'contact'
  }
}

export const contactChat: Area = {
  path: 'contact/chat',
  routes: [registerChat],
  timers: {
    contact: [
      {
        kind: 'contact',
        subject: 'itself',
        fire: (context, timer) => runContactTimer(context, timer.dueAt),
      },
    ],
  },
}
