// Who sees to mail that waits, failed, or has perhaps left.
import { allow } from '../../access/domain/right.ts'

export const HANDLE_MAIL = allow('outbox', {
  to: ['agent', 'owner', 'leader', 'director', 'administrator'],
})

export const RIGHTS = [HANDLE_MAIL]
