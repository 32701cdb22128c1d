// Persian phrases of the desk.
import { brand } from './brand.ts'
import { caseArea } from './case.ts'
import { clock } from './clock.ts'
import { handbook } from './handbook.ts'
import { mailbox } from './mailbox.ts'
import { people } from './people.ts'
import { timeline } from './timeline.ts'

export const phrases = { ...caseArea, ...clock, ...timeline, ...people, ...brand, ...handbook, ...mailbox }
