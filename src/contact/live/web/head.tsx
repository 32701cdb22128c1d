// The top of a live contact: who it is, since when, who is here, and the keys that must always be
// in reach.
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useShown } from '../../core/web/use-contact.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { ContactAct } from './act.ts'
import { ContactTools, type HeadActions } from './head-tools.tsx'
import { isolate } from '../../../platform/base/domain/text.ts'

export function ContactHead({
  act,
  actions,
  me,
}: {
  act: ContactAct
  actions: HeadActions
  me: string
}) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { view } = useShown()
  const others = view.present.filter((person) => person.id !== me)
  const isMine = view.agent?.id === me
  return (
    <header className="contact-head">
      <div className="contact-who">
        <Link to="/contacts" className="contact-back" aria-label={say('contact.to_board')}>
          <IconArrowLeft aria-hidden className="icon flips" />
        </Link>
        <div>
          <h1>
            <bdi>{view.customer?.name ?? view.phone ?? say('contact.somebody')}</bdi>
          </h1>
          <p className="contact-sub">
            {say(`common.channel_${view.channel}`)} ·{' '}
            <Since at={view.answeredAt ?? view.beganAt} zone={view.timeZone} /> ·{' '}
            {pick(view.brandName)}
            {!isMine && view.agent && (
              <>
                {' '}
                · <Badge>{say('contact.held_by', { name: isolate(view.agent.name) })}</Badge>
              </>
            )}
            {others.map((person) => (
              <span key={person.id}>
                {' '}
                · <Badge>{say('contact.with_you', { name: isolate(person.name) })}</Badge>
              </span>
            ))}
          </p>
        </div>
      </div>
      <ContactTools act={act} actions={actions} me={me} />
    </header>
  )
}

/** Since when, and how many minutes that is; no running seconds that press. */
function Since({ at, zone }: { at: string; zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.max(0, Math.floor((now - Date.parse(at)) / 60_000))
  return (
    <span className="number">
      {say('contact.since', { when: format.time(at, zone), n: minutes })}
    </span>
  )
}
