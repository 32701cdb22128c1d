// A letter on its way to the outbox: to whom, from whom, with the link to the customer's page.
import { decideMailMode, type MailMode } from '../../../access/domain/mail-mode.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import { type Language, isLanguage, localise } from '../../../platform/base/domain/language.ts'
import { fillPhrase } from '../../../platform/i18n/format.ts'
import type { LetterKind } from '../../record/domain/code.ts'
import { letterOf } from '../i18n/letter.ts'
import type { LetterLook } from '../store/look.ts'
import { insertLink } from '../../links/store/link.ts'
import { insertMail } from '../../../mail/store/outbox.ts'
import type { Patch } from '../../../platform/database/store/row.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import type { CaseContext } from '../../context/app/case-context.ts'
import { linkRow, makeToken, urlOf } from '../../links/app/link.ts'

/** What becomes of a letter's row once it is out, or on its way. */
export type WrittenOut = Pick<
  Patch<'answer'>,
  'state' | 'dispatched_at' | 'delivered_at' | 'proof' | 'proof_attachment_id' | 'outbox_id'
> & { state: 'sent' | 'queued' }

export const mailModeOf = (ctx: Ctx, isExample: boolean): MailMode =>
  decideMailMode(ctx.settings.mailServer, isExample)

export const languageOf = (text: string): Language => (isLanguage(text) ? text : 'en')

/** The customer's page for this case: the newest link that still works, or a new one. */
async function findOrMakeUrl(context: CaseContext, links: LetterLook['links']): Promise<string> {
  const live = links
    .filter(
      (link) => !link.revoked_at && Temporal.Instant.compare(link.expires_at, context.now) > 0,
    )
    .at(-1)
  if (live)
    return urlOf(context.ctx, await makeToken(context.ctx, context.tx, context.brand, live.id))
  const row = linkRow(context.ctx, context.brand, context.row.id, context.now)
  await insertLink(context.tx, row)
  return urlOf(context.ctx, await makeToken(context.ctx, context.tx, context.brand, row.id))
}

/**
 * Puts a mail into the outbox in the case's transaction. Throws answer.no_mail_address, or
 * answer.no_mail_server where no server is set up;
 * an example brand's mail is kept and shown instead, and counts as sent in the example.
 */
export async function queueMail(
  context: CaseContext,
  letter: { kind: LetterKind; subject: string; body: string; language: Language },
  { mail: to, isExample, links }: LetterLook,
): Promise<WrittenOut> {
  if (!to) throw new AppError('answer.no_mail_address')
  const mode = mailModeOf(context.ctx, isExample)
  if (mode === 'none') throw new AppError('answer.no_mail_server')
  const id = context.ctx.newId()
  const { language } = letter
  const footer = fillPhrase(language, letterOf(language)['letter.footer'], {
    ref: context.row.ref,
    url: await findOrMakeUrl(context, links),
    brand: localise(context.handbook.brand.name, language),
  })
  const at = context.now
  const line = letter.subject.replace(/\s+/g, ' ').trim()
  const subject = line.includes(context.row.ref) ? line : `${line} [${context.row.ref}]`
  await insertMail(context.tx, {
    brand_id: context.brand,
    id,
    case_id: context.row.id,
    kind: letter.kind,
    to_mail: to,
    subject,
    body: `${letter.body}\n\n${footer}`,
    message_id: `<${id}.${context.brand}@opoka>`,
    state: mode === 'kept' ? 'kept' : 'queued',
    queued_at: at,
    next_try_at: mode === 'kept' ? null : at,
    sent_at: null,
  })
  context.tell({
    kind: mode === 'kept' ? 'mail.kept' : 'answer.queued',
    data: { kind: letter.kind, to },
  })
  return mode === 'kept'
    ? { state: 'sent', dispatched_at: at, outbox_id: id }
    : { state: 'queued', outbox_id: id }
}
