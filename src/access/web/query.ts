// What was read from the server and how long it may be shown; one cache for all pages.
import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Me } from '../contract/people.ts'
import { ApiError, get, setCsrf } from '../../platform/web/api.ts'
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
