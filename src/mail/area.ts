// What mail gives: the right to see to it.
import type { Area } from '../platform/database/app/area.ts'
import { RIGHTS } from './domain/policy.ts'

export const mail: Area = {
  path: 'mail',
  rights: RIGHTS,
}
