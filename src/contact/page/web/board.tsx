// Contacts in progress: danger nobody is on first, then who asks for help, then who waits, then who
// is being served; and how to begin one.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import {
  IconLifebuoy,
  IconMessage,
  IconPhone,
  IconPhoneIncoming,
  IconUser,
  IconMail,
  IconShieldFilled,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ContactRow } from '../../core/contract/contact.ts'
import { Caller } from '../../core/web/caller.tsx'
import { contactsQuery } from '../../core/web/contact-query.ts'
import { ROW_KEYS, useKeys } from '../../../platform/web/keys.tsx'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { Loading } from '../../../platform/web/parts/loading.tsx'
import { Page, Panel } from '../../../platform/web/parts/page.tsx'
import { Empty, ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { meQuery } from '../../../access/web/query.ts'
import '../../../case/record/web/case-row.css'
import './board.css'
import { CarePanel } from '../../live/web/care-panel.tsx'
import { StartForm } from '../../live/web/start-form.tsx'

const ICONS = {
  phone: IconPhone,
  chat: IconMessage,
  visit: IconUser,
  mail: IconMail,
  letter: IconMail,
} as const

export function BoardPage() {
  const say = usePhrase()
  const { data: me } = useSuspenseQuery(meQuery)
  const { data, error, refetch } = useQuery(contactsQuery)
  useKeys({
    ...ROW_KEYS,
    n: () => document.querySelector<HTMLElement>('.start-form input, .start-form select')?.focus(),
  })
  return (
    <Page title={say('common.nav_contacts')} about={say('contact.board_about')}>
      <StartForm />
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {data ? <Lists rows={data} /> : !error && <Loading lines={4} />}
      <CarePanel zone={me.brands[0]?.timeZone ?? 'UTC'} />
    </Page>
  )
}

function Lists({ rows: all }: { rows: readonly ContactRow[] }) {
  const say = usePhrase()
  const { data: me } = useSuspenseQuery(meQuery)
  const isMine = (row: ContactRow) => row.agent?.id === me.person.id
  const isDanger = (row: ContactRow) => row.alarm !== null && !row.alarm.isConfirmed
  const danger = all.filter(isDanger)
  const rows = all.filter((row) => !isDanger(row))
  const lists = [
    { key: 'alarm.safety', rows: danger },
    {
      key: 'contact.board_help',
      rows: rows.filter((row) => row.state === 'live' && row.helpAskedAt),
    },
    { key: 'contact.board_waiting', rows: rows.filter((row) => row.state === 'waiting') },
    {
      key: 'contact.board_mine',
      rows: rows.filter(
        (row) =>
          isMine(row) && row.state !== 'waiting' && !(row.state === 'live' && row.helpAskedAt),
      ),
    },
    {
      key: 'contact.board_live',
      rows: rows.filter((row) => !isMine(row) && row.state === 'live' && !row.helpAskedAt),
    },
  ] as const
  if (lists.every((list) => list.rows.length === 0))
    return (
      <Empty icon={IconPhone} title={say('contact.board_empty')}>
        {say('contact.board_empty_about')}
      </Empty>
    )
  return lists.map(
    (list) =>
      list.rows.length > 0 && (
        <Panel quiet key={list.key} title={say(list.key)}>
          <ul className="list">
            {list.rows.map((row) => (
              <li key={row.id}>
                <Row
                  row={row}
                  zone={me.brands.find((brand) => brand.id === row.brand)?.timeZone ?? 'UTC'}
                />
              </li>
            ))}
          </ul>
        </Panel>
      ),
  )
}

function Row({ row, zone }: { row: ContactRow; zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const { data: me } = useSuspenseQuery(meQuery)
  const Picture = ICONS[row.channel]
  const brand = me.brands.find((one) => one.id === row.brand)
  return (
    <Link
      to="/contacts/$brand/$id"
      params={{ brand: row.brand, id: row.id }}
      className={row.alarm ? 'case-row board-danger' : 'case-row'}
      data-row=""
      preload={false}
    >
      <span className="case-row-top">
        <Picture aria-hidden className="icon" />
        <span className="case-row-what">
          <Caller name={row.customer} phone={row.phone} nobody={say('contact.somebody')} />
        </span>
        <Marks row={row} zone={zone} />
      </span>
      <span className="dim board-row-end">
        {say(`common.channel_${row.channel}`)} · {format.shortDateTime(row.beganAt, zone)} ·{' '}
        {say(`common.lang_${row.language}`)}
        {me.brands.length > 1 && brand && <> · {pick(brand.name)}</>}
        {row.agent && (
          <>
            {' '}
            · <bdi>{row.agent.name}</bdi>
          </>
        )}
      </span>
      {row.helpNote && (
        <span className="case-row-text" dir="auto">
          {row.helpNote}
        </span>
      )}
    </Link>
  )
}

/** What it waits for. */
function Marks({ row, zone }: { row: ContactRow; zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <>
      {row.alarm && (
        <Badge tone="danger" icon={IconShieldFilled}>
          {say(`alarm.why_${row.alarm.why}`)}
          {!row.alarm.isConfirmed && <> · {say('alarm.nobody_yet')}</>}
        </Badge>
      )}
      {row.helpAskedAt && row.state === 'live' && (
        <Badge tone="late" icon={IconLifebuoy}>
          {say('contact.help_since', { when: format.time(row.helpAskedAt, zone) })}
        </Badge>
      )}
      {row.state === 'waiting' && (
        <Badge tone="soon" icon={IconPhoneIncoming}>
          {say('contact.take')}
        </Badge>
      )}
      {row.state === 'ended' && <Badge>{say('contact.to_wrap')}</Badge>}
    </>
  )
}
