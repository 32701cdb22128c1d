// Persian phrases of the desk.
import { alarm } from '../../../alarm/i18n/fa/alarm.ts'
import { caseArea } from '../../../case/record/i18n/fa/case.ts'
import { clock } from '../../../deadline/i18n/fa/deadline.ts'
import { mailbox } from '../../../mailbox/i18n/fa/mailbox.ts'
import { people } from '../../../people/i18n/fa/people.ts'
import { timeline } from '../../../case/record/i18n/fa/timeline.ts'
import { wording } from '../../../style/i18n/fa/wording.ts'

export const phrases = {
  ...alarm,
  ...caseArea,
  ...clock,
  ...timeline,
  ...people,
  ...mailbox,
  ...wording,
}
