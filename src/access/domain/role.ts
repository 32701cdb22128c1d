// What somebody is in a brand; a person may be several things.
export const ROLES = [
  'agent',
  'leader',
  'owner',
  'security',
  'wellbeing',
  'director',
  'administrator',
  'employee',
] as const
export type Role = (typeof ROLES)[number]

/** Those who work on what comes in. */
export const STAFF = ['agent', 'leader', 'owner', 'security', 'administrator'] as const
