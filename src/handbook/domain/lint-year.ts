// A year of receipts, on which house durations and legal rules are compared as the calendar really
// falls.
import type { LintFacts } from './lint-fact.ts'

export type WorstDay = { receivedOn: string; houseOn: string; lawOn: string }

const DAYS_TRIED = 366
/**
 * The two ends of a day: late, the law's day 0 is over while the house has lost all of its working
 * hours; early, a law that
 * counts hours ends early too, while the house still has until closing time.
 */
const EARLY = 'T00:00'
const LATE = 'T23:59'

/** The coming year, each duration and each rule counted once however many categories share it. */
export class LintYear {
  readonly #facts: LintFacts
  readonly #days: string[]
  readonly #ends = new Map<string, (string | null)[]>()

  constructor(facts: LintFacts) {
    this.#facts = facts
    const first = epochMinute(`${facts.today}T00:00`)
    // Plain day arithmetic in UTC, where every day has 1,440 minutes.
    this.#days = Array.from({ length: DAYS_TRIED }, (_, index) =>
      toLocal(first + index * 1440).slice(0, 10),
    )
  }

  /** The receipt on which the house is furthest behind the law, or null when it never is. */
  findWorstDay(duration: string, ruleId: string): WorstDay | null {
    let worst: WorstDay | null = null
    let worstMinutes = 0
    for (const time of [LATE, EARLY]) {
      const house = this.#houseEnds(duration, time)
      const law = this.#lawEnds(ruleId, time)
      this.#days.forEach((receivedOn, index) => {
        const [houseAt, lawAt] = [house[index], law[index]]
        if (!houseAt || !lawAt || houseAt <= lawAt) return
        const minutes = epochMinute(houseAt) - epochMinute(lawAt)
        if (minutes <= worstMinutes) return
        worstMinutes = minutes
        // The law's last day is that of its last minute.
        worst = {
          receivedOn,
          houseOn: houseAt.slice(0, 10),
          lawOn: toLocal(epochMinute(lawAt) - 1).slice(0, 10),
        }
      })
    }
    return worst
  }

  /** Whether `a` ends on a later day than `b` for some beginning in the year. */
  isLongerSomeDay(a: string, b: string): boolean {
    const [[amountA, unitA], [amountB, unitB]] = [a.split(' '), b.split(' ')]
    if (unitA === unitB) return Number(amountA) > Number(amountB)
    const shorter = this.#houseEnds(b, LATE)
    return this.#houseEnds(a, LATE).some(
      (at, index) => at !== null && at.slice(0, 10) > (shorter[index]?.slice(0, 10) ?? '9999'),
    )
  }

  #houseEnds = (duration: string, time: string) =>
    this.#cached(`house ${duration} ${time}`, (day) => this.#facts.houseDueAt(duration, day + time))
  #lawEnds = (ruleId: string, time: string) =>
    this.#cached(`law ${ruleId} ${time}`, (day) => this.#facts.lawEndsAt(ruleId, day + time))

  #cached(key: string, count: (day: string) => string | null): (string | null)[] {
    const ends = this.#ends.get(key) ?? this.#days.map(count)
    this.#ends.set(key, ends)
    return ends
  }
}

const epochMinute = (local: string): number => Date.parse(`${local}:00Z`) / 60_000
const toLocal = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 16)
