// What areas add to the timeline of a case and to notices, for the pages that tell them.
import type { EventsOfArea } from '../../case/record/web/known-event.ts'

/** None adds any yet but the case itself. */
export const EVENTS: readonly EventsOfArea[] = []
