// What a timer of a contact locks: the contact, which nobody else holds, opened as the server.
import type { Lock } from '../../../platform/jobs/app/timer-kind.ts'
import { findContact } from '../store/contact.ts'
import { lockFreeContact } from '../store/wait.ts'
import { type ContactContext, withContact } from './contact-context.ts'

declare module '../../../platform/jobs/app/timer-kind.ts' {
  interface TimerContexts {
    contact: ContactContext
  }
}

export const contactLock: Lock<'contact'> = {
  take: async (ctx, tx, brand, id) => {
    if (await lockFreeContact(tx, brand, id))
      return (work) => withContact(ctx, tx, { actor: { kind: 'system' }, brand, id }, work)
    return (await findContact(tx, brand, id)) ? 'busy' : 'gone'
  },
}
