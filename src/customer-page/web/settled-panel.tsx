// Whether it is settled for the customer, why not, and how satisfied they are, in words.
import { IconCheck, IconRotate } from '@tabler/icons-react'
import { useState } from 'react'
import { ApiError, send } from '../../platform/web/api.ts'
import { useKeptText, useKeptWords } from '../../access/web/offline/kept-words.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { RadioGroup } from '../../platform/web/parts/choice.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../platform/web/parts/text-field.tsx'
import { toast } from '../../platform/web/parts/toast.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { queryClient } from '../../access/web/query.ts'
import { goToField } from '../../platform/web/error-summary.tsx'
import type { CustomerPageView } from '../../case/intake/contract/public.ts'
import { isBlank } from '../../platform/base/domain/text.ts'

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
      if (error instanceof ApiError && error.status === 409)
        void queryClient.invalidateQueries({ queryKey: ['customer'] })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, act }
}

/**
 * Once it was confirmed or closed, only opening it again is left. A reason that is being written
 * stays when it was opened meanwhile.
 */
export function SettledPanel(props: Props) {
  const say = usePhrase()
  const format = useFormat()
  const { data } = props
  const { busy, failure, act } = useAct(props)
  const [reason, setReason] = useKeptText(`${data.brand.id}.${data.ref}.customer.reopen`)
  const [asking, setAsking] = useState(reason !== '')
  const [wrong, setWrong] = useState<string | null>(null)
  const canReopen = data.may.includes('reopen')
  const canAdd = data.may.includes('add')
  const isAsking = asking && (canReopen || !isBlank(reason))
  if (!data.may.includes('confirm') && !canReopen && !isAsking) return null
  const reopen = async () => {
    setWrong(isBlank(reason) ? say('customer.reopen.empty') : null)
    if (isBlank(reason)) return goToField('reason')
    if (
      canReopen
        ? await act('reopen', { reason }, say('customer.reopen.done'))
        : await act('add', { text: reason }, say('customer.add.done'))
    ) {
      setAsking(false)
      setReason('')
    }
  }
  return (
    <div className="no-print">
      <Panel title={data.confirmedAt ? undefined : say('customer.settled')}>
        {data.confirmedAt && (
          <p>
            {say('customer.confirmed', {
              date: format.shortDate(data.confirmedAt, data.brand.timeZone),
            })}
          </p>
        )}
        {isAsking ? (
          <Form
            busy={busy}
            className="form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void reopen()
            }}
          >
            <TextArea
              label={say('customer.reopen.reason')}
              name="reason"
              value={reason}
              onChange={setReason}
              error={wrong}
              maxLength={5_000}
              autoFocus
            />
            <ErrorNote error={failure} kept={say('customer.failed')} />
            {!canReopen && <Note tone="soon">{say('customer.reopen.open')}</Note>}
            <div className="form-end">
              {(canReopen || canAdd) && (
                <Button type="submit" look="accent" isPending={busy}>
                  {say(canReopen ? 'customer.reopen.submit' : 'customer.reopen.add')}
                </Button>
              )}
              <Button
                onPress={() => {
                  setAsking(false)
                  setReason('')
                }}
              >
                {say(canReopen ? 'common.cancel' : 'customer.words.drop')}
              </Button>
            </div>
          </Form>
        ) : (
          <>
            <ErrorNote error={failure} />
            <div className="row">
              {data.may.includes('confirm') && (
                <Button
                  look="accent"
                  size="large"
                  icon={IconCheck}
                  isPending={busy}
                  onPress={() => void act('confirm', {}, say('customer.confirm.done'))}
                >
                  {say('customer.settled.yes')}
                </Button>
              )}
              {canReopen && (
                <Button size="large" icon={IconRotate} onPress={() => setAsking(true)}>
                  {say('customer.settled.no')}
                </Button>
              )}
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
  const {
    values: { score, words },
    change,
    forget,
    isTouched,
  } = useKeptWords<{ score: Score | ''; words: string }>(
    `${data.brand.id}.${data.ref}.customer.rate`,
    { score: '', words: '' },
  )
  const [wrong, setWrong] = useState<string | undefined>()
  const said = SCORES.find((one) => Number(one) === data.satisfaction)
  const canRate = data.may.includes('rate')
  if (!canRate && !isTouched)
    return said ? (
      <Panel>
        <p>{say('customer.rate.done', { word: say(`customer.rate.${said}`) })}</p>
      </Panel>
    ) : null
  const submit = async () => {
    setWrong(score === '' ? say('customer.rate.empty') : undefined)
    if (score === '') return goToField('score')
    if (
      await act(
        'rate',
        { score: Number(score), words: words.trim() || null },
        say('customer.rate.done', { word: say(`customer.rate.${score}`) }),
      )
    )
      forget()
  }
  return (
    <div className="no-print">
      <Panel>
        <Form
          busy={busy}
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          {said && <p>{say('customer.rate.done', { word: say(`customer.rate.${said}`) })}</p>}
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
          <ErrorNote error={failure} kept={say('customer.failed')} />
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
      </Panel>
    </div>
  )
}
