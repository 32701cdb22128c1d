// Why a deadline ends when it does: its steps, its rule, and what silence would mean.
import type { CaseView } from '../../record/contract/case.ts'
import type { SilenceKind } from '../../../deadline/domain/type.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import { deadlineActionKey } from '../../record/web/case-words.ts'
import { Dialog } from '../../../platform/web/parts/dialog.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { describeStep } from './deadline-step.ts'

const SILENCES = [
  'deemed_accepted',
  'deemed_upheld',
  'escalates',
  'breach',
  'payment',
] as const satisfies SilenceKind[]
const silenceKey = (silence: string): Key =>
  `clock.silence_${SILENCES.find((kind) => kind === silence) ?? 'other'}` as const

export function WhyDialog({
  view,
  deadline: id,
  onClose,
}: {
  view: CaseView
  deadline: string
  onClose: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const { language } = useLanguage()
  const deadline = view.clocks.find((item) => item.id === id)
  if (!deadline) return null
  return (
    <Dialog title={say('clock.why_title')} isOpen onClose={onClose}>
      <p>
        <b>{say(deadlineActionKey(deadline.action))}</b> ·{' '}
        {say(deadline.kind === 'legal' ? 'clock.legal' : 'clock.house')}
      </p>
      <ol className="steps">
        {deadline.steps.map((step, index) => (
          <li key={index}>{describeStep(step, { say, format, language, zone: view.timeZone })}</li>
        ))}
      </ol>
      {deadline.provisional && <p>{say('clock.provisional')}</p>}
      {deadline.kind === 'legal' && (
        <p>
          {say(`clock.satisfied_${deadline.satisfiedBy}`)}{' '}
          {deadline.needsDurable && say('clock.durable')}
        </p>
      )}
      <dl className="facts">
        {deadline.rule && (
          <>
            <dt>{say('clock.rule')}</dt>
            <dd>
              <bdi>{deadline.rule}</bdi>
            </dd>
          </>
        )}
        {deadline.legalBasis && (
          <>
            <dt>{say('clock.basis')}</dt>
            <dd dir="auto">{deadline.legalBasis}</dd>
          </>
        )}
        {deadline.kind === 'legal' && deadline.silence !== 'none' && (
          <>
            <dt>{say('clock.silence')}</dt>
            <dd>{say(silenceKey(deadline.silence))}</dd>
          </>
        )}
      </dl>
    </Dialog>
  )
}
