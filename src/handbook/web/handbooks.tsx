// The handbooks a person may read, one for each brand; with a single brand, that one at once.
import { mayIn } from '../../access/web/may.ts'
import { READ_HANDBOOK } from '../domain/policy.ts'
import { IconBook2 } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate } from '@tanstack/react-router'
import { Badge } from '../../platform/web/parts/badge.tsx'
import { Page } from '../../platform/web/parts/page.tsx'
import { Empty } from '../../platform/web/parts/state-note.tsx'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { meQuery } from '../../access/web/query.ts'
import './handbook.css'

export function HandbooksPage() {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { data: me } = useSuspenseQuery(meQuery)
  const brands = me.brands.filter((brand) => mayIn(brand, READ_HANDBOOK))
  const [only, ...others] = brands
  if (only && others.length === 0)
    return <Navigate to="/handbook/$brand" params={{ brand: only.id }} replace />
  return (
    <Page title={say('handbook.title')} about={say('handbook.lead')}>
      {brands.length === 0 && <Empty icon={IconBook2} title={say('brand.none')} />}
      <ul className="list" aria-label={say('handbook.choose')}>
        {brands.map((brand) => (
          <li key={brand.id}>
            <Link to="/handbook/$brand" params={{ brand: brand.id }} className="book-choice">
              <IconBook2 aria-hidden className="icon" />
              <span>{pick(brand.name)}</span>
              {brand.example && <Badge>{say('brand.example')}</Badge>}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
