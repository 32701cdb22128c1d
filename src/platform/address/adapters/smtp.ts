// Mail out by SMTP: one message, one answer from the server, a bound on every wait.
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { encodeWord } from 'nodemailer/lib/mime-funcs'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { errorCode, isRecord } from '../../base/domain/narrow.ts'

export type Mail = {
  from: string
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  language: string
}
/**
 * refused: the server said no to this mail for good (5xx); trying again would not help. later: it
 * did not take it, and may at another time.
 * unsure: its body had gone out and no answer came: it has perhaps been sent, and sending it again
 * may send it twice.
 */
export type Sent = { is: 'sent' } | { is: 'refused' | 'later' | 'unsure'; error: string }
export type MailSender = {
  /**
   * `onHandOver` is awaited before the first byte of the body leaves; when it throws, nothing of
   * the body does, and the mail is for later.
   */
  send: (mail: Mail, onHandOver: () => Promise<void>) => Promise<Sent>
  close: () => void
}

const CONNECT_MS = 20_000
/**
 * A server may take ten minutes over its last word (RFC 5321, 4.5.3.2.6); to call it silent before
 * that is to send twice.
 */
export const SILENT_MS = 600_000

/**
 * `url` is smtp:// or smtps://; TLS is used whenever the server offers it. `silentMs` is for tests.
 */
export function openSmtp(
  url: string,
  { silentMs = SILENT_MS }: { silentMs?: number } = {},
): MailSender {
  const { auth: said, ...server } = parseConnectionUrl(url)
  const auth = said && 'pass' in said ? said : undefined
  const options = {
    ...server,
    connectionTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: silentMs,
  }
  const open = new Set<SMTPConnection>()
  return {
    async send(mail, onHandOver) {
      let isHandedOver = false
      try {
        const message = compose(mail)
        const bytes = await message.build()
        // Read only after the server has asked for the body (354), so what stands here is exact.
        const body = Readable.from(
          (async function* () {
            await onHandOver()
            isHandedOver = true
            yield bytes
          })(),
        )
        await talk({ options, auth, open }, message.getEnvelope(), body)
        return { is: 'sent' }
      } catch (error) {
        const responseCode = responseCodeOf(error)
        const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500)
        // A wrong password is a fault of our settings, and no word about any mail.
        if (
          errorCode(error) !== 'EAUTH' &&
          responseCode !== undefined &&
          responseCode >= 500 &&
          responseCode < 600
        )
          return { is: 'refused', error: reason }
        // Whoever answers with 4xx after the body has not taken the mail (RFC 5321, 4.2.5).
        return {
          is: isHandedOver && responseCode === undefined ? 'unsure' : 'later',
          error: reason,
        }
      }
    },
    close: () => {
      for (const connection of open) connection.close()
    },
  }
}

/** What the mail server said, where it said anything. */
const responseCodeOf = (error: unknown): number | undefined =>
  isRecord(error) && typeof error.responseCode === 'number' ? error.responseCode : undefined

type Server = {
  options: SMTPConnection.Options
  auth: SMTPConnection.Credentials | undefined
  /** Every conversation that is going on. */
  open: Set<SMTPConnection>
}

/**
 * One conversation: resolves when the server has taken the mail, rejects with what went wrong
 * first.
 */
async function talk(
  { options, auth, open }: Server,
  envelope: { from: string | false; to: string[] },
  body: Readable,
): Promise<void> {
  const connection = new SMTPConnection(options)
  open.add(connection)
  // A line that breaks is told here, in whatever step it breaks.
  const broken = Promise.withResolvers<never>()
  connection.on('error', broken.reject)
  connection.on('end', () => broken.reject(new Error('The mail server closed the connection.')))
  broken.promise.catch(() => {})
  const step = (work: (done: (error?: Error | null) => void) => void): Promise<void> =>
    Promise.race([
      broken.promise,
      new Promise<void>((resolve, reject) => work((error) => (error ? reject(error) : resolve()))),
    ])
  try {
    await step((done) => connection.connect(done))
    if (auth && connection.allowsAuth)
      await step((done) => connection.login({ user: auth.user, credentials: auth }, done))
    await step((done) => connection.send(envelope, body, done))
    connection.quit()
  } finally {
    open.delete(connection)
    body.destroy()
    connection.close()
  }
}

/** Letters of the pattern that makes an encoded word (RFC 2047). */
const LOOKS_ENCODED = /=\?/

function compose(mail: Mail) {
  // Words that look encoded would be shown as others than were written: they are encoded themselves.
  const subject = LOOKS_ENCODED.test(mail.subject)
    ? { prepared: true, foldLines: true, value: encodeWord(mail.subject, 'B', 52) }
    : null
  return new MailComposer({
    from: mail.from,
    to: mail.to,
    ...(subject ? {} : { subject: mail.subject }),
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    disableFileAccess: true,
    disableUrlAccess: true,
    // Answers by machines are not wanted: they make loops.
    headers: {
      ...(subject && { Subject: subject }),
      'Content-Language': mail.language,
      'Auto-Submitted': 'no',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
    },
  }).compile()
}
