// What handbooks give: the right to read one.
import type { Area } from '../platform/database/app/area.ts'
import { RIGHTS } from './domain/policy.ts'

export const handbook: Area = {
  path: 'handbook',
  rights: RIGHTS,
}
