// What is known of a contact, for the wording check of a reply.
import type { ContactView } from '../../core/contract/contact.ts'
import type { ContactEvent } from '../../../guide/domain/event.ts'
import type { WordingFacts } from '../../../style/domain/type.ts'

export function wordingFacts(
  view: ContactView,
  events: readonly ContactEvent[],
  undone: ReadonlySet<string>,
): WordingFacts {
  return {
    name: view.customer?.name ?? null,
    clocks: (view.known.case?.clocks ?? [])
      .filter((deadline) => !deadline.isMissed)
      .map(({ kind, dueAt }) => ({ kind, until: dueAt })),
    promises: view.promises.map((promise) => ({ what: promise.what, until: promise.dueAt })),
    asked: view.known.asked,
    earlier: events.flatMap((event) =>
      event.kind === 'turn' && event.who === 'agent' && !undone.has(event.id) ? [event.text] : [],
    ),
    today: Temporal.Now.plainDateISO(view.timeZone).toString(),
    zone: view.timeZone,
  }
}
