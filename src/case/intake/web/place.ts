// Taking a case down, in the rail.
import { IconCirclePlus } from '@tabler/icons-react'
import type { Place } from '../../../access/web/place.ts'

export const NEW_CASE: Place = {
  to: '/quick',
  key: 'common.nav_new',
  short: 'common.nav_new_short',
  icon: IconCirclePlus,
}
