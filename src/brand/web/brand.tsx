// One brand: what it is, its handbook, legal rules, position holders, place codes and tokens.
import { mayIn } from '../../access/web/may.ts'
import { MANAGE_PLACE_CODES, MANAGE_TOKENS } from '../../access/domain/policy.ts'
import type { Right } from '../../access/domain/right.ts'
import { MANAGE_PEOPLE } from '../../people/domain/policy.ts'
import { CONFIRM_LAW } from '../domain/policy.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { BrandView } from '../contract/brand.ts'
import type { Key } from '../../platform/i18n/catalogue.ts'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Missing } from '../../platform/web/parts/crash-note.tsx'
import { Page } from '../../platform/web/parts/page.tsx'
import { ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { Tabs } from '../../platform/web/parts/tabs.tsx'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { meQuery } from '../../access/web/query.ts'
import { brandsQuery } from './brand-query.ts'
import { ChannelsTab } from './channels-tab.tsx'
import { HandbookTab } from './handbook-tab.tsx'
import { LawTab } from './law-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { PositionsTab } from './positions-tab.tsx'
import { TokensTab } from './tokens-tab.tsx'
import './brand.css'

const TABS: {
  id: string
  key: Key
  needs: Right | null
  draw: (brand: BrandView) => ReactNode
}[] = [
  {
    id: 'overview',
    key: 'brand.tab.overview',
    needs: null,
    draw: (brand) => <OverviewTab brand={brand} />,
  },
  {
    id: 'handbook',
    key: 'brand.tab.handbook',
    needs: null,
    draw: (brand) => <HandbookTab brand={brand} />,
  },
  {
    id: 'law',
    key: 'brand.tab.law',
    needs: CONFIRM_LAW,
    draw: (brand) => <LawTab brand={brand} />,
  },
  {
    id: 'positions',
    key: 'brand.tab.positions',
    needs: MANAGE_PEOPLE,
    draw: (brand) => <PositionsTab brand={brand} />,
  },
  {
    id: 'doors',
    key: 'brand.tab.doors',
    needs: MANAGE_PLACE_CODES,
    draw: (brand) => <ChannelsTab brand={brand} />,
  },
  {
    id: 'tokens',
    key: 'brand.tab.tokens',
    needs: MANAGE_TOKENS,
    draw: (brand) => <TokensTab brand={brand} />,
  },
]

export function BrandPage() {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { brand: id = '' } = useParams({ strict: false })
  const { data: me } = useSuspenseQuery(meQuery)
  const { data, error, refetch } = useQuery(brandsQuery)
  const [tab, setTab] = useState(
    () => TABS.find((one) => one.id === location.hash.slice(1))?.id ?? 'overview',
  )
  const mine = me.brands.find((brand) => brand.id === id)
  const brand = data?.items.find((one) => one.id === id)
  if (error)
    return (
      <Page title={say('brand.title')}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Page>
    )
  if (!data)
    return (
      <Page title={say('brand.title')}>
        <Loading />
      </Page>
    )
  if (!brand) return <Missing />
  const select = (next: string) => {
    setTab(next)
    history.replaceState(history.state, '', `#${next}`)
  }
  return (
    <Page title={pick(brand.name)} about={<bdi>{pick(brand.about)}</bdi>} wide>
      <Tabs
        label={pick(brand.name)}
        selected={tab}
        onSelect={select}
        tabs={TABS.filter((one) => !one.needs || mayIn(mine, one.needs)).map((one) => ({
          id: one.id,
          label: say(one.key),
          panel: one.draw(brand),
        }))}
      />
    </Page>
  )
}
