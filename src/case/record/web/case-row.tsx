// One case in a list: what it is about, how heavy, whose, what comes next and by when.
import { IconAlertTriangle, IconHeartBroken, IconMessageExclamation } from '@tabler/icons-react'
import type { CaseRow } from '../contract/case.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { DeadlineLine, lateness } from '../../../platform/web/parts/deadline-line.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { CaseLink } from './case-link.tsx'
import { kindKey, nearestDeadline, stateKey, stepKey } from './case-words.ts'

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
  const { pick } = useLanguage()
  return (
    <CaseLink brand={row.brand} id={row.id} inPlace={inPlace} isCurrent={isOpen} isGone={isGone}>
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
        <Badges row={row} />
        {isGone ? <Badge>{say('case.row_gone')}</Badge> : <NextStep {...{ row, zone, mine }} />}
        <Deadlines row={row} zone={zone} />
      </span>
    </CaseLink>
  )
}

/** What sets the case apart: something broken, new words, and what kind of case it is. */
function Badges({ row }: { row: CaseRow }) {
  const say = usePhrase()
  return (
    <>
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
    </>
  )
}

/** What comes next, by when, and who does it when it is not the reader. */
function NextStep({ row, zone, mine }: Pick<RowProps, 'row' | 'zone' | 'mine'>) {
  const say = usePhrase()
  const format = useFormat()
  const who = row.holder && row.holder.id !== mine ? row.holder.name : null
  return (
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
  )
}

/** The nearer deadline says how near it is; the other one only when it is late. */
function Deadlines({ row, zone }: Pick<RowProps, 'row' | 'zone'>) {
  const nearest = nearestDeadline(row)?.kind
  const deadlines = [
    { kind: 'house', dueAt: row.houseDueAt },
    { kind: 'legal', dueAt: row.legalDueAt },
  ] as const
  return (
    <span className="case-row-clocks">
      {deadlines.map(
        ({ kind, dueAt }) =>
          dueAt && (
            <DeadlineLine
              key={kind}
              kind={kind}
              dueAt={dueAt}
              zone={zone}
              short
              bare={nearest !== kind && !isLate(dueAt)}
            />
          ),
      )}
    </span>
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
