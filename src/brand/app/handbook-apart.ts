// Handbooks are read apart from the server's own thread: one at a time, with so much time and
// memory and no more.
import { type ApartLimits, runApart, TooDear } from '../../platform/base/adapters/apart.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { Ctx, Services } from '../../platform/database/app/ctx.ts'
import type { AdoptJob, Adopted, CheckJob, Checked } from './handbook-job.ts'

/** The largest handbook that is taken needs about two seconds and half of this memory. */
const LIMITS: ApartLimits = { ms: 30_000, megabytes: 64 }
const MAX_WAITING = 8
const SOON_SECONDS = 10

/** Each throws handbook.too_dear, and request.busy when many are being read. */
export type HandbookJobs = {
  check(job: CheckJob): Promise<Checked>
  adopt(job: AdoptJob): Promise<Adopted>
}
declare module '../../platform/database/app/ctx.ts' {
  interface Services {
    handbookJobs: HandbookJobs
  }
}
export type HandbookJobCtx = Ctx & Pick<Services, 'handbookJobs'>

export function makeHandbookJobs(): HandbookJobs {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  async function run<T>(name: string, input: unknown): Promise<T> {
    if (waiting >= MAX_WAITING) throw new AppError('request.busy', { seconds: SOON_SECONDS })
    waiting++
    const mine = last.then(() =>
      runApart<T>(new URL('./handbook-job.ts', import.meta.url), name, input, LIMITS),
    )
    last = mine.catch(() => {}).finally(() => waiting--)
    try {
      return await mine
    } catch (error) {
      throw error instanceof TooDear
        ? new AppError('handbook.too_dear', { seconds: LIMITS.ms / 1000 })
        : error
    }
  }
  return { check: (job) => run('checkFiles', job), adopt: (job) => run('adoptFiles', job) }
}
