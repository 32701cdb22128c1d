// One promise at most, of those that may be made now; its time can be brought forward.
import { RadioGroup, Select } from '../../../platform/web/parts/choice.tsx'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { DUE } from '../../../case/promises/web/promise-cause.ts'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import type { WrapValues } from './wrap-draft.ts'
import { promiseOf, type Offer, type Wrapping } from './wrap-values.ts'

const NONE = 'none'
type Promised = NonNullable<WrapValues['promise']>

export function PromiseChoice({
  offers,
  wrapping,
  onChange,
}: {
  offers: readonly Offer[]
  wrapping: Wrapping
  onChange: (promise: Promised) => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const promise = promiseOf(wrapping, offers)
  const offer = offers.find((one) => one.id === promise?.kind)
  const zone = wrapping.view.timeZone
  const choose = (id: string) => {
    const next = offers.find((one) => one.id === id)
    onChange(
      next?.channels[0]
        ? { kind: next.id, what: next.what, channel: next.channels[0], dueAt: next.latestAt }
        : { kind: '', what: '', channel: 'mail', dueAt: '' },
    )
  }
  return (
    <div className="stack">
      <RadioGroup
        cause="promise.kind promise.kind_unknown promise.holder_unknown"
        label={say('contact.wrap_promise')}
        value={promise?.kind ?? NONE}
        onChange={choose}
        options={[
          { value: NONE, label: say('contact.wrap_no_promise') },
          ...offers.map((one) => ({
            value: one.id,
            label: one.what,
            hint: say('contact.at_latest', { when: format.dateTime(one.latestAt, zone) }),
          })),
        ]}
      />
      {promise && offer && (
        <Terms promise={promise} offer={offer} zone={zone} onChange={onChange} />
      )}
    </div>
  )
}

/** By when, and how the customer hears of it. */
function Terms({
  promise,
  offer,
  zone,
  onChange,
}: {
  promise: Promised
  offer: Offer
  zone: string
  onChange: (promise: Promised) => void
}) {
  const say = usePhrase()
  return (
    <div className="form-two">
      <DateTimeField
        cause={`${DUE} promise.dueAt`}
        label={say('contact.wrap_promise_at')}
        zone={zone}
        max={offer.latestAt}
        value={promise.dueAt}
        onChange={(dueAt) => onChange({ ...promise, dueAt: dueAt || offer.latestAt })}
      />
      {offer.channels.length > 1 && (
        <Select
          cause="channel promise.channel"
          label={say('contact.wrap_promise_how')}
          value={promise.channel}
          options={offer.channels.map((one) => ({
            value: one,
            label: say(`common.channel_${one}`),
          }))}
          onChange={(channel) => channel && onChange({ ...promise, channel })}
        />
      )}
    </div>
  )
}
