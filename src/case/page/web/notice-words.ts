// What a notice says: what it is about, and by how much it came late. A kind of a newer server is
// told as a step that is due.
import type { MyDay } from '../../record/contract/case-list.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import type { PhraseParams } from '../../../platform/i18n/format.ts'
import type { Say } from '../../../platform/web/phrase.tsx'
import { STEP_WORDS, stepKey } from '../../record/web/case-words.ts'
import { minutesWords } from '../../../platform/web/duration.ts'
import { isolate } from '../../../platform/base/domain/text.ts'

type Notice = MyDay['notices'][number]

const KEYS: Record<string, Key> = {
  'step.due': 'case.notice_step_due',
  'step.climbed': 'case.notice_step_climbed',
  'promise.reminded': 'case.notice_promise_reminded',
  'promise.broken': 'case.notice_promise_broken',
  'promise.climbed': 'case.notice_promise_climbed',
  'clock.warned': 'case.notice_clock_warned',
  'clock.missed': 'case.notice_clock_missed',
  'clock.silence': 'case.notice_clock_silence',
  'customer.added': 'case.notice_customer_added',
  'customer.reopened': 'case.notice_customer_reopened',
  'customer.confirmed': 'case.notice_customer_confirmed',
  'customer.rated': 'case.notice_customer_rated',
  'answer.failed': 'case.notice_answer_failed',
  'answer.unsure': 'case.notice_answer_unsure',
  'contact.help': 'case.notice_contact_help',
  'contact.waiting': 'case.notice_contact_waiting',
  'contact.missed': 'case.notice_contact_missed',
  'contact.open': 'case.notice_contact_open',
  'contact.unanswered': 'case.notice_contact_unanswered',
}
const DEADLINE_ACTIONS = ['acknowledge', 'reply', 'refund', 'inform', 'decide', 'other'] as const

export function noticeWords({ kind, data }: Notice, say: Say): string {
  const step = STEP_WORDS.find((word) => word === data.step)
  const action = DEADLINE_ACTIONS.find((word) => word === data.action)
  const whose =
    data.clock === 'legal'
      ? say('common.clock_legal')
      : data.clock === 'house'
        ? say('common.clock_house')
        : ''
  const params: PhraseParams = {
    step: step ? say(stepKey(step)) : '–',
    clock: action ? `${say(`clock.action_${action}`)} ${whose}` : whose,
    percent: typeof data.percent === 'number' ? data.percent : 0,
    what:
      typeof (data.what ?? data.from) === 'string' ? isolate(String(data.what ?? data.from)) : '–',
  }
  return say(KEYS[kind] ?? 'case.notice_step_due', params)
}

/** '3 hours late', or null for one that came in time. */
export function noticeLateness({ late, data }: Notice, say: Say): string | null {
  if (!late || typeof data.lateMin !== 'number') return null
  return say('case.notice_rang_late', { length: minutesWords(data.lateMin, say) })
}
