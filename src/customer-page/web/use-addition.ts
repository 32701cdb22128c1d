// Words and files that a customer adds: kept until they have gone, and sent part by part.
import { useState } from 'react'
import type { z } from 'zod'
import type { CustomerPageAdded, CustomerPageView } from '../../case/intake/contract/public.ts'
import { useStoredText } from '../../access/web/offline/stored-words.ts'
import { useStoredFiles } from '../../access/web/offline/use-stored-files.ts'
import { queryClient } from '../../access/web/query.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import type { Aside } from '../../platform/files/domain/file-kind.ts'
import { ApiError, send } from '../../platform/web/api.ts'
import { goToField } from '../../platform/web/error-summary.tsx'
import { toast } from '../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'
import type { CustomerPageProps } from './use-customer-act.ts'

/** As the contract bounds a reason. */
const MAX_REASON = 5_000

export type Addition = ReturnType<typeof useAddition>

export function useAddition(props: CustomerPageProps) {
  const say = usePhrase()
  const words = useStoredAddition(props)
  const { text, stored, isEmpty } = words
  const { aside, setAside, sendWords, sendFiles, reopen } = useRequests(props, words)
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const isClosed = !props.data.may.includes('add')

  const openAgain = async () => {
    setFailure(null)
    setBusy(true)
    await reopen().catch(setFailure)
    setBusy(false)
  }
  const submit = async () => {
    if (isClosed) return
    setAside([])
    setWrong(isEmpty ? say('customer.add.empty') : null)
    setFailure(null)
    if (isEmpty) return goToField('add')
    setBusy(true)
    try {
      // Words first, which no bad file holds up.
      if (!isBlank(text)) await sendWords()
      if (stored.files.length > 0) await sendFiles()
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
  return { ...words, aside, wrong, busy, failure, isClosed, submit, openAgain }
}

/** What stands in the form. */
function useStoredAddition({ data }: CustomerPageProps) {
  const place = `${data.brand.id}.${data.ref}.customer.add`
  const [text, setText, sent] = useStoredText(place)
  const stored = useStoredFiles(place)
  const isEmpty = isBlank(text) && stored.files.length === 0
  return {
    text,
    setText,
    sent,
    stored,
    isEmpty,
    /** Files of which only the names are left are there too. */
    isThere: !isEmpty || stored.missing.length > 0,
    drop: () => {
      setText('')
      stored.setFiles([])
    },
  }
}

/** What has gone is cleared at once, so that a second try sends only the rest. */
function useRequests(
  { path, onChange }: CustomerPageProps,
  { text, sent, stored }: ReturnType<typeof useStoredAddition>,
) {
  const say = usePhrase()
  const [aside, setAside] = useState<readonly Aside[]>([])
  const { files } = stored
  const sendWords = async () => {
    onChange(await send<CustomerPageView>('POST', `${path}/add`, { text }))
    sent(text)
  }
  const sendFiles = async () => {
    const { aside: left, ...page } = await send<z.infer<typeof CustomerPageAdded>>(
      'POST',
      `${path}/files`,
      undefined,
      { files },
    )
    onChange(page)
    setAside(left)
    stored.sent(files)
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
    if (text.trim().length > MAX_REASON) await sendWords()
    else sent(text)
    if (files.length > 0) await sendFiles()
    toast(say('customer.reopen.done'))
  }
  return { aside, setAside, sendWords, sendFiles, reopen }
}
