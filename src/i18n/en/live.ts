// English phrases of a contact in progress.
import { contact } from './contact.ts'
import { danger } from './danger.ts'

export const phrases = { ...contact, ...danger } as const
