// Whom an alarm dials, as a chapter of a handbook.
import type { ChapterRules } from '../../chapter/domain/chapter.ts'
import type { Alarm } from '../../chapter/domain/dial.ts'
import { type AlarmChanges, placeInAlarmChanges, resolveAlarm } from './resolve.ts'

declare module '../../chapter/domain/chapter.ts' {
  interface Chapters {
    alarm: { whole: Alarm; changes: AlarmChanges }
  }
}

export const alarmChapter: ChapterRules<'alarm'> = {
  isWhole: (stored): stored is Alarm =>
    stored !== undefined && 'numbers' in stored && Array.isArray(stored.numbers),
  resolve: (from, changes) => {
    const { alarm, findings } = resolveAlarm(from, changes)
    return { whole: alarm, findings }
  },
  placeInChanges: (_, changes, path) => placeInAlarmChanges(changes, path),
}
