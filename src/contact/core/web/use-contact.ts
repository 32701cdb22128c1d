// The session of the contact on this screen, and who may do what in it.
import { createContext, use, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ContactView } from '../contract/contact.ts'
import type { Guide } from '../../../guide/domain/type.ts'
import { useLanguage } from '../../../platform/web/phrase.tsx'
import { ContactSession, type Shown } from './session.ts'

/** One session a page; what it read first is only its beginning. */
export function useSession(view: ContactView, guide: Guide, me: string): ContactSession {
  const { language } = useLanguage()
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the session keeps its own view and language up to date
  const session = useMemo(() => new ContactSession(view, guide, me, language), [view.id, guide, me])
  useEffect(() => session.speak(language), [session, language])
  useEffect(() => {
    session.open()
    return () => session.close()
  }, [session])
  return session
}

export const SessionContext = createContext<ContactSession | null>(null)

export function useContactSession(): ContactSession {
  const session = use(SessionContext)
  if (!session) throw new Error('a contact is used outside its session')
  return session
}
export function useShown(): Shown {
  const session = useContactSession()
  return useSyncExternalStore(session.watch, session.shown)
}
