// Help that was asked for: who is called and who has seen it; it can be said that it is not needed
// any more.
import { IconLifebuoy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { AlarmView } from '../../../alarm/contract/alarm.ts'
import { ESCALATE_SECONDS } from '../../../alarm/domain/alarm.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { useFormat, usePhrase, type Say } from '../../../platform/web/phrase.tsx'
import type { ContactAct } from './act.ts'
import { isolate } from '../../../platform/base/domain/text.ts'

export function HelpStrip({ act }: { act: ContactAct }) {
  const say = usePhrase()
  const format = useFormat()
  const { view } = useShown()
  const help = view.alarms.findLast((alarm) => alarm.kind === 'help' && alarm.ended === null)
  const isMinute = useIsLater(help?.id ?? '', ESCALATE_SECONDS * 1_000)
  const time = (at: string) => format.time(at, view.timeZone)
  return (
    <p className="strip">
      <IconLifebuoy aria-hidden className="icon" />
      <span>
        {view.helpAskedAt
          ? askedWords(help, say, time(view.helpAskedAt))
          : say('contact.help_waits')}{' '}
        {help?.confirmed && (
          <b>
            {format.join(
              help.seen.map((one) =>
                say('danger.help_seen', {
                  name: isolate(one.by.name),
                  when: time(one.at),
                }),
              ),
            )}
          </b>
        )}
        {help && help.confirmed === null && help.canReach > 0 && (
          <Unseen help={help} isMinute={isMinute} />
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

/** To how many it is told; the desk may not have said yet. */
function askedWords(help: AlarmView | undefined, say: Say, when: string): string {
  if (!help) return say('danger.help_sent', { when })
  return help.canReach === 0
    ? say('danger.help_nobody', { when })
    : say('danger.help_raised', { when, n: help.canReach })
}

/** Nobody has seen it yet: how many of those it is told to can hear it. */
function Unseen({ help, isMinute }: { help: AlarmView; isMinute: boolean }) {
  const say = usePhrase()
  const { canHear, canReach, circle } = help
  const heard = isMinute || circle > 0 ? 'danger.help_minute' : 'danger.help_unseen'
  return (
    <>
      {canHear > 0 && canHear < canReach && `${say('danger.hear', { n: canHear })} `}
      <b>{say(canHear === 0 ? 'danger.hear_none_help' : heard)}</b>
    </>
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
