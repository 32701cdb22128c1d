// The guide and the rules of style of a brand, as its screens run them.
import { queryOptions } from '@tanstack/react-query'
import type { Guide } from '../../guide/domain/type.ts'
import type { Wording } from '../domain/type.ts'
import { get } from '../../platform/web/api.ts'

export type GuideReply = { guide: Guide; wording: Wording; hash: string }

export const guideQuery = (brand: string) =>
  queryOptions({
    queryKey: ['guide', brand],
    queryFn: ({ signal }) => get<GuideReply>(`brands/${encodeURIComponent(brand)}/guide`, signal),
    staleTime: 5 * 60_000,
  })
