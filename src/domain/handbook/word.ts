// Words that every chapter of a handbook shares: who does something, and by which channel.
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

export const CHANNELS = ['mail', 'phone', 'letter', 'chat', 'visit'] as const
export type Channel = (typeof CHANNELS)[number]
