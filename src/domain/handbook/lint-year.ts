// A year of receipt days, on which house durations and legal rules are compared as the calendar really falls.
import type { LintFacts } from './lint-fact.ts'

export type WorstDay = { receivedOn: string; houseOn: string; lawOn: string }

const DAYS_TRIED = 366
/** Nearly midnight: the day of receipt is day 0 for the law, while the house clock has lost all of its working hours. */
const LATEST = 'T23:59'

/** The coming year, each duration and each rule counted once however many categories share it. */
export class LintYear {
  readonly #facts: LintFacts
  readonly #days: string[]
  readonly #house = new Map<string, (string | null)[]>()
  readonly #law = new Map<string, (string | null)[]>()

  constructor(facts: LintFacts) {
    this.#facts = facts
    const first = dayNumber(facts.today)
    // Plain day arithmetic in UTC, where every day has 24 hours.
    this.#days = Array.from({ length: DAYS_TRIED }, (_, index) => new Date((first + index) * 86_400_000).toISOString().slice(0, 10))
  }

  /** The day of receipt on which the house is furthest behind the law, or null when it never is. */
  findWorstDay(duration: string, ruleId: string): WorstDay | null {
    const house = this.#houseDays(duration)
    const law = this.#lawDays(ruleId)
    let worst: WorstDay | null = null
    let worstDays = 0
    this.#days.forEach((receivedOn, index) => {
      const [houseOn, lawOn] = [house[index], law[index]]
      if (!houseOn || !lawOn || houseOn <= lawOn) return
      const days = dayNumber(houseOn) - dayNumber(lawOn)
      if (days > worstDays) [worst, worstDays] = [{ receivedOn, houseOn, lawOn }, days]
    })
    return worst
  }

  /** Whether `a` ends on a later day than `b` for some beginning in the year. */
  isLongerSomeDay(a: string, b: string): boolean {
    const shorter = this.#houseDays(b)
    return this.#houseDays(a).some((day, index) => day !== null && day > (shorter[index] ?? '9999'))
  }

  #houseDays(duration: string): (string | null)[] {
    const days = this.#house.get(duration) ?? this.#days.map((day) => this.#facts.houseDueOn(duration, day + LATEST))
    this.#house.set(duration, days)
    return days
  }

  #lawDays(ruleId: string): (string | null)[] {
    const days = this.#law.get(ruleId) ?? this.#days.map((day) => this.#facts.lastDayOf(ruleId, day))
    this.#law.set(ruleId, days)
    return days
  }
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
