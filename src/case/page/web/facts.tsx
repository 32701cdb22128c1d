// The rest of what is known: whose it is, when it came and how, and how it ended.
import type { CaseView } from '../../record/contract/case.ts'
import type { Text } from '../../../platform/base/domain/language.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import type { Format } from '../../../platform/web/format.ts'
import { closingKey, outcomeKey, responsibleKey } from '../../record/web/case-words.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { useFormat, useLanguage, usePhrase, type Say } from '../../../platform/web/phrase.tsx'
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { PartProps, PlainDialog } from '../../record/web/part.ts'

type Words = { say: Say; format: Format; pick: (text: Text) => string }
type Fact = {
  label: Key
  /** Nothing is shown of what is not known. */
  value: (view: CaseView, words: Words) => ReactNode
  /** The dialog that changes it, by whoever may do what it is named for. */
  change?: PlainDialog
  isChangeable?: (view: CaseView) => boolean
}

const timeOf =
  (at: (view: CaseView) => string | null): Fact['value'] =>
  (view, { format }) => {
    const time = at(view)
    return time && format.dateTime(time, view.timeZone)
  }
const typed = (text: string | null) => text && <span dir="auto">{text}</span>
const name = (text: string | null) => text && <bdi>{text}</bdi>

const FACTS: readonly Fact[] = [
  {
    label: 'case.owner',
    value: ({ owner, ownerPosition }, { pick }) => (
      <>
        <bdi>{owner.name}</bdi> <span className="dim">{pick(ownerPosition.name)}</span>
      </>
    ),
    change: 'owner',
  },
  {
    label: 'case.handler',
    value: ({ handler }, { say }) => (handler ? name(handler.name) : say('case.handler_nobody')),
    change: 'handler',
  },
  { label: 'case.received_at', value: timeOf((view) => view.receivedAt), change: 'received' },
  {
    label: 'case.recorded_at',
    value: timeOf(({ recordedAt, receivedAt }) =>
      recordedAt.slice(0, 16) === receivedAt.slice(0, 16) ? null : recordedAt,
    ),
  },
  { label: 'case.through_whom', value: (view) => name(view.throughWhom) },
  { label: 'case.order', value: (view) => name(view.order) },
  { label: 'common.language', value: (view, { say }) => say(`common.lang_${view.language}`) },
  { label: 'case.acknowledged_at', value: timeOf((view) => view.acknowledgedAt) },
  { label: 'case.answered_at', value: timeOf((view) => view.answeredAt) },
  { label: 'case.reopened_at', value: timeOf((view) => view.reopenedAt) },
  {
    label: 'case.outcome',
    value: ({ outcome }, { say }) => outcome && say(outcomeKey(outcome)),
  },
  { label: 'case.closed_at', value: timeOf((view) => view.closedAt) },
  {
    label: 'case.closing',
    value: ({ closing }, { say }) => closing && say(closingKey(closing)),
  },
  { label: 'case.closing_note', value: (view) => typed(view.closingNote) },
  {
    label: 'case.duplicate_of',
    value: ({ brand, duplicateOf }) =>
      duplicateOf && (
        <Link to="/cases/$brand/$id" params={{ brand, id: duplicateOf.id }}>
          <bdi>{duplicateOf.ref}</bdi>
        </Link>
      ),
  },
  {
    label: 'case.responsible',
    value: ({ responsible }, { say }) => responsible && say(responsibleKey(responsible)),
  },
  { label: 'case.root_cause', value: (view) => typed(view.rootCause) },
  { label: 'case.change_made', value: (view) => typed(view.changeMade) },
  { label: 'case.confirmed_at', value: timeOf((view) => view.customerConfirmedAt) },
  {
    label: 'case.satisfaction',
    value: ({ satisfaction }, { say }) =>
      satisfaction && (
        <>
          {satisfaction.score !== null && say('case.satisfaction_of', { n: satisfaction.score })}{' '}
          <span dir="auto">{satisfaction.words}</span>
        </>
      ),
  },
  {
    label: 'case.handbook_version',
    value: ({ handbookVersion }, { format }) => format.number(handbookVersion),
    change: 'handbook',
    isChangeable: (view) => view.currentHandbookVersion !== view.handbookVersion,
  },
]

export function Facts({ view, open, may }: PartProps) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  return (
    <Panel title={say('case.facts')}>
      <dl className="facts">
        {FACTS.map(({ label, value, change, isChangeable }) => {
          const shown = value(view, { say, format, pick })
          if (!shown) return null
          const mayChange = change && may(change) && (isChangeable?.(view) ?? true)
          return (
            <div key={label} className="facts-row">
              <dt>{say(label)}</dt>
              <dd>
                {shown}
                {mayChange && (
                  <>
                    {' '}
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={`${say('common.change')}: ${say(label)}`}
                      onPress={() => open({ name: change })}
                    >
                      {say('common.change')}
                    </Button>
                  </>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </Panel>
  )
}
