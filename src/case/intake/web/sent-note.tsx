// What stands there after a grievance was recorded: its reference, and what else may be known about
// it.
import { IconCircleCheck, IconCopy, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { IntakeReply } from '../../record/contract/case.ts'
import { AsideNote } from '../../../platform/web/parts/aside-note.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'

/** `mayOpen`: this person may read cases. A place’s page gives a reply with the reference alone. */
export function SentNote({
  reply,
  mayOpen,
  onAgain,
}: {
  reply: { ref: string } & Partial<IntakeReply>
  mayOpen?: boolean
  onAgain: () => void
}) {
  const say = usePhrase()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { link, brand, id, similar = [], aside } = reply
  return (
    <div className="stack">
      <div className="sent" role="status">
        <h2 ref={title} tabIndex={-1}>
          <IconCircleCheck aria-hidden className="icon" />
          {say('intake.sent.title')}
        </h2>
        <p>
          {say('intake.sent.ref')}{' '}
          <strong className="sent-ref">
            <bdi dir="ltr">{reply.ref}</bdi>
          </strong>
        </p>
        <p>{say('intake.sent.next')}</p>
        <div className="row">
          <Button look="accent" size="large" icon={IconPlus} onPress={onAgain}>
            {say('intake.sent.another')}
          </Button>
          {mayOpen && brand && id && (
            <Link
              to="/cases/$brand/$id"
              params={{ brand, id }}
              className="button button-plain button-large"
            >
              {say('intake.sent.open')}
            </Link>
          )}
        </div>
      </div>
      <AsideNote aside={aside} />
      {mayOpen && similar.length > 0 && brand && <Similar brand={brand} cases={similar} />}
      {link && <CustomerLink link={link} />}
    </div>
  )
}

function Similar({ brand, cases }: { brand: string; cases: IntakeReply['similar'] }) {
  const say = usePhrase()
  return (
    <Panel title={say('intake.similar.title')}>
      <p className="dim">{say('intake.similar.lead')}</p>
      <ul className="stack">
        {cases.map((other) => (
          <li key={other.id}>
            <Link to="/cases/$brand/$id" params={{ brand, id: other.id }}>
              <bdi dir="ltr">{other.ref}</bdi>
            </Link>{' '}
            <span className="dim">{say(`intake.similar.${other.why}`)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The customer's own page, to be handed to them. */
function CustomerLink({ link }: { link: string }) {
  const say = usePhrase()
  return (
    <Panel title={say('intake.sent.link')}>
      <p className="dim">{say('intake.sent.link.hint')}</p>
      <p className="row">
        <Button
          icon={IconCopy}
          onPress={() =>
            void navigator.clipboard.writeText(link).then(() => toast(say('common.copied')))
          }
        >
          {say('intake.sent.copy')}
        </Button>
      </p>
    </Panel>
  )
}
