// By which words a refusal means the time of a promise.
export const DUE = 'dueAt promise.past promise.too_late promise.closed_hours promise.after_clock'
