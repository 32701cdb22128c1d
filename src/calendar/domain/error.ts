// Errors of counting deadlines, as codes that a screen or the command line puts into words.
export type CalendarErrorCode =
  | 'clock.calendar_unknown'
  | 'clock.zone_unknown'
  | 'clock.unit_unknown'
  | 'clock.roll_unknown'
  | 'clock.amount_invalid'
  | 'clock.event_invalid'
  | 'clock.event_needs_time'
  | 'clock.overlay_invalid'
  | 'clock.overlay_conflict'
  | 'clock.out_of_range'
  | 'clock.duration_invalid'
  | 'clock.hours_invalid'
  | 'clock.never_open'
  | 'clock.pause_not_allowed'
  | 'clock.already_paused'
  | 'clock.not_paused'
  | 'clock.pause_too_late'
  | 'clock.extension_not_allowed'
  | 'clock.already_extended'
  | 'clock.extension_too_late'
  | 'clock.extension_needs_day'
  | 'clock.time_reversed'
  | 'clock.reason_missing'

/** `detail` is the offending value, for the sentence. */
export class CalendarError extends Error {
  readonly code: CalendarErrorCode
  readonly detail: string
  constructor(code: CalendarErrorCode, detail = '') {
    super(detail ? `${code}: ${detail}` : code)
    this.name = 'CalendarError'
    this.code = code
    this.detail = detail
  }
}
