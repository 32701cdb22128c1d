// What the contact pages read, and the names under which it is kept.
import { queryOptions } from '@tanstack/react-query'
import type { ContactRow, ContactView } from '../../contract/contact.ts'
import type { Guide } from '../../domain/guide/type.ts'
import type { Wording } from '../../domain/wording/type.ts'
import { get } from '../api.ts'

export const contactPath = (brand: string, id: string): string => `contacts/${encodeURIComponent(brand)}/${encodeURIComponent(id)}`

/** Waiting and live contacts of all my brands, help asked first. */
export const contactsQuery = queryOptions({ queryKey: ['contacts', 'board'], queryFn: async ({ signal }) => (await get<{ items: ContactRow[] }>('contacts', signal)).items })

/** The screen keeps it up to date itself, by the contact's own stream; who comes back later reads it anew. */
export const contactQuery = (brand: string, id: string) =>
  queryOptions({ queryKey: ['contact', brand, id], queryFn: ({ signal }) => get<ContactView>(contactPath(brand, id), signal), staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false })

export type GuideReply = { guide: Guide; wording: Wording; hash: string }

export const guideQuery = (brand: string) =>
  queryOptions({ queryKey: ['guide', brand], queryFn: ({ signal }) => get<GuideReply>(`brands/${encodeURIComponent(brand)}/guide`, signal), staleTime: 5 * 60_000 })
