// Mail to addresses in every alphabet: what is accepted at intake can be written to.
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmtp, type MailSender } from '../../src/platform/address/adapters/smtp.ts'
import { normaliseMail, readMail } from '../../src/platform/address/domain/mail.ts'
import { openMail } from './post.ts'

const seen: { to: string[]; header: string; text: string }[] = []
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
          text,
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

const letter = (to: string, subject: string) =>
  sender.send(
    {
      from: 'Opoka <desk@desk.example>',
      to,
      subject,
      text: 'Dzień dobry',
      html: '<p>Dzień dobry</p>',
      messageId: `<${seen.length}@desk.example>`,
      language: 'pl',
    },
    async () => {},
  )

test.each([
  ['jan@żółw.pl', 'jan@xn--w-uga1v8h.pl'],
  ['user@xn--e1afmkfd.xn--p1ai', 'user@xn--e1afmkfd.xn--p1ai'],
  ['info@نامه\u200cای.com', 'info@xn--mgba3gch31f060k.com'],
  ['a&b@example.com', 'a&b@example.com'],
  ["o'neil+x@mail.example.co.uk", "o'neil+x@mail.example.co.uk"],
])('fault-P3 a letter to %s leaves', async (to, travels) => {
  const sent = await letter(to, 'Odpowiedź')
  expect(sent).toEqual({ is: 'sent' })
  expect(seen.at(-1)).toMatchObject({ to: [travels], header: travels })
})

test.each([
  '=?utf-8?q?=0D=0ABcc:_evil@evil.example?=',
  'Paczka =?utf-8?b?QmNj?= [ABC-DEFG]',
  `=?utf-8?b?${'A'.repeat(250)}?=`,
  'Temat\r\nBcc: evil@evil.example',
  'Temat\u2028Bcc: evil@evil.example',
  '"Jan", <evil@evil.example>, Zażółć gęślą jaźń',
])(
  'fault-A18 a subject is shown as it was written, and is no other header: %j',
  async (subject) => {
    expect(await letter('jan@post.example', subject)).toEqual({ is: 'sent' })
    const { text, to } = seen.at(-1)!
    const head = text.slice(0, text.indexOf('\r\n\r\n'))
    expect(to).toEqual(['jan@post.example'])
    expect(head).not.toMatch(/^(?:bcc|cc|reply-to):/im)
    expect(head.split('\r\n').every((line) => line.length <= 78)).toBe(true)
    expect(openMail(text).header('subject').replace(/\s+/g, ' ')).toBe(subject.replace(/\s+/g, ' '))
  },
)

// Quotes hold what an address is made of together; a letter less would be somebody else's.
test.each(['"(c)"@post.example', '"a,b"@post.example', '"; x"@post.example'])(
  'fault-A18 an address in quotes is written to as it is: %s',
  async (to) => {
    expect(readMail(to)).toBe(to)
    await letter(to, 'Odpowiedź')
    if (!to.includes(' ')) expect(seen.at(-1)!.header).toBe(`<${to}>`)
  },
)
test.each(['"><evil"@post.example', '"x <evil@evil.example>"@post.example'])(
  'fault-A18 an address that mail programs would read as another is none: %s',
  (to) => expect(readMail(to)).toBe(null),
)
