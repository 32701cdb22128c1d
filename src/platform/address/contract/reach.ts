// How people are reached: mail addresses and phone numbers as somebody wrote them.
import { z } from 'zod'
import { MAX_PHONES } from '../domain/caller.ts'
import { normaliseMail, readMails } from '../domain/mail.ts'
import { words } from '../../base/contract/common.ts'

const mailOf = (read: (text: string) => string | null) =>
  z.string().transform((text, ctx) => {
    const mail = read(text)
    if (mail !== null && mail !== '') return mail
    ctx.addIssue({ code: 'invalid_format', format: 'email', input: text })
    return z.NEVER
  })

/**
 * One address of a customer or several, their domains as they were written, with commas between
 * them: the first one is written to.
 */
export const Mails = mailOf((text) => readMails(text)?.join(', ') ?? null)

/** The address of an account: the same however its domain is written. */
export const AccountMail = mailOf(normaliseMail)

/** One phone number or several, with extensions, as somebody wrote them down. */
export const Phones = words(MAX_PHONES)
