// The outbox's postman: leases a mail, hands it to the server, and records the fact in the case's
// transaction.
import type { CaseCtx } from '../../case/record/app/case-context-type.ts'
import type { MailSender } from '../../platform/address/adapters/smtp.ts'
import { findAnswerByMail, markAnswer } from '../../case/letters/store/answer.ts'
import { lockCase } from '../../case/record/store/case.ts'
import type { Actor } from '../../access/domain/actor.ts'
import {
  type MailRecord,
  extendLease,
  findMail,
  findNextTry,
  leaseMail,
  listStranded,
  markHanded,
  markMail,
} from '../../mail/store/outbox.ts'
import { type Tx, inTx } from '../../platform/database/store/db.ts'
import { inAllBrands } from '../../platform/database/app/all-brands.ts'
import {
  recordDispatch,
  recordFailure,
  recordUnsure,
  recoverLetter,
} from '../../case/letters/app/dispatch.ts'
import { withCase } from '../../case/context/app/case-context.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { toHtml } from '../../mail/app/html.ts'
import { computeWait } from '../../platform/base/domain/backoff.ts'
import { HOUR_MS, MINUTE_MS } from '../../platform/base/domain/duration.ts'

/**
 * Renewed while its holder is at it: a lease ends when its holder is dead, or has been at one mail
 * for longer than any server may take.
 */
const LEASE_SECONDS = 90
const RENEW_MS = 30_000
const MAX_RENEWALS = 30
/** After this many tries, about a day, a person is told. */
const MAX_TRIES = 12
/**
 * A server that takes minutes over some mails must not hold up the others: so many are in hand at
 * once, of one brand, and for one domain.
 */
const CONCURRENCY = 8
const MAX_OF_A_BRAND = 4
const MAX_TO_A_DOMAIN = 2

/** Sends what is due, several at a time, and tells persons of what is perhaps sent. */
export type Postman = {
  /**
   * Takes what is due in hand, as far as hands are free; answers when to look again, null for not
   * before a notify. Does not wait for slow servers.
   */
  turn(): Promise<Temporal.Instant | null>
  /** Waits for all that is in hand now; whether there was any. */
  idle(): Promise<boolean>
}

export function makePostman(ctx: CaseCtx, sender: MailSender): Postman {
  const inHand = new Map<string, { brand: string; domain: string; done: Promise<void> }>()
  const full = (key: 'brand' | 'domain', most: number): string[] => {
    const all = [...inHand.values()].map((mail) => mail[key])
    return [...new Set(all)].filter((one) => all.filter((other) => other === one).length >= most)
  }
  const turn = async (): Promise<Temporal.Instant | null> => {
    await tellStranded(ctx)
    while (inHand.size < CONCURRENCY) {
      const busy = {
        brands: full('brand', MAX_OF_A_BRAND),
        domains: full('domain', MAX_TO_A_DOMAIN),
      }
      const mail = await inAllBrands(ctx, (tx) =>
        leaseMail(tx, ctx.now(), ctx.now().add({ seconds: LEASE_SECONDS }), busy),
      )
      if (!mail) break
      const key = `${mail.brand_id} ${mail.id} ${mail.attempts}`
      const done = deliver(ctx, sender, mail)
        // It stays leased, and is looked at again when the lease ends.
        .catch((error: unknown) => ctx.log.error({ err: error }, 'a mail could not be dealt with'))
        .then(() => {
          inHand.delete(key)
          // A hand is free: what waited for it may go.
          ctx.notify('outbox')
        })
      inHand.set(key, {
        brand: mail.brand_id,
        domain: mail.to_mail.slice(mail.to_mail.lastIndexOf('@') + 1).toLowerCase(),
        done,
      })
    }
    const at = await inAllBrands(ctx, findNextTry)
    // What is due and not taken waits for a free sender; each one notifies when it is done.
    return at === null || (inHand.size > 0 && Temporal.Instant.compare(at, ctx.now()) <= 0)
      ? null
      : at
  }
  const idle = async () => {
    const sending = [...inHand.values()].map(({ done }) => done)
    await Promise.all(sending)
    return sending.length > 0
  }
  return { turn, idle }
}

/** Sends all that is due and waits until it is done; answers when to look again. */
export async function emptyOutbox(
  ctx: CaseCtx,
  sender: MailSender,
): Promise<Temporal.Instant | null> {
  const postman = makePostman(ctx, sender)
  for (;;) {
    const next = await postman.turn()
    if (!(await postman.idle())) return next
  }
}

async function deliver(ctx: CaseCtx, sender: MailSender, mail: MailRecord): Promise<void> {
  const language = await findLanguage(ctx, mail)
  const release = renewLease(ctx, mail)
  const onHandOver = async () => {
    const isOurs = await inTx(ctx.db, [mail.brand_id], (tx) => markHanded(tx, mail, ctx.now()))
    if (!isOurs) throw new Error('Another sender has this mail.')
  }
  const sent = await sender
    .send(
      {
        from: ctx.settings.mailFrom,
        to: mail.to_mail,
        subject: mail.subject,
        text: mail.body,
        html: toHtml(mail.body, language),
        messageId: mail.message_id,
        language,
      },
      onHandOver,
    )
    .finally(release)
  if (sent.is === 'sent') await settle(ctx, mail, { is: 'sent' })
  else if (sent.is === 'unsure') await settle(ctx, mail, { is: 'unsure', error: sent.error })
  else if (sent.is === 'refused' || mail.attempts >= MAX_TRIES)
    await settle(ctx, mail, { is: 'failed', error: sent.error })
  else await postpone(ctx, mail, sent.error)
}

/** Their senders died, or were silent for too long, with the body on its way. */
async function tellStranded(ctx: CaseCtx): Promise<void> {
  for (const mail of await inAllBrands(ctx, (tx) => listStranded(tx, ctx.now())))
    await settle(ctx, mail, { is: 'unsure', error: mail.error ?? '' })
}

/**
 * A mail server may take its time over every line; until it has answered nobody else may send the
 * same mail.
 */
function renewLease(ctx: Ctx, mail: MailRecord): () => void {
  let renewals = 0
  const renew = setInterval(() => {
    if (++renewals >= MAX_RENEWALS) clearInterval(renew)
    const until = ctx.now().add({ seconds: LEASE_SECONDS })
    inTx(ctx.db, [mail.brand_id], (tx) => extendLease(tx, mail, until)).catch((error: unknown) =>
      ctx.log.warn({ err: error }, 'a mail in hand could not be kept'),
    )
  }, RENEW_MS)
  return () => clearInterval(renew)
}

const findLanguage = (ctx: Ctx, mail: MailRecord): Promise<string> =>
  inTx(
    ctx.db,
    [mail.brand_id],
    async (tx) => (await findAnswerByMail(tx, mail.brand_id, mail.id))?.language ?? 'en',
  )

/** Half a minute, a minute, two ... at most four hours between tries. */
const WAIT = { firstMs: MINUTE_MS / 2, mostMs: 4 * HOUR_MS }

const postpone = (ctx: Ctx, mail: MailRecord, error: string): Promise<unknown> =>
  inTx(ctx.db, [mail.brand_id], async (tx) => {
    const now = await findMail(tx, mail.brand_id, mail.id)
    // Another sender has it in hand, or has sent it: its word counts.
    if (now?.state !== 'sending' || now.attempts !== mail.attempts) return
    await markMail(tx, mail.brand_id, mail.id, {
      state: 'queued',
      lease_until: null,
      handed_at: null,
      next_try_at: ctx.now().add({ milliseconds: computeWait(mail.attempts - 1, WAIT) }),

      error,
    })
  })

export type Settled =
  | { is: 'sent'; at?: Temporal.Instant; proof?: string }
  | { is: 'failed' | 'unsure'; error: string }

async function settle(ctx: CaseCtx, mail: MailRecord, settled: Settled): Promise<void> {
  await inTx(ctx.db, [mail.brand_id], (tx) =>
    settleIn(ctx, tx, { actor: { kind: 'system' }, mail }, settled),
  )
  ctx.notify('change')
  ctx.notify('timer')
}

const PATCHES = {
  failed: { state: 'failed', lease_until: null },
  unsure: { state: 'unsure', lease_until: null, next_try_at: null },
} as const

/**
 * That it went out is a fact, whoever took it over meanwhile. Anything else counts only while the
 * mail is the one's who says it.
 */
const isToSettle = (now: MailRecord, mail: MailRecord, settled: Settled): boolean =>
  settled.is === 'sent'
    ? now.state === 'sending' || now.state === 'unsure' || now.state === 'queued'
    : now.state === 'sending' && now.attempts === mail.attempts

/**
 * Records what became of a mail, and what follows for its letter and its case. Answers whether it
 * still was to be settled.
 */
export async function settleIn(
  ctx: CaseCtx,
  tx: Tx,
  { actor, mail }: { actor: Actor; mail: MailRecord },
  settled: Settled,
): Promise<boolean> {
  const row = mail.case_id ? await lockCase(tx, mail.brand_id, mail.case_id) : undefined
  const now = await findMail(tx, mail.brand_id, mail.id)
  if (!now || !isToSettle(now, mail, settled)) return false
  const at = settled.is === 'sent' ? (settled.at ?? ctx.now()) : null
  await markMail(
    tx,
    mail.brand_id,
    mail.id,
    settled.is === 'sent'
      ? { state: 'sent', sent_at: at, lease_until: null, error: null }
      : { ...PATCHES[settled.is], error: settled.error },
  )
  const answer = await findAnswerByMail(tx, mail.brand_id, mail.id)
  if (!row) return true
  await withCase(ctx, tx, { actor, row, asOf: at }, async (context) => {
    if (settled.is === 'unsure') return recordUnsure(context, answer ?? null, mail.kind)
    if (!answer) return
    if (settled.is === 'failed') return recordFailure(context, answer, settled.error)
    const proof = settled.is === 'sent' && settled.proof ? { proof: settled.proof } : {}
    await markAnswer(tx, mail.brand_id, answer.id, { state: 'sent', dispatched_at: at, ...proof })
    if (answer.state === 'failed') await recoverLetter(context, answer)
    await recordDispatch(context, { ...answer, ...proof, state: 'sent', dispatched_at: at })
  })
  return true
}
