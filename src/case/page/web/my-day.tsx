// My day: what is due from me, nearest first; the case chosen opens beside the list.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconCirclePlus, IconKeyboard, IconRefresh, IconSun } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { MAX_COUNTED, type MyDay } from '../../record/contract/case-list.ts'
import { myDayQuery } from '../../record/web/case-query.ts'
import { CaseRowLink } from '../../record/web/case-row.tsx'
import { KeysDialog, ROW_KEYS, useKeys } from '../../../platform/web/keys.tsx'
import { useWide } from '../../../platform/web/wide.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Loading } from '../../../platform/web/parts/loading.tsx'
import { Page, Panel } from '../../../platform/web/parts/page.tsx'
import { Empty, ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { meQuery } from '../../../access/web/query.ts'
import '../../record/web/case-row.css'
import { SECTIONS, useSteadyDay, type SteadyDay, type Section } from './steady-day.ts'
import './my-day.css'
import { Notices } from './notices.tsx'
import { PromiseRow } from './promise-row.tsx'

const CaseScreen = lazy(async () => ({
  default: (await import('./case-screen.tsx')).CaseScreen,
}))

export function MyDayPage() {
  const say = usePhrase()
  const { data, error, refetch } = useQuery(myDayQuery)
  if (data) return <Day day={data} trouble={error} again={() => void refetch()} />
  return (
    <Page title={say('common.nav_my_day')}>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Loading lines={8} />}
    </Page>
  )
}

function Day({ day, trouble, again }: { day: MyDay; trouble: unknown; again: () => void }) {
  const say = usePhrase()
  const format = useFormat()
  const go = useNavigate()
  const { open } = useSearch({ from: '/desk/' })
  const isWide = useWide()
  const steady = useSteadyDay(day)
  const brands = useBrands()
  const [help, setHelp] = useState(false)
  const newOne = () => void go({ to: '/quick' })
  const search = () => void go({ to: '/cases', search: {} })
  useKeys({ ...ROW_KEYS, n: newOne, '/': search, '?': () => setHelp(true) })
  const [openBrand, openId] = isWide && open ? open.split('/') : []
  const list: ListProps = { day, steady, brands, openId, inPlace: isWide }
  return (
    <div className={openId ? 'split' : undefined}>
      <Page
        title={say('common.nav_my_day')}
        about={format.date(day.now, brands.ownZone)}
        actions={
          <>
            <Button look="accent" icon={IconCirclePlus} onPress={newOne}>
              {say('common.nav_new')}
            </Button>
            <span className="only-keys">
              <Button look="quiet" icon={IconKeyboard} onPress={() => setHelp(true)}>
                {say('common.keys')}
              </Button>
            </span>
          </>
        }
      >
        {trouble ? <ErrorNote error={trouble} onRetry={again} /> : null}
        <News steady={steady} />
        <Notices notices={day.notices} zoneOf={brands.zoneOf} />
        {isEmpty(steady.shown) && (
          <Empty icon={IconSun} title={say('case.day_empty')}>
            {say('case.day_empty_about')}
          </Empty>
        )}
        <Promises {...list} />
        {SECTIONS.map((section) => (
          <Cases key={section} section={section} {...list} />
        ))}
        <DayKeysDialog isOpen={help} onClose={() => setHelp(false)} />
      </Page>
      {openBrand && openId && (
        <CaseBeside
          brand={openBrand}
          id={openId}
          onClose={() => void go({ to: '/', search: {} })}
        />
      )}
    </div>
  )
}

const isEmpty = (shown: MyDay): boolean =>
  SECTIONS.every((section) => shown[section].length === 0) && shown.promises.length === 0

/** Whose rows they are; the brand is told to those who work for several. */
function useBrands() {
  const { pick } = useLanguage()
  const { data: me } = useSuspenseQuery(meQuery)
  const find = (brand: string) => me.brands.find((item) => item.id === brand)
  return {
    me: me.person.id,
    ownZone: me.brands[0]?.timeZone,
    zoneOf: (brand: string) => find(brand)?.timeZone ?? 'UTC',
    nameOf: (brand: string) => (me.brands.length > 1 ? pick(find(brand)?.name) : undefined),
  }
}

type ListProps = {
  day: MyDay
  steady: SteadyDay
  brands: ReturnType<typeof useBrands>
  openId: string | undefined
  inPlace: boolean
}

/** What came or moved since; it is shown when somebody asks for it. */
function News({ steady }: { steady: SteadyDay }) {
  const say = usePhrase()
  const { fresh, changed } = steady.news
  return (
    <div className="news" role="status">
      {(fresh > 0 || changed) && (
        <Button size="small" icon={IconRefresh} onPress={steady.show}>
          {fresh > 0 ? say('case.news', { n: fresh }) : say('case.news_changed')}
        </Button>
      )}
    </div>
  )
}

function Promises({ day, steady, brands, openId, inPlace }: ListProps) {
  const say = usePhrase()
  const { promises } = steady.shown
  if (promises.length === 0) return null
  return (
    <Panel
      quiet
      title={
        <>
          {say('case.day_promises')} <Count n={day.counts.promises} />
        </>
      }
    >
      <ul className="list">
        {promises.map((promise) => (
          <li key={promise.id}>
            <PromiseRow
              promise={promise}
              zone={brands.zoneOf(promise.brand)}
              isOpen={steady.isPromiseOpen(promise)}
              isCurrent={openId !== undefined && promise.case === openId}
              inPlace={inPlace}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Cases({
  section,
  day,
  steady,
  brands,
  openId,
  inPlace,
}: ListProps & { section: Section }) {
  const say = usePhrase()
  const rows = steady.rows(section)
  if (rows.length === 0) return null
  return (
    <Panel
      quiet
      title={
        <>
          {say(`case.day_${section}`)} <Count n={day.counts[section]} />
        </>
      }
    >
      <ul className="list">
        {rows.map(({ row, isGone }) => (
          <li key={row.id}>
            <CaseRowLink
              row={row}
              zone={brands.zoneOf(row.brand)}
              brand={brands.nameOf(row.brand)}
              mine={brands.me}
              isGone={isGone}
              isOpen={row.id === openId}
              inPlace={inPlace}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Count({ n }: { n: number }) {
  const format = useFormat()
  return (
    <span className="count">
      {format.number(n)}
      {n >= MAX_COUNTED ? '+' : ''}
    </span>
  )
}

function DayKeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = usePhrase()
  return (
    <KeysDialog
      isOpen={isOpen}
      onClose={onClose}
      keys={[
        { keys: ['j', 'k', '↓', '↑'], label: say('common.keys_move') },
        { keys: ['Enter'], label: say('common.keys_open') },
        { keys: ['n'], label: say('common.nav_new') },
        { keys: ['/'], label: say('common.search') },
      ]}
    />
  )
}

function CaseBeside({ brand, id, onClose }: { brand: string; id: string; onClose: () => void }) {
  const say = usePhrase()
  return (
    <section className="split-detail" aria-label={say('case.one')}>
      <Suspense fallback={<Loading />}>
        <CaseScreen key={id} brand={brand} id={id} onClose={onClose} />
      </Suspense>
    </section>
  )
}
