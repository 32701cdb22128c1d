// What access gives: the routes of health, and of what lets somebody in without an account.
import type { Area } from '../platform/database/app/area.ts'
import { registerHealth } from './http/health.ts'
import { registerPlaceCode, registerToken } from './http/place-code.ts'
import { RIGHTS } from './domain/policy.ts'

export const access: Area = {
  path: 'access',
  rights: RIGHTS,
  routes: [registerHealth, registerPlaceCode, registerToken],
}
