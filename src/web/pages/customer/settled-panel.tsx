// Whether it is settled for the customer, why not, and how satisfied they are, in words.
import { IconCheck, IconRotate } from '@tabler/icons-react'
import { useState } from 'react'
import { send } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { RadioGroup } from '../../parts/choice.tsx'
import { Panel } from '../../parts/page.tsx'
import { ErrorNote } from '../../parts/state-note.tsx'
import { TextArea } from '../../parts/text-field.tsx'
import { toast } from '../../parts/toast.tsx'
import { useFormat, usePhrase } from '../../phrase.tsx'
import { goToField } from '../intake/error-summary.tsx'
import type { CustomerPageView } from '../../../contract/public.ts'
import { isBlank } from '../../../domain/text.ts'

type Props = { data: CustomerPageView; path: string; onChange: (next: CustomerPageView) => void }

function useAct({ path, onChange }: Props) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const act = async (action: string, body: object, done: string) => {
    setBusy(true)
    setFailure(null)
    try {
      onChange(await send<CustomerPageView>('POST', `${path}/${action}`, body))
      toast(done)
      return true
    } catch (error) {
      setFailure(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, act }
}

/** `reopenOnly`: it was confirmed or closed before; only opening it again is left. */
export function SettledPanel({ reopenOnly, ...props }: Props & { reopenOnly?: boolean }) {
  const say = usePhrase()
  const format = useFormat()
  const { data } = props
  const { busy, failure, act } = useAct(props)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const reopen = async () => {
    setWrong(isBlank(reason) ? say('customer.reopen.empty') : null)
    if (isBlank(reason)) return goToField('reason')
    if (await act('reopen', { reason }, say('customer.reopen.done'))) {
      setAsking(false)
      setReason('')
    }
  }
  return (
    <div className="no-print">
      <Panel title={data.confirmedAt ? undefined : say('customer.settled')}>
        {data.confirmedAt && <p>{say('customer.confirmed', { date: format.shortDate(data.confirmedAt, data.brand.timeZone) })}</p>}
        {asking
          ? (
            <form className="form" noValidate onSubmit={(event) => {
              event.preventDefault()
              void reopen()
            }}>
              <TextArea label={say('customer.reopen.reason')} name="reason" value={reason} onChange={setReason} error={wrong} maxLength={5_000} autoFocus />
              <ErrorNote error={failure} kept={say('customer.failed')} />
              <div className="form-end">
                <Button type="submit" look="accent" isPending={busy}>{say('customer.reopen.submit')}</Button>
                <Button onPress={() => setAsking(false)}>{say('common.cancel')}</Button>
              </div>
            </form>
          )
          : (
            <>
              <ErrorNote error={failure} />
              <div className="row">
                {!reopenOnly && <Button look="accent" size="large" icon={IconCheck} isPending={busy} onPress={() => void act('confirm', {}, say('customer.confirm.done'))}>{say('customer.settled.yes')}</Button>}
                {data.may.includes('reopen') && <Button size="large" icon={IconRotate} onPress={() => setAsking(true)}>{say('customer.settled.no')}</Button>}
              </div>
            </>
          )}
      </Panel>
    </div>
  )
}

const SCORES = ['1', '2', '3', '4', '5'] as const
type Score = (typeof SCORES)[number]

export function RatePanel(props: Props) {
  const say = usePhrase()
  const { data } = props
  const { busy, failure, act } = useAct(props)
  const [score, setScore] = useState<Score | ''>('')
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState<string | undefined>()
  const said = SCORES.find((one) => Number(one) === data.satisfaction)
  if (!data.may.includes('rate')) return said ? <Panel><p>{say('customer.rate.done', { word: say(`customer.rate.${said}`) })}</p></Panel> : null
  const submit = async () => {
    setWrong(score === '' ? say('customer.rate.empty') : undefined)
    if (score === '') return goToField('score')
    await act('rate', { score: Number(score), words: words.trim() || null }, say('customer.rate.done', { word: say(`customer.rate.${score}`) }))
  }
  return (
    <div className="no-print">
      <Panel>
        <form className="form" noValidate onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}>
          {said && <p>{say('customer.rate.done', { word: say(`customer.rate.${said}`) })}</p>}
          <div data-field="score"><RadioGroup<Score> label={say('customer.rate')} error={wrong} value={score} onChange={setScore} options={SCORES.map((one) => ({ value: one, label: say(`customer.rate.${one}`) }))} /></div>
          <TextArea label={say('customer.rate.words')} name="words" required={false} rows={3} value={words} onChange={setWords} maxLength={5_000} />
          <ErrorNote error={failure} kept={say('customer.failed')} />
          <div className="form-end"><Button type="submit" isPending={busy}>{say('customer.rate.submit')}</Button></div>
        </form>
      </Panel>
    </div>
  )
}
