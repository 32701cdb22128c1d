// The desk around every signed-in page: the rail with what this person may open, and the page
// beside it.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useState } from 'react'
import { AlarmBar } from '../../contact/alarm/web/alarm-bar.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'
import { stored } from '../../platform/web/preference.ts'
import { meQuery } from '../../access/web/query.ts'
import { useLive } from '../../access/web/live.ts'
import { myDayQuery } from '../../case/record/web/case-query.ts'
import { learnEvents } from '../../case/record/web/known-event.ts'
import { EVENTS } from './event.ts'
import { Rail } from './rail.tsx'
import { Ringing } from './ringing.tsx'

learnEvents(EVENTS)

export function Desk() {
  const say = usePhrase()
  const { setLanguage } = useLanguage()
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: day } = useQuery(myDayQuery)
  useLive()
  const path = useRouterState({ select: (state) => state.location.pathname })
  // The account's language counts unless another was chosen on this device.
  useEffect(() => {
    if (stored('opoka.language') === null) setLanguage(me.person.language)
  }, [me.person.language, setLanguage])
  // A contact in progress takes the whole screen.
  const isWhole = /^\/contacts\/[^/]+\/[^/]+$/.test(path)
  return (
    <div className={isWhole ? 'desk desk-whole' : 'desk'}>
      <a className="skip" href="#content">
        {say('common.skip')}
      </a>
      {!isWhole && (
        <Rail me={me} path={path} waiting={day ? day.counts.waiting + day.counts.fresh : null} />
      )}
      <main id="content" className="desk-main" tabIndex={-1}>
        <AlarmBar
          me={me}
          contact={isWhole ? (path.split('/')[3] ?? null) : null}
          isWhole={isWhole}
        />
        {!isWhole && <OfflineNote />}
        <Ringing me={me} isQuiet={isWhole || path === '/contacts'} />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}

function OfflineNote() {
  const say = usePhrase()
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return online ? null : (
    <p className="note note-soon" role="status">
      {say('common.offline')}
    </p>
  )
}
