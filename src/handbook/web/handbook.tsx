// The handbook's reading view, for every employee: contents beside it, words to search, paper to
// print.
import { IconCalendarExclamation, IconPrinter, IconX } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
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
  const { pick } = useLanguage()
  const { brand = '' } = useParams({ strict: false })
  const { data: me } = useSuspenseQuery(meQuery)
  const [asked, setAsked] = useState('')
  const { data, error, refetch } = useReading(brand)
  const whole = useChapters(data)
  const found = useFound(whole, asked)
  useScrollToHash(whole.length > 0)
  const own = me.brands.find((one) => one.id === brand)
  const title = say('handbook.of', { brand: own ? pick(own.name) : brand })
  if (error)
    return (
      <Page title={title}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Page>
    )
  if (!data)
    return (
      <Page title={title}>
        <Loading lines={10} />
      </Page>
    )
  const since = format.shortDate(data.publishedAt, own?.timeZone ?? 'UTC')
  return (
    <Page
      wide
      title={title}
      about={say('handbook.version', { version: format.number(data.version), date: since })}
      actions={
        <Button icon={IconPrinter} onPress={() => window.print()}>
          {say('common.print')}
        </Button>
      }
    >
      {data.version !== data.current && <OldVersion brand={brand} reading={data} since={since} />}
      {data.outdated.map((finding, index) => (
        <Note key={index} tone="soon" icon={IconCalendarExclamation}>
          {findingWords(finding, { say, format }) ?? finding.message}
        </Note>
      ))}
      <div className="book">
        <Side asked={asked} onChange={setAsked} found={found} />
        <div className="book-text">
          <Document chapters={found.chapters} words={found.words} />
        </div>
      </div>
    </Page>
  )
}

/** The version that the address asks for, or the one in force. */
function useReading(brand: string) {
  const { version } = useSearch({ strict: false })
  return useQuery({
    queryKey: ['handbook', brand, version ?? null],
    queryFn: ({ signal }) =>
      get<Reading>(
        `brands/${brand}/handbook${version ? `?version=${Number(version)}` : ''}`,
        signal,
      ),
    staleTime: 60_000,
  })
}

function useChapters(reading: Reading | undefined): Chapter[] {
  const say = usePhrase()
  const format = useFormat()
  const { language } = useLanguage()
  return useMemo(
    () => (reading ? toChapters({ book: reading.content, reading, say, format, language }) : []),
    [reading, say, format, language],
  )
}

type Found = { chapters: Chapter[]; count: number; words: string[] }

/** All of it while nothing is asked for. */
function useFound(whole: Chapter[], asked: string): Found {
  const words = toWords(useDeferredValue(asked))
  const key = words.join(' ')
  const found = useMemo(
    () => (words.length > 0 ? searchChapters(whole, words) : { chapters: whole, count: 0 }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words are the same while their joined text is
    [whole, key],
  )
  return { ...found, words }
}

/** The address may name a paragraph that was drawn only now. */
function useScrollToHash(isThere: boolean): void {
  useEffect(() => {
    if (isThere && location.hash)
      document
        .getElementById(decodeURIComponent(location.hash.slice(1)))
        ?.scrollIntoView({ block: 'start' })
  }, [isThere])
}

function OldVersion({
  brand,
  reading: { version, current },
  since,
}: {
  brand: string
  reading: Reading
  since: string
}) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <Note
      tone="soon"
      action={
        <Link to="/handbook/$brand" params={{ brand }}>
          {say('handbook.version.readCurrent')}
        </Link>
      }
    >
      {say('handbook.version.old', {
        version: format.number(version),
        current: format.number(current),
        date: since,
      })}
    </Note>
  )
}

/** Beside the text: words to search, and the contents. */
function Side({
  asked,
  onChange,
  found: { chapters, count, words },
}: {
  asked: string
  onChange: (asked: string) => void
  found: Found
}) {
  const say = usePhrase()
  return (
    <aside className="book-side no-print">
      <search className="book-search">
        <TextField
          label={say('handbook.search')}
          type="search"
          inputMode="search"
          value={asked}
          onChange={onChange}
          autoComplete="off"
        />
        {asked !== '' && (
          <Button size="small" look="quiet" icon={IconX} onPress={() => onChange('')}>
            {say('handbook.search.clear')}
          </Button>
        )}
        <p role="status" className="dim">
          {words.length > 0 ? say('handbook.search.found', { count }) : ''}
        </p>
      </search>
      <details className="book-contents" open={matchMedia('(min-width: 1000px)').matches}>
        <summary>{say('handbook.contents')}</summary>
        <Contents chapters={chapters} />
      </details>
    </aside>
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
