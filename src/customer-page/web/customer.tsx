// The customer's own page: where things stand, who answers for it, by when, and what one can add.
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { CustomerPageView } from '../../case/intake/contract/public.ts'
import type { Language } from '../../platform/base/domain/language.ts'
import { ApiError, get } from '../../platform/web/api.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { useFormat, useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { queryClient } from '../../access/web/query.ts'
import { Gone, Outside } from '../../platform/web/outside.tsx'
import { AddPanel } from './add-panel.tsx'
import { RatePanel } from './rate-panel.tsx'
import { SettledPanel } from './settled-panel.tsx'
import { Messages, Promises } from './told.tsx'
import { isKeyOf } from '../../platform/base/domain/narrow.ts'
import { Standing } from './standing.tsx'
import type { CustomerPageProps } from './use-customer-act.ts'
import './customer.css'

const GONE = {
  'link.invalid': 'invalid',
  'link.expired': 'expired',
  'link.revoked': 'revoked',
  not_found: 'invalid',
} as const

export function CustomerPage() {
  const say = usePhrase()
  const { token = '' } = useParams({ strict: false })
  const path = `customer/${encodeURIComponent(token)}`
  const key = ['customer', token]
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<CustomerPageView>(path, signal),
  })
  const online = useLivePage(path, key, data !== undefined)

  const fault = error instanceof ApiError ? error : null
  const gone = fault && isKeyOf(GONE, fault.code) ? GONE[fault.code] : null
  if (gone) {
    // A link that was right once begins with its brand.
    const brand = gone === 'invalid' ? null : token.split('.')[0]
    return (
      <Gone title={say(`customer.gone.${gone}`)} what={say(`customer.gone.${gone}.do`)}>
        {brand && (
          <p className="gone-way">
            <a className="button button-accent button-large" href={`/f/${brand}`}>
              {say('customer.gone.write')}
            </a>
          </p>
        )}
      </Gone>
    )
  }
  if (!data)
    return error ? (
      <Outside title={say('customer.standing')}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Outside>
    ) : (
      <Loading />
    )
  return (
    <Case
      data={data}
      path={path}
      online={online}
      knownAt={new Date(dataUpdatedAt).toISOString()}
      onChange={(next) => queryClient.setQueryData(key, next)}
    />
  )
}

/**
 * New things arrive by themselves. The browser opens the stream again after a gap, and then
 * everything is asked once more.
 */
function useLivePage(path: string, key: string[], isThere: boolean): boolean {
  const [online, setOnline] = useState(true)
  const { 1: token } = key
  useEffect(() => {
    if (!isThere) return
    const refresh = () => void queryClient.invalidateQueries({ queryKey: ['customer', token] })
    const source = new EventSource(`/api/v1/${path}/live`)
    source.addEventListener('change', refresh)
    // From 'ready' on nothing is missed: what changed before it is asked for here.
    source.addEventListener('ready', () => {
      refresh()
      setOnline(true)
    })
    source.addEventListener('error', () => setOnline(navigator.onLine))
    return () => source.close()
  }, [path, token, isThere])
  return online
}

type CaseProps = CustomerPageProps & { online: boolean; knownAt: string }

function Case({ online, knownAt, ...page }: CaseProps) {
  const say = usePhrase()
  const format = useFormat()
  const { pick, setLanguage } = useLanguage()
  const { data } = page
  // The case's language first; who chooses another keeps it while the page is open.
  const [chosen, setChosen] = useState<Language | null>(null)
  useEffect(() => setLanguage(chosen ?? data.language), [chosen, data.language, setLanguage])
  const news = useNews(data, say('customer.news'))
  const zone = data.brand.timeZone
  return (
    <Outside
      brand={pick(data.brand.name)}
      title={say('customer.title', { ref: data.ref })}
      about={pick(data.category)}
      languages={data.brand.languages}
      onLanguage={setChosen}
    >
      <p className="unseen" role="status" aria-live="polite">
        {news.text}
      </p>
      {!online && (
        <Note tone="soon">{say('customer.live.off', { time: format.time(knownAt, zone) })}</Note>
      )}
      <Standing data={data} />
      <Messages data={data} fresh={news.since} />
      {/* Each stays whatever happens to the case: words that stand in it are not taken away. */}
      <SettledPanel {...page} />
      <RatePanel {...page} />
      {data.promises.length > 0 && <Promises data={data} />}
      <AddPanel {...page} />
      <Grievance data={data} />
      <footer className="customer-foot">
        <p className="dim">
          {say('customer.expires', { date: format.shortDate(data.expiresAt, zone) })}
        </p>
        <Button icon={IconPrinter} onPress={() => window.print()}>
          {say('common.print')}
        </Button>
      </footer>
    </Outside>
  )
}

/** What the customer wrote and sent when it began. */
function Grievance({ data }: { data: CustomerPageView }) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <Panel title={say(`customer.kind.${data.kind}`)}>
      <p className="pre" dir="auto">
        {data.happened}
      </p>
      {data.wanted && (
        <>
          <h3>{say('customer.wanted')}</h3>
          <p className="pre" dir="auto">
            {data.wanted}
          </p>
        </>
      )}
      {data.files.length > 0 && (
        <>
          <h3>{say('customer.files')}</h3>
          <ul className="stack">
            {data.files.map((file) => (
              <li key={file.id}>
                <bdi>{file.name}</bdi> <span className="dim">{format.bytes(file.size)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

/**
 * What has changed since the page was opened, said once; `since` marks the messages that are new.
 */
function useNews(data: CustomerPageView, words: string): { text: string; since: number } {
  const [since] = useState(data.messages.length)
  const seen = useRef(
    `${data.state} ${data.messages.length} ${data.promises.map((promise) => promise.state).join()}`,
  )
  const [text, setText] = useState('')
  const now = `${data.state} ${data.messages.length} ${data.promises.map((promise) => promise.state).join()}`
  useEffect(() => {
    if (seen.current === now) return
    seen.current = now
    setText(words)
    const wiped = setTimeout(() => setText(''), 10_000)
    return () => clearTimeout(wiped)
  }, [now, words])
  return { text, since }
}
