// A new brand: from one of the shipped handbooks, or from files of one's own.
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { BrandId } from '../../platform/base/contract/common.ts'
import type { SetupState } from '../../access/contract/people.ts'
import { isBlank, isolate } from '../../platform/base/domain/text.ts'
import { get, send } from '../../platform/web/api.ts'
import { among, type StoredWords, useStoredWords } from '../../access/web/offline/stored-words.ts'
import { useStoredFiles } from '../../access/web/offline/use-stored-files.ts'
import { Button } from '../../platform/web/parts/button.tsx'
import { RadioGroup } from '../../platform/web/parts/choice.tsx'
import { Dialog } from '../../platform/web/parts/dialog.tsx'
import { StoredNote } from '../../access/web/stored-note.tsx'
import { Note } from '../../platform/web/parts/state-note.tsx'
import { TextField } from '../../platform/web/parts/text-field.tsx'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { queryClient } from '../../access/web/query.ts'
import { useAct } from '../../platform/web/use-act.ts'
import { FileChoice } from './file-choice.tsx'
import { bundleOf, readBundle, takeFiles, type HandbookFileShape } from './import-files.ts'

const OWN = 'own files'

/** Files of one's own, chosen just now or before the page was loaded again. */
function useOwnFiles() {
  const say = usePhrase()
  const stored = useStoredFiles('brand.new')
  const [files, setFiles] = useState<HandbookFileShape[]>([])
  const [unread, setUnread] = useState<string | null>(null)
  const choose = async (chosen: File[]) => {
    const taken = await takeFiles(chosen)
    const name = taken.unreadable
    const nothing = taken.files.length === 0 ? say('brand.import.nothing') : null
    setUnread(name ? say('brand.import.unreadable', { name }) : nothing)
    stored.setFiles(name || nothing ? [] : [bundleOf(taken.files)])
  }
  const [bundle] = stored.files
  useEffect(() => void (bundle ? readBundle(bundle) : Promise.resolve([])).then(setFiles), [bundle])
  return { files, unread, choose, forget: () => stored.setFiles([]) }
}

type Shipped = z.infer<typeof SetupState>['shipped']
type Wrong = { id?: string; employer?: string; from?: string }

/** What is typed and chosen of the new brand, and its making. */
function useNewBrand(shipped: Shipped, onClose: () => void) {
  const say = usePhrase()
  const navigate = useNavigate()
  const { busy, failure, act } = useAct()
  const stored = useStoredWords('brand.new', { id: '', name: '', employer: '', from: '' })
  const { values } = stored
  const own = useOwnFiles()
  const [wrong, setWrong] = useState<Wrong>({})
  const from = among(
    values.from,
    [...shipped.map(({ id }) => ({ value: id })), { value: OWN }],
    shipped[0]?.id ?? OWN,
  )
  const add = async () => {
    const found = {
      ...(!BrandId.safeParse(values.id).success && { id: say('brand.error.id') }),
      ...(isBlank(values.employer) && { employer: say('brand.error.employer') }),
      ...(from === OWN && own.files.length === 0 && { from: say('brand.error.files') }),
    }
    setWrong(found)
    if (Object.keys(found).length > 0) return
    const body = {
      id: values.id,
      employer: values.employer,
      name: values.name.trim() || null,
      ...(from === OWN ? { files: own.files } : { shipped: from }),
    }
    const done = await act(
      () => send('POST', 'brands', body),
      say('brand.add.done', { name: values.name.trim() || values.id }),
    )
    if (!done) return
    stored.forget()
    own.forget()
    await queryClient.invalidateQueries()
    onClose()
    await navigate({ to: '/brands/$brand', params: { brand: values.id } })
  }
  return { stored, from, own, wrong, busy, failure, add }
}

export function NewBrandDialog({ onClose }: { onClose: () => void }) {
  const say = usePhrase()
  const { data: setup } = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => get<z.infer<typeof SetupState>>('setup', signal),
    staleTime: Infinity,
  })
  const shipped = setup?.shipped ?? []
  const { stored, from, own, wrong, busy, failure, add } = useNewBrand(shipped, onClose)
  return (
    <Dialog
      title={say('brand.add.title')}
      isOpen
      busy={busy}
      onClose={onClose}
      locked
      error={failure}
      checked={wrong}
      footer={
        <>
          <Button look="accent" isPending={busy} onPress={() => void add()}>
            {say('brand.add.submit')}
          </Button>
          <Button isPending={busy} onPress={onClose}>
            {say('common.cancel')}
          </Button>
        </>
      }
    >
      <StoredNote stored={stored} />
      <NameFields stored={stored} wrong={wrong} />
      <HandbookChoice
        shipped={shipped}
        from={from}
        error={wrong.from}
        onChange={(from) => stored.change({ from })}
      />
      {from === OWN && <FileChoice onChoose={(chosen) => void own.choose(chosen)} />}
      {from === OWN && own.files.length > 0 && (
        <p role="status">{say('brand.import.chosen', { count: own.files.length })}</p>
      )}
      {from === OWN && own.unread && <Note tone="soon">{own.unread}</Note>}
    </Dialog>
  )
}

function NameFields({
  stored: { values, change },
  wrong,
}: {
  stored: Pick<StoredWords<Record<'id' | 'name' | 'employer', string>>, 'values' | 'change'>
  wrong: Wrong
}) {
  const say = usePhrase()
  const text = (name: 'id' | 'name' | 'employer') => ({
    name,
    value: values[name],
    onChange: (value: string) => change({ [name]: value }),
  })
  return (
    <>
      <TextField
        cause="id brand.exists"
        label={say('brand.add.id')}
        hint={say('brand.add.id.hint')}
        required
        maxLength={40}
        error={wrong.id}
        autoComplete="off"
        {...text('id')}
      />
      <TextField
        cause="name"
        label={say('brand.add.name')}
        hint={say('brand.add.name.hint')}
        required={false}
        maxLength={200}
        {...text('name')}
      />
      <TextField
        cause="employer"
        label={say('brand.add.employer')}
        hint={say('brand.add.employer.hint')}
        required
        maxLength={200}
        error={wrong.employer}
        {...text('employer')}
      />
    </>
  )
}

function HandbookChoice({
  shipped,
  from,
  error,
  onChange,
}: {
  shipped: Shipped
  from: string
  error: string | undefined
  onChange: (from: string) => void
}) {
  const say = usePhrase()
  const { pick } = useLanguage()
  return (
    <RadioGroup
      cause="shipped files handbook.problems"
      label={say('brand.add.shipped')}
      error={error}
      value={from}
      onChange={onChange}
      options={[
        ...shipped.map((one) => ({
          value: one.id,
          label: pick(one.name),
          hint: isolate(pick(one.about)),
        })),
        { value: OWN, label: say('brand.add.own') },
      ]}
    />
  )
}
