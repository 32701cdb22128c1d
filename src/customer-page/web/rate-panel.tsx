// How satisfied the customer is, in words. What was chosen stays when the case is opened again
// meanwhile.
import { useState } from 'react'
import { useStoredWords } from '../../access/web/offline/stored-words.ts'
import { goToField } from '../../platform/web/error-summary.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { RadioGroup } from '../../platform/web/parts/choice.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'
import { useCustomerAct, type CustomerPageProps } from './use-customer-act.ts'

const SCORES = ['1', '2', '3', '4', '5'] as const
type Score = (typeof SCORES)[number]

export function RatePanel(props: CustomerPageProps) {
  const { data } = props
  const rating = useRating(props)
  const said = SCORES.find((one) => Number(one) === data.satisfaction)
  const canRate = data.may.includes('rate')
  if (canRate || rating.isTouched)
    return (
      <div className="no-print">
        <Panel>
          <RateForm rating={rating} said={said} canRate={canRate} />
        </Panel>
      </div>
    )
  return said ? (
    <Panel>
      <RatedAs score={said} />
    </Panel>
  ) : null
}

function RatedAs({ score }: { score: Score }) {
  const say = usePhrase()
  return <p>{say('customer.rate.done', { word: say(`customer.rate.${score}`) })}</p>
}

type Rating = ReturnType<typeof useRating>

function useRating(props: CustomerPageProps) {
  const say = usePhrase()
  const { brand, ref } = props.data
  const { busy, failure, act } = useCustomerAct(props)
  const {
    values: { score, words },
    change,
    forget,
    isTouched,
  } = useStoredWords<{ score: Score | ''; words: string }>(`${brand.id}.${ref}.customer.rate`, {
    score: '',
    words: '',
  })
  const [wrong, setWrong] = useState<string | undefined>()
  const submit = async () => {
    setWrong(score === '' ? say('customer.rate.empty') : undefined)
    if (score === '') return goToField('score')
    const done = say('customer.rate.done', { word: say(`customer.rate.${score}`) })
    if (await act('rate', { score: Number(score), words: words.trim() || null }, done)) forget()
  }
  return { busy, failure, score, words, change, forget, isTouched, wrong, submit }
}

function RateForm({
  rating: { busy, failure, score, words, change, forget, wrong, submit },
  said,
  canRate,
}: {
  rating: Rating
  said: Score | undefined
  canRate: boolean
}) {
  const say = usePhrase()
  return (
    <Form
      busy={busy}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {said && <RatedAs score={said} />}
      <div data-field="score">
        <RadioGroup<Score>
          label={say('customer.rate')}
          error={wrong}
          value={score}
          onChange={(next) => change({ score: next })}
          options={SCORES.map((one) => ({ value: one, label: say(`customer.rate.${one}`) }))}
        />
      </div>
      <TextArea
        label={say('customer.rate.words')}
        name="words"
        required={false}
        rows={3}
        value={words}
        onChange={(next) => change({ words: next })}
        maxLength={5_000}
      />
      <ErrorNote error={failure} assurance={say('customer.failed')} />
      {!canRate && <Note tone="soon">{say('customer.rate.later')}</Note>}
      <div className="form-end">
        {canRate && (
          <Button type="submit" isPending={busy}>
            {say('customer.rate.submit')}
          </Button>
        )}
        {!canRate && (
          <Button look="quiet" onPress={forget}>
            {say('customer.words.drop')}
          </Button>
        )}
      </div>
    </Form>
  )
}
