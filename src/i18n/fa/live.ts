// Persian phrases of a contact in progress.
import { contact } from './contact.ts'

export const phrases = { ...contact }
