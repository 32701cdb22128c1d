// What the desk reads about cases, and the names under which it is kept.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { CaseView, SimilarCases } from '../contract/case.ts'
import type { CasePage, MyDay } from '../contract/case-list.ts'
import { get } from '../../../platform/web/api.ts'
import { toSeen } from '../../../access/web/query.ts'

export const myDayQuery = queryOptions({
  queryKey: ['my-day'],
  queryFn: async ({ signal }) => toSeen(await get<MyDay>('my-day', signal)),
})

export const caseQuery = (brand: string, id: string) =>
  queryOptions({
    queryKey: ['case', brand, id],
    queryFn: async ({ signal }) =>
      toSeen(
        await get<CaseView>(`cases/${encodeURIComponent(brand)}/${encodeURIComponent(id)}`, signal),
      ),
  })

/** Under a name of its own: an action on the case does not ask for its twins again. */
export const similarQuery = (brand: string, id: string) =>
  queryOptions({
    queryKey: ['similar', brand, id],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      get<SimilarCases>(
        `cases/${encodeURIComponent(brand)}/${encodeURIComponent(id)}/similar`,
        signal,
      ),
  })

export type CaseFilter = {
  q?: string
  brand?: string
  state?: string
  category?: string
  customer?: string
}

/** Pages of 50, joined as the reader asks for more. */
export const caseListQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ limit: '50' })
      for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value)
      if (pageParam) search.set('cursor', pageParam)
      return get<CasePage>(`cases?${search.toString()}`, signal)
    },
    getNextPageParam: (page) => page.next ?? undefined,
  })
