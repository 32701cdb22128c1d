// What was written both ways, and what was promised.
import { IconMessage } from '@tabler/icons-react'
import { CHANNELS, type Channel } from '../../chapter/domain/channel.ts'
import { isOneOf } from '../../platform/base/domain/narrow.ts'
import { Badge, type Tone } from '../../platform/web/parts/badge.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { useFormat, useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import type { CustomerPageView } from '../../case/intake/contract/public.ts'

/** `fresh`: messages from this place on came while the page was open. */
export function Messages({ data, fresh }: { data: CustomerPageView; fresh: number }) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  return (
    <Panel title={say('customer.messages')}>
      {data.messages.length === 0 && <p className="dim">{say('customer.messages.none')}</p>}
      <ol className="messages">
        {data.messages.map((message, index) => (
          <li
            key={`${message.at}-${index}`}
            className={`message message-${message.from}${index >= fresh ? ' message-fresh' : ''}`}
          >
            <p className="message-head">
              <IconMessage aria-hidden className="icon" />
              <strong>
                {message.from === 'customer' ? (
                  say('customer.you')
                ) : (
                  <bdi>{format.join([message.by, pick(data.brand.name)])}</bdi>
                )}
              </strong>
              <span className="dim">{format.shortDateTime(message.at, data.brand.timeZone)}</span>
            </p>
            {message.subject && <h3 dir="auto">{message.subject}</h3>}
            <p className="pre" dir="auto">
              {message.text}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

const TONES: Record<CustomerPageView['promises'][number]['state'], Tone> = {
  open: 'quiet',
  kept: 'good',
  renegotiated: 'quiet',
  broken: 'late',
}
const isChannel = (value: string): value is Channel => isOneOf(CHANNELS, value)

export function Promises({ data }: { data: CustomerPageView }) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <Panel title={say('customer.promises')}>
      <ul className="stack">
        {data.promises.map((promise, index) => (
          <li key={index} className="promise">
            <p dir="auto">{promise.what}</p>
            <p className="row">
              <Badge tone={TONES[promise.state]}>{say(`customer.promise.${promise.state}`)}</Badge>
              <span className="dim">
                {say('customer.promise.by', {
                  by: promise.by,
                  when: format.dateTime(promise.dueAt, data.brand.timeZone),
                })}
                {isChannel(promise.channel) && ` · ${say(`customer.channel.${promise.channel}`)}`}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
