// Which kinds of timers there are, and what each locks while it runs: the areas say.

/** A kind to the name of what it locks, by interface merging. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface TimerKinds {}
export type TimerKindName = keyof TimerKinds & string

export type TimerRef = { brand: string; kind: TimerKindName; subject: string }
