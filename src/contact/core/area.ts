// What a contact gives: the lock of timers that are about one.
import type { Area } from '../../platform/database/app/area.ts'
import { contactLock } from './app/timer-lock.ts'
import { RIGHTS } from './domain/policy.ts'

export const contactCore: Area = {
  path: 'contact/core',
  rights: RIGHTS,
  locks: { contact: contactLock },
}
