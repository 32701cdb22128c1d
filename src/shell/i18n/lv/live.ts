// Latvian phrases of a contact in progress.
import { contact } from '../../../contact/live/i18n/lv/contact.ts'
import { danger } from '../../../alarm/i18n/lv/danger.ts'

export const phrases = { ...contact, ...danger }
