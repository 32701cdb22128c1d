// How easily a password is guessed: looked at in a process that ends with the look, one after the
// other.
import type { WeakBecause } from '../domain/password.ts'
import { type ApartLimits, runApart } from '../../platform/base/adapters/apart.ts'
import type { lookAtPassword } from './password-strength-job.ts'

/** Many times what the slowest look takes. */
const LIMITS: ApartLimits = { ms: 20_000, megabytes: 256 }

/** Why it is too easy, or null. `words` are those that a stranger would try first here. */
export type FindWeakness = (
  password: string,
  words: readonly string[],
) => Promise<WeakBecause | null>

export function makeFindWeakness(): FindWeakness {
  let last: Promise<unknown> = Promise.resolve()
  return (password, words) => {
    const found = last.then(() =>
      runApart<typeof lookAtPassword>(
        new URL('./password-strength-job.ts', import.meta.url),
        'lookAtPassword',
        { password, words },
        LIMITS,
      ),
    )
    last = found.catch(() => {})
    return found
  }
}
