// Polish phrases of the desk.
import { alarm } from '../../../alarm/i18n/pl/alarm.ts'
import { caseArea } from '../../../case/record/i18n/pl/case.ts'
import { clock } from '../../../deadline/i18n/pl/deadline.ts'
import { mailbox } from '../../../mailbox/i18n/pl/mailbox.ts'
import { people } from '../../../people/i18n/pl/people.ts'
import { timeline } from '../../../case/record/i18n/pl/timeline.ts'
import { wording } from '../../../style/i18n/pl/wording.ts'

export const phrases = {
  ...alarm,
  ...caseArea,
  ...clock,
  ...timeline,
  ...people,
  ...mailbox,
  ...wording,
}
