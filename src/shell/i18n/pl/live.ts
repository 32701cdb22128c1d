// Polish phrases of a contact in progress.
import { contact } from '../../../contact/live/i18n/pl/contact.ts'
import { danger } from '../../../alarm/i18n/pl/danger.ts'

export const phrases = { ...contact, ...danger }
