// What was promised to this customer: kept, renegotiated before it is due, or broken with what
// follows from it.
import { IconHeartHandshake } from '@tabler/icons-react'
import type { PromiseView } from '../../record/contract/case.ts'
import { Badge, type Tone } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { lateness } from '../../../platform/web/parts/clock-line.tsx'
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
  const format = useFormat()
  const { pick } = useLanguage()
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
          {view.promises.map((promise) => {
            const isDue = promise.state === 'open' && Date.parse(promise.dueAt) <= Date.now()
            return (
              <li key={promise.id}>
                <p className="row">
                  <b dir="auto">{promise.what}</b>{' '}
                  <Badge tone={TONES[promise.state]}>{say(`case.promise_${promise.state}`)}</Badge>
                </p>
                <p>
                  <bdi>{promise.holder.name}</bdi> · {say(`common.channel_${promise.channel}`)} ·{' '}
                  {format.dateTime(promise.dueAt, view.timeZone)}{' '}
                  {promise.state === 'open' && (
                    <span className={`clock clock-${lateness(promise.dueAt)}`}>
                      <span className="clock-away">
                        {format.relative(promise.dueAt, view.timeZone)}
                      </span>
                    </span>
                  )}
                </p>
                {promise.settledNote && (
                  <p className="dim" dir="auto">
                    {promise.settledNote}
                  </p>
                )}
                {promise.state === 'broken' && (
                  <p>
                    {say('case.promise_if_broken')}:{' '}
                    <span dir="auto">{pick(promise.ifBroken)}</span>{' '}
                    {promise.consequenceDoneAt && (
                      <span className="dim">
                        {say('case.promise_consequence_done', {
                          when: format.shortDateTime(promise.consequenceDoneAt, view.timeZone),
                        })}{' '}
                        <span dir="auto">{promise.consequenceNote}</span>
                      </span>
                    )}
                  </p>
                )}
                {canPromise && (
                  <p className="row no-print">
                    {promise.state === 'open' && (
                      <Button
                        size="small"
                        onPress={() => open({ name: 'keep', promise: promise.id })}
                      >
                        {say('case.promise_keep')}
                      </Button>
                    )}
                    {promise.state === 'open' && !isDue && (
                      <Button
                        size="small"
                        onPress={() => open({ name: 'renegotiate', promise: promise.id })}
                      >
                        {say('case.promise_renegotiate')}
                      </Button>
                    )}
                    {promise.state === 'broken' && !promise.consequenceDoneAt && (
                      <Button
                        size="small"
                        onPress={() => open({ name: 'consequence', promise: promise.id })}
                      >
                        {say('case.promise_consequence')}
                      </Button>
                    )}
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}
