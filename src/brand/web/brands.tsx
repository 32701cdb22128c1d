// The brands of this installation, each leading to its own page.
import { IconBuildingStore, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Badge } from '../../platform/web/parts/badge.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Page } from '../../platform/web/parts/page.tsx'
import { Empty, ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { useFormat, useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { brandsQuery } from './brand-query.ts'
import { NewBrandDialog } from './new-brand-dialog.tsx'
import './brand.css'

export function BrandsPage() {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const { data, error, refetch } = useQuery(brandsQuery)
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={say('brand.title')}
      about={say('brand.lead')}
      wide
      actions={
        <Button look="accent" icon={IconPlus} onPress={() => setAdding(true)}>
          {say('brand.add')}
        </Button>
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <Empty icon={IconBuildingStore} title={say('brand.none')} />}
      <ul className="brand-cards">
        {data?.items.map((brand) => (
          <li key={brand.id} className="panel">
            <h2 className="row">
              <Link to="/brands/$brand" params={{ brand: brand.id }}>
                {pick(brand.name)}
              </Link>
              {brand.example && <Badge>{say('brand.example')}</Badge>}
            </h2>
            <p className="dim" dir="auto">
              {pick(brand.about)}
            </p>
            <dl className="facts">
              <dt>{say('brand.openCases')}</dt>
              <dd className="number">{format.number(brand.openCases)}</dd>
              <dt>{say('brand.people')}</dt>
              <dd className="number">{format.number(brand.people)}</dd>
              <dt>{say('brand.version')}</dt>
              <dd>
                {say('brand.version.value', {
                  version: format.number(brand.handbookVersion),
                  date: format.shortDate(brand.publishedAt, brand.timeZone),
                })}
              </dd>
            </dl>
          </li>
        ))}
      </ul>
      {adding && <NewBrandDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}
