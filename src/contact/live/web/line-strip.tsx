// Quiet lines under the top: the connection, what others did meanwhile, help on its way, a
// take-over, a tap the desk refused, what this version cannot read.
import { IconCloudOff, IconCloudUp, IconFileBroken, IconUserCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { QueuedEvent } from '../../core/web/queued-event.ts'
import { isStored, type StoredEvent } from '../../core/domain/event.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { useCodeText, useFormat, usePhrase, type Say } from '../../../platform/web/phrase.tsx'
import type { ContactAct } from './act.ts'
import { eventWords } from './event-words.ts'
import { HelpStrip } from './help-strip.tsx'
import { isolate } from '../../../platform/base/domain/text.ts'

/** Of what one line tells. */
const MOST_NAMED = 4

export function LineStrip({
  act,
  me,
  isHelpWaiting,
}: {
  act: ContactAct
  me: string
  isHelpWaiting: boolean
}) {
  const { view, line, refused } = useShown()
  return (
    <div className="strips">
      <div role="status">
        {line.is === 'away' && <AwayStrip since={line.since} />}
        {line.is === 'back' && <BackStrip others={line.others} />}
        {(view.helpAskedAt || isHelpWaiting) && view.state === 'live' && <HelpStrip act={act} />}
        <TakenStrip me={me} />
      </div>
      <UnreadableStrip />
      {refused.map((queued) => (
        <RefusedStrip key={queued.event.id} queued={queued} />
      ))}
    </div>
  )
}

function AwayStrip({ since }: { since: string }) {
  const say = usePhrase()
  const format = useFormat()
  const { view, waiting } = useShown()
  return (
    <p className="strip strip-away">
      <IconCloudOff aria-hidden className="icon" />
      {say('contact.away', { when: format.time(since, view.timeZone), n: waiting })}
    </p>
  )
}

function BackStrip({ others }: { others: readonly StoredEvent[] }) {
  const say = usePhrase()
  const session = useContactSession()
  const { waiting } = useShown()
  return (
    <p className="strip">
      <IconCloudUp aria-hidden className="icon" />
      <span>
        {waiting > 0 ? say('contact.back_sending', { n: waiting }) : say('contact.back')}{' '}
        {others.length > 0 && othersWords(others, say)}
      </span>
      <Button size="small" look="quiet" onPress={session.settleLine}>
        {say('contact.all_right')}
      </Button>
    </p>
  )
}

/** Somebody else goes on with the contact: said until it is read. */
function TakenStrip({ me }: { me: string }) {
  const say = usePhrase()
  const { view, events } = useShown()
  const [read, setRead] = useState<string | null>(null)
  const taken = events.filter(isStored).findLast((event) => event.kind === 'taken')
  if (!taken || taken.by?.id === me || view.agent?.id === me || read === taken.id) return null
  return (
    <p className="strip">
      <IconUserCheck aria-hidden className="icon" />
      <span>{say('contact.taken_over', { name: isolate(taken.by?.name ?? '') })}</span>
      <Button size="small" look="quiet" onPress={() => setRead(taken.id)}>
        {say('contact.all_right')}
      </Button>
    </p>
  )
}

function RefusedStrip({ queued }: { queued: QueuedEvent }) {
  const say = usePhrase()
  const codeText = useCodeText()
  const session = useContactSession()
  return (
    <p className="strip strip-refused" role="alert">
      <span>
        {say('contact.refused', { what: eventWords(queued.event, say) })}{' '}
        {queued.why && codeText(queued.why)}
      </span>
      <Button size="small" look="quiet" onPress={() => session.putAway(queued)}>
        {say('contact.put_away')}
      </Button>
    </p>
  )
}

/** What could not be read is named, and goes away for nobody: it may be what the talk was about. */
function UnreadableStrip() {
  const say = usePhrase()
  const format = useFormat()
  const { view, events } = useShown()
  const list = events.filter((event) => event.kind === 'unreadable')
  if (list.length === 0) return null
  const named = list
    .slice(-MOST_NAMED)
    .map((event) => `${format.time(event.at, view.timeZone)} ${eventWords(event, say)}`)
  return (
    <p className="strip">
      <IconFileBroken aria-hidden className="icon" />
      <span>{say('contact.unreadable', { n: list.length, what: named.join(' · ') })}</span>
    </p>
  )
}

/** 'Katarzyna: Shouting, Note.' */
function othersWords(others: readonly StoredEvent[], say: Say): string {
  const byName = Map.groupBy(
    others,
    (event) =>
      event.by?.name ?? say(event.who === 'customer' ? 'contact.customer' : 'contact.desk'),
  )
  return [...byName]
    .map(([name, list]) =>
      say('contact.others_did', {
        name: isolate(name),
        what: [...new Set(list.map((event) => eventWords(event, say)))]
          .slice(0, MOST_NAMED)
          .join(' · '),
      }),
    )
    .join(' ')
}
