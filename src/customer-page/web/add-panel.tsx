// Adding words and files to one's own case. What was written when it closed stays, with what can be
// done with it.
import { IconRotate, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { ApiError, send } from '../../platform/web/api.ts'
import { useKeptText } from '../../access/web/offline/kept-words.ts'
import { useKeptFiles } from '../../access/web/offline/use-kept-files.ts'
import { AsideNote } from '../../platform/web/parts/aside-note.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { FileField } from '../../access/web/file-field.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { TextArea } from '../../platform/web/parts/text-field.tsx'
import { toast } from '../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'
import { queryClient } from '../../access/web/query.ts'
import { goToField } from '../../platform/web/error-summary.tsx'
import type { z } from 'zod'
import type { CustomerPageAdded, CustomerPageView } from '../../case/intake/contract/public.ts'
import type { Aside } from '../../platform/files/domain/file-kind.ts'
import { isBlank } from '../../platform/base/domain/text.ts'

/** As the contract bounds a reason. */
const MAX_REASON = 5_000

export function AddPanel({
  data,
  path,
  onChange,
}: {
  data: CustomerPageView
  path: string
  onChange: (next: CustomerPageView) => void
}) {
  const say = usePhrase()
  const place = `${data.brand.id}.${data.ref}.customer.add`
  const [text, setText, sent] = useKeptText(place)
  const kept = useKeptFiles(place)
  const { files } = kept
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [aside, setAside] = useState<readonly Aside[]>([])
  const [failure, setFailure] = useState<unknown>(null)

  const isClosed = !data.may.includes('add')
  if (isClosed && isBlank(text) && files.length === 0 && kept.missing.length === 0) return null
  const sendFiles = async () => {
    const { aside: left, ...page } = await send<z.infer<typeof CustomerPageAdded>>(
      'POST',
      `${path}/files`,
      undefined,
      { files },
    )
    onChange(page)
    setAside(left)
    kept.sent(files)
  }
  /** Closed meanwhile: the words are the reason to open it again. */
  const reopen = async () => {
    if (isBlank(text)) return goToField('add')
    onChange(
      await send<CustomerPageView>('POST', `${path}/reopen`, {
        reason: text.trim().slice(0, MAX_REASON),
      }),
    )
    // Files go into the case that is open again; longer words too, whole.
    if (text.trim().length > MAX_REASON)
      onChange(await send<CustomerPageView>('POST', `${path}/add`, { text }))
    sent(text)
    if (files.length > 0) await sendFiles()
    toast(say('customer.reopen.done'))
  }
  const openAgain = async () => {
    setFailure(null)
    setBusy(true)
    await reopen().catch(setFailure)
    setBusy(false)
  }

  const submit = async () => {
    if (isClosed) return
    setAside([])
    const isEmpty = isBlank(text) && files.length === 0
    setWrong(isEmpty ? say('customer.add.empty') : null)
    setFailure(null)
    if (isEmpty) return goToField('add')
    setBusy(true)
    try {
      // What has gone is cleared at once, so that a second try sends only the rest; words first,
      // which no bad file holds up.
      if (!isBlank(text)) {
        onChange(await send<CustomerPageView>('POST', `${path}/add`, { text }))
        sent(text)
      }
      if (files.length > 0) await sendFiles()
      toast(say(isBlank(text) ? 'customer.add.filesDone' : 'customer.add.done'))
    } catch (error) {
      setFailure(error)
      // Closed a moment ago: the page shows how it stands now, with the words still in their field.
      if (error instanceof ApiError && error.status === 409)
        void queryClient.invalidateQueries({ queryKey: ['customer'] })
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="no-print">
      <Panel title={say('customer.add')}>
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <TextArea
            label={say('customer.add.label')}
            name="add"
            value={text}
            onChange={setText}
            error={wrong}
            maxLength={10_000}
          />
          <FileField label={say('customer.add.files')} kept={kept} />
          <AsideNote aside={aside} />
          <ErrorNote error={failure} kept={say('customer.failed')} />
          {isClosed && (
            <Note tone="soon">
              {say(
                data.may.includes('reopen')
                  ? 'customer.add.closed'
                  : 'customer.add.closed.for_good',
              )}
            </Note>
          )}
          <div className="form-end">
            {!isClosed && (
              <Button type="submit" look="accent" icon={IconSend} flips isPending={busy}>
                {say('customer.add.submit')}
              </Button>
            )}
            {isClosed && data.may.includes('reopen') && (
              <Button
                look="accent"
                icon={IconRotate}
                isPending={busy}
                onPress={() => void openAgain()}
              >
                {say('customer.add.reopen')}
              </Button>
            )}
            {isClosed && (
              <Button
                look="quiet"
                onPress={() => {
                  setText('')
                  kept.setFiles([])
                }}
              >
                {say('customer.words.drop')}
              </Button>
            )}
          </div>
        </form>
      </Panel>
    </div>
  )
}
