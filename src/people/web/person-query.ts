// What the page about people reads: the people, and the names of the positions their brands have.
import { queryOptions, useQueries } from '@tanstack/react-query'
import type { PersonView } from '../../access/contract/people.ts'
import type { Text } from '../../platform/base/domain/language.ts'
import { get } from '../../platform/web/api.ts'
import type { Reading } from '../../handbook/web/reading.ts'

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => get<{ items: PersonView[] }>('people', signal),
})

export const readingQuery = (brand: string) =>
  queryOptions({
    queryKey: ['handbook', brand, null],
    queryFn: ({ signal }) => get<Reading>(`brands/${brand}/handbook`, signal),
    staleTime: 60_000,
  })

/** Names of positions by brand and id. */
export type PositionNames = Record<string, Record<string, Text>>

export function usePositions(brands: string[]): PositionNames {
  return useQueries({
    queries: brands.map(readingQuery),
    combine: (results) =>
      Object.fromEntries(
        results.flatMap(({ data }) =>
          data
            ? [
                [
                  data.brand,
                  Object.fromEntries(
                    data.content.positions.map((position) => [position.id, position.name]),
                  ),
                ],
              ]
            : [],
        ),
      ),
  })
}
