// The outbox in the rail.
import { IconMail } from '@tabler/icons-react'
import type { Place } from '../../access/web/place.ts'
import { HANDLE_MAIL } from '../../mail/domain/policy.ts'

export const OUTBOX: Place = {
  to: '/outbox',
  key: 'common.nav_outbox',
  icon: IconMail,
  needs: HANDLE_MAIL,
  second: true,
}
