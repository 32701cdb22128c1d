// Latvian phrases of the desk.
import { alarm } from './alarm.ts'
import { caseArea } from './case.ts'
import { clock } from './clock.ts'
import { mailbox } from './mailbox.ts'
import { people } from './people.ts'
import { timeline } from './timeline.ts'
import { wording } from './wording.ts'

export const phrases = {
  ...alarm,
  ...caseArea,
  ...clock,
  ...timeline,
  ...people,
  ...mailbox,
  ...wording,
}
