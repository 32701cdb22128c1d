// The channels by which people write to each other: in handbooks, cases and contacts.

export const CHANNELS = ['mail', 'phone', 'letter', 'chat', 'visit'] as const

export type Channel = (typeof CHANNELS)[number]
