// Who reads a handbook: everybody who works for the brand.
import { allow } from '../../access/domain/right.ts'
import { ROLES } from '../../access/domain/role.ts'

export const READ_HANDBOOK = allow('read-handbook', { to: ROLES })

export const RIGHTS = [READ_HANDBOOK]
