// The page of one contact: waiting to be taken, in progress, its wrap-up, and what became of it.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { IconCheck, IconPhoneIncoming } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ContactView, WrapUpReply } from '../../core/contract/contact.ts'
import type { Guide } from '../../../guide/domain/type.ts'
import { ApiError } from '../../../platform/web/api.ts'
import { contactQuery } from '../../core/web/contact-query.ts'
import { guideQuery } from '../../../style/web/guide-query.ts'
import {
  SessionContext,
  useContactSession,
  useSession,
  useShown,
} from '../../core/web/use-contact.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Loading } from '../../../platform/web/parts/loading.tsx'
import { Page } from '../../../platform/web/parts/page.tsx'
import { Empty, ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { meQuery } from '../../../access/web/query.ts'
import '../../../case/record/web/case-row.css'
import { useAct, type ContactAct } from '../../live/web/act.ts'
import '../../live/web/contact.css'
import '../../live/web/step.css'
import '../../live/web/cue.css'
import '../../live/web/column.css'
import '../../wrap/web/wrap.css'
import { ContactScreen } from './screen.tsx'
import { WrapUp } from '../../wrap/web/wrap-up.tsx'
import { useWrapDraft } from '../../wrap/web/wrap-draft.ts'
import { isolate } from '../../../platform/base/domain/text.ts'

export function ContactPage() {
  const say = usePhrase()
  const { brand, id } = useParams({ from: '/desk/contacts/$brand/$id' })
  const contact = useQuery(contactQuery(brand, id))
  const guide = useQuery(guideQuery(brand))
  const error = contact.error ?? guide.error
  if (contact.data && guide.data)
    return <Opened key={id} view={contact.data} guide={guide.data.guide} />
  const isGone = error instanceof ApiError && error.status === 404
  return (
    <Page title={say('contact.one')}>
      {error ? (
        <ErrorNote
          error={error}
          onRetry={
            isGone
              ? undefined
              : () => {
                  void contact.refetch()
                  void guide.refetch()
                }
          }
        />
      ) : (
        <Loading lines={10} />
      )}
      {isGone && (
        <p>
          <Link to="/contacts" className="link">
            {say('contact.to_board')}
          </Link>
        </p>
      )}
    </Page>
  )
}

function Opened({ view, guide }: { view: ContactView; guide: Guide }) {
  const { data: me } = useSuspenseQuery(meQuery)
  const session = useSession(view, guide, me.person.id)
  return (
    <SessionContext value={session}>
      <Stage me={me.person.id} />
    </SessionContext>
  )
}

function Stage({ me }: { me: string }) {
  const say = usePhrase()
  const { view } = useShown()
  const act = useAct(useContactSession(), view.brand, view.id)
  const draft = useWrapDraft(view.brand, view.id)
  // Somebody else's: only when asked for.
  const [wraps, setWraps] = useState(false)
  const [reply, setReply] = useState<WrapUpReply | null>(null)
  // The keys belong to the contact from the first moment on.
  useEffect(() => {
    if (
      !(document.activeElement instanceof HTMLElement) ||
      document.activeElement === document.body
    )
      document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true })
  }, [])
  if (reply || view.state === 'wrapped') return <Wrapped view={view} reply={reply} />
  // Who may only read cases has no hand in a contact.
  if (!view.may.includes('events'))
    return (
      <Page title={say('contact.one')}>
        <ErrorNote error={new ApiError(403, 'access.denied')} />
      </Page>
    )
  if (view.state === 'waiting') return <Waiting view={view} act={act} />
  if (view.state === 'ended') {
    const isTheirs = view.agent !== null && view.agent.id !== me && !wraps
    return isTheirs || !view.may.includes('wrap-up') ? (
      <Ended view={view} onWrap={view.may.includes('wrap-up') ? () => setWraps(true) : undefined} />
    ) : (
      <WrapUp act={act} draft={draft} me={me} onDone={setReply} />
    )
  }
  return <ContactScreen act={act} me={me} draft={draft} />
}

function Waiting({ view, act }: { view: ContactView; act: ContactAct }) {
  const say = usePhrase()
  const take = useRef<HTMLButtonElement>(null)
  useEffect(() => take.current?.focus(), [])
  return (
    <Page
      title={view.customer?.name ?? view.phone ?? say('contact.somebody')}
      about={say('contact.waiting_for_you')}
    >
      <div className="row">
        <Button
          ref={take}
          look="accent"
          size="large"
          icon={IconPhoneIncoming}
          onPress={() => act.quick('take', {})}
        >
          {say('contact.take')}
        </Button>
        <Link to="/contacts" className="link">
          {say('contact.to_board')}
        </Link>
      </div>
    </Page>
  )
}

function Ended({ view, onWrap }: { view: ContactView; onWrap?: () => void }) {
  const say = usePhrase()
  return (
    <Page
      title={say('contact.ended')}
      about={
        view.agent ? say('contact.ended_wraps', { name: isolate(view.agent.name) }) : undefined
      }
    >
      <div className="row">
        <Link to="/contacts" className="button button-accent">
          {say('contact.to_board')}
        </Link>
        {onWrap && (
          <Button look="quiet" onPress={onWrap}>
            {say('contact.ended_take')}
          </Button>
        )}
      </div>
    </Page>
  )
}

function Wrapped({ view, reply }: { view: ContactView; reply: WrapUpReply | null }) {
  const say = usePhrase()
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => first.current?.querySelector('a')?.focus(), [])
  const about = view.cases.filter((one) => view.about.includes(one.id))
  const cases = reply?.case ? [reply.case] : about
  return (
    <Page title={say('contact.wrapped')}>
      <Empty icon={IconCheck} title={say('contact.wrapped_done')}>
        {reply && reply.care.length > 0 && say('contact.care_asked')}
      </Empty>
      <div ref={first} className="row wrapped-ways">
        {cases.map((one) => (
          <Link
            key={one.id}
            to="/cases/$brand/$id"
            params={{ brand: view.brand, id: one.id }}
            className="button button-accent"
          >
            {say('contact.open_case', { ref: isolate(one.ref) })}
          </Link>
        ))}
        <Link to="/contacts" className="button">
          {say('contact.to_board')}
        </Link>
      </div>
    </Page>
  )
}
