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
import { SECTIONS, useHeldDay } from './held.ts'
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
  const { pick } = useLanguage()
  const go = useNavigate()
  const { data: me } = useSuspenseQuery(meQuery)
  const { open } = useSearch({ from: '/desk/' })
  const isWide = useWide()
  const held = useHeldDay(day)
  const [help, setHelp] = useState(false)
  const brandOf = (brand: string) =>
    me.brands.length > 1 ? pick(me.brands.find((item) => item.id === brand)?.name) : undefined
  const zoneOf = (brand: string) => me.brands.find((item) => item.id === brand)?.timeZone ?? 'UTC'
  const newOne = () => void go({ to: '/quick' })
  const search = () => void go({ to: '/cases', search: {} })
  useKeys({ ...ROW_KEYS, n: newOne, '/': search, '?': () => setHelp(true) })
  const [openBrand, openId] = isWide && open ? open.split('/') : []
  const isEmpty =
    SECTIONS.every((section) => held.shown[section].length === 0) &&
    held.shown.promises.length === 0
  const { fresh, changed } = held.news
  return (
    <div className={openId ? 'split' : undefined}>
      <Page
        title={say('common.nav_my_day')}
        about={format.date(day.now, me.brands[0]?.timeZone)}
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
        <div className="news" role="status">
          {(fresh > 0 || changed) && (
            <Button size="small" icon={IconRefresh} onPress={held.show}>
              {fresh > 0 ? say('case.news', { n: fresh }) : say('case.news_changed')}
            </Button>
          )}
        </div>
        <Notices notices={day.notices} zoneOf={zoneOf} />
        {isEmpty && (
          <Empty icon={IconSun} title={say('case.day_empty')}>
            {say('case.day_empty_about')}
          </Empty>
        )}
        {held.shown.promises.length > 0 && (
          <Panel
            quiet
            title={
              <>
                {say('case.day_promises')} <Count n={day.counts.promises} />
              </>
            }
          >
            <ul className="list">
              {held.shown.promises.map((promise) => (
                <li key={promise.id}>
                  <PromiseRow
                    promise={promise}
                    zone={zoneOf(promise.brand)}
                    isOpen={held.isPromiseOpen(promise)}
                    isCurrent={openId !== undefined && promise.case === openId}
                    inPlace={isWide}
                  />
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {SECTIONS.map((section) => {
          const rows = held.rows(section)
          return rows.length === 0 ? null : (
            <Panel
              quiet
              key={section}
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
                      zone={zoneOf(row.brand)}
                      brand={brandOf(row.brand)}
                      mine={me.person.id}
                      isGone={isGone}
                      isOpen={row.id === openId}
                      inPlace={isWide}
                    />
                  </li>
                ))}
              </ul>
            </Panel>
          )
        })}
        <KeysDialog
          isOpen={help}
          onClose={() => setHelp(false)}
          keys={[
            { keys: ['j', 'k', '↓', '↑'], label: say('common.keys_move') },
            { keys: ['Enter'], label: say('common.keys_open') },
            { keys: ['n'], label: say('common.nav_new') },
            { keys: ['/'], label: say('common.search') },
          ]}
        />
      </Page>
      {openBrand && openId && (
        <section className="split-detail" aria-label={say('case.one')}>
          <Suspense fallback={<Loading />}>
            <CaseScreen
              key={openId}
              brand={openBrand}
              id={openId}
              onClose={() => void go({ to: '/', search: {} })}
            />
          </Suspense>
        </section>
      )}
    </div>
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
