// What redress tells: its lines of the timeline, and its notice.
import { fact } from '../../../src/case/record/domain/fact.ts'
import { notice } from '../../../src/case/record/domain/notice.ts'
import type { EventsOfArea } from '../../../src/case/record/web/known-event.ts'
import type { phrases } from './phrase.ts'

const AMOUNT = { amount: fact('number', 'redress.f_amount') }
const NOTHING = {}

const TIMELINE = {
  'redress.asked': AMOUNT,
  'redress.approved': NOTHING,
  'redress.lapsed': NOTHING,
}
const NOTICES = { 'redress.asked': notice('redress.notice_asked', AMOUNT) }

type RedressShapes = typeof TIMELINE
type RedressNotices = typeof NOTICES
type RedressPhrases = Record<keyof typeof phrases.en, string>

declare module '../../../src/case/record/domain/timeline.ts' {
  interface TimelineShapes extends RedressShapes {}
}
declare module '../../../src/case/record/domain/notice.ts' {
  interface NoticeShapes extends RedressNotices {}
}
declare module '../../../src/platform/i18n/catalogue.ts' {
  interface Phrases extends RedressPhrases {}
}

export const events: EventsOfArea = { timeline: TIMELINE, notices: NOTICES }
