// Asking the customer whether it is settled, and what they said: yes, no with their words, or
// nobody was reached and somebody asks again.
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import { latestStep } from '../../../platform/base/domain/bound.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { useKeptWords } from '../../../access/web/offline/kept-words.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { RadioGroup, Select } from '../../../platform/web/parts/choice.tsx'
import { DateTimeField } from '../../../platform/web/parts/date-time-field.tsx'
import { PhoneList } from '../../../chapter/web/phone-list.tsx'
import { TextArea } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { phonesOf } from './call-back-dialog.tsx'
import { FormDialog } from '../../record/web/form-dialog.tsx'
import type { Opened } from '../../record/web/part.ts'

const ANSWERS = ['yes', 'no', 'later'] as const
const SCORES = ['5', '4', '3', '2', '1'] as const
const DAY_MS = 86_400_000

export function SatisfactionDialog({
  view,
  act,
  open,
  onClose,
}: {
  view: CaseView
  act: Act
  open: (dialog: Opened) => void
  onClose: () => void
}) {
  const say = usePhrase()
  const doing = useSubmit()
  const [tomorrow] = useState(() => new Date(Date.now() + DAY_MS).toISOString())
  const kept = useKeptWords<{
    answer: (typeof ANSWERS)[number] | ''
    score: (typeof SCORES)[number] | ''
    text: string
    at: string
  }>(`${view.brand}.${view.id}.satisfaction`, { answer: '', score: '', text: '', at: tomorrow })
  const {
    values: { answer, score, text: words, at },
    change,
  } = kept
  const phones = phonesOf(view)
  const isLater = answer === 'later'
  const send = () =>
    doing.submit(
      () =>
        isLater
          ? act.act('next-step', {
              step: 'check_satisfaction',
              holder: view.holder?.id ?? view.owner.id,
              at,
              note: view.nextStepNote,
            })
          : act.act('satisfaction', {
              settled: answer === 'yes',
              score: score === '' ? null : Number(score),
              words: words || null,
            }),
      () => {
        // What was written of an answer has not been sent when somebody asks again.
        if (isLater) change({ answer: '', at: tomorrow })
        else kept.forget()
        toast(
          say(
            isLater
              ? 'timeline.case.next_step'
              : answer === 'yes'
                ? 'timeline.case.satisfied'
                : 'timeline.case.reopened',
          ),
        )
        onClose()
      },
    )
  const canDo = answer === 'yes' || (answer === 'no' && !isBlank(words)) || (isLater && at !== '')
  const writes = (
    <Button
      look="quiet"
      icon={IconMail}
      isPending={doing.busy}
      onPress={() => open({ name: 'letter', kind: 'question' })}
    >
      {say('case.satisfaction_write')}
    </Button>
  )
  return (
    <FormDialog
      kept={kept}
      title={say('case.step_check_satisfaction')}
      verb={say('common.save')}
      doing={doing}
      canDo={canDo}
      onDo={send}
      onClose={onClose}
      extra={writes}
    >
      <section aria-label={say('case.satisfaction_reach')}>
        {phones.length > 0 ? (
          <PhoneList numbers={phones} />
        ) : (
          <p className="dim">{say('case.call_back_none')}</p>
        )}
      </section>
      <RadioGroup
        cause="settled"
        label={say('case.satisfaction_settled')}
        value={answer}
        onChange={(next) => change({ answer: next })}
        options={ANSWERS.map((one) => ({
          value: one,
          label: say(`case.satisfaction_${one}`),
          hint: one === 'no' ? say('case.satisfaction_reopens') : undefined,
        }))}
      />
      {isLater && (
        <DateTimeField
          cause="at case.next_step_past case.next_step_far"
          label={say('case.satisfaction_when')}
          zone={view.timeZone}
          max={latestStep(Temporal.Now.instant()).toString()}
          value={at}
          onChange={(next) => change({ at: next })}
        />
      )}
      {(answer === 'yes' || answer === 'no') && (
        <>
          <Select
            cause="score"
            label={say('case.satisfaction_score')}
            required={false}
            value={score}
            empty={say('case.not_said')}
            onChange={(next) => change({ score: next })}
            options={SCORES.map((one) => ({ value: one, label: say(`case.satisfaction_${one}`) }))}
          />
          <TextArea
            cause="words case.unsettled_why"
            label={say(answer === 'no' ? 'case.satisfaction_why' : 'case.satisfaction_words')}
            required={answer === 'no'}
            rows={3}
            value={words}
            onChange={(text) => change({ text })}
          />
        </>
      )}
    </FormDialog>
  )
}
