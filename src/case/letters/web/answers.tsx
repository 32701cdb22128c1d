// The letters of a case: drafts, what was sent and how, and what the post did with it.
import { IconMail, IconMailOff, IconPencil } from '@tabler/icons-react'
import type { AnswerView } from '../../record/contract/case.ts'
import { outcomeKey } from '../../record/web/case-words.ts'
import { MailDeeds } from './mail-deeds.tsx'
import { Badge, type Tone } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import type { PartProps } from '../../record/web/part.ts'

const TONES: Record<AnswerView['state'], Tone> = {
  draft: 'quiet',
  queued: 'quiet',
  sent: 'good',
  failed: 'late',
}

/**
 * Whether it arrived matters for what decides or extends, and for every letter on paper; what was
 * spoken has arrived.
 */
const asksForDelivery = ({ kind, channel }: AnswerView): boolean =>
  channel === 'letter' || (channel !== 'spoken' && (kind === 'answer' || kind === 'extension'))

export function Answers({ view, open, may }: PartProps) {
  const say = usePhrase()
  const format = useFormat()
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
              <details open={answer.state === 'failed' || answer.mailState === 'unsure'}>
                <summary className="letter-head">
                  <IconMail aria-hidden className="icon" />
                  <b>{say(`case.letter_${answer.kind}`)}</b>{' '}
                  <span dir="auto">{answer.subject}</span>
                  <Badge
                    tone={
                      answer.mailState === 'kept'
                        ? 'quiet'
                        : answer.mailState === 'unsure'
                          ? 'late'
                          : TONES[answer.state]
                    }
                  >
                    {say(
                      answer.mailState === 'kept' || answer.mailState === 'unsure'
                        ? `case.letter_${answer.mailState}`
                        : `case.letter_${answer.state}`,
                    )}
                  </Badge>
                  {answer.outcome && <Badge>{say(outcomeKey(answer.outcome))}</Badge>}
                </summary>
                <p className="dim">
                  {answer.writtenBy && (
                    <>
                      <bdi>{answer.writtenBy.name}</bdi> ·{' '}
                    </>
                  )}
                  {format.shortDateTime(answer.writtenAt, view.timeZone)}
                  {answer.channel && <> · {say(`case.sent_by_${answer.channel}`)}</>}
                  {answer.dispatchedAt && (
                    <>
                      {' '}
                      ·{' '}
                      {say('case.dispatched', {
                        when: format.shortDateTime(answer.dispatchedAt, view.timeZone),
                      })}
                    </>
                  )}
                  {answer.deliveredAt && (
                    <>
                      {' '}
                      ·{' '}
                      {say('case.delivered', {
                        when: format.shortDateTime(answer.deliveredAt, view.timeZone),
                      })}
                    </>
                  )}
                </p>
                {answer.proof && (
                  <p>
                    {say('case.proof')}: <span dir="auto">{answer.proof}</span>
                  </p>
                )}
                {answer.mailState === 'kept' && (
                  <Note icon={IconMailOff}>{say('case.mail_kept')}</Note>
                )}
                {answer.state === 'failed' && (
                  <Note tone="soon" icon={IconMailOff}>
                    {say('case.mail_failed')} <bdi>{answer.mailError}</bdi>
                  </Note>
                )}
                {answer.mail &&
                  (answer.mailState === 'failed' || answer.mailState === 'unsure') &&
                  may('send-answer') && (
                    <MailDeeds brand={view.brand} mail={answer.mail} state={answer.mailState} />
                  )}
                <p className="pre letter-body" dir="auto" lang={answer.language}>
                  {answer.body}
                </p>
              </details>
              <p className="row no-print">
                {answer.state === 'draft' &&
                  may(`send-${answer.kind}`) &&
                  answer.kind !== 'extension' && (
                    <Button
                      size="small"
                      onPress={() =>
                        open({
                          name: 'letter',
                          kind: answer.kind === 'extension' ? 'answer' : answer.kind,
                        })
                      }
                    >
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
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
