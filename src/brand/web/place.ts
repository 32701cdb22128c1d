// The brands in the rail.
import { IconBuildingStore } from '@tabler/icons-react'
import type { Place } from '../../access/web/place.ts'
import { MANAGE_BRANDS } from '../domain/policy.ts'

export const BRANDS: Place = {
  to: '/brands',
  key: 'common.nav_brands',
  icon: IconBuildingStore,
  needs: MANAGE_BRANDS,
  second: true,
}
