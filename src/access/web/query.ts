// What was read from the server and how long it may be shown; one cache for all pages.
import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Me } from '../contract/people.ts'
import { ApiError, get, setCsrf, snapshotOf } from '../../platform/web/api.ts'
import { holdsChange } from '../../platform/feed/domain/snapshot.ts'
import { takeOverOldWords } from './offline/old-words.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal will not change by asking again; a lost connection may.
      retry: (count, error) =>
        count < 2 && error instanceof ApiError && (error.isConnection || error.status >= 502),
      refetchOnWindowFocus: true,
    },
  },
})

/** What was read, with the moment it is of: news that it holds already is passed over (live.ts). */
export type Seen<T> = T & { snapshot: string | null }
export const toSeen = <T extends object>(reply: T): Seen<T> => ({
  ...reply,
  snapshot: snapshotOf(reply),
})

/**
 * Whether what is shown under this name holds what a transaction has changed: it came as the answer
 * to it, or was read since. False while it is old or being read: what is on its way may be of an
 * earlier moment, and takes its place.
 */
export function isSeen(queryKey: readonly (string | null)[], transaction: string | null): boolean {
  const state = queryClient.getQueryState<Seen<object>>(queryKey)
  if (!state || state.isInvalidated || state.fetchStatus !== 'idle') return false
  const snapshot = state.data?.snapshot
  return Boolean(snapshot && transaction && holdsChange(snapshot, transaction))
}

/** Who is signed in. @throws {ApiError} session.required */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => takeMe(await get<Me>('me', signal)),
  staleTime: 5 * 60_000,
})

/**
 * Every reply that is a Me passes here, so that the next change carries its token, and before
 * anything of theirs is drawn.
 */
export function takeMe(me: Me): Me {
  setCsrf(me.csrf)
  takeOverOldWords(me.person.id)
  return me
}

/** After signing in, the first run, or a change of one's own account. */
export function putMe(me: Me): void {
  queryClient.setQueryData(meQuery.queryKey, takeMe(me))
}
