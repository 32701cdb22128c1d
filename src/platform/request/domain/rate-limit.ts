// A rate limit that does not remember each attempt: a window that begins with the first one, and a
// store that a flood of new keys cannot flush.
import { itemAt } from '../../base/domain/narrow.ts'

/** `n` attempts since `from`, an instant in milliseconds. */
export type Attempts = { from: number; n: number }

/**
 * Seconds to wait when there were `most` already, else null; `attempts` is counted up. A clock that
 * went back makes nobody wait longer than one window.
 */
export function decideWaitS(
  attempts: Attempts,
  now: number,
  most: number,
  windowMs: number,
): number | null {
  if (attempts.from > now) attempts.from = now
  if (now - attempts.from >= windowMs) Object.assign(attempts, { from: now, n: 0 })
  if (attempts.n >= most) return Math.max(1, Math.ceil((attempts.from + windowMs - now) / 1000))
  attempts.n += 1
  return null
}

const LEVELS = 8
type Level = Map<string, Attempts>

/**
 * At most `mostKeys` keys. When it is full, whoever has used least of what they may is forgotten
 * first, and among those the one who was quiet longest: a crowd of new addresses never makes room
 * for one that tried too often.
 */
export class AttemptStore {
  readonly #levels: Level[] = Array.from({ length: LEVELS + 1 }, () => new Map())
  readonly #levelOf = new Map<string, Level>()
  readonly #mostKeys: number

  constructor(mostKeys: number) {
    this.#mostKeys = mostKeys
  }

  get size(): number {
    return this.#levelOf.size
  }

  /** As decideWaitS, of what is known of `key`. */
  countAttempt(key: string, now: number, most: number, windowMs: number): number | null {
    const before = this.#levelOf.get(key)
    const attempts = before?.get(key) ?? { from: now, n: 0 }
    const wait = decideWaitS(attempts, now, most, windowMs)
    before?.delete(key)
    const level = itemAt(this.#levels, Math.min(LEVELS, Math.floor((attempts.n * LEVELS) / most)))
    level.set(key, attempts)
    this.#levelOf.set(key, level)
    if (this.#levelOf.size > this.#mostKeys) this.#forgetOne(key)
    return wait
  }

  #forgetOne(but: string): void {
    for (const level of this.#levels) {
      for (const key of level.keys()) {
        if (key === but) continue
        level.delete(key)
        this.#levelOf.delete(key)
        return
      }
    }
  }
}

/**
 * An address as a key of 64 bits and the network of 48 bits it lies in, which whole providers hand
 * to one customer; null for all else.
 */
export const networkOf = (address: string): string | null => {
  const found = /^([0-9a-f]{1,4}):([0-9a-f]{1,4}):([0-9a-f]{1,4}):[0-9a-f]{1,4}::\/64$/.exec(
    address,
  )
  return found && `${found[1]}:${found[2]}:${found[3]}::/48`
}
/** A network of 48 bits may do as much as so many addresses. */
export const NETWORK_TIMES = 4

/**
 * How long a try for one mail address is held back, in milliseconds, after so many wrong ones from
 * anywhere: guessing slows down, and nobody is shut out.
 */
export const computeHoldMs = (wrongLately: number): number =>
  wrongLately < FREE_TRIES
    ? 0
    : Math.min(MAX_HOLD_MS, (wrongLately - FREE_TRIES + 1) * HOLD_STEP_MS)
const FREE_TRIES = 10
const HOLD_STEP_MS = 100
const MAX_HOLD_MS = 3_000
