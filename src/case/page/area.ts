// What the page of a case gives: the routes of cases and of all that is done to one.
import type { Area } from '../../platform/database/app/area.ts'
import { registerCase } from './http/case.ts'

export const casePage: Area = {
  path: 'case/page',
  routes: [registerCase],
}
