// The people in the rail.
import { IconUsers } from '@tabler/icons-react'
import type { Place } from '../../access/web/place.ts'
import { MANAGE_PEOPLE } from '../domain/policy.ts'

export const PEOPLE: Place = {
  to: '/people',
  key: 'common.nav_people',
  icon: IconUsers,
  needs: MANAGE_PEOPLE,
  second: true,
}
