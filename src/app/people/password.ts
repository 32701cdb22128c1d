// A new password on its way to its hash.
import { hashPassword } from '../../adapters/password.ts'
import { Fault } from '../../domain/fault.ts'
import { isWeakPassword } from '../../domain/people/password.ts'

/** Throws person.password_weak. */
export async function takePassword(password: string, person: { mail: string; name: string }): Promise<string> {
  if (isWeakPassword(password, person)) throw new Fault('person.password_weak')
  return hashPassword(password)
}
