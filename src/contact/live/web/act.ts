// Doing something to a contact that is more than an event: taking, joining, asking for help,
// ending; each returns it as it is afterwards.
import type { input } from 'zod'
import type {
  ContactAction,
  ContactActionName,
  ContactView,
  WrapUpReply,
} from '../../core/contract/contact.ts'
import { send } from '../../../platform/web/api.ts'
import { contactPath } from '../../core/web/contact-query.ts'
import { settleEvents } from '../../core/web/event-queue.ts'
import type { ContactSession } from '../../core/web/session.ts'
import { useErrorText } from '../../../platform/web/error-text.ts'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { queryClient } from '../../../access/web/query.ts'

type Body<A extends ContactActionName> = input<(typeof ContactAction)[A]>

export type ContactAct = {
  /** @throws {ApiError} */
  act: <A extends Exclude<ContactActionName, 'wrap-up'>>(action: A, body: Body<A>) => Promise<void>
  /** The same for what needs no form: a refusal is told in a line. */
  quick: <A extends Exclude<ContactActionName, 'wrap-up'>>(action: A, body: Body<A>) => void
  /** @throws {ApiError} */
  wrapUp: (body: Body<'wrap-up'>) => Promise<WrapUpReply>
}

export function useAct(session: ContactSession, brand: string, id: string): ContactAct {
  const errorText = useErrorText()
  const path = contactPath(brand, id)
  const act: ContactAct['act'] = async (action, body) => {
    // What was tapped before comes before the end: an alarm taken back is none when the contact
    // ends. Help is asked for at once.
    if (action === 'end') await settleEvents()
    session.take(await send<ContactView>('POST', `${path}/${action}`, body))
    void queryClient.invalidateQueries({ queryKey: ['contacts'] })
  }
  return {
    act,
    quick: (action, body) =>
      void act(action, body).catch((error: unknown) => toast(errorText(error))),
    wrapUp: async (body) => {
      await settleEvents()
      const reply = await send<WrapUpReply>('POST', `${path}/wrap-up`, body)
      void queryClient.invalidateQueries({ queryKey: ['contacts'] })
      void queryClient.invalidateQueries({ queryKey: ['my-day'] })
      return reply
    },
  }
}
