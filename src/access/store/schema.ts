// Tables of the ground: people, brands, sessions, customers.
import type { OwnForm } from '../../platform/base/domain/own-form.ts'
import type { Generated, GeneratedAlways } from 'kysely'
import type { Language } from '../../platform/base/domain/language.ts'
import type { Role } from '../domain/role.ts'

type InstallationTable = {
  id: Generated<number>
  name: string
  secret: Buffer
  created_at: Temporal.Instant
}

type EmployerTable = {
  id: string
  name: string
}

type BrandTable = {
  id: string
  employer_id: string
  handbook_version: number | null
  example: Generated<boolean>
  active: Generated<boolean>
  examples_told: Generated<number[]>
  created_at: Temporal.Instant
}

type PersonTable = {
  id: string
  employer_id: string
  name: string
  mail: string
  password_hash: string | null
  language: Language
  active: Generated<boolean>
  absent_from: string | null
  absent_until: string | null
  own_form: OwnForm | null
  created_at: Temporal.Instant
  version: Generated<number>
}

type PersonRoleTable = {
  brand_id: string
  person_id: string
  role: Role
}

type PositionHolderTable = {
  brand_id: string
  position_id: string
  person_id: string
  rank: Generated<number>
}

type SessionTable = {
  id_hash: Buffer
  person_id: string
  csrf: string
  created_at: Temporal.Instant
  seen_at: Temporal.Instant
  expires_at: Temporal.Instant
  user_agent: string | null
}

type AttemptTable = {
  id: GeneratedAlways<string>
  door: string
  key: string
  at: Temporal.Instant
}

type LawConfirmationTable = {
  brand_id: string
  rule_id: string
  confirmed_by: string
  confirmed_at: Temporal.Instant
  note: string | null
}

type PlaceCodeTable = {
  brand_id: string
  id: string
  place: string
  code: string
  created_by: string | null
  created_at: Temporal.Instant
  revoked_at: Temporal.Instant | null
}

type ApiTokenTable = {
  brand_id: string
  id: string
  name: string
  token_hash: Buffer
  created_by: string | null
  created_at: Temporal.Instant
  last_used_at: Temporal.Instant | null
  revoked_at: Temporal.Instant | null
}

type CustomerTable = {
  brand_id: string
  id: string
  kind: 'private' | 'business'
  name: string
  language: Language
  search: Generated<string>
  created_at: Temporal.Instant
  version: Generated<number>
}

type CustomerIdentityTable = {
  brand_id: string
  customer_id: string
  kind: 'mail' | 'phone' | 'number'
  value: string
  normal: string
  place: Generated<number>
  rule: Generated<number>
}

type GroundSchema = {
  installation: InstallationTable
  employer: EmployerTable
  brand: BrandTable
  person: PersonTable
  person_role: PersonRoleTable
  position_holder: PositionHolderTable
  session: SessionTable
  door_try: AttemptTable
  law_confirmation: LawConfirmationTable
  place_door: PlaceCodeTable
  api_token: ApiTokenTable
  customer: CustomerTable
  customer_identity: CustomerIdentityTable
}

declare module '../../platform/database/store/schema.ts' {
  interface Schema extends GroundSchema {}
}
