// The clocks of a case side by side: what the law asks, what the house asks, where each stands, and
// why.
import { IconClock, IconHelp, IconScale } from '@tabler/icons-react'
import type { Clock } from '../../record/contract/case.ts'
import { clockActionKey } from '../../record/web/case-words.ts'
import { lastMinuteOf } from '../../../platform/web/deadline.ts'
import { Badge, type Tone } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { lateness } from '../../../platform/web/parts/clock-line.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import type { PartProps } from '../../record/web/part.ts'

export function Clocks({ view, open, may }: PartProps) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const live = view.clocks.filter(
    (clock) => clock.state === 'running' || clock.state === 'paused' || clock.state === 'missed',
  )
  const past = view.clocks.filter((clock) => !live.includes(clock) && clock.state !== 'void')
  // The nearest stands first, whoever set it.
  const sorted = [...live].sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  const isProvisional = live.some((clock) => clock.kind === 'legal' && clock.provisional)
  return (
    <Panel
      title={say('clock.title')}
      actions={
        view.legalClass && (
          <span className="dim">
            {say('clock.class_now')}: {pick(view.legalClass.name)}
            {may('class') && (
              <>
                {' '}
                <Button size="small" look="quiet" onPress={() => open({ name: 'class' })}>
                  {say('common.change')}
                </Button>
              </>
            )}
          </span>
        )
      }
    >
      {view.noConfirmedRule && view.state !== 'closed' && (
        <Note icon={IconScale}>{say('clock.no_rule')}</Note>
      )}
      {isProvisional && !view.legalClass && (
        <Note
          tone="soon"
          icon={IconScale}
          action={
            may('class') && (
              <Button size="small" onPress={() => open({ name: 'class' })}>
                {say('clock.confirm_class')}
              </Button>
            )
          }
        >
          {say('clock.provisional')}
        </Note>
      )}
      <ul className="clock-cards">
        {sorted.map((clock) => (
          <li key={clock.id}>
            <ClockCard
              clock={clock}
              zone={view.timeZone}
              onWhy={() => open({ name: 'why', clock: clock.id })}
              onExtend={
                may('extension') && clock.mayExtend
                  ? () => open({ name: 'extension', clock: clock.id })
                  : undefined
              }
            />
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>{say('clock.settled_more', { count: past.length })}</summary>
          <ul className="clock-cards">
            {past.map((clock) => (
              <li key={clock.id}>
                <ClockCard
                  clock={clock}
                  zone={view.timeZone}
                  onWhy={() => open({ name: 'why', clock: clock.id })}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

const STATE_TONE: Record<Clock['state'], Tone> = {
  running: 'quiet',
  paused: 'quiet',
  met: 'good',
  missed: 'late',
  void: 'quiet',
}

function ClockCard({
  clock,
  zone,
  onWhy,
  onExtend,
}: {
  clock: Clock
  zone: string
  onWhy: () => void
  onExtend?: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const isLive = clock.state === 'running' || clock.state === 'missed'
  const state: Key =
    clock.state === 'met' && clock.metLate ? 'clock.state_met_late' : `clock.state_${clock.state}`
  const Picture = clock.kind === 'legal' ? IconScale : IconClock
  return (
    <div
      className={`clock-card clock-card-${clock.kind} clock-card-${isLive ? lateness(clock.dueAt) : 'settled'}`}
    >
      <p className="clock-card-head">
        <Picture aria-hidden className="icon" />
        <b>{say(clockActionKey(clock.action))}</b>
        <span className="dim">{say(clock.kind === 'legal' ? 'clock.legal' : 'clock.house')}</span>
        {clock.state !== 'running' && <Badge tone={STATE_TONE[clock.state]}>{say(state)}</Badge>}
      </p>
      {clock.kind === 'legal' ? (
        <dl className="clock-days">
          {clock.targetOn !== clock.lastDayOn && (
            <div>
              <dt>{say('clock.target')}</dt>
              <dd>{format.date(clock.targetOn)}</dd>
            </div>
          )}
          {clock.lastDayOn && (
            <div>
              <dt>{say('clock.last_day')}</dt>
              <dd>
                <b>{format.date(clock.lastDayOn)}</b>
              </dd>
            </div>
          )}
        </dl>
      ) : (
        <p>
          <b>{format.dateTime(clock.dueAt, zone)}</b>
        </p>
      )}
      <p className="clock-card-end">
        {isLive && (
          <span className={`clock clock-${lateness(clock.dueAt)}`}>
            <span className="clock-away">
              {format.relative(
                clock.kind === 'legal' ? lastMinuteOf(clock.dueAt) : clock.dueAt,
                zone,
              )}
            </span>
          </span>
        )}
        {clock.metAt && (
          <span className="dim">
            {say('clock.met_at', { when: format.shortDateTime(clock.metAt, zone) })}
          </span>
        )}
        <Button size="small" look="quiet" icon={IconHelp} onPress={onWhy}>
          {say('clock.why')}
        </Button>
        {onExtend && (
          <Button size="small" look="quiet" onPress={onExtend}>
            {say('clock.extend')}
          </Button>
        )}
      </p>
      {clock.extension && (
        <p className="dim">{say('clock.extended_until', { reason: clock.extension.reason })}</p>
      )}
    </div>
  )
}
