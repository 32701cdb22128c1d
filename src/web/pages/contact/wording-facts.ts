// What is known of a contact, for the wording check of a reply.
import type { ContactView } from '../../../contract/contact.ts'
import type { ContactEvent } from '../../../domain/guide/event.ts'
import type { WordingFacts } from '../../../domain/wording/type.ts'

export function wordingFacts(
  view: ContactView,
  events: readonly ContactEvent[],
  undone: ReadonlySet<string>,
): WordingFacts {
  return {
    name: view.customer?.name ?? null,
    clocks: (view.known.case?.clocks ?? [])
      .filter((clock) => !clock.isMissed)
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
