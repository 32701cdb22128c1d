// Which kinds of events and notices the pages know: those of a case, and what other areas add, which
// the shell hands over when the desk is opened.
import { type KnownNotices, NOTICES } from '../domain/notice.ts'
import { type KnownTimeline, TIMELINE } from '../domain/timeline.ts'

/** What an area adds to the timeline of a case and to the notices of its people. */
export type EventsOfArea = { timeline?: KnownTimeline; notices?: KnownNotices }

let timeline: KnownTimeline = TIMELINE
let notices: KnownNotices = NOTICES

export function learnEvents(areas: readonly EventsOfArea[]): void {
  timeline = areas.reduce<KnownTimeline>(
    (known, area) => ({ ...known, ...area.timeline }),
    TIMELINE,
  )
  notices = areas.reduce<KnownNotices>((known, area) => ({ ...known, ...area.notices }), NOTICES)
}

export const knownTimeline = (): KnownTimeline => timeline
export const knownNotices = (): KnownNotices => notices
