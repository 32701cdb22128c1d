// What is written down of a language's words for days and times.

export const TIME_UNITS = ['hour', 'day', 'week', 'month'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]
export type Unit = TimeUnit | 'working_day'

/** One language of src/style/data/when-word.yaml, which says what each list is for. */
export type WrittenWhen = {
  near: Record<string, number>
  nearTwo: Record<string, number>
  numbers: Record<string, number>
  units: Record<TimeUnit, readonly string[]>
  working: readonly string[]
  within: readonly string[]
  later: readonly string[]
  next: readonly string[]
  at: readonly string[]
  others: readonly string[]
}
