// Who may do what, by role in a brand: the one table every use case asks.
import type { Role } from './role.ts'

export const PERMISSIONS = [
  'intake',
  'read-handbook',
  'read-cases',
  'search',
  'work-case',
  'decide-case',
  'assign-case',
  'correct-case',
  'outbox',
  'people',
  'brands',
  'publish',
  'law',
  'doors',
  'tokens',
  'attach',
  'contact',
  'lead-contact',
  'answer-alarm',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const STAFF: Permission[] = [
  'intake',
  'read-handbook',
  'read-cases',
  'search',
  'work-case',
  'attach',
  'contact',
]
const ALLOWED: Record<Role, readonly Permission[]> = {
  // The porter who takes a grievance down and reads the handbook.
  employee: ['intake', 'read-handbook'],
  wellbeing: ['intake', 'read-handbook'],
  security: [...STAFF, 'answer-alarm'],
  agent: [...STAFF, 'outbox'],
  owner: [...STAFF, 'outbox', 'decide-case', 'assign-case', 'correct-case', 'answer-alarm'],
  leader: [
    ...STAFF,
    'outbox',
    'decide-case',
    'assign-case',
    'correct-case',
    'lead-contact',
    'answer-alarm',
  ],
  director: [
    'intake',
    'read-handbook',
    'read-cases',
    'search',
    'outbox',
    'decide-case',
    'assign-case',
    'answer-alarm',
  ],
  administrator: [
    ...STAFF,
    'outbox',
    'assign-case',
    'correct-case',
    'people',
    'brands',
    'publish',
    'law',
    'doors',
    'tokens',
    'answer-alarm',
  ],
}

export const isAllowed = (roles: readonly Role[], permission: Permission): boolean =>
  roles.some((role) => ALLOWED[role].includes(permission))

export const listAllowed = (roles: readonly Role[]): Permission[] =>
  PERMISSIONS.filter((permission) => isAllowed(roles, permission))
