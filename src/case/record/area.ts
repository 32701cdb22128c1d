// What the record of a case gives: the rights to cases.
import type { Area } from '../../platform/database/app/area.ts'
import { RIGHTS } from './domain/policy.ts'

export const caseRecord: Area = {
  path: 'case/record',
  rights: RIGHTS,
}
