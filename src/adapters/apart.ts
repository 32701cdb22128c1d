// Work that may be dear is done in a thread of its own, with so much time and memory and no more: the server's own thread goes on serving.
import { Worker } from 'node:worker_threads'

export type ApartLimits = { ms: number; megabytes: number }

/** It took too long, or too much memory. */
export class TooDear extends Error {
  constructor() {
    super('This took more time or memory than it may.')
    this.name = 'TooDear'
  }
}

/** What `module`'s function `name` answers to `input`; both are copied between the threads. Throws TooDear, and what it throws. */
export function runApart<T>(module: URL, name: string, input: unknown, { ms, megabytes }: ApartLimits): Promise<T> {
  const worker = new Worker(new URL('./apart-entry.ts', import.meta.url), {
    workerData: { module: module.href, name, input }, resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
  })
  const done = Promise.withResolvers<T>()
  const timer = setTimeout(() => done.reject(new TooDear()), ms)
  worker.once('message', (value: T) => done.resolve(value))
  worker.once('error', (error: NodeJS.ErrnoException) => done.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooDear() : error))
  worker.once('exit', () => done.reject(new TooDear()))
  return done.promise.finally(() => {
    clearTimeout(timer)
    void worker.terminate()
  })
}
