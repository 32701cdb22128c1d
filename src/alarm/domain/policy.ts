// Who is called by an alarm.
import { allow } from '../../access/domain/right.ts'

export const ANSWER_ALARM = allow('answer-alarm', {
  to: ['security', 'owner', 'leader', 'director', 'administrator'],
})

export const RIGHTS = [ANSWER_ALARM]
