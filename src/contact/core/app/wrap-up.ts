// What wrapping up a contact has made, as it is stored with it.
import { StoredWrapUp } from '../contract/contact.ts'
import type { ContactRecord } from '../store/contact.ts'

/** Null before it is wrapped up. Throws a ZodError where something else is stored. */
export const readWrapUp = ({ wrap }: Pick<ContactRecord, 'wrap'>) =>
  wrap === null ? null : StoredWrapUp.parse(wrap)
