// Quiet lines under the top: the connection, what others did meanwhile, help on its way, a
// take-over, a tap the desk refused.
import { IconCloudOff, IconCloudUp, IconLifebuoy, IconUserCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { CLIMB_SECONDS } from '../../../alarm/domain/alarm.ts'
import type { SeenEvent } from '../../core/web/seen-event.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { useCodeText, useFormat, usePhrase, type Say } from '../../../platform/web/phrase.tsx'
import type { ContactAct } from './act.ts'
import { eventWords } from './event-words.ts'

export function LineStrip({
  act,
  me,
  isHelpWaiting,
}: {
  act: ContactAct
  me: string
  isHelpWaiting: boolean
}) {
  const say = usePhrase()
  const format = useFormat()
  const codeText = useCodeText()
  const session = useContactSession()
  const { view, line, waiting, refused, events } = useShown()
  const [read, setRead] = useState<string | null>(null)
  const taken = events.findLast((event) => event.kind === 'taken') as SeenEvent | undefined
  const isTakenFromMe =
    taken?.kind === 'taken' && taken.by?.id !== me && view.agent?.id !== me && read !== taken.id
  return (
    <div className="strips">
      <div role="status">
        {line.is === 'away' && (
          <p className="strip strip-away">
            <IconCloudOff aria-hidden className="icon" />
            {say('contact.away', { when: format.time(line.since, view.timeZone), n: waiting })}
          </p>
        )}
        {line.is === 'back' && (
          <p className="strip">
            <IconCloudUp aria-hidden className="icon" />
            <span>
              {waiting > 0 ? say('contact.back_sending', { n: waiting }) : say('contact.back')}{' '}
              {line.others.length > 0 && othersWords(line.others, say)}
            </span>
            <Button size="small" look="quiet" onPress={session.settleLine}>
              {say('contact.all_right')}
            </Button>
          </p>
        )}
        {(view.helpAskedAt || isHelpWaiting) && view.state === 'live' && <HelpStrip act={act} />}
        {isTakenFromMe && taken && (
          <p className="strip">
            <IconUserCheck aria-hidden className="icon" />
            <span>
              {say('contact.taken_over', { name: `\u2068${taken.by?.name ?? ''}\u2069` })}
            </span>
            <Button size="small" look="quiet" onPress={() => setRead(taken.id)}>
              {say('contact.all_right')}
            </Button>
          </p>
        )}
      </div>
      {refused.map((kept) => (
        <p key={kept.event.id} className="strip strip-refused" role="alert">
          <span>
            {say('contact.refused', { what: eventWords(kept.event, say) })}{' '}
            {kept.why && codeText(kept.why)}
          </span>
          <Button size="small" look="quiet" onPress={() => session.putAway(kept)}>
            {say('contact.put_away')}
          </Button>
        </p>
      ))}
    </div>
  )
}

/** Who is called and who has seen it; it can be said that it is not needed any more. */
function HelpStrip({ act }: { act: ContactAct }) {
  const say = usePhrase()
  const format = useFormat()
  const { view } = useShown()
  const help = view.alarms.findLast((alarm) => alarm.kind === 'help' && alarm.ended === null)
  const isMinute = useIsLater(help?.id ?? '', CLIMB_SECONDS * 1_000)
  const when = view.helpAskedAt ? format.time(view.helpAskedAt, view.timeZone) : ''
  const isUnseen = help && help.confirmed === null && help.canReach > 0
  return (
    <p className="strip">
      <IconLifebuoy aria-hidden className="icon" />
      <span>
        {!view.helpAskedAt
          ? say('contact.help_waits')
          : !help
            ? say('danger.help_sent', { when })
            : help.canReach === 0
              ? say('danger.help_nobody', { when })
              : say('danger.help_raised', { when, n: help.canReach })}{' '}
        {help?.confirmed && (
          <b>
            {format.join(
              help.seen.map((one) =>
                say('danger.help_seen', {
                  name: `\u2068${one.by.name}\u2069`,
                  when: format.time(one.at, view.timeZone),
                }),
              ),
            )}
          </b>
        )}
        {isUnseen &&
          help.canHear > 0 &&
          help.canHear < help.canReach &&
          `${say('danger.hear', { n: help.canHear })} `}
        {isUnseen && (
          <b>
            {say(
              help.canHear === 0
                ? 'danger.hear_none_help'
                : isMinute || help.circle > 0
                  ? 'danger.help_minute'
                  : 'danger.help_unseen',
            )}
          </b>
        )}
      </span>
      {view.may.includes('withdraw') && (
        <Button size="small" look="quiet" onPress={() => act.quick('withdraw', {})}>
          {say('danger.help_withdraw')}
        </Button>
      )}
    </p>
  )
}

/** True once `key` has stood for so long. */
function useIsLater(key: string, ms: number): boolean {
  const [later, setLater] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setLater(key), ms)
    return () => clearTimeout(timer)
  }, [key, ms])
  return key !== '' && later === key
}

/** 'Katarzyna: Shouting, Note.' */
function othersWords(others: readonly SeenEvent[], say: Say): string {
  const byName = Map.groupBy(
    others,
    (event) =>
      event.by?.name ?? say(event.who === 'customer' ? 'contact.customer' : 'contact.desk'),
  )
  return [...byName]
    .map(([name, list]) =>
      say('contact.others_did', {
        name: `\u2068${name}\u2069`,
        what: [...new Set(list.map((event) => eventWords(event, say)))].slice(0, 4).join(' · '),
      }),
    )
    .join(' ')
}
