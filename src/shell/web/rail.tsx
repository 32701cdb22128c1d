// The narrow rail: where one can go, in the same order every time; on a phone it lies along the
// bottom.
import { Link } from '@tanstack/react-router'
import type { Me } from '../../access/contract/people.ts'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { AlarmCount } from '../../contact/alarm/web/alarm-bar.tsx'
import { AccountMenu } from './account-menu.tsx'
import { placesFor } from './place.ts'

export function Rail({ me, path, waiting }: { me: Me; path: string; waiting: number | null }) {
  const say = usePhrase()
  const format = useFormat()
  const isHere = (to: string) =>
    to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`)
  const places = placesFor(me)
  return (
    <nav className="rail" aria-label={say('common.rail')}>
      <p className="rail-name">
        <img src={new URL('./mark.svg', import.meta.url).href} alt="" width="24" height="24" />
        <span>Opoka</span>
      </p>
      <ul>
        {places.map(({ to, key, short, icon: Picture, second }) => (
          <li key={to} className={second ? 'rail-second' : undefined}>
            <Link to={to} className="rail-link" aria-current={isHere(to) ? 'page' : undefined}>
              <Picture aria-hidden className="icon" />
              <span>
                {short ? (
                  <>
                    <span className="rail-long">{say(key)}</span>
                    <span className="rail-short">{say(short)}</span>
                  </>
                ) : (
                  say(key)
                )}
              </span>
              {to === '/' && waiting !== null && waiting > 0 && (
                <span className="rail-count">{format.number(waiting)}</span>
              )}
              {to === '/contacts' && <AlarmCount me={me} />}
            </Link>
          </li>
        ))}
      </ul>
      <AccountMenu me={me} seconds={places.filter((place) => place.second)} />
    </nav>
  )
}
