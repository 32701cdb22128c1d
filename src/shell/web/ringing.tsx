// A contact that waits, on every page: it offers itself beside the work and opens by one key; it
// never takes the keyboard away.
import { useQuery } from '@tanstack/react-query'
import { IconMessageCircle, IconPhoneIncoming, IconShieldFilled } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '../../access/contract/people.ts'
import { contactsQuery } from '../../contact/core/web/contact-query.ts'
import { Badge } from '../../platform/web/parts/badge.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { useSettling } from '../../alarm/web/settling.ts'
import { useKeys } from '../../platform/web/keys.tsx'
import { inDanger, orderRinging } from './ringing-order.ts'
import './ringing.css'

/**
 * `isQuiet` while a contact is in progress, where nothing else rings, and on the board, which shows
 * them all.
 */
export function Ringing({ me, isQuiet }: { me: Me; isQuiet: boolean }) {
  const say = usePhrase()
  const format = useFormat()
  const go = useNavigate()
  const may = me.brands.some((brand) => brand.may.includes('contact'))
  const { data } = useQuery({ ...contactsQuery, enabled: may && !isQuiet })
  const [later, setLater] = useState<readonly string[]>([])
  const waiting = isQuiet ? [] : orderRinging(data ?? [], me.person.id, later)
  const [first] = waiting
  const open =
    first &&
    (() => void go({ to: '/contacts/$brand/$id', params: { brand: first.brand, id: first.id } }))
  // The next one moves under the pointer when one is put off.
  const isSettling = useSettling(first?.id ?? '')
  useKeys({ o: open })
  return (
    <div className={first && inDanger(first) ? 'ringing ringing-danger' : 'ringing'} role="status">
      {first && (
        <>
          {first.channel === 'chat' ? (
            <IconMessageCircle aria-hidden className="icon" />
          ) : (
            <IconPhoneIncoming aria-hidden className="icon" />
          )}
          <p>
            {first.alarm && (
              <>
                <Badge tone="danger" icon={IconShieldFilled}>
                  {say('alarm.safety')}: {say(`alarm.why_${first.alarm.why}`)}
                </Badge>{' '}
              </>
            )}
            {say(first.state === 'live' ? 'common.rings_live' : 'common.rings', {
              channel: say(`common.channel_${first.channel}`),
            })}{' '}
            <b>
              {first.customer ? (
                <bdi>{first.customer}</bdi>
              ) : first.phone ? (
                <bdi dir="ltr">{first.phone}</bdi>
              ) : (
                say('common.rings_unknown')
              )}
            </b>
            {waiting.length > 1 && (
              <span className="dim"> {say('common.rings_more', { n: waiting.length - 1 })}</span>
            )}{' '}
            <span className="unseen">
              {format.time(
                first.beganAt,
                me.brands.find((brand) => brand.id === first.brand)?.timeZone ?? 'UTC',
              )}
            </span>
          </p>
          <Button look="accent" isDisabled={isSettling} onPress={open}>
            {say('common.rings_open')}{' '}
            <kbd aria-hidden="true" className="only-keys">
              O
            </kbd>
          </Button>
          <Button
            look="quiet"
            isDisabled={isSettling}
            onPress={() => setLater([...later, first.id])}
          >
            {say('common.rings_later')}
          </Button>
        </>
      )}
    </div>
  )
}
