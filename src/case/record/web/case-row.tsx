// One case in a list: what it is about, how heavy, whose, what comes next and by when.
import { IconAlertTriangle, IconHeartBroken, IconMessageExclamation } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CaseRow } from '../contract/case.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { ClockLine, lateness } from '../../../platform/web/parts/clock-line.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { kindKey, nearestClock, stateKey, stepKey } from './case-words.ts'

export type RowProps = {
  row: CaseRow
  zone: string
  mine: string
  isOpen?: boolean
  isGone?: boolean
  inPlace?: boolean
  /** Told where the reader works for several brands. */ brand?: string
}

const isLate = (at: string): boolean => lateness(at) === 'late'

/** `inPlace` opens the case beside the list instead of on its own page. */
export function CaseRowLink({ row, zone, mine, isOpen, isGone, inPlace, brand }: RowProps) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const clock = nearestClock(row)
  const who = row.holder && row.holder.id !== mine ? row.holder.name : null
  const content = (
    <>
      <span className="case-row-top">
        <Weight weight={row.weight} />
        <span className="case-row-what">{pick(row.category.name)}</span>
        <span className="case-row-ref">
          {brand && (
            <>
              <bdi>{brand}</bdi> ·{' '}
            </>
          )}
          <bdi>{row.ref}</bdi>
        </span>
      </span>
      <span className="case-row-text" dir="auto">
        {row.customer && (
          <b>
            <bdi>{row.customer}</bdi>{' '}
          </b>
        )}
        <span lang={row.language}>{row.newWords ?? row.excerpt}</span>
      </span>
      <span className="case-row-end">
        {row.unmended > 0 && (
          <Badge tone="late" icon={IconHeartBroken}>
            {say('case.row_broken')}
          </Badge>
        )}
        {row.newWords !== null ? (
          <Badge tone={row.newWordsReopen ? 'late' : 'soon'} icon={IconMessageExclamation}>
            {say(row.newWordsReopen ? 'case.state_reopened' : 'case.row_new_words')}
          </Badge>
        ) : (
          row.state === 'reopened' && <Badge tone="soon">{say('case.state_reopened')}</Badge>
        )}
        {row.kind !== 'complaint' && <Badge>{say(kindKey(row.kind))}</Badge>}
        {row.audience !== 'none' && <Badge tone="soon">{say('case.watched')}</Badge>}
        {row.rung > 0 && <Badge>{say('case.climbed')}</Badge>}
        {isGone ? (
          <Badge>{say('case.row_gone')}</Badge>
        ) : (
          <span className="dim">
            {row.nextStep ? say(stepKey(row.nextStep)) : say(stateKey(row.state))}
            {row.nextStepAt && row.nextStepAt !== row.houseDueAt && (
              <>
                {' '}
                · {format.here(row.nextStepAt, zone)}
                {isLate(row.nextStepAt) && (
                  <>
                    {' '}
                    <span className="clock clock-late">
                      <span className="clock-away">{format.relative(row.nextStepAt, zone)}</span>
                    </span>
                  </>
                )}
              </>
            )}
            {who && (
              <>
                {' '}
                · <bdi>{who}</bdi>
              </>
            )}
          </span>
        )}
        <span className="case-row-clocks">
          {row.houseDueAt && (
            <ClockLine
              kind="house"
              dueAt={row.houseDueAt}
              zone={zone}
              short
              bare={clock?.kind !== 'house' && !isLate(row.houseDueAt)}
            />
          )}
          {row.legalDueAt && (
            <ClockLine
              kind="legal"
              dueAt={row.legalDueAt}
              zone={zone}
              short
              bare={clock?.kind !== 'legal' && !isLate(row.legalDueAt)}
            />
          )}
        </span>
      </span>
    </>
  )
  const look = {
    className: isGone ? 'case-row case-row-gone' : 'case-row',
    'data-row': '',
    'aria-current': isOpen ? ('true' as const) : undefined,
  }
  return inPlace ? (
    <Link
      to="/"
      search={{ open: `${row.brand}/${row.id}` }}
      resetScroll={false}
      preload={false}
      {...look}
    >
      {content}
    </Link>
  ) : (
    <Link
      to="/cases/$brand/$id"
      params={{ brand: row.brand, id: row.id }}
      preload={false}
      {...look}
    >
      {content}
    </Link>
  )
}

/** 1 to 5 as a number and filled steps, so that it is not told by colour. */
export function Weight({ weight }: { weight: number }) {
  const say = usePhrase()
  return (
    <span className={`weight weight-${weight}`}>
      {weight >= 5 && <IconAlertTriangle aria-hidden className="icon" />}
      <span className="unseen">{say('case.weight_n', { n: weight })}</span>
      <span aria-hidden="true" className="weight-bars">
        {[1, 2, 3, 4, 5].map((step) => (
          <i key={step} className={step <= weight ? 'on' : undefined} />
        ))}
      </span>
    </span>
  )
}
