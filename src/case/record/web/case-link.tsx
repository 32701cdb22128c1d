// A row of a list that leads to its case: beside the list, or on the case's own page.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** `isGone`: what the row tells of is over, and it stays in its place until the list is renewed. */
export const rowClass = (isGone: boolean): string =>
  isGone ? 'case-row case-row-gone' : 'case-row'

/** `inPlace` opens the case beside the list instead of on its own page. */
export function CaseLink({
  brand,
  id,
  inPlace = false,
  isCurrent = false,
  isGone = false,
  children,
}: {
  brand: string
  id: string
  inPlace?: boolean
  isCurrent?: boolean
  isGone?: boolean
  children: ReactNode
}) {
  const look = {
    className: rowClass(isGone),
    'data-row': '',
    'aria-current': isCurrent ? ('true' as const) : undefined,
  }
  return inPlace ? (
    <Link to="/" search={{ open: `${brand}/${id}` }} resetScroll={false} preload={false} {...look}>
      {children}
    </Link>
  ) : (
    <Link to="/cases/$brand/$id" params={{ brand, id }} preload={false} {...look}>
      {children}
    </Link>
  )
}
