// Mail to addresses in every alphabet: what is accepted at intake can be written to.
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmtp, type MailSender } from '../../src/platform/address/adapters/smtp.ts'
import { normaliseMail } from '../../src/platform/address/domain/mail.ts'

const seen: { to: string[]; header: string }[] = []
let server: SMTPServer
let sender: MailSender
beforeAll(async () => {
  server = new SMTPServer({
    // A server of older days takes no letters but ASCII in an address.
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    hideSMTPUTF8: true,
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString('utf8')))
      stream.on('end', () => {
        seen.push({
          to: session.envelope.rcptTo.map(({ address }) => normaliseMail(address)),
          header: /^To: (.*)$/m.exec(text)?.[1] ?? '',
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  sender = openSmtp(`smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`)
})
afterAll(async () => {
  sender.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

test.each([
  ['jan@żółw.pl', 'jan@xn--w-uga1v8h.pl'],
  ['user@xn--e1afmkfd.xn--p1ai', 'user@xn--e1afmkfd.xn--p1ai'],
  ['info@نامه\u200cای.com', 'info@xn--mgba3gch31f060k.com'],
  ['a&b@example.com', 'a&b@example.com'],
  ["o'neil+x@mail.example.co.uk", "o'neil+x@mail.example.co.uk"],
])('fault-P3 a letter to %s leaves', async (to, travels) => {
  const sent = await sender.send(
    {
      from: 'Opoka <desk@desk.example>',
      to,
      subject: 'Odpowiedź',
      text: 'Dzień dobry',
      html: '<p>Dzień dobry</p>',
      messageId: `<${seen.length}@desk.example>`,
      language: 'pl',
    },
    async () => {},
  )
  expect(sent).toEqual({ is: 'sent' })
  expect(seen.at(-1)).toEqual({ to: [travels], header: travels })
})
