// What runs beside the requests: timers, outgoing mail, live changes. Started and stopped together.
import { forgetChanged, type SessionCtx } from './access/app/session.ts'
import { makeHourlyRetention } from './shell/app/retention.ts'
import { openSmtp } from './platform/address/adapters/smtp.ts'
import type { Ctx, NodeCtx } from './platform/database/app/ctx.ts'
import type { CaseCtx } from './case/record/app/case-context-type.ts'
import type { HandbookCtx } from './handbook/app/handbook.ts'
import { type ChangeFeed, type FeedCtx, startChangeFeed } from './platform/feed/app/change-feed.ts'
import { LONGEST_SLEEP_MS, type Service, startLoop } from './platform/database/app/loop.ts'
import { makePostman } from './mailbox/app/outbox.ts'
import type { OnNotify } from './platform/database/app/notify.ts'
import { renumberPhones } from './case/record/app/renumber.ts'
import { rereadCases } from './case/page/app/reread.ts'
import { startTimers } from './shell/timers/index.ts'

const FINISH_MS = 5_000

/**
 * Without a mail server there is no postman: mail is kept (examples) or refused when it is written.
 */
function startOutbox(ctx: CaseCtx, smtpUrl: string): Service {
  const sender = openSmtp(smtpUrl)
  const postman = makePostman(ctx, sender)
  const loop = startLoop(ctx, 'the outbox', async () => {
    const next = await postman.turn()
    return next ? next.epochMilliseconds - ctx.now().epochMilliseconds : LONGEST_SLEEP_MS
  })
  return {
    notify: loop.notify,
    stop: async () => {
      await loop.stop()
      // What a server has not answered within this time is left as it is: nobody waits ten minutes
      // for a stop.
      await Promise.race([
        postman.idle(),
        new Promise((resolve) => setTimeout(resolve, FINISH_MS).unref()),
      ])
      sender.close()
      await postman.idle()
    },
  }
}

/** Once after each start, beside the requests. */
function startRenumbering(ctx: HandbookCtx): Service {
  let isDone = false
  return startLoop(ctx, 'the renumbering of phones', async (isStopped) => {
    isDone ||= await renumberPhones(ctx, isStopped)
    return LONGEST_SLEEP_MS
  })
}

/**
 * At least so many milliseconds between two pieces belong to the requests alone, and twice as many
 * as the piece has taken: a desk of a million older cases is read for hours, and nobody should feel
 * it.
 */
const REREADING_PAUSE_MS = 20
const REREADING_SHARE = 2

/** Once after each start, a piece at a time beside the requests. */
function startRereading(ctx: Ctx): Service {
  let isDone = false
  return startLoop(ctx, 'the reading anew of older cases', async () => {
    const startedAt = performance.now()
    isDone ||= await rereadCases(ctx)
    const took = performance.now() - startedAt
    return isDone ? LONGEST_SLEEP_MS : Math.max(REREADING_PAUSE_MS, REREADING_SHARE * took)
  })
}

/**
 * The change feed with what a node does besides: old rows go, and nothing remembered of a person
 * outlives a change.
 */
export const startFeed = (ctx: SessionCtx): ChangeFeed =>
  startChangeFeed(ctx, {
    beforeLook: makeHourlyRetention(ctx),
    onChanges: (changes) => forgetChanged(ctx, changes),
  })

/**
 * `ctx` with the feed that runs now. Stopped in the opposite order; each finishes what it has
 * in hand.
 */
export function startServices(
  ctx: NodeCtx,
  onNotify: OnNotify,
  smtpUrl: string | null,
): { ctx: NodeCtx & FeedCtx; stop(): Promise<void> } {
  ctx.reading.prepare()
  const timers = startTimers(ctx)
  const feed = startFeed(ctx)
  onNotify('timer', timers.notify)
  onNotify('change', feed.notify)
  const running = [timers, feed, startRenumbering(ctx), startRereading(ctx)]
  if (smtpUrl !== null) {
    const outbox = startOutbox(ctx, smtpUrl)
    onNotify('outbox', outbox.notify)
    running.push(outbox)
  }
  return {
    ctx: { ...ctx, feed },
    async stop() {
      for (const service of running.reverse()) await service.stop()
    },
  }
}
