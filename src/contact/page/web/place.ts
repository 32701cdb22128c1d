// The board of contacts in the rail.
import { IconMessages } from '@tabler/icons-react'
import type { Place } from '../../../access/web/place.ts'
import { HOLD_CONTACT } from '../../core/domain/policy.ts'

export const CONTACTS: Place = {
  to: '/contacts',
  key: 'common.nav_contacts',
  icon: IconMessages,
  needs: HOLD_CONTACT,
}
