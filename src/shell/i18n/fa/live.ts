// Persian phrases of a contact in progress.
import { contact } from '../../../contact/live/i18n/fa/contact.ts'
import { danger } from '../../../alarm/i18n/fa/danger.ts'

export const phrases = { ...contact, ...danger }
