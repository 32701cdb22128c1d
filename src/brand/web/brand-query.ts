// What the pages about brands read.
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { BrandView, HandbookVersionRow } from '../contract/brand.ts'
import type { LawRule } from '../../handbook/contract/handbook-reading.ts'
import type { WebhookView } from '../../telephony/contract/call.ts'
import type { ApiTokenView, PlaceCodeView } from '../../access/contract/people.ts'
import { get } from '../../platform/web/api.ts'

export type VersionRow = z.infer<typeof HandbookVersionRow>
export type PlaceCode = z.infer<typeof PlaceCodeView>
export type ApiToken = z.infer<typeof ApiTokenView>

export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: ({ signal }) => get<{ items: BrandView[] }>('brands', signal),
})
export const versionsQuery = (brand: string) =>
  queryOptions({
    queryKey: ['brand', brand, 'versions'],
    queryFn: ({ signal }) =>
      get<{ items: VersionRow[] }>(`brands/${brand}/handbook/versions`, signal),
  })
export const lawQuery = (brand: string) =>
  queryOptions({
    queryKey: ['brand', brand, 'law'],
    queryFn: ({ signal }) => get<{ items: LawRule[] }>(`brands/${brand}/law`, signal),
  })
export const placesQuery = (brand: string) =>
  queryOptions({
    queryKey: ['brand', brand, 'doors'],
    queryFn: ({ signal }) => get<{ items: PlaceCode[] }>(`brands/${brand}/doors`, signal),
  })
export const hooksQuery = (brand: string) =>
  queryOptions({
    queryKey: ['brand', brand, 'hooks'],
    queryFn: ({ signal }) => get<{ items: WebhookView[] }>(`brands/${brand}/hooks`, signal),
  })
export const tokensQuery = (brand: string) =>
  queryOptions({
    queryKey: ['brand', brand, 'tokens'],
    queryFn: ({ signal }) => get<{ items: ApiToken[] }>(`brands/${brand}/tokens`, signal),
  })
