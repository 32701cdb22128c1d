// All tables as the queries see them; a test asks the catalogue whether this is still true.
import type { GroundSchema } from './schema/ground.ts'
import type { CaseSchema } from './schema/case.ts'
import type { ContactSchema } from './schema/contact.ts'
import type { HookSchema } from './schema/hook.ts'
import type { RequestKeySchema } from './schema/request-key.ts'
import type { TimerSchema } from './schema/timer.ts'

export type Schema = GroundSchema &
  CaseSchema &
  ContactSchema &
  HookSchema &
  RequestKeySchema &
  TimerSchema
