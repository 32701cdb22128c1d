// Asking the customer whether it is settled, and what they said: yes, no with their words, or
// nobody was reached and somebody asks again.
import { IconMail } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { useStoredWords, type StoredWords } from '../../../access/web/offline/stored-words.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { RadioGroup, Select } from '../../../platform/web/parts/choice.tsx'
import { PhoneList } from '../../../chapter/web/phone-list.tsx'
import { TextArea } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'
import { phonesOf } from './call-back-dialog.tsx'
import { StepTimeField } from './next-step-dialog.tsx'
import { FormDialog } from '../../record/web/form-dialog.tsx'
import type { Opened } from '../../record/web/part.ts'
import { DAY_MS } from '../../../platform/base/domain/duration.ts'

const ANSWERS = ['yes', 'no', 'later'] as const
const SCORES = ['5', '4', '3', '2', '1'] as const

type Typed = {
  answer: (typeof ANSWERS)[number] | ''
  score: (typeof SCORES)[number] | ''
  text: string
  at: string
}
type Props = { view: CaseView; act: Act; open: (dialog: Opened) => void; onClose: () => void }

/** What is said when it has been sent. */
const SENT: Record<(typeof ANSWERS)[number], Key> = {
  yes: 'timeline.case.satisfied',
  no: 'timeline.case.reopened',
  later: 'timeline.case.next_step',
}

function useSatisfaction({ view, act, onClose }: Omit<Props, 'open'>) {
  const say = usePhrase()
  const doing = useSubmit()
  const [tomorrow] = useState(() => new Date(Date.now() + DAY_MS).toISOString())
  const stored = useStoredWords<Typed>(`${view.brand}.${view.id}.satisfaction`, {
    answer: '',
    score: '',
    text: '',
    at: tomorrow,
  })
  const { answer, score, text: words, at } = stored.values
  const askLater = () =>
    act.act('next-step', {
      step: 'check_satisfaction',
      holder: view.holder?.id ?? view.owner.id,
      at,
      note: view.nextStepNote,
    })
  const record = () =>
    act.act('satisfaction', {
      settled: answer === 'yes',
      score: score === '' ? null : Number(score),
      words: words || null,
    })
  const send = () =>
    answer &&
    doing.submit(answer === 'later' ? askLater : record, () => {
      // What was written of an answer has not been sent when somebody asks again.
      if (answer === 'later') stored.change({ answer: '', at: tomorrow })
      else stored.forget()
      toast(say(SENT[answer]))
      onClose()
    })
  const canSend =
    answer === 'yes' || (answer === 'no' && !isBlank(words)) || (answer === 'later' && at !== '')
  return { stored, doing, canSend, send }
}

export function SatisfactionDialog({ view, act, open, onClose }: Props) {
  const say = usePhrase()
  const { stored, doing, canSend, send } = useSatisfaction({ view, act, onClose })
  const { values, change } = stored
  const { answer } = values
  return (
    <FormDialog
      stored={stored}
      title={say('case.step_check_satisfaction')}
      verb={say('common.save')}
      doing={doing}
      canDo={canSend}
      onDo={send}
      onClose={onClose}
      extra={
        <Button
          look="quiet"
          icon={IconMail}
          isPending={doing.busy}
          onPress={() => open({ name: 'letter', kind: 'question' })}
        >
          {say('case.satisfaction_write')}
        </Button>
      }
    >
      <Reach view={view} />
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
      {answer === 'later' && (
        <StepTimeField
          label={say('case.satisfaction_when')}
          zone={view.timeZone}
          value={values.at}
          onChange={(at) => change({ at })}
        />
      )}
      {(answer === 'yes' || answer === 'no') && (
        <Opinion isSettled={answer === 'yes'} values={values} change={change} />
      )}
    </FormDialog>
  )
}

/** By which numbers the customer is reached. */
function Reach({ view }: { view: CaseView }) {
  const say = usePhrase()
  const phones = phonesOf(view)
  return (
    <section aria-label={say('case.satisfaction_reach')}>
      {phones.length > 0 ? (
        <PhoneList numbers={phones} />
      ) : (
        <p className="dim">{say('case.call_back_none')}</p>
      )}
    </section>
  )
}

/** How the customer found it, and in which words; needed when it is not settled. */
function Opinion({
  isSettled,
  values,
  change,
}: Pick<StoredWords<Typed>, 'values' | 'change'> & { isSettled: boolean }) {
  const say = usePhrase()
  return (
    <>
      <Select
        cause="score"
        label={say('case.satisfaction_score')}
        required={false}
        value={values.score}
        empty={say('case.not_said')}
        onChange={(score) => change({ score })}
        options={SCORES.map((one) => ({ value: one, label: say(`case.satisfaction_${one}`) }))}
      />
      <TextArea
        cause="words case.unsettled_why"
        label={say(isSettled ? 'case.satisfaction_words' : 'case.satisfaction_why')}
        required={!isSettled}
        rows={3}
        value={values.text}
        onChange={(text) => change({ text })}
      />
    </>
  )
}
