// Keeps the order of what is on the screen while news arrives, so that nothing moves under the
// hand.
import { useMemo, useState } from 'react'
import type { CaseRow } from '../../record/contract/case.ts'
import type { MyDay } from '../../record/contract/case-list.ts'

export const SECTIONS = ['waiting', 'fresh', 'owned'] as const
export type Section = (typeof SECTIONS)[number]
export type SteadyRow = { row: CaseRow; isGone: boolean }

const keyOf = (item: { brand: string; id: string }) => `${item.brand}/${item.id}`
const placesOf = (day: MyDay) => [
  ...SECTIONS.flatMap((section) => day[section].map((row) => `${section} ${keyOf(row)}`)),
  ...day.promises.map((promise) => `promise ${keyOf(promise)}`),
]
const thingsOf = (day: MyDay) =>
  new Set([...SECTIONS.flatMap((section) => day[section].map(keyOf)), ...day.promises.map(keyOf)])

export type SteadyDay = {
  shown: MyDay
  rows: (section: Section) => SteadyRow[]
  isPromiseOpen: (promise: { brand: string; id: string }) => boolean
  /** Things that are not on the screen yet, and whether anything left or moved. */
  news: { fresh: number; changed: boolean }
  show: () => void
}

/**
 * `latest` is what the server said last; what is shown keeps its places until `show` is called.
 * Contents are renewed in place.
 */
export function useSteadyDay(latest: MyDay): SteadyDay {
  const [shown, setShown] = useState(latest)
  return useMemo(() => {
    const now = new Map(
      SECTIONS.flatMap((section) => latest[section].map((row) => [keyOf(row), row] as const)),
    )
    const before = thingsOf(shown)
    const open = new Set(latest.promises.map(keyOf))
    return {
      shown,
      rows: (section) =>
        shown[section].map((row) => ({
          row: now.get(keyOf(row)) ?? row,
          isGone: !now.has(keyOf(row)),
        })),
      isPromiseOpen: (promise) => open.has(keyOf(promise)),
      news: {
        fresh: [...thingsOf(latest)].filter((key) => !before.has(key)).length,
        changed: placesOf(latest).join('\n') !== placesOf(shown).join('\n'),
      },
      show: () => setShown(latest),
    }
  }, [latest, shown])
}
