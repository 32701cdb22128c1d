// What one action on one case gives: the lock of timers that are about a case.
import type { Area } from '../../platform/database/app/area.ts'
import { caseLock } from './app/timer-lock.ts'

export const caseContext: Area = {
  path: 'case/context',
  locks: { case: caseLock },
}
