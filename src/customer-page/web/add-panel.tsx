// Adding words and files to one's own case. What was written when it closed stays, with what can be
// done with it.
import { IconRotate, IconSend } from '@tabler/icons-react'
import { AsideNote } from '../../platform/web/parts/aside-note.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { FileField } from '../../access/web/file-field.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'
import { useAddition, type Addition } from './use-addition.ts'
import type { CustomerPageProps } from './use-customer-act.ts'

export function AddPanel(props: CustomerPageProps) {
  const say = usePhrase()
  const addition = useAddition(props)
  const { isClosed, isThere, text, stored } = addition
  const canReopen = props.data.may.includes('reopen')
  if (isClosed && !isThere) return null
  return (
    <div className="no-print">
      <Panel title={say('customer.add')}>
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void addition.submit()
          }}
        >
          <TextArea
            label={say('customer.add.label')}
            name="add"
            value={text}
            onChange={addition.setText}
            error={addition.wrong}
            maxLength={10_000}
          />
          <FileField label={say('customer.add.files')} stored={stored} />
          <AsideNote aside={addition.aside} />
          <ErrorNote error={addition.failure} assurance={say('customer.failed')} />
          {isClosed && (
            <Note tone="soon">
              {say(canReopen ? 'customer.add.closed' : 'customer.add.closed.for_good')}
            </Note>
          )}
          <div className="form-end">
            {isClosed ? (
              <ClosedButtons addition={addition} canReopen={canReopen} />
            ) : (
              <Button type="submit" look="accent" icon={IconSend} flips isPending={addition.busy}>
                {say('customer.add.submit')}
              </Button>
            )}
          </div>
        </form>
      </Panel>
    </div>
  )
}

/** What can be done with words that have come too late. */
function ClosedButtons({ addition, canReopen }: { addition: Addition; canReopen: boolean }) {
  const say = usePhrase()
  return (
    <>
      {canReopen && (
        <Button
          look="accent"
          icon={IconRotate}
          isPending={addition.busy}
          onPress={() => void addition.openAgain()}
        >
          {say('customer.add.reopen')}
        </Button>
      )}
      <Button look="quiet" onPress={addition.drop}>
        {say('customer.words.drop')}
      </Button>
    </>
  )
}
