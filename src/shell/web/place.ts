// Where one can go in the desk, in the same order every time.
import type { Icon } from '@tabler/icons-react'
import {
  IconBook2,
  IconBuildingStore,
  IconCirclePlus,
  IconFolders,
  IconMail,
  IconMessages,
  IconSun,
  IconUsers,
} from '@tabler/icons-react'
import type { Me } from '../../access/contract/people.ts'
import type { Key } from '../../platform/i18n/catalogue.ts'

export type Place = {
  to: '/' | '/contacts' | '/cases' | '/quick' | '/handbook' | '/people' | '/brands' | '/outbox'
  key: Key
  short?: Key
  icon: Icon
  needs?: string
  second?: boolean
}

/**
 * `needs` is a name in a brand's `may`; `second` moves into the menu on a phone, `short` is its
 * name there.
 */
const PLACES: readonly Place[] = [
  { to: '/', key: 'common.nav_my_day', icon: IconSun },
  { to: '/contacts', key: 'common.nav_contacts', icon: IconMessages, needs: 'contact' },
  { to: '/cases', key: 'common.nav_cases', icon: IconFolders },
  { to: '/quick', key: 'common.nav_new', short: 'common.nav_new_short', icon: IconCirclePlus },
  { to: '/handbook', key: 'common.nav_handbook', icon: IconBook2 },
  { to: '/people', key: 'common.nav_people', icon: IconUsers, needs: 'people', second: true },
  {
    to: '/brands',
    key: 'common.nav_brands',
    icon: IconBuildingStore,
    needs: 'brands',
    second: true,
  },
  { to: '/outbox', key: 'common.nav_outbox', icon: IconMail, needs: 'outbox', second: true },
]

export const placesFor = (me: Me) =>
  PLACES.filter(({ needs }) => !needs || me.brands.some((brand) => brand.may.includes(needs)))
