// English phrases of the desk.
import { alarm } from '../../../alarm/i18n/en/alarm.ts'
import { caseArea } from '../../../case/record/i18n/en/case.ts'
import { clock } from '../../../deadline/i18n/en/deadline.ts'
import { mailbox } from '../../../mailbox/i18n/en/mailbox.ts'
import { people } from '../../../people/i18n/en/people.ts'
import { timeline } from '../../../case/record/i18n/en/timeline.ts'
import { wording } from '../../../style/i18n/en/wording.ts'

export const phrases = {
  ...alarm,
  ...caseArea,
  ...clock,
  ...timeline,
  ...people,
  ...mailbox,
  ...wording,
} as const
