// The clocks of a case side by side: what the law asks, what the house asks, where each stands, and
// why.
import { IconScale } from '@tabler/icons-react'
import type { CaseView, Deadline } from '../../record/contract/case.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { PartProps } from '../../record/web/part.ts'
import { ClockCard } from './clock-card.tsx'

export function Clocks({ view, open, may }: PartProps) {
  const say = usePhrase()
  const live = view.clocks.filter(
    (clock) => clock.state === 'running' || clock.state === 'paused' || clock.state === 'missed',
  )
  const past = view.clocks.filter((clock) => !live.includes(clock) && clock.state !== 'void')
  // The nearest stands first, whoever set it.
  const sorted = [...live].sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  const isProvisional = live.some((clock) => clock.kind === 'legal' && clock.provisional)
  const choose = may('class') ? () => open({ name: 'class' }) : undefined
  const explain = (clock: Deadline) => open({ name: 'why', clock: clock.id })
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
      <ClockCards
        clocks={sorted}
        zone={view.timeZone}
        onWhy={explain}
        onExtend={
          may('extension') ? (clock) => open({ name: 'extension', clock: clock.id }) : undefined
        }
      />
      {past.length > 0 && (
        <details>
          <summary>{say('clock.settled_more', { count: past.length })}</summary>
          <ClockCards clocks={past} zone={view.timeZone} onWhy={explain} />
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

function ClockCards({
  clocks,
  zone,
  onWhy,
  onExtend,
}: {
  clocks: readonly Deadline[]
  zone: string
  onWhy: (clock: Deadline) => void
  onExtend?: (clock: Deadline) => void
}) {
  return (
    <ul className="clock-cards">
      {clocks.map((clock) => (
        <li key={clock.id}>
          <ClockCard
            clock={clock}
            zone={zone}
            onWhy={() => onWhy(clock)}
            onExtend={onExtend && clock.mayExtend ? () => onExtend(clock) : undefined}
          />
        </li>
      ))}
    </ul>
  )
}
