// What burns in a case, first and in red: a broken promise with what the handbook orders now,
// clocks that were missed, mail that did not go, and new words, whole.
import { IconAlarm, IconHeartBroken, IconMailX, IconMessageExclamation } from '@tabler/icons-react'
import { clockActionKey } from '../../record/web/case-words.ts'
import { deadlineWords, lastMinuteOf } from '../../../platform/web/deadline.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { newWordsOf } from '../../record/web/new-words.ts'
import type { PartProps } from '../../record/web/part.ts'

const isPast = (at: string): boolean => Date.parse(at) <= Date.now()

export function Burning({ view, open, may }: PartProps) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  if (view.state === 'closed') return null
  const ago = (at: string) => format.relative(at, view.timeZone)
  const broken = view.promises.filter(
    (promise) =>
      (promise.state === 'broken' && !promise.consequenceDoneAt) ||
      (promise.state === 'open' && isPast(promise.dueAt)),
  )
  const missed = view.clocks.filter(
    (clock) => clock.state === 'missed' || (clock.state === 'running' && isPast(clock.dueAt)),
  )
  const unsent = view.answers.filter(
    (answer) =>
      answer.state === 'failed' || answer.mailState === 'failed' || answer.mailState === 'unsure',
  )
  const words = newWordsOf(view)
  if (broken.length + missed.length + unsent.length + words.length === 0) return null
  return (
    <section className="burning" aria-label={say('case.burning')}>
      {broken.map((promise) => (
        <Note
          key={promise.id}
          tone="late"
          icon={IconHeartBroken}
          action={
            promise.state === 'broken' &&
            may('consequence') && (
              <Button onPress={() => open({ name: 'consequence', promise: promise.id })}>
                {say('case.promise_consequence')}
              </Button>
            )
          }
        >
          <p>
            <b>{say('case.burn_broken', { ago: ago(promise.dueAt) })}</b>{' '}
            <span dir="auto">{promise.what}</span> · <bdi>{promise.holder.name}</bdi>
          </p>
          {pick(promise.ifBroken) && (
            <p>
              {say('case.promise_if_broken')}: <b dir="auto">{pick(promise.ifBroken)}</b>
            </p>
          )}
        </Note>
      ))}
      {words.map((said, index) => (
        <Note key={said.id} tone={said.reopens ? 'late' : 'soon'} icon={IconMessageExclamation}>
          <p>
            <b>
              {say(said.reopens ? 'case.words_reopened' : 'case.words_added', {
                when: format.shortDateTime(said.at, view.timeZone),
              })}
            </b>{' '}
            <span className="dim">{ago(said.at)}</span>
          </p>
          {index < MAX_WHOLE ? (
            <p className="pre" dir="auto" lang={view.language}>
              {said.text}
            </p>
          ) : (
            <p className="clip" dir="auto" lang={view.language}>
              {said.text}
            </p>
          )}
        </Note>
      ))}
      {missed.map((clock) => (
        <Note key={clock.id} tone="late" icon={IconAlarm}>
          <p>
            <b>
              {say(clock.kind === 'legal' ? 'case.burn_legal' : 'case.burn_house', {
                action: say(clockActionKey(clock.action)),
              })}
            </b>{' '}
            {clock.lastDayOn
              ? format.date(clock.lastDayOn)
              : deadlineWords(clock.dueAt, view.timeZone, format)}{' '}
            · {ago(clock.kind === 'legal' ? lastMinuteOf(clock.dueAt) : clock.dueAt)}
          </p>
        </Note>
      ))}
      {unsent.map((answer) => (
        <Note key={answer.id} tone="late" icon={IconMailX}>
          <p>
            <b>
              {say(
                answer.mailState === 'unsure' ? 'case.burn_mail_unsure' : 'case.burn_mail_failed',
              )}
            </b>{' '}
            <span dir="auto">{answer.subject}</span>
          </p>
        </Note>
      ))}
    </section>
  )
}

/**
 * Whoever writes ten times is read from the newest on; the rest is one line each, and whole in the
 * timeline.
 */
const MAX_WHOLE = 3
