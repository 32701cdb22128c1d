// Who talks to customers, and who leads those who do.
import { allow, isAllowed } from '../../../access/domain/right.ts'
import { type Role, STAFF } from '../../../access/domain/role.ts'

export const HOLD_CONTACT = allow('contact', { to: STAFF, alsoTo: ['api'] })
export const LEAD_CONTACT = allow('lead-contact', { to: ['leader'] })

export const RIGHTS = [HOLD_CONTACT, LEAD_CONTACT]

/**
 * Whoever leads contacts may take one over at any time; whoever holds contacts, when its holder has
 * asked for help or nobody has it yet.
 */
export const isTakeOverAllowed = (
  roles: readonly Role[],
  contact: { state: string; help_asked_at: Temporal.Instant | null },
): boolean =>
  isAllowed(roles, LEAD_CONTACT) || contact.help_asked_at !== null || contact.state === 'waiting'
