// The deadlines of a case side by side: what the law asks, what the house asks, where each stands, and
// why.
import { IconScale } from '@tabler/icons-react'
import type { CaseView, Deadline } from '../../record/contract/case.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { PartProps } from '../../record/web/part.ts'
import { DeadlineCard } from './deadline-card.tsx'

export function Deadlines({ view, open, may }: PartProps) {
  const say = usePhrase()
  const live = view.clocks.filter(
    (deadline) =>
      deadline.state === 'running' || deadline.state === 'paused' || deadline.state === 'missed',
  )
  const past = view.clocks.filter(
    (deadline) => !live.includes(deadline) && deadline.state !== 'void',
  )
  // The nearest stands first, whoever set it.
  const sorted = [...live].sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  const isProvisional = live.some((deadline) => deadline.kind === 'legal' && deadline.provisional)
  const choose = may('class') ? () => open({ name: 'class' }) : undefined
  const explain = (deadline: Deadline) => open({ name: 'why', deadline: deadline.id })
  return (
    <Panel
      title={say('clock.title')}
      actions={view.legalClass && <CurrentClass legalClass={view.legalClass} onChoose={choose} />}
    >
      {view.noConfirmedRule && view.state !== 'closed' && (
        <Note icon={IconScale}>{say('clock.no_rule')}</Note>
      )}
      {isProvisional && !view.legalClass && (
        <Note
          tone="soon"
          icon={IconScale}
          action={
            choose && (
              <Button size="small" onPress={choose}>
                {say('clock.confirm_class')}
              </Button>
            )
          }
        >
          {say('clock.provisional')}
        </Note>
      )}
      <DeadlineCards
        deadlines={sorted}
        zone={view.timeZone}
        onWhy={explain}
        onExtend={
          may('extension')
            ? (deadline) => open({ name: 'extension', deadline: deadline.id })
            : undefined
        }
      />
      {past.length > 0 && (
        <details>
          <summary>{say('clock.settled_more', { count: past.length })}</summary>
          <DeadlineCards deadlines={past} zone={view.timeZone} onWhy={explain} />
        </details>
      )}
    </Panel>
  )
}

function CurrentClass({
  legalClass,
  onChoose,
}: {
  legalClass: NonNullable<CaseView['legalClass']>
  onChoose?: () => void
}) {
  const say = usePhrase()
  const { pick } = useLanguage()
  return (
    <span className="dim">
      {say('clock.class_now')}: {pick(legalClass.name)}
      {onChoose && (
        <>
          {' '}
          <Button size="small" look="quiet" onPress={onChoose}>
            {say('common.change')}
          </Button>
        </>
      )}
    </span>
  )
}

function DeadlineCards({
  deadlines,
  zone,
  onWhy,
  onExtend,
}: {
  deadlines: readonly Deadline[]
  zone: string
  onWhy: (deadline: Deadline) => void
  onExtend?: (deadline: Deadline) => void
}) {
  return (
    <ul className="clock-cards">
      {deadlines.map((deadline) => (
        <li key={deadline.id}>
          <DeadlineCard
            deadline={deadline}
            zone={zone}
            onWhy={() => onWhy(deadline)}
            onExtend={onExtend && deadline.mayExtend ? () => onExtend(deadline) : undefined}
          />
        </li>
      ))}
    </ul>
  )
}
