// Whether it is settled for the customer, and why not.
import { IconCheck, IconRotate } from '@tabler/icons-react'
import { useState } from 'react'
import { useStoredText } from '../../access/web/offline/stored-words.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { goToField } from '../../platform/web/error-summary.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { Form } from '../../platform/web/parts/sending.tsx'
import { ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../platform/web/parts/text-field.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { useCustomerAct, type CustomerAct, type CustomerPageProps } from './use-customer-act.ts'

/**
 * Once it was confirmed or closed, only opening it again is left. A reason that is being written
 * stays when it was opened meanwhile.
 */
export function SettledPanel(props: CustomerPageProps) {
  const say = usePhrase()
  const format = useFormat()
  const { data } = props
  const acting = useCustomerAct(props)
  const reopening = useReopening(props, acting)
  const { isAsking, canReopen } = reopening
  const canConfirm = data.may.includes('confirm')
  if (!canConfirm && !canReopen && !isAsking) return null
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
          <ReopenForm acting={acting} reopening={reopening} />
        ) : (
          <>
            <ErrorNote error={acting.failure} />
            <div className="row">
              {canConfirm && (
                <Button
                  look="accent"
                  size="large"
                  icon={IconCheck}
                  isPending={acting.busy}
                  onPress={() => void acting.act('confirm', {}, say('customer.confirm.done'))}
                >
                  {say('customer.settled.yes')}
                </Button>
              )}
              {canReopen && (
                <Button size="large" icon={IconRotate} onPress={reopening.ask}>
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

type Reopening = ReturnType<typeof useReopening>

/** The reason for which it is opened again; words to it where that has been done meanwhile. */
function useReopening({ data }: CustomerPageProps, { act }: CustomerAct) {
  const say = usePhrase()
  const [reason, setReason] = useStoredText(`${data.brand.id}.${data.ref}.customer.reopen`)
  const [asking, setAsking] = useState(reason !== '')
  const [wrong, setWrong] = useState<string | null>(null)
  const canReopen = data.may.includes('reopen')
  const drop = () => {
    setAsking(false)
    setReason('')
  }
  const submit = async () => {
    setWrong(isBlank(reason) ? say('customer.reopen.empty') : null)
    if (isBlank(reason)) return goToField('reason')
    if (
      canReopen
        ? await act('reopen', { reason }, say('customer.reopen.done'))
        : await act('add', { text: reason }, say('customer.add.done'))
    )
      drop()
  }
  return {
    reason,
    setReason,
    wrong,
    canReopen,
    canAdd: data.may.includes('add'),
    isAsking: asking && (canReopen || !isBlank(reason)),
    ask: () => setAsking(true),
    drop,
    submit,
  }
}

function ReopenForm({
  acting: { busy, failure },
  reopening: { reason, setReason, wrong, canReopen, canAdd, drop, submit },
}: {
  acting: CustomerAct
  reopening: Reopening
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
      <TextArea
        label={say('customer.reopen.reason')}
        name="reason"
        value={reason}
        onChange={setReason}
        error={wrong}
        maxLength={5_000}
        autoFocus
      />
      <ErrorNote error={failure} assurance={say('customer.failed')} />
      {!canReopen && <Note tone="soon">{say('customer.reopen.open')}</Note>}
      <div className="form-end">
        {(canReopen || canAdd) && (
          <Button type="submit" look="accent" isPending={busy}>
            {say(canReopen ? 'customer.reopen.submit' : 'customer.reopen.add')}
          </Button>
        )}
        <Button onPress={drop}>{say(canReopen ? 'common.cancel' : 'customer.words.drop')}</Button>
      </div>
    </Form>
  )
}
