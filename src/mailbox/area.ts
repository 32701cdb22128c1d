// What the mailbox gives: the routes of mail that waits, failed or has perhaps left.
import type { Area } from '../platform/database/app/area.ts'
import { registerMailbox } from './http/mailbox.ts'

export const mailbox: Area = {
  path: 'mailbox',
  routes: [registerMailbox],
}
