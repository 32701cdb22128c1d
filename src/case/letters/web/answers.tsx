// The letters of a case: drafts, what was sent and how, and what the post did with it.
import { IconMail, IconMailOff, IconPencil } from '@tabler/icons-react'
import type { AnswerView, CaseView } from '../../record/contract/case.ts'
import { outcomeKey } from '../../record/web/case-words.ts'
import { MailActions } from './mail-actions.tsx'
import { Badge, type Tone } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import type { PartProps } from '../../record/web/part.ts'

/** What a letter's badge says: where nothing has left, or nobody knows, its mail says more. */
const shownState = ({ state, mailState }: AnswerView) =>
  mailState === 'kept' || mailState === 'unsure' ? mailState : state
const TONES: Record<ReturnType<typeof shownState>, Tone> = {
  draft: 'quiet',
  queued: 'quiet',
  sent: 'good',
  failed: 'late',
  kept: 'quiet',
  unsure: 'late',
}

/**
 * Whether it arrived matters for what decides or extends, and for every letter on paper; what was
 * spoken has arrived.
 */
const asksForDelivery = ({ kind, channel }: AnswerView): boolean =>
  channel === 'letter' || (channel !== 'spoken' && (kind === 'answer' || kind === 'extension'))

export function Answers({ view, open, may }: PartProps) {
  const say = usePhrase()
  const canSend = may('send-answer')
  if (view.answers.length === 0 && !canSend) return null
  return (
    <Panel
      title={say('case.letters')}
      actions={
        canSend && (
          <Button
            size="small"
            icon={IconPencil}
            onPress={() => open({ name: 'letter', kind: 'answer' })}
          >
            {say('case.write_answer')}
          </Button>
        )
      }
    >
      {view.answers.length === 0 && <p className="dim">{say('case.letters_none')}</p>}
      {view.answers.length > 0 && (
        <ul className="plain-list">
          {view.answers.map((answer) => (
            <li key={answer.id}>
              <Letter answer={answer} view={view} canSend={canSend} />
              <LetterActions answer={answer} open={open} may={may} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Letter({
  answer,
  view,
  canSend,
}: {
  answer: AnswerView
  view: CaseView
  canSend: boolean
}) {
  const say = usePhrase()
  const { mail, mailState } = answer
  return (
    <details open={answer.state === 'failed' || mailState === 'unsure'}>
      <summary className="letter-head">
        <IconMail aria-hidden className="icon" />
        <b>{say(`case.letter_${answer.kind}`)}</b> <span dir="auto">{answer.subject}</span>
        <Badge tone={TONES[shownState(answer)]}>{say(`case.letter_${shownState(answer)}`)}</Badge>
        {answer.outcome && <Badge>{say(outcomeKey(answer.outcome))}</Badge>}
      </summary>
      <LetterFacts answer={answer} zone={view.timeZone} />
      {answer.proof && (
        <p>
          {say('case.proof')}: <span dir="auto">{answer.proof}</span>
        </p>
      )}
      {mailState === 'kept' && <Note icon={IconMailOff}>{say('case.mail_kept')}</Note>}
      {answer.state === 'failed' && (
        <Note tone="soon" icon={IconMailOff}>
          {say('case.mail_failed')} <bdi>{answer.mailError}</bdi>
        </Note>
      )}
      {mail && (mailState === 'failed' || mailState === 'unsure') && canSend && (
        <MailActions brand={view.brand} mail={mail} state={mailState} />
      )}
      <p className="pre letter-body" dir="auto" lang={answer.language}>
        {answer.body}
      </p>
    </details>
  )
}

/** Who wrote it and when, how it went out, and when it arrived. */
function LetterFacts({ answer, zone }: { answer: AnswerView; zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <p className="dim">
      {answer.writtenBy && (
        <>
          <bdi>{answer.writtenBy.name}</bdi> ·{' '}
        </>
      )}
      {format.shortDateTime(answer.writtenAt, zone)}
      {answer.channel && <> · {say(`case.sent_by_${answer.channel}`)}</>}
      {answer.dispatchedAt && (
        <> · {say('case.dispatched', { when: format.shortDateTime(answer.dispatchedAt, zone) })}</>
      )}
      {answer.deliveredAt && (
        <> · {say('case.delivered', { when: format.shortDateTime(answer.deliveredAt, zone) })}</>
      )}
    </p>
  )
}

function LetterActions({
  answer,
  open,
  may,
}: { answer: AnswerView } & Pick<PartProps, 'open' | 'may'>) {
  const say = usePhrase()
  const { kind } = answer
  return (
    <p className="row no-print">
      {answer.state === 'draft' && kind !== 'extension' && may(`send-${kind}`) && (
        <Button size="small" onPress={() => open({ name: 'letter', kind })}>
          {say('case.letter_go_on')}
        </Button>
      )}
      {answer.state === 'sent' &&
        !answer.deliveredAt &&
        asksForDelivery(answer) &&
        may('delivered') && (
          <Button
            size="small"
            look="quiet"
            onPress={() => open({ name: 'delivered', answer: answer.id })}
          >
            {say('case.record_delivery')}
          </Button>
        )}
    </p>
  )
}
