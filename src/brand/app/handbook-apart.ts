// Handbooks are read apart from the server's own thread: one at a time, with so much time and
// memory and no more.
import { type ApartLimits, runApart, TooDear } from '../../platform/base/adapters/apart.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { Ctx, Services } from '../../platform/database/app/ctx.ts'
import type {
  AdoptJob,
  Adopted,
  adoptFiles,
  CheckJob,
  Checked,
  checkFiles,
} from './handbook-job.ts'

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
  async function run<F extends typeof checkFiles | typeof adoptFiles>(
    name: string,
    input: Parameters<F>[0],
  ): Promise<Awaited<ReturnType<F>>> {
    if (waiting >= MAX_WAITING) throw new AppError('request.busy', { seconds: SOON_SECONDS })
    waiting++
    const mine = last.then(() =>
      runApart<F>(new URL('./handbook-job.ts', import.meta.url), name, input, LIMITS),
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
  return {
    check: (job) => run<typeof checkFiles>('checkFiles', job),
    adopt: (job) => run<typeof adoptFiles>('adoptFiles', job),
  }
}
