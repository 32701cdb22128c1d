// All cases one may read: search, filter, page through, take along as a file or on paper.
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconDownload, IconPrinter, IconSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { CaseRow } from '../../record/contract/case.ts'
import { caseListQuery } from '../../record/web/case-query.ts'
import { CaseRowLink } from '../../record/web/case-row.tsx'
import '../../record/web/case-row.css'
import { STATE_WORDS, stateKey, stepKey } from '../../record/web/case-words.ts'
import { KeysDialog, ROW_KEYS, useKeys } from '../../../platform/web/keys.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Loading } from '../../../platform/web/parts/loading.tsx'
import { Page } from '../../../platform/web/parts/page.tsx'
import { Empty, ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { meQuery } from '../../../access/web/query.ts'
import type { CaseSearch } from './case-search.ts'
import './case-list.css'
import { caseCells, offerFile, separatorOf, writeCsv } from './csv.ts'
import { Filters } from './filters.tsx'

export function CaseListPage() {
  const say = usePhrase()
  const format = useFormat()
  const { pick, language } = useLanguage()
  const go = useNavigate()
  const filter = useSearch({ from: '/desk/cases' })
  const { data: me } = useSuspenseQuery(meQuery)
  const list = useInfiniteQuery({ ...caseListQuery(filter), placeholderData: (before) => before })
  const box = useRef<HTMLInputElement>(null)
  const [help, setHelp] = useState(false)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const change = (next: CaseSearch) =>
    void go({ to: '/cases', search: next, replace: true, resetScroll: false })
  useKeys({
    ...ROW_KEYS,
    '/': () => box.current?.focus(),
    n: () => void go({ to: '/quick' }),
    '?': () => setHelp(true),
  })
  const brandOf = (brand: string) =>
    me.brands.length > 1 ? pick(me.brands.find((item) => item.id === brand)?.name) : undefined
  const zoneOf = (brand: string) => me.brands.find((item) => item.id === brand)?.timeZone ?? 'UTC'
  const head = () => [
    say('case.ref'),
    say('case.brand'),
    say('case.category'),
    say('case.state'),
    say('case.weight'),
    say('case.customer'),
    say('case.owner'),
    say('case.holder'),
    say('case.next_step'),
    say('case.next_step_at'),
    say('clock.house'),
    say('clock.legal'),
    say('case.received_at'),
    say('case.happened'),
  ]
  const cells = (row: CaseRow) =>
    caseCells(row, {
      category: pick(row.category.name),
      state: say(stateKey(row.state)),
      step: row.nextStep ? say(stepKey(row.nextStep)) : '',
    })
  const save = () => {
    const separator = separatorOf(language)
    offerFile(
      'opoka-cases.csv',
      writeCsv(head(), rows.map(cells), separator),
      'text/csv;charset=utf-8',
    )
    toast(say(separator === ';' ? 'common.csv_semicolon' : 'common.csv_comma'))
  }
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <Page
      title={say('common.nav_cases')}
      actions={
        <>
          <Button icon={IconDownload} isDisabled={rows.length === 0} onPress={save}>
            {say('case.csv')}
          </Button>
          <Button icon={IconPrinter} isDisabled={rows.length === 0} onPress={() => window.print()}>
            {say('common.print')}
          </Button>
        </>
      }
    >
      <Filters
        filter={filter}
        onChange={change}
        brands={me.brands}
        states={['open', ...STATE_WORDS]}
        rows={rows}
        box={box}
      />
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && !list.error && <Loading lines={8} />}
      {list.data && rows.length === 0 && !list.hasNextPage && (
        <Empty
          icon={IconSearch}
          title={say(isFiltered ? 'case.list_none' : 'case.list_empty')}
          action={
            isFiltered ? (
              <Button onPress={() => change({})}>{say('case.filter_clear')}</Button>
            ) : undefined
          }
        />
      )}
      {rows.length > 0 && (
        <>
          <p className="dim" role="status">
            {say('case.shown', { n: rows.length })}
            {list.hasNextPage ? ` ${say('case.shown_more')}` : ''}
          </p>
          <ul className="list">
            {rows.map((row) => (
              <li key={`${row.brand}/${row.id}`}>
                <CaseRowLink
                  row={row}
                  zone={zoneOf(row.brand)}
                  brand={brandOf(row.brand)}
                  mine={me.person.id}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {rows.length === 0 && list.hasNextPage && (
        <p className="dim" role="status">
          {say('case.shown', { n: 0 })} {say('case.shown_more')}
        </p>
      )}
      {list.hasNextPage && (
        <div className="form-end">
          <Button isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {say('common.more')}
          </Button>
        </div>
      )}
      <p className="print-only">
        {say('case.printed', {
          at: format.dateTime(new Date().toISOString(), me.brands[0]?.timeZone ?? 'UTC'),
        })}
      </p>
      <KeysDialog
        isOpen={help}
        onClose={() => setHelp(false)}
        keys={[
          { keys: ['/'], label: say('common.search') },
          { keys: ['j', 'k', '↓', '↑'], label: say('common.keys_move') },
          { keys: ['Enter'], label: say('common.keys_open') },
          { keys: ['n'], label: say('common.nav_new') },
        ]}
      />
    </Page>
  )
}
