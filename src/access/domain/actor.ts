// Who acts: a person with roles per brand, a customer on their page, a machine with a token, a
// place's printed code, or the server itself.
import type { Language } from '../../platform/base/domain/language.ts'
import type { Role } from './role.ts'

export type PersonActor = {
  kind: 'person'
  personId: string
  name: string
  mail: string
  language: Language
  roles: ReadonlyMap<string, readonly Role[]>
}
export type Actor =
  | PersonActor
  | { kind: 'customer'; brand: string; caseId: string }
  | { kind: 'api'; brand: string; name: string }
  | { kind: 'door'; brand: string; place: string | null }
  | { kind: 'system' }
