// One case whole: what is known, what is due, what to do next; the same on its own page and beside
// My day.
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { CaseView } from '../../record/contract/case.ts'
import { ApiError } from '../../../platform/web/api.ts'
import { caseQuery } from '../../record/web/case-query.ts'
import { KeysDialog, useKeys } from '../../../platform/web/keys.tsx'
import { Loading } from '../../../platform/web/parts/loading.tsx'
import { useTitle } from '../../../platform/web/parts/title.ts'
import { ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import '../../record/web/case-row.css'
import { makeAct } from '../../record/web/act.ts'
import { Answers } from '../../letters/web/answers.tsx'
import { Attachments } from './attachments.tsx'
import './case.css'
import { CaseDialogs } from './case-dialogs.tsx'
import { Deadlines } from '../../deadlines/web/deadlines.tsx'
import { Customer } from './customer.tsx'
import { Facts } from './facts.tsx'
import { Guidance } from './guidance.tsx'
import { Head } from './head.tsx'
import { Links } from './links.tsx'
import { NoteField } from './note-field.tsx'
import { Pinned } from './pinned.tsx'
import { Promises } from '../../promises/web/promises.tsx'
import { Similar } from './similar.tsx'
import { Story } from './story.tsx'
import type { Opened, PartProps } from '../../record/web/part.ts'
import { Timeline } from './timeline.tsx'

export function CaseScreen({
  brand,
  id,
  onClose,
}: {
  brand: string
  id: string
  onClose?: () => void
}) {
  const { data, error, refetch } = useQuery(caseQuery(brand, id))
  if (data)
    return <Shown view={data} trouble={error} again={() => void refetch()} onClose={onClose} />
  return error ? (
    <Missing error={error} again={() => void refetch()} />
  ) : (
    <div className="case">
      <Loading lines={10} />
    </div>
  )
}

/** What is not there will not come by asking again; anything else may. */
function Missing({ error, again }: { error: unknown; again: () => void }) {
  const say = usePhrase()
  useTitle(say('case.one'))
  const isGone = error instanceof ApiError && error.status === 404
  return (
    <div className="case">
      <h1>{say('case.one')}</h1>
      <ErrorNote error={error} onRetry={isGone ? undefined : again} />
    </div>
  )
}

function Shown({
  view,
  trouble,
  again,
  onClose,
}: {
  view: CaseView
  trouble: unknown
  again: () => void
  onClose?: () => void
}) {
  useTitle(view.ref)
  const act = useMemo(() => makeAct(view.brand, view.id), [view.brand, view.id])
  const [opened, open] = useState<Opened | null>(null)
  const [help, setHelp] = useState(false)
  const may = (action: string) => view.may.includes(action)
  const part: PartProps = { view, act, open, may }
  useCaseKeys(part, { onClose, onHelp: () => setHelp(true) })
  return (
    <article className="case" aria-label={view.ref}>
      {trouble ? <ErrorNote error={trouble} onRetry={again} /> : null}
      <Head {...part} onClose={onClose} onKeys={() => setHelp(true)} />
      <div className="case-columns">
        <div className="case-main">
          <Pinned {...part} />
          <Deadlines {...part} />
          <Story {...part} />
          <Promises {...part} />
          <Answers {...part} />
          <Attachments {...part} />
          <div className="case-late">
            {may('note') && <NoteField {...part} />}
            <Timeline {...part} />
          </div>
        </div>
        <div className="case-side">
          <Customer {...part} />
          <Guidance view={view} />
          <Similar view={view} />
          <Links {...part} />
          <Facts {...part} />
        </div>
      </div>
      <CaseDialogs {...part} opened={opened} onClose={() => open(null)} />
      <CaseKeysDialog isOpen={help} onClose={() => setHelp(false)} />
    </article>
  )
}

/** What `CaseKeysDialog` tells. */
function useCaseKeys(
  { open, may }: PartProps,
  { onClose, onHelp }: { onClose?: () => void; onHelp: () => void },
) {
  const when = (action: string, dialog: Opened) => (may(action) ? () => open(dialog) : undefined)
  useKeys({
    a: when('send-answer', { name: 'letter', kind: 'answer' }),
    p: when('promise', { name: 'promise' }),
    c: when('close', { name: 'close' }),
    n: may('note')
      ? () => document.querySelector<HTMLTextAreaElement>('.note-field textarea')?.focus()
      : undefined,
    Escape: onClose,
    '?': onHelp,
  })
}

function CaseKeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const say = usePhrase()
  return (
    <KeysDialog
      isOpen={isOpen}
      onClose={onClose}
      keys={[
        { keys: ['a'], label: say('case.write_answer') },
        { keys: ['p'], label: say('case.promise_make') },
        { keys: ['n'], label: say('case.note_add') },
        { keys: ['c'], label: say('case.close') },
      ]}
    />
  )
}
