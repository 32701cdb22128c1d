// What each kind of notice says; a kind nobody has named yet is told by its family.
import type { Key } from '../../i18n/catalogue.ts'

const KINDS: Record<string, Key> = {
  'step.due': 'case.notice_step_due', 'step.climbed': 'case.notice_step_climbed', 'step.reminded': 'case.notice_step_due',
  'promise.reminded': 'case.notice_promise_due', 'promise.due': 'case.notice_promise_due', 'promise.broken': 'case.notice_promise_broken', 'promise.climbed': 'case.notice_promise_climbed',
  'clock.warned': 'case.notice_clock_warned', 'clock.missed': 'case.notice_clock_missed', 'clock.silence': 'case.notice_clock_silence',
  'customer.added': 'case.notice_customer_added', 'customer.reopened': 'case.notice_customer_reopened', 'customer.confirmed': 'case.notice_customer_confirmed', 'customer.rated': 'case.notice_customer_rated',
  'answer.failed': 'case.notice_answer_failed', 'case.owner': 'case.notice_owner', 'case.received': 'case.notice_received',
}

export const noticeKey = (kind: string): Key => KINDS[kind] ?? (kind.startsWith('promise') ? 'case.notice_promise_due' : kind.startsWith('clock') ? 'case.notice_clock_warned' : 'case.notice_step_due')
