// The rest of what is known: whose it is, when it came and how, and how it ended.
import { closingKey, outcomeKey, responsibleKey } from '../../record/web/case-words.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { PartProps } from '../../record/web/part.ts'

export function Facts({ view, open, may }: PartProps) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const when = (at: string | null) => (at ? format.dateTime(at, view.timeZone) : null)
  const rows: [string, ReactNode, (() => void)?][] = [
    [
      say('case.owner'),
      <>
        <bdi>{view.owner.name}</bdi> <span className="dim">{pick(view.ownerPosition.name)}</span>
      </>,
      may('owner') ? () => open({ name: 'owner' }) : undefined,
    ],
    [
      say('case.handler'),
      view.handler ? <bdi>{view.handler.name}</bdi> : say('case.handler_nobody'),
      may('handler') ? () => open({ name: 'handler' }) : undefined,
    ],
    [
      say('case.received_at'),
      when(view.receivedAt),
      may('received') ? () => open({ name: 'received' }) : undefined,
    ],
    [
      say('case.recorded_at'),
      view.recordedAt.slice(0, 16) === view.receivedAt.slice(0, 16) ? null : when(view.recordedAt),
    ],
    [say('case.through_whom'), view.throughWhom && <bdi>{view.throughWhom}</bdi>],
    [say('case.order'), view.order && <bdi>{view.order}</bdi>],
    [say('common.language'), say(`common.lang_${view.language}`)],
    [say('case.acknowledged_at'), when(view.acknowledgedAt)],
    [say('case.answered_at'), when(view.answeredAt)],
    [say('case.reopened_at'), when(view.reopenedAt)],
    [say('case.outcome'), view.outcome && say(outcomeKey(view.outcome))],
    [say('case.closed_at'), when(view.closedAt)],
    [say('case.closing'), view.closing && say(closingKey(view.closing))],
    [say('case.closing_note'), view.closingNote && <span dir="auto">{view.closingNote}</span>],
    [
      say('case.duplicate_of'),
      view.duplicateOf && (
        <Link to="/cases/$brand/$id" params={{ brand: view.brand, id: view.duplicateOf.id }}>
          <bdi>{view.duplicateOf.ref}</bdi>
        </Link>
      ),
    ],
    [say('case.responsible'), view.responsible && say(responsibleKey(view.responsible))],
    [say('case.root_cause'), view.rootCause && <span dir="auto">{view.rootCause}</span>],
    [say('case.change_made'), view.changeMade && <span dir="auto">{view.changeMade}</span>],
    [say('case.confirmed_at'), when(view.customerConfirmedAt)],
    [
      say('case.satisfaction'),
      view.satisfaction && (
        <>
          {view.satisfaction.score !== null &&
            say('case.satisfaction_of', { n: view.satisfaction.score })}{' '}
          <span dir="auto">{view.satisfaction.words}</span>
        </>
      ),
    ],
    [
      say('case.handbook_version'),
      format.number(view.handbookVersion),
      may('handbook') && view.currentHandbookVersion !== view.handbookVersion
        ? () => open({ name: 'handbook' })
        : undefined,
    ],
  ]
  return (
    <Panel title={say('case.facts')}>
      <dl className="facts">
        {rows
          .filter(([, value]) => value)
          .map(([name, value, change]) => (
            <div key={name} className="facts-row">
              <dt>{name}</dt>
              <dd>
                {value}
                {change && (
                  <>
                    {' '}
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={`${say('common.change')}: ${name}`}
                      onPress={change}
                    >
                      {say('common.change')}
                    </Button>
                  </>
                )}
              </dd>
            </div>
          ))}
      </dl>
    </Panel>
  )
}
