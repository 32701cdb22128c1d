// What a notice says: what it is about, and by how much it came late. A kind of a newer server is
// told as a step that is due.
import type { MyDay } from '../../record/contract/case-list.ts'
import { readNotice, type ReadNotice } from '../../record/domain/notice.ts'
import { knownNotices } from '../../record/web/known-event.ts'
import type { PhraseParams } from '../../../platform/i18n/format.ts'
import type { Say } from '../../../platform/web/phrase.tsx'
import { deadlineActionKey, stepKey } from '../../record/web/case-words.ts'
import { isolate } from '../../../platform/base/domain/text.ts'
import { minutesWords } from '../../../platform/web/duration.ts'

type Notice = MyDay['notices'][number]

const UNKNOWN: PhraseParams = { step: '–', clock: '', percent: 0, what: '–' }

export function noticeWords(notice: Notice, say: Say): string {
  const event = readNotice(notice, knownNotices())
  const phrase = event && knownNotices()[event.kind]?.phrase
  return phrase
    ? say(phrase, { ...UNKNOWN, ...paramsOf(event, say) })
    : say('case.notice_step_due', UNKNOWN)
}

/** What fills the phrase, as far as the notice says it. */
function paramsOf({ data }: ReadNotice, say: Say): PhraseParams {
  const from = 'from' in data ? data.from : null
  const what = 'what' in data ? data.what : from
  return {
    ...('step' in data && data.step && { step: say(stepKey(data.step)) }),
    ...('clock' in data && { clock: deadlineWords(data, say) }),
    ...('percent' in data && data.percent && { percent: data.percent }),
    ...(typeof what === 'string' && { what: isolate(what) }),
  }
}

type DeadlineData = Extract<ReadNotice, { kind: 'clock.missed' | 'clock.warned' }>['data']

function deadlineWords({ action, clock }: DeadlineData, say: Say): string {
  const whose = clock ? say(`common.clock_${clock}`) : ''
  return action ? `${say(deadlineActionKey(action))} ${whose}` : whose
}

/** '3 hours late', or null for one that came in time. */
export function noticeLateness({ late, ...notice }: Notice, say: Say): string | null {
  const data = readNotice(notice, knownNotices())?.data
  if (!late || !data || !('lateMin' in data) || typeof data.lateMin !== 'number') return null
  return say('case.notice_rang_late', { length: minutesWords(data.lateMin, say) })
}
