// What alarms give: the right to answer one.
import type { Area } from '../platform/database/app/area.ts'
import { RIGHTS } from './domain/policy.ts'

export const alarm: Area = {
  path: 'alarm',
  rights: RIGHTS,
}
