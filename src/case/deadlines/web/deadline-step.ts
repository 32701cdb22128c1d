// One step of a counted date as a sentence; a step nobody has words for yet is shown as it is.
import type { z } from 'zod'
import type { DeadlineStep } from '../../record/contract/case.ts'
import type { PlanStep } from '../../record/domain/deadline-plan.ts'
import { isText, type Language, localise } from '../../../platform/base/domain/language.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import type { PhraseParams } from '../../../platform/i18n/format.ts'
import { lengthOf } from '../../../platform/web/duration.ts'
import type { Format } from '../../../platform/web/format.ts'
import type { Say } from '../../../platform/web/phrase.tsx'

type Known = PlanStep['code']
// A step without a phrase does not compile.
const KEYS: Record<Known, Key> = {
  day_zero: 'clock.s_day_zero',
  starts: 'clock.s_starts',
  local_gap: 'clock.s_local_gap',
  local_overlap: 'clock.s_local_overlap',
  counted: 'clock.s_counted',
  month_end: 'clock.s_month_end',
  weekend: 'clock.s_weekend',
  holiday: 'clock.s_holiday',
  closed: 'clock.s_closed',
  open_overlay: 'clock.s_open_overlay',
  weekend_skipped: 'clock.s_weekend_skipped',
  more_skipped: 'clock.s_more_skipped',
  rolled: 'clock.s_rolled',
  two_working_days: 'clock.s_two_working_days',
  provisional: 'clock.s_provisional',
  until: 'clock.s_until',
  elapsed: 'clock.s_elapsed',
  opens: 'clock.s_opens',
  worked: 'clock.s_worked',
  due: 'clock.s_due',
  paused: 'clock.s_paused',
  extended: 'clock.s_extended',
  capped_by_law: 'clock.s_capped_by_law',
}
type Shown = z.infer<typeof DeadlineStep>
type Words = { say: Say; format: Format; language: Language; zone: string }

export function describeStep(step: Shown, words: Words): string {
  const params = paramsOf(step, words)
  const key = keyOf(step)
  if (key) return words.say(key, params)
  return [step.code, ...Object.entries(params).map(([name, value]) => `${name}: ${value}`)].join(
    ' · ',
  )
}

const isKnown = (code: string): code is Known => Object.hasOwn(KEYS, code)

/** undefined for a step of a newer server. */
function keyOf({ code, provisional, reviewedTo }: Shown): Key | undefined {
  if (code === 'holiday' && provisional) return 'clock.s_holiday_provisional'
  if (code === 'provisional' && reviewedTo) return 'clock.s_unreviewed'
  return isKnown(code) ? KEYS[code] : undefined
}

function paramsOf(step: Shown, { say, format, language, zone }: Words): PhraseParams {
  const params: PhraseParams = {}
  for (const [name, value] of Object.entries(step)) {
    if (name === 'code' || name === 'zone') continue
    if (typeof value === 'number') params[name] = value
    else if (typeof value === 'string') params[name] = readable(value, format, zone)
    else if (name === 'name' && isText(value)) params.name = localise(value, language)
  }
  if (typeof step.amount === 'number' && typeof step.unit === 'string')
    params.length = lengthOf(step.amount, step.unit, say)
  if (typeof step.minutes === 'number') params.length = minutesWords(step.minutes, say)
  return params
}

const minutesWords = (minutes: number, say: Say): string =>
  minutes % 60 === 0 && minutes > 0
    ? lengthOf(minutes / 60, 'h', say)
    : lengthOf(minutes, 'min', say)

function readable(value: string, format: Format, zone: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value)
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(value)) return format.dateTime(value, zone)
  // A local time without a zone, as where the hour did not exist.
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return format.dateTime(`${value}Z`, 'UTC')
  return value
}
