// The outbox's postman: leases a mail, hands it to the server, and records the fact in the case's transaction.
import type { MailSender } from '../../adapters/smtp.ts'
import { findAnswerByMail, markAnswer } from '../../store/case/answer.ts'
import { lockCase } from '../../store/case/case.ts'
import { type MailRecord, extendLease, findMail, findNextTry, leaseMail, markMail } from '../../store/case/outbox.ts'
import { inTx } from '../../store/db.ts'
import { inAllBrands } from '../all-brands.ts'
import { recordDispatch, recordFailure, recoverLetter } from '../case/answer.ts'
import { atDesk } from '../case/desk.ts'
import type { Ctx } from '../ctx.ts'
import { toHtml } from './html.ts'

/** Renewed while its holder is at it: a lease ends when its holder is dead, or has been at one mail for five minutes. */
const LEASE_SECONDS = 90
const RENEW_MS = 30_000
const MOST_RENEWALS = 10
/** After this many tries, about a day, a person is told. */
const MOST_TRIES = 12

/** Sends what is due, one after the other; answers when to look again. */
export async function emptyOutbox(ctx: Ctx, sender: MailSender): Promise<Temporal.Instant | null> {
  for (;;) {
    const mail = await inAllBrands(ctx, (tx) => leaseMail(tx, ctx.now().toString(), ctx.now().add({ seconds: LEASE_SECONDS }).toString()))
    if (!mail) break
    const language = await findLanguage(ctx, mail)
    const release = holdOn(ctx, mail)
    const sent = await sender.send({
      from: ctx.settings.mailFrom, to: mail.to_mail, subject: mail.subject, text: mail.body, html: toHtml(mail.body, language), messageId: mail.message_id, language,
    }).finally(release)
    if (sent.ok) await settle(ctx, mail, null)
    else if (sent.permanent || mail.attempts >= MOST_TRIES) await settle(ctx, mail, sent.error)
    else await postpone(ctx, mail, sent.error)
  }
  return inAllBrands(ctx, async (tx) => {
    const at = await findNextTry(tx)
    return at ? Temporal.Instant.from(at) : null
  })
}

/** A mail server may take its time over every line; until it has answered nobody else may send the same mail. */
function holdOn(ctx: Ctx, mail: MailRecord): () => void {
  let renewals = 0
  const renew = setInterval(() => {
    if (++renewals >= MOST_RENEWALS) clearInterval(renew)
    const until = ctx.now().add({ seconds: LEASE_SECONDS }).toString()
    inTx(ctx.db, [mail.brand_id], (tx) => extendLease(tx, mail, until)).catch((error: unknown) => ctx.log.warn({ err: error }, 'a mail in hand could not be kept'))
  }, RENEW_MS)
  return () => clearInterval(renew)
}

const findLanguage = (ctx: Ctx, mail: MailRecord): Promise<string> =>
  inTx(ctx.db, [mail.brand_id], async (tx) => (await findAnswerByMail(tx, mail.brand_id, mail.id))?.language ?? 'en')

/** Half a minute, a minute, two ... at most four hours between tries. */
const postpone = (ctx: Ctx, mail: MailRecord, error: string): Promise<unknown> =>
  inTx(ctx.db, [mail.brand_id], async (tx) => {
    const now = await findMail(tx, mail.brand_id, mail.id)
    // Another sender has it in hand, or has sent it: its word counts.
    if (now?.state !== 'sending' || now.attempts !== mail.attempts) return
    const seconds = Math.min(14_400, 30 * 2 ** (mail.attempts - 1))
    await markMail(tx, mail.brand_id, mail.id, { state: 'queued', lease_until: null, next_try_at: ctx.now().add({ seconds }).toString(), error })
  })

async function settle(ctx: Ctx, mail: MailRecord, error: string | null): Promise<void> {
  const at = ctx.now().toString()
  await inTx(ctx.db, [mail.brand_id], async (tx) => {
    const row = mail.case_id ? await lockCase(tx, mail.brand_id, mail.case_id) : undefined
    const now = await findMail(tx, mail.brand_id, mail.id)
    // Another sender took it over after our lease ran out and was faster, or is at it: then only our success is a fact.
    if (now?.state !== 'sending' || (error !== null && now.attempts !== mail.attempts)) return
    await markMail(tx, mail.brand_id, mail.id, error === null ? { state: 'sent', sent_at: at, lease_until: null, error: null } : { state: 'failed', lease_until: null, error })
    const answer = await findAnswerByMail(tx, mail.brand_id, mail.id)
    if (!row || !answer) return
    await atDesk(ctx, tx, { kind: 'system' }, row, async (desk) => {
      if (error !== null) return recordFailure(desk, answer, error)
      await markAnswer(tx, mail.brand_id, answer.id, { state: 'sent', dispatched_at: at })
      if (answer.state === 'failed') await recoverLetter(desk, answer)
      await recordDispatch(desk, { ...answer, state: 'sent', dispatched_at: at })
    })
  })
  ctx.poke('change')
  ctx.poke('timer')
}
