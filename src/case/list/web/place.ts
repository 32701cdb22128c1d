// The list of cases in the rail.
import { IconFolders } from '@tabler/icons-react'
import type { Place } from '../../../access/web/place.ts'

export const CASES: Place = { to: '/cases', key: 'common.nav_cases', icon: IconFolders }
