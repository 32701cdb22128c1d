// Every mail that goes out: what became of it, its words, and a way to try again.
import {
  IconCircleCheck,
  IconClock,
  IconMailOff,
  IconMailOpened,
  IconMailPause,
  IconMailQuestion,
} from '@tabler/icons-react'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import type { OutboxRow } from '../../case/record/contract/case-list.ts'
import type { Me } from '../../access/contract/people.ts'
import { get } from '../../platform/web/api.ts'
import { MailActions } from '../../case/letters/web/mail-actions.tsx'
import { Badge, type Tone } from '../../platform/web/parts/badge.tsx'
import { Button } from '../../platform/web/parts/button.tsx'
import { Select } from '../../platform/web/parts/choice.tsx'
import { Dialog } from '../../platform/web/parts/dialog.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Page } from '../../platform/web/parts/page.tsx'
import { Empty, ErrorNote, Note } from '../../platform/web/parts/state-note.tsx'
import { useFormat, useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { meQuery } from '../../access/web/query.ts'
import './mailbox.css'

type Mail = z.infer<typeof OutboxRow>
type State = Mail['state']
const STATES = [
  'queued',
  'sending',
  'sent',
  'unsure',
  'failed',
  'kept',
] as const satisfies readonly State[]
const TONES: Record<State, Tone> = {
  queued: 'quiet',
  sending: 'quiet',
  sent: 'good',
  failed: 'late',
  kept: 'soon',
  unsure: 'late',
}
const PICTURES = {
  queued: IconClock,
  sending: IconClock,
  sent: IconCircleCheck,
  failed: IconMailOff,
  kept: IconMailPause,
  unsure: IconMailQuestion,
}

export function OutboxPage() {
  const say = usePhrase()
  const { data: me } = useSuspenseQuery(meQuery)
  const [state, setState] = useState<State | ''>('')
  const [open, setOpen] = useState<Mail | null>(null)
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useOutbox()
  const mails = data?.pages.flatMap((page) => page.items) ?? []
  const shown = state === '' ? mails : mails.filter((mail) => mail.state === state)
  return (
    <Page title={say('mailbox.title')} about={say('mailbox.lead')} wide>
      <MailServerNotes brands={me.brands} />
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && mails.length === 0 && <Empty icon={IconMailOpened} title={say('mailbox.empty')} />}
      {mails.length > 0 && (
        <>
          <div className="outbox-filter">
            <Select<State>
              label={say('mailbox.show')}
              value={state}
              onChange={setState}
              empty={say('common.all')}
              options={STATES.map((one) => ({ value: one, label: say(`mailbox.state.${one}`) }))}
            />
          </div>
          {shown.length === 0 && <Empty title={say('mailbox.empty.filter')} />}
          <ul className="list">
            {shown.map((mail) => (
              <li key={mail.id}>
                <MailRow mail={mail} onOpen={() => setOpen(mail)} />
              </li>
            ))}
          </ul>
          {hasNextPage && (
            <p>
              <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
                {say('mailbox.more')}
              </Button>
            </p>
          )}
        </>
      )}
      {open && (
        <Letter
          mail={mails.find((mail) => mail.id === open.id) ?? open}
          zone={me.brands.find((brand) => brand.id === open.brand)?.timeZone ?? 'UTC'}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}

const useOutbox = () =>
  useInfiniteQuery({
    queryKey: ['outbox', 'page'],
    queryFn: ({ pageParam, signal }) =>
      get<{ items: Mail[]; next: string | null }>(
        `outbox${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })

/** For which brands no mail leaves: it is only kept, or they have no mail server. */
function MailServerNotes({ brands }: { brands: Me['brands'] }) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const without = brands.filter((brand) => brand.mail === 'none').map((brand) => pick(brand.name))
  return (
    <>
      {brands.some((brand) => brand.mail === 'kept') && (
        <Note tone="soon" icon={IconMailPause}>
          {say('mailbox.kept.note')}
        </Note>
      )}
      {without.length > 0 && (
        <Note tone="soon" icon={IconMailOff}>
          {say('mailbox.none.note', { brands: format.list(without) })}
        </Note>
      )}
    </>
  )
}

function MailRow({ mail, onOpen }: { mail: Mail; onOpen: () => void }) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <button type="button" className="outbox-row" onClick={onOpen}>
      <span className="outbox-subject" dir="auto">
        {mail.subject}
      </span>
      <Badge tone={TONES[mail.state]} icon={PICTURES[mail.state]}>
        {say(`mailbox.state.${mail.state}`)}
      </Badge>
      <span className="dim">
        <bdi dir="ltr">{mail.to}</bdi>
        {mail.case && (
          <>
            {' '}
            · <bdi dir="ltr">{mail.case.ref}</bdi>
          </>
        )}
      </span>
      <span className="dim outbox-when">{format.relative(mail.queuedAt)}</span>
    </button>
  )
}

function Letter({ mail, zone, onClose }: { mail: Mail; zone: string; onClose: () => void }) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <Dialog title={mail.subject} isOpen onClose={onClose} wide>
      <dl className="facts">
        <dt>{say('mailbox.to')}</dt>
        <dd>
          <bdi dir="ltr">{mail.to}</bdi>
        </dd>
        {mail.case && (
          <>
            <dt>{say('mailbox.case')}</dt>
            <dd>
              <Link to="/cases/$brand/$id" params={{ brand: mail.brand, id: mail.case.id }}>
                <bdi dir="ltr">{mail.case.ref}</bdi>
              </Link>
            </dd>
          </>
        )}
        <dt>{say('mailbox.queuedAt')}</dt>
        <dd>{format.dateTime(mail.queuedAt, zone)}</dd>
        {mail.state !== 'kept' && (
          <>
            <dt>{say('mailbox.messageId')}</dt>
            <dd>
              <bdi dir="ltr">{mail.messageId}</bdi>
            </dd>
          </>
        )}
        {mail.sentAt && (
          <>
            <dt>{say('mailbox.sentAt')}</dt>
            <dd>{format.dateTime(mail.sentAt, zone)}</dd>
          </>
        )}
      </dl>
      <p className="row">
        <Badge tone={TONES[mail.state]} icon={PICTURES[mail.state]}>
          {say(`mailbox.state.${mail.state}`)}
        </Badge>
        {mail.state !== 'kept' && (
          <span className="dim">{say('mailbox.attempts', { count: mail.attempts })}</span>
        )}
      </p>
      {mail.error && <Note tone="soon">{say('mailbox.error', { error: mail.error })}</Note>}
      {(mail.state === 'failed' || mail.state === 'unsure') && (
        <MailActions brand={mail.brand} mail={mail.id} state={mail.state} onDone={onClose} />
      )}
      <div className="letter pre" dir="auto">
        {mail.body}
      </div>
    </Dialog>
  )
}
