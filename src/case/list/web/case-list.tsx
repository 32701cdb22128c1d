// All cases one may read: search, filter, page through, take along as a file or on paper.
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconDownload, IconPrinter, IconSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState, type RefObject } from 'react'
import type { CaseRow } from '../../record/contract/case.ts'
import { caseListQuery } from '../../record/web/case-query.ts'
import { CaseRowLink } from '../../record/web/case-row.tsx'
import '../../record/web/case-row.css'
import { STATES } from '../../record/domain/code.ts'
import { stateKey, stepKey } from '../../record/web/case-words.ts'
import { KeysDialog, ROW_KEYS, useKeys } from '../../../platform/web/keys.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Loading } from '../../../platform/web/parts/loading.tsx'
import { Page } from '../../../platform/web/parts/page.tsx'
import { Empty, ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { meQuery } from '../../../access/web/query.ts'
import type { Me } from '../../../access/contract/people.ts'
import type { CaseSearch } from './case-search.ts'
import './case-list.css'
import { CASE_HEAD, caseCells, offerFile } from './case-csv.ts'
import { separatorOf, writeCsv } from '../../../platform/text/domain/csv.ts'
import { Filters } from './filters.tsx'

export function CaseListPage() {
  const say = usePhrase()
  const go = useNavigate()
  const filter = useSearch({ from: '/desk/cases' })
  const { data: me } = useSuspenseQuery(meQuery)
  const list = useInfiniteQuery({ ...caseListQuery(filter), placeholderData: (before) => before })
  const box = useRef<HTMLInputElement>(null)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const change = (next: CaseSearch) =>
    void go({ to: '/cases', search: next, replace: true, resetScroll: false })
  return (
    <Page title={say('common.nav_cases')} actions={<ExportButtons rows={rows} />}>
      <Filters
        filter={filter}
        onChange={change}
        brands={me.brands}
        states={['open', ...STATES]}
        rows={rows}
        box={box}
      />
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && !list.error && <Loading lines={8} />}
      {list.data && (
        <Results
          rows={rows}
          hasMore={list.hasNextPage}
          me={me}
          onClear={Object.values(filter).some(Boolean) ? () => change({}) : undefined}
        />
      )}
      {list.hasNextPage && (
        <div className="form-end">
          <Button isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {say('common.more')}
          </Button>
        </div>
      )}
      <PrintedAt zone={me.brands[0]?.timeZone ?? 'UTC'} />
      <ListKeys box={box} />
    </Page>
  )
}

/** The shown rows, as a file or on paper. */
function ExportButtons({ rows }: { rows: readonly CaseRow[] }) {
  const say = usePhrase()
  const { pick, language } = useLanguage()
  const cells = (row: CaseRow) =>
    caseCells(row, {
      category: pick(row.category.name),
      state: say(stateKey(row.state)),
      step: row.nextStep ? say(stepKey(row.nextStep)) : '',
    })
  const save = () => {
    const separator = separatorOf(language)
    const head = CASE_HEAD.map((key) => say(key))
    offerFile(
      'opoka-cases.csv',
      writeCsv(head, rows.map(cells), separator),
      'text/csv;charset=utf-8',
    )
    toast(say(separator === ';' ? 'common.csv_semicolon' : 'common.csv_comma'))
  }
  return (
    <>
      <Button icon={IconDownload} isDisabled={rows.length === 0} onPress={save}>
        {say('case.csv')}
      </Button>
      <Button icon={IconPrinter} isDisabled={rows.length === 0} onPress={() => window.print()}>
        {say('common.print')}
      </Button>
    </>
  )
}

type ResultsProps = { rows: readonly CaseRow[]; hasMore: boolean; me: Me }

/** `onClear`: the list is narrowed, and can be widened again. */
function Results({ onClear, ...found }: ResultsProps & { onClear?: () => void }) {
  const say = usePhrase()
  if (found.rows.length > 0) return <Rows {...found} />
  // Further pages may have some: what was read so far did not fit.
  if (found.hasMore)
    return (
      <p className="dim" role="status">
        {say('case.shown', { n: 0 })} {say('case.shown_more')}
      </p>
    )
  return (
    <Empty
      icon={IconSearch}
      title={say(onClear ? 'case.list_none' : 'case.list_empty')}
      action={onClear && <Button onPress={onClear}>{say('case.filter_clear')}</Button>}
    />
  )
}

function Rows({ rows, hasMore, me }: ResultsProps) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const brandOf = (brand: string) => me.brands.find((item) => item.id === brand)
  return (
    <>
      <p className="dim" role="status">
        {say('case.shown', { n: rows.length })}
        {hasMore ? ` ${say('case.shown_more')}` : ''}
      </p>
      <ul className="list">
        {rows.map((row) => (
          <li key={`${row.brand}/${row.id}`}>
            <CaseRowLink
              row={row}
              zone={brandOf(row.brand)?.timeZone ?? 'UTC'}
              brand={me.brands.length > 1 ? pick(brandOf(row.brand)?.name) : undefined}
              mine={me.person.id}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function PrintedAt({ zone }: { zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <p className="print-only">
      {say('case.printed', { at: format.dateTime(new Date().toISOString(), zone) })}
    </p>
  )
}

/** What the keyboard does on this page, and the dialog that tells it. */
function ListKeys({ box }: { box: RefObject<HTMLInputElement | null> }) {
  const say = usePhrase()
  const go = useNavigate()
  const [help, setHelp] = useState(false)
  useKeys({
    ...ROW_KEYS,
    '/': () => box.current?.focus(),
    n: () => void go({ to: '/quick' }),
    '?': () => setHelp(true),
  })
  return (
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
  )
}
