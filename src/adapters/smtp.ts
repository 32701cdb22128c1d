// Mail out by SMTP: one message, one answer from the server, a bound on every wait.
import { createTransport } from 'nodemailer'

export type Mail = { from: string; to: string; subject: string; text: string; html: string; messageId: string; language: string }
/** `permanent`: the server said no to this mail for good (5xx); trying again would not help. */
export type Sent = { ok: true } | { ok: false; permanent: boolean; error: string }
export type MailSender = { send: (mail: Mail) => Promise<Sent>; close: () => void }

const WAIT_MS = 20_000

/** `url` is smtp:// or smtps://; TLS is used whenever the server offers it. */
export function openSmtp(url: string): MailSender {
  const transport = createTransport({ url, connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS, disableFileAccess: true, disableUrlAccess: true })
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          from: mail.from, to: mail.to, subject: mail.subject, text: mail.text, html: mail.html, messageId: mail.messageId,
          // Answers by machines are not wanted: they make loops.
          headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'no', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
        })
        return { ok: true }
      } catch (error) {
        const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string }
        // A wrong password is a fault of our settings, and no word about any mail.
        const isOurs = code === 'EAUTH'
        return { ok: false, permanent: !isOurs && responseCode !== undefined && responseCode >= 500 && responseCode < 600, error: (message ?? String(error)).slice(0, 500) }
      }
    },
    close: () => transport.close(),
  }
}
