// How easily a password is guessed: looked at on a thread that ends with the look, one after the other.
import { Worker } from 'node:worker_threads'
import type { WeakBecause } from '../domain/people/password.ts'

/** Many times what the slowest look takes. */
const GIVE_UP_MS = 20_000

let last: Promise<unknown> = Promise.resolve()

/** Why it is too easy, or null. `words` are those that a stranger would try first here. */
export function findWeakness(password: string, words: readonly string[]): Promise<WeakBecause | null> {
  const found = last.then(() => ask(password, words))
  last = found.catch(() => {})
  return found
}

function ask(password: string, words: readonly string[]): Promise<WeakBecause | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./password-strength-worker.ts', import.meta.url), { workerData: { password, words }, resourceLimits: { maxOldGenerationSizeMb: 256 } })
    const end = setTimeout(() => {
      reject(new Error('The look at a password took too long.'))
      void worker.terminate()
    }, GIVE_UP_MS)
    worker.once('message', (answer: WeakBecause | null) => resolve(answer))
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(end)
      reject(new Error('The look at a password ended without an answer.'))
    })
  })
}
