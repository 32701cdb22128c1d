// The handbooks in the rail.
import { IconBook2 } from '@tabler/icons-react'
import type { Place } from '../../access/web/place.ts'

export const HANDBOOKS: Place = { to: '/handbook', key: 'common.nav_handbook', icon: IconBook2 }
