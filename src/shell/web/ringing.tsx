// A contact that waits, on every page: it offers itself beside the work and opens by one key; it
// never takes the keyboard away.
import { mayAnywhere } from '../../access/web/may.ts'
import { HOLD_CONTACT } from '../../contact/core/domain/policy.ts'
import { useQuery } from '@tanstack/react-query'
import { IconMessageCircle, IconPhoneIncoming, IconShieldFilled } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '../../access/contract/people.ts'
import type { ContactRow } from '../../contact/core/contract/contact.ts'
import { Caller } from '../../contact/core/web/caller.tsx'
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
  const go = useNavigate()
  const may = mayAnywhere(me, HOLD_CONTACT)
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
          <RingingWords
            contact={first}
            more={waiting.length - 1}
            zone={me.brands.find((brand) => brand.id === first.brand)?.timeZone ?? 'UTC'}
          />
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

/** Who calls, by which way, since when. */
function RingingWords({
  contact,
  more,
  zone,
}: {
  contact: ContactRow
  more: number
  zone: string
}) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <>
      {contact.channel === 'chat' ? (
        <IconMessageCircle aria-hidden className="icon" />
      ) : (
        <IconPhoneIncoming aria-hidden className="icon" />
      )}
      <p>
        {contact.alarm && (
          <>
            <Badge tone="danger" icon={IconShieldFilled}>
              {say('alarm.safety')}: {say(`alarm.why_${contact.alarm.why}`)}
            </Badge>{' '}
          </>
        )}
        {say(contact.state === 'live' ? 'common.rings_live' : 'common.rings', {
          channel: say(`common.channel_${contact.channel}`),
        })}{' '}
        <b>
          <Caller
            name={contact.customer}
            phone={contact.phone}
            nobody={say('common.rings_unknown')}
          />
        </b>
        {more > 0 && <span className="dim"> {say('common.rings_more', { n: more })}</span>}{' '}
        <span className="unseen">{format.time(contact.beganAt, zone)}</span>
      </p>
    </>
  )
}
