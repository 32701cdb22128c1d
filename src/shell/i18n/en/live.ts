// English phrases of a contact in progress.
import { contact } from '../../../contact/live/i18n/en/contact.ts'
import { danger } from '../../../alarm/i18n/en/danger.ts'

export const phrases = { ...contact, ...danger } as const
