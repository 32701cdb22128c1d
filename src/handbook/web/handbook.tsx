// The handbook's reading view, for every employee: contents beside it, words to search, paper to
// print.
import { IconCalendarExclamation, IconPrinter, IconX } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Handbook } from '../domain/handbook.ts'
import { get } from '../../platform/web/api.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Page } from '../../platform/web/parts/page.tsx'
import { ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { useFormat, useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { meQuery } from '../../access/web/query.ts'
import { findingWords } from './finding-words.ts'
import { toChapters } from './chapters.ts'
import { Document } from './document.tsx'
import type { Chapter, Reading } from './reading.ts'
import { searchChapters, toWords } from './search.ts'
import './handbook.css'

export function HandbookPage() {
  const say = usePhrase()
  const format = useFormat()
  const { language, pick } = useLanguage()
  const { brand } = useParams({ strict: false }) as { brand: string }
  const { version } = useSearch({ strict: false }) as { version?: number | string }
  const { data: me } = useSuspenseQuery(meQuery)
  const [asked, setAsked] = useState('')
  const { data, error, refetch } = useQuery({
    queryKey: ['handbook', brand, version ?? null],
    queryFn: ({ signal }) =>
      get<Reading>(
        `brands/${brand}/handbook${version ? `?version=${Number(version)}` : ''}`,
        signal,
      ),
    staleTime: 60_000,
  })
  const whole = useMemo(
    () =>
      data
        ? toChapters({ book: data.content as Handbook, reading: data, say, format, language })
        : [],
    [data, say, format, language],
  )
  const words = toWords(useDeferredValue(asked))
  const key = words.join(' ')
  const found = useMemo(
    () => (words.length > 0 ? searchChapters(whole, words) : { chapters: whole, count: 0 }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words are the same while their joined text is
    [whole, key],
  )
  const isThere = whole.length > 0
  useEffect(() => {
    // The address may name a paragraph that was drawn only now.
    if (isThere && location.hash)
      document
        .getElementById(decodeURIComponent(location.hash.slice(1)))
        ?.scrollIntoView({ block: 'start' })
  }, [isThere])

  const own = me.brands.find((one) => one.id === brand)
  const name = own ? pick(own.name) : brand
  if (error)
    return (
      <Page title={say('handbook.of', { brand: name })}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Page>
    )
  if (!data)
    return (
      <Page title={say('handbook.of', { brand: name })}>
        <Loading lines={10} />
      </Page>
    )
  const zone = own?.timeZone ?? 'UTC'
  return (
    <Page
      wide
      title={say('handbook.of', { brand: name })}
      about={say('handbook.version', {
        version: format.number(data.version),
        date: format.shortDate(data.publishedAt, zone),
      })}
      actions={
        <Button icon={IconPrinter} onPress={() => window.print()}>
          {say('common.print')}
        </Button>
      }
    >
      {data.version !== data.current && (
        <Note
          tone="soon"
          action={
            <Link to="/handbook/$brand" params={{ brand }}>
              {say('handbook.version.readCurrent')}
            </Link>
          }
        >
          {say('handbook.version.old', {
            version: format.number(data.version),
            current: format.number(data.current),
            date: format.shortDate(data.publishedAt, zone),
          })}
        </Note>
      )}
      {data.outdated.map((finding, index) => (
        <Note key={index} tone="soon" icon={IconCalendarExclamation}>
          {findingWords(finding, { say, format }) ?? finding.message}
        </Note>
      ))}
      <div className="book">
        <aside className="book-side no-print">
          <search className="book-search">
            <TextField
              label={say('handbook.search')}
              type="search"
              inputMode="search"
              value={asked}
              onChange={setAsked}
              autoComplete="off"
            />
            {asked !== '' && (
              <Button size="small" look="quiet" icon={IconX} onPress={() => setAsked('')}>
                {say('handbook.search.clear')}
              </Button>
            )}
            <p role="status" className="dim">
              {words.length > 0 ? say('handbook.search.found', { count: found.count }) : ''}
            </p>
          </search>
          <details className="book-contents" open={matchMedia('(min-width: 1000px)').matches}>
            <summary>{say('handbook.contents')}</summary>
            <Contents chapters={found.chapters} />
          </details>
        </aside>
        <div className="book-text">
          <Document chapters={found.chapters} words={words} />
        </div>
      </div>
    </Page>
  )
}

function Contents({ chapters }: { chapters: Chapter[] }) {
  const say = usePhrase()
  return (
    <nav aria-label={say('handbook.contents')}>
      <ul>
        {chapters.map((chapter) => (
          <li key={chapter.id}>
            <a href={`#${chapter.id}`}>{chapter.title}</a>
            {chapter.sections.length > 1 && (
              <ul>
                {chapter.sections.map((section) => (
                  <li key={section.id}>
                    <a href={`#${section.id}`} dir="auto">
                      {section.title}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
