// Where things stand: one sentence, the steps, who answers for it and by when.
import { IconCheck, IconCircle, IconCircleDot } from '@tabler/icons-react'
import { Panel } from '../../platform/web/parts/page.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import type { CustomerPageView } from '../../case/intake/contract/public.ts'

type Props = { data: CustomerPageView }

export function Standing({ data }: Props) {
  const say = usePhrase()
  return (
    <Panel title={say('customer.standing')}>
      <p className="standing-now">
        <strong>{say(`customer.state.${data.state}`)}</strong>
      </p>
      <Steps data={data} />
      <Facts data={data} />
    </Panel>
  )
}

function lookOf(isDone: boolean, isNow: boolean) {
  if (!isDone) return { Picture: IconCircle, className: 'step step-later' }
  return isNow
    ? { Picture: IconCircleDot, className: 'step step-now' }
    : { Picture: IconCheck, className: 'step' }
}

function Steps({ data }: Props) {
  const say = usePhrase()
  const format = useFormat()
  const reached = data.steps.findLastIndex((step) => step.at !== null)
  const isOpen = data.state !== 'closed'
  return (
    <ol className="steps">
      {data.steps.map((step, index) => {
        // A step that was passed over is neither done nor still to come.
        if (step.at === null && index < reached) return null
        const isNow = index === reached && isOpen
        const { Picture, className } = lookOf(step.at !== null, isNow)
        return (
          <li key={step.step} className={className} aria-current={isNow ? 'step' : undefined}>
            <Picture aria-hidden className="icon" />
            <span className="step-name">{say(`customer.step.${step.step}`)}</span>
            <span className="dim">
              {step.at === null
                ? say('customer.step.later')
                : format.shortDateTime(step.at, data.brand.timeZone)}
              {isNow && ` · ${say('customer.step.now')}`}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** Who answers for it and by when, when it came, and what was decided. */
function Facts({ data }: Props) {
  const say = usePhrase()
  const format = useFormat()
  const zone = data.brand.timeZone
  return (
    <dl className="facts">
      <dt>{say('customer.owner')}</dt>
      <dd>
        <bdi>{data.owner}</bdi>
      </dd>
      {data.answerBy && (
        <>
          <dt>{say('customer.answerBy')}</dt>
          <dd>
            {format.dateTime(data.answerBy, zone)}{' '}
            <span className="dim">({format.relative(data.answerBy)})</span>
          </dd>
        </>
      )}
      {data.answerBy && data.lawSaysBy && (
        <>
          <dt>{say('customer.lawSaysBy')}</dt>
          <dd>{format.date(data.lawSaysBy)}</dd>
        </>
      )}
      <dt>{say('customer.receivedAt')}</dt>
      <dd>{format.dateTime(data.receivedAt, zone)}</dd>
      {data.outcome && (
        <>
          <dt>{say('customer.decision')}</dt>
          <dd>{say(`customer.outcome.${data.outcome}`)}</dd>
        </>
      )}
    </dl>
  )
}
