// Numbers to dial: one press on a phone, the digits to be read and copied on a desk.
import { IconCheck, IconCopy, IconMessage, IconPhone } from '@tabler/icons-react'
import { useState } from 'react'
import type { DialView } from '../contract/alarm.ts'
import { dialAddress } from '../../chapter/domain/dial.ts'
import { COMMAS, LOCALES } from '../../platform/i18n/format.ts'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { isolate } from '../../platform/base/domain/text.ts'
import './dial.css'

/** `market` is named beside a number of another country than `home`. */
export function DialList({
  numbers,
  home,
  small,
}: {
  numbers: readonly DialView[]
  home?: string | null
  small?: boolean
}) {
  const say = usePhrase()
  const isAbroad = ({ market }: DialView) =>
    market !== null && home !== undefined && market !== home && market !== 'EU'
  return (
    <ul className={small ? 'dial dial-small' : 'dial'} aria-label={say('alarm.dial')}>
      {numbers.map((number) => (
        <li key={number.id}>
          <DialLink number={number} isAbroad={isAbroad(number)} small={small} />
          <Copy number={number.number} />
        </li>
      ))}
    </ul>
  )
}

function DialLink({
  number,
  isAbroad,
  small,
}: {
  number: DialView
  isAbroad: boolean
  small?: boolean
}) {
  const say = usePhrase()
  const { pick, language } = useLanguage()
  const country = (market: string) =>
    new Intl.DisplayNames(LOCALES[language], { type: 'region' }).of(market) ?? market
  const isText = number.text !== null
  const Picture = isText ? IconMessage : IconPhone
  return (
    <a
      className="dial-number"
      href={dialAddress({
        number: number.number,
        ...(number.text === null ? {} : { text: number.text }),
      })}
    >
      <Picture aria-hidden className="icon" />
      <span>
        <b dir="ltr">{isText ? `${number.text} → ${number.number}` : number.number}</b>
        <small>
          {pick(number.name)}
          {number.market !== null && isAbroad && <> ({country(number.market)})</>}
          {number.note && !small && (
            <>
              {COMMAS[language]}
              {pick(number.note)}
            </>
          )}
          {number.reviewedOn === null && (
            <>
              {COMMAS[language]}
              {say('alarm.unconfirmed')}
            </>
          )}
        </small>
      </span>
    </a>
  )
}

function Copy({ number }: { number: string }) {
  const say = usePhrase()
  const [done, setDone] = useState(false)
  const copy = () => {
    navigator.clipboard?.writeText(number).then(
      () => {
        setDone(true)
        setTimeout(() => setDone(false), 2_000)
      },
      () => undefined,
    )
  }
  return (
    <button
      type="button"
      className="dial-copy"
      onClick={copy}
      aria-label={done ? say('alarm.copied') : say('alarm.copy', { number: isolate(number) })}
      title={say(done ? 'alarm.copied' : 'alarm.copy', { number: isolate(number) })}
    >
      {done ? (
        <IconCheck aria-hidden className="icon" />
      ) : (
        <IconCopy aria-hidden className="icon" />
      )}
    </button>
  )
}
