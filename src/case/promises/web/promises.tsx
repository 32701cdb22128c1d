// What was promised to this customer: kept, renegotiated before it is due, or broken with what
// follows from it.
import { IconHeartHandshake } from '@tabler/icons-react'
import type { PromiseView } from '../../record/contract/case.ts'
import { Badge, type Tone } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { lateness } from '../../../platform/web/parts/deadline-line.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { PartProps } from '../../record/web/part.ts'

const TONES: Record<PromiseView['state'], Tone> = {
  open: 'quiet',
  kept: 'good',
  renegotiated: 'quiet',
  broken: 'late',
}

export function Promises({ view, open, may }: PartProps) {
  const say = usePhrase()
  const canPromise = may('promise')
  if (view.promises.length === 0 && !canPromise) return null
  return (
    <Panel
      title={say('case.promises')}
      actions={
        canPromise && (
          <Button size="small" icon={IconHeartHandshake} onPress={() => open({ name: 'promise' })}>
            {say('case.promise_make')}
          </Button>
        )
      }
    >
      {view.promises.length === 0 && <p className="dim">{say('case.promises_none')}</p>}
      {view.promises.length > 0 && (
        <ul className="plain-list">
          {view.promises.map((promise) => (
            <li key={promise.id}>
              <PromiseTerms promise={promise} zone={view.timeZone} />
              {promise.settledNote && (
                <p className="dim" dir="auto">
                  {promise.settledNote}
                </p>
              )}
              {promise.state === 'broken' && <Consequence promise={promise} zone={view.timeZone} />}
              {canPromise && (
                <PromiseActions
                  promise={promise}
                  onSettle={(name) => open({ name, promise: promise.id })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

type Props = { promise: PromiseView; zone: string }

/** What, by whom, by which channel, and by when. */
function PromiseTerms({ promise, zone }: Props) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <>
      <p className="row">
        <b dir="auto">{promise.what}</b>{' '}
        <Badge tone={TONES[promise.state]}>{say(`case.promise_${promise.state}`)}</Badge>
      </p>
      <p>
        <bdi>{promise.holder.name}</bdi> · {say(`common.channel_${promise.channel}`)} ·{' '}
        {format.dateTime(promise.dueAt, zone)}{' '}
        {promise.state === 'open' && (
          <span className={`clock clock-${lateness(promise.dueAt)}`}>
            <span className="clock-away">{format.relative(promise.dueAt, zone)}</span>
          </span>
        )}
      </p>
    </>
  )
}

/** What the handbook orders where a promise was broken, and what has been done. */
function Consequence({ promise, zone }: Props) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  return (
    <p>
      {say('case.promise_if_broken')}: <span dir="auto">{pick(promise.ifBroken)}</span>{' '}
      {promise.consequenceDoneAt && (
        <span className="dim">
          {say('case.promise_consequence_done', {
            when: format.shortDateTime(promise.consequenceDoneAt, zone),
          })}{' '}
          <span dir="auto">{promise.consequenceNote}</span>
        </span>
      )}
    </p>
  )
}

function PromiseActions({
  promise,
  onSettle,
}: {
  promise: PromiseView
  onSettle: (how: 'keep' | 'renegotiate' | 'consequence') => void
}) {
  const say = usePhrase()
  const isOpen = promise.state === 'open'
  const isDue = Date.parse(promise.dueAt) <= Date.now()
  return (
    <p className="row no-print">
      {isOpen && (
        <Button size="small" onPress={() => onSettle('keep')}>
          {say('case.promise_keep')}
        </Button>
      )}
      {isOpen && !isDue && (
        <Button size="small" onPress={() => onSettle('renegotiate')}>
          {say('case.promise_renegotiate')}
        </Button>
      )}
      {promise.state === 'broken' && !promise.consequenceDoneAt && (
        <Button size="small" onPress={() => onSettle('consequence')}>
          {say('case.promise_consequence')}
        </Button>
      )}
    </p>
  )
}
