// My day in the rail.
import { IconSun } from '@tabler/icons-react'
import type { Place } from '../../../access/web/place.ts'

export const MY_DAY: Place = { to: '/', key: 'common.nav_my_day', icon: IconSun }
