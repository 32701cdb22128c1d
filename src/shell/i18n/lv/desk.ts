// Latvian phrases of the desk.
import { alarm } from '../../../alarm/i18n/lv/alarm.ts'
import { caseArea } from '../../../case/record/i18n/lv/case.ts'
import { clock } from '../../../deadline/i18n/lv/deadline.ts'
import { mailbox } from '../../../mailbox/i18n/lv/mailbox.ts'
import { people } from '../../../people/i18n/lv/people.ts'
import { timeline } from '../../../case/record/i18n/lv/timeline.ts'
import { wording } from '../../../style/i18n/lv/wording.ts'

export const phrases = {
  ...alarm,
  ...caseArea,
  ...clock,
  ...timeline,
  ...people,
  ...mailbox,
  ...wording,
}
