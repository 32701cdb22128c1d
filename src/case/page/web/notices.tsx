// What Opoka has to tell this person: reminders, climbs, warnings; each can be put away.
import { IconBell, IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { MyDay } from '../../record/contract/case-list.ts'
import { send } from '../../../platform/web/api.ts'
import { deadlineWords } from '../../../platform/web/deadline.ts'
import { noticeLateness, noticeWords } from './notice-words.ts'
import { useErrorText } from '../../../platform/web/error-text.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { queryClient } from '../../../access/web/query.ts'
import { myDayQuery } from '../../record/web/case-query.ts'

const FIRST = 3

export function Notices({
  notices,
  zoneOf,
}: {
  notices: MyDay['notices']
  zoneOf: (brand: string) => string
}) {
  const say = usePhrase()
  const errorText = useErrorText()
  const [all, setAll] = useState(false)
  if (notices.length === 0) return null
  const shown = all ? notices : notices.slice(0, FIRST)
  const putAway = async (brand: string, id: string) => {
    try {
      await send('POST', `notices/${brand}/${id}/read`)
      queryClient.setQueryData(
        myDayQuery.queryKey,
        (day) => day && { ...day, notices: day.notices.filter((notice) => notice.id !== id) },
      )
    } catch (error) {
      toast(errorText(error))
    }
  }
  return (
    <Panel title={say('case.notices')}>
      <ul className="notice-list">
        {shown.map((notice) => (
          <li key={notice.id}>
            <IconBell aria-hidden className="icon" />
            <NoticeText notice={notice} zone={zoneOf(notice.brand)} />
            <Button
              size="small"
              look="quiet"
              icon={IconCheck}
              onPress={() => void putAway(notice.brand, notice.id)}
            >
              {say('case.notice_read')}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < notices.length && (
        <div>
          <Button size="small" onPress={() => setAll(true)}>
            {say('common.more')}
          </Button>
        </div>
      )}
    </Panel>
  )
}

/** What it says, the way to what it is about, and how late it came. */
function NoticeText({ notice, zone }: { notice: MyDay['notices'][number]; zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  const { brand, dueAt } = notice
  const late = noticeLateness(notice, say)
  return (
    <span className="notice-text">
      {noticeWords(notice, say)}
      {notice.case && (
        <>
          {' '}
          <Link to="/cases/$brand/$id" params={{ brand, id: notice.case.id }} data-row="">
            <bdi>{notice.case.ref}</bdi>
          </Link>
        </>
      )}
      {notice.contact && (
        <>
          {' '}
          <Link to="/contacts/$brand/$id" params={{ brand, id: notice.contact }} data-row="">
            {say('common.rings_open')}
          </Link>
        </>
      )}
      <span className="dim">
        {' '}
        ·{' '}
        {notice.kind.startsWith('clock')
          ? deadlineWords(dueAt, zone, format)
          : format.shortDateTime(dueAt, zone)}
      </span>
      {late && (
        <>
          {' '}
          <Badge tone="late">{late}</Badge>
        </>
      )}
    </span>
  )
}
