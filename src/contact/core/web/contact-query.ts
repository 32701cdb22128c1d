// What the contact pages read, and the names under which it is kept.
import { queryOptions } from '@tanstack/react-query'
import type { ContactRow, ContactView } from '../contract/contact.ts'
import { get } from '../../../platform/web/api.ts'

export const contactPath = (brand: string, id: string): string =>
  `contacts/${encodeURIComponent(brand)}/${encodeURIComponent(id)}`

/** Waiting and live contacts of all my brands, help asked first. */
export const contactsQuery = queryOptions({
  queryKey: ['contacts', 'board'],
  queryFn: async ({ signal }) => (await get<{ items: ContactRow[] }>('contacts', signal)).items,
})

/** Events of a contact as its view tells them: in their order, without a gap. */
type Events = ContactView['events']
const seqOf = (event: Events[number] | undefined): number => event?.seq ?? 1

/**
 * The contact with all its events after `known`: its view holds the newest, what came before is
 * asked for page by page. The guide is computed from all
 * of them. Throws what `get` throws.
 */
export async function readWhole(
  path: string,
  known = 0,
  signal?: AbortSignal,
): Promise<ContactView> {
  const view = await get<ContactView>(path, signal)
  return { ...view, events: await readEarlier(path, view.events, known, signal) }
}

async function readEarlier(
  path: string,
  newest: Events,
  known: number,
  signal?: AbortSignal,
): Promise<Events> {
  const pages = [newest]
  for (let first = seqOf(newest[0]); first > known + 1;) {
    const { events } = await get<{ events: Events }>(`${path}/events?before=${first}`, signal)
    if (events.length === 0) break
    pages.push(events)
    first = seqOf(events[0])
  }
  return pages.toReversed().flat()
}

/**
 * The screen keeps it up to date itself, by the contact's own stream; who comes back later reads it
 * anew.
 */
export const contactQuery = (brand: string, id: string) =>
  queryOptions({
    queryKey: ['contact', brand, id],
    queryFn: ({ signal }) => readWhole(contactPath(brand, id), 0, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
