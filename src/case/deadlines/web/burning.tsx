// What burns in a case, first and in red: a broken promise with what the handbook orders now,
// deadlines that were missed, mail that did not go, and new words, whole.
import { IconAlarm, IconHeartBroken, IconMailX, IconMessageExclamation } from '@tabler/icons-react'
import type { AnswerView, CaseView, Deadline, PromiseView } from '../../record/contract/case.ts'
import { deadlineActionKey } from '../../record/web/case-words.ts'
import { deadlineWords, lastMinuteOf } from '../../../platform/web/deadline.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { newWordsOf, type NewWords } from '../../record/web/new-words.ts'
import type { PartProps } from '../../record/web/part.ts'

const isPast = (at: string): boolean => Date.parse(at) <= Date.now()

export function Burning({ view, open, may }: PartProps) {
  const say = usePhrase()
  if (view.state === 'closed') return null
  const { broken, missed, unsent, words } = burningOf(view)
  if (broken.length + missed.length + unsent.length + words.length === 0) return null
  return (
    <section className="burning" aria-label={say('case.burning')}>
      {broken.map((promise) => (
        <BrokenPromise
          key={promise.id}
          promise={promise}
          zone={view.timeZone}
          onConsequence={
            promise.state === 'broken' && may('consequence')
              ? () => open({ name: 'consequence', promise: promise.id })
              : undefined
          }
        />
      ))}
      {words.map((said, index) => (
        <CustomerWords key={said.id} said={said} view={view} isWhole={index < MAX_WHOLE} />
      ))}
      {missed.map((deadline) => (
        <MissedDeadline key={deadline.id} deadline={deadline} zone={view.timeZone} />
      ))}
      {unsent.map((answer) => (
        <UnsentLetter key={answer.id} answer={answer} />
      ))}
    </section>
  )
}

/** What is due counts as broken or missed here, before the desk has come round to saying so. */
const burningOf = (view: CaseView) => ({
  broken: view.promises.filter(
    (promise) =>
      (promise.state === 'broken' && !promise.consequenceDoneAt) ||
      (promise.state === 'open' && isPast(promise.dueAt)),
  ),
  missed: view.clocks.filter(
    (deadline) =>
      deadline.state === 'missed' || (deadline.state === 'running' && isPast(deadline.dueAt)),
  ),
  unsent: view.answers.filter(
    (answer) =>
      answer.state === 'failed' || answer.mailState === 'failed' || answer.mailState === 'unsure',
  ),
  words: newWordsOf(view),
})

function BrokenPromise({
  promise,
  zone,
  onConsequence,
}: {
  promise: PromiseView
  zone: string
  onConsequence?: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  return (
    <Note
      tone="late"
      icon={IconHeartBroken}
      action={
        onConsequence && <Button onPress={onConsequence}>{say('case.promise_consequence')}</Button>
      }
    >
      <p>
        <b>{say('case.burn_broken', { ago: format.relative(promise.dueAt, zone) })}</b>{' '}
        <span dir="auto">{promise.what}</span> · <bdi>{promise.holder.name}</bdi>
      </p>
      {pick(promise.ifBroken) && (
        <p>
          {say('case.promise_if_broken')}: <b dir="auto">{pick(promise.ifBroken)}</b>
        </p>
      )}
    </Note>
  )
}

/**
 * Whoever writes ten times is read from the newest on; the rest is one line each, and whole in the
 * timeline.
 */
const MAX_WHOLE = 3

function CustomerWords({
  said,
  view,
  isWhole,
}: {
  said: NewWords
  view: CaseView
  isWhole: boolean
}) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <Note tone={said.reopens ? 'late' : 'soon'} icon={IconMessageExclamation}>
      <p>
        <b>
          {say(said.reopens ? 'case.words_reopened' : 'case.words_added', {
            when: format.shortDateTime(said.at, view.timeZone),
          })}
        </b>{' '}
        <span className="dim">{format.relative(said.at, view.timeZone)}</span>
      </p>
      <p className={isWhole ? 'pre' : 'clip'} dir="auto" lang={view.language}>
        {said.text}
      </p>
    </Note>
  )
}

function MissedDeadline({ deadline, zone }: { deadline: Deadline; zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  const isLegal = deadline.kind === 'legal'
  return (
    <Note tone="late" icon={IconAlarm}>
      <p>
        <b>
          {say(isLegal ? 'case.burn_legal' : 'case.burn_house', {
            action: say(deadlineActionKey(deadline.action)),
          })}
        </b>{' '}
        {deadline.lastDayOn
          ? format.date(deadline.lastDayOn)
          : deadlineWords(deadline.dueAt, zone, format)}{' '}
        · {format.relative(isLegal ? lastMinuteOf(deadline.dueAt) : deadline.dueAt, zone)}
      </p>
    </Note>
  )
}

function UnsentLetter({ answer }: { answer: AnswerView }) {
  const say = usePhrase()
  return (
    <Note tone="late" icon={IconMailX}>
      <p>
        <b>
          {say(answer.mailState === 'unsure' ? 'case.burn_mail_unsure' : 'case.burn_mail_failed')}
        </b>{' '}
        <span dir="auto">{answer.subject}</span>
      </p>
    </Note>
  )
}
