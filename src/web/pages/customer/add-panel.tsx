// Adding words and files to one's own case.
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { send } from '../../api.ts'
import { AsideNote } from '../../parts/aside-note.tsx'
import { Button } from '../../parts/button.tsx'
import { FileField } from '../../parts/file-field.tsx'
import { Panel } from '../../parts/page.tsx'
import { ErrorNote } from '../../parts/state-note.tsx'
import { TextArea } from '../../parts/text-field.tsx'
import { toast } from '../../parts/toast.tsx'
import { usePhrase } from '../../phrase.tsx'
import { goToField } from '../intake/error-summary.tsx'
import type { z } from 'zod'
import type { CustomerPageAdded, CustomerPageView } from '../../../contract/public.ts'
import type { Aside } from '../../../domain/case/file-kind.ts'
import { isBlank } from '../../../domain/text.ts'

export function AddPanel({ path, onChange }: { path: string; onChange: (next: CustomerPageView) => void }) {
  const say = usePhrase()
  const [text, setText] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [aside, setAside] = useState<readonly Aside[]>([])
  const [failure, setFailure] = useState<unknown>(null)

  const submit = async () => {
    setAside([])
    const isEmpty = isBlank(text) && files.length === 0
    setWrong(isEmpty ? say('customer.add.empty') : null)
    setFailure(null)
    if (isEmpty) return goToField('add')
    setBusy(true)
    try {
      // What has gone is cleared at once, so that a second try sends only the rest; words first, which no bad file holds up.
      if (!isBlank(text)) {
        onChange(await send<CustomerPageView>('POST', `${path}/add`, { text }))
        setText('')
      }
      if (files.length > 0) {
        const { aside: left, ...page } = await send<z.infer<typeof CustomerPageAdded>>('POST', `${path}/files`, undefined, { files })
        onChange(page)
        setAside(left)
        setFiles([])
      }
      toast(say(isBlank(text) ? 'customer.add.filesDone' : 'customer.add.done'))
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="no-print">
      <Panel title={say('customer.add')}>
        <form className="form" noValidate onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}>
          <TextArea label={say('customer.add.label')} name="add" value={text} onChange={setText} error={wrong} maxLength={10_000} />
          <FileField label={say('customer.add.files')} files={files} onChange={setFiles} />
          <AsideNote aside={aside} />
          <ErrorNote error={failure} kept={say('customer.failed')} />
          <div className="form-end"><Button type="submit" look="accent" icon={IconSend} flips isPending={busy}>{say('customer.add.submit')}</Button></div>
        </form>
      </Panel>
    </div>
  )
}
