// The narrow rail: where one can go, in the same order every time; on a phone it lies along the bottom.
import type { Icon } from '@tabler/icons-react'
import { IconBook2, IconBuildingStore, IconCirclePlus, IconFolders, IconMail, IconSun, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Me } from '../../contract/people.ts'
import type { Key } from '../../i18n/catalogue.ts'
import { useFormat, usePhrase } from '../phrase.tsx'
import { AccountMenu } from './account-menu.tsx'

type Place = { to: '/' | '/cases' | '/quick' | '/handbook' | '/people' | '/brands' | '/outbox'; key: Key; short?: Key; icon: Icon; needs?: string; second?: boolean }

/** `needs` is a name in a brand's `may`; `second` moves into the menu on a phone, `short` is its name there. */
export const PLACES: readonly Place[] = [
  { to: '/', key: 'common.nav_my_day', icon: IconSun },
  { to: '/cases', key: 'common.nav_cases', icon: IconFolders },
  { to: '/quick', key: 'common.nav_new', short: 'common.nav_new_short', icon: IconCirclePlus },
  { to: '/handbook', key: 'common.nav_handbook', icon: IconBook2 },
  { to: '/people', key: 'common.nav_people', icon: IconUsers, needs: 'people', second: true },
  { to: '/brands', key: 'common.nav_brands', icon: IconBuildingStore, needs: 'brands', second: true },
  { to: '/outbox', key: 'common.nav_outbox', icon: IconMail, needs: 'outbox', second: true },
]

export const placesFor = (me: Me) => PLACES.filter(({ needs }) => !needs || me.brands.some((brand) => brand.may.includes(needs)))

export function Rail({ me, path, waiting }: { me: Me; path: string; waiting: number | null }) {
  const say = usePhrase()
  const format = useFormat()
  const isHere = (to: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`))
  const places = placesFor(me)
  return (
    <nav className="rail" aria-label={say('common.rail')}>
      <p className="rail-name"><img src={new URL('../mark.svg', import.meta.url).href} alt="" width="24" height="24" /><span>Opoka</span></p>
      <ul>
        {places.map(({ to, key, short, icon: Picture, second }) => (
          <li key={to} className={second ? 'rail-second' : undefined}>
            <Link to={to} className="rail-link" aria-current={isHere(to) ? 'page' : undefined}>
              <Picture aria-hidden className="icon" />
              <span>{short ? <><span className="rail-long">{say(key)}</span><span className="rail-short">{say(short)}</span></> : say(key)}</span>
              {to === '/' && waiting !== null && waiting > 0 && <span className="rail-count">{format.number(waiting)}</span>}
            </Link>
          </li>
        ))}
      </ul>
      <AccountMenu me={me} seconds={places.filter((place) => place.second)} />
    </nav>
  )
}
