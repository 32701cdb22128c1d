// An area that Opoka does not have: what it adds, it adds here, and no file outside its folder
// knows of it.
import type { Area } from '../../../src/platform/database/app/area.ts'
import { RIGHTS } from './policy.ts'
import { lapse } from './redress.ts'
import { registerRedress } from './route.ts'

export const redress: Area = {
  path: 'redress',
  rights: RIGHTS,
  routes: [registerRedress],
  timers: { case: [{ kind: 'redress.lapses', subject: 'itself', fire: lapse }] },
}
