// Why a clock ends when it does: its steps, its rule, and what silence would mean.
import type { CaseView } from '../../record/contract/case.ts'
import type { SilenceKind } from '../../../deadline/domain/type.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import { clockActionKey } from '../../record/web/case-words.ts'
import { Dialog } from '../../../platform/web/parts/dialog.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { describeStep } from './clock-step.ts'

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
  clock: id,
  onClose,
}: {
  view: CaseView
  clock: string
  onClose: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const { language } = useLanguage()
  const clock = view.clocks.find((item) => item.id === id)
  if (!clock) return null
  return (
    <Dialog title={say('clock.why_title')} isOpen onClose={onClose}>
      <p>
        <b>{say(clockActionKey(clock.action))}</b> ·{' '}
        {say(clock.kind === 'legal' ? 'clock.legal' : 'clock.house')}
      </p>
      <ol className="steps">
        {clock.steps.map((step, index) => (
          <li key={index}>{describeStep(step, { say, format, language, zone: view.timeZone })}</li>
        ))}
      </ol>
      {clock.provisional && <p>{say('clock.provisional')}</p>}
      {clock.kind === 'legal' && (
        <p>
          {say(`clock.satisfied_${clock.satisfiedBy}`)} {clock.needsDurable && say('clock.durable')}
        </p>
      )}
      <dl className="facts">
        {clock.rule && (
          <>
            <dt>{say('clock.rule')}</dt>
            <dd>
              <bdi>{clock.rule}</bdi>
            </dd>
          </>
        )}
        {clock.legalBasis && (
          <>
            <dt>{say('clock.basis')}</dt>
            <dd dir="auto">{clock.legalBasis}</dd>
          </>
        )}
        {clock.kind === 'legal' && clock.silence !== 'none' && (
          <>
            <dt>{say('clock.silence')}</dt>
            <dd>{say(silenceKey(clock.silence))}</dd>
          </>
        )}
      </dl>
    </Dialog>
  )
}
