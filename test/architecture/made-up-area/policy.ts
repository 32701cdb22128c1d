// Who decides about redress.
import { allow } from '../../../src/access/domain/right.ts'

export const APPROVE_REDRESS = allow('redress.approve', { to: ['leader', 'owner'] })

export const RIGHTS = [APPROVE_REDRESS]
