// A real mail server in the test's process that keeps what it is given, and can be told to refuse
// or to hang.
import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Post = {
  url: string
  /** Whole messages as they came over the wire. */
  mails: string[]
  /**
   * What the server answers to the next recipients: a code to refuse with, 'hang' to say nothing at
   * all.
   */
  mood: number | 'hang' | null
  /**
   * What becomes of a body that has come whole: taken (null), no answer ever, the line cut, or a
   * code; by the recipient's address.
   */
  ending: (to: string) => number | 'silent' | 'cut' | null
  close(): Promise<void>
}

export async function openPost(): Promise<Post> {
  const mails: string[] = []
  const post: Post = {
    url: '',
    mails,
    mood: null,
    ending: () => null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 50,
    onRcptTo(_address, _session, done) {
      if (post.mood === 'hang') return
      done(
        post.mood === null
          ? null
          : Object.assign(new Error('not now'), { responseCode: post.mood }),
      )
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        mails.push(Buffer.concat(parts).toString('latin1'))
        const ending = post.ending(session.envelope.rcptTo[0]!.address)
        if (ending === 'silent') return
        if (ending === 'cut')
          return void [...sockets]
            .find((socket) => socket.remotePort === session.remotePort)
            ?.destroy()
        done(
          ending === null
            ? null
            : Object.assign(new Error('not this one'), { responseCode: ending }),
        )
      })
    },
  })
  server.on('error', () => {})
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  post.url = `smtp://127.0.0.1:${address.port}`
  return post
}

export type Opened = { header(name: string): string; text: string; html: string }

/** Reads a message of two alternatives as a mail program would. */
export function openMail(raw: string): Opened {
  const [head, body] = split(raw)
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1]
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => split(part.replace(/^\r\n/, '')))
    : [[head, body] as const]
  const find = (type: string) =>
    parts
      .filter(([top]) => new RegExp(`content-type: ${type}`, 'i').test(top))
      .map(([top, content]) => decode(top, content))[0] ?? ''
  return {
    header: (name) => decodeWords(new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''),
    text: find('text/plain'),
    html: find('text/html'),
  }
}

function split(text: string): [string, string] {
  const at = text.indexOf('\r\n\r\n')
  return [text.slice(0, at).replace(/\r\n[ \t]+/g, ' '), text.slice(at + 4)]
}

function decode(top: string, content: string): string {
  if (/transfer-encoding: base64/i.test(top)) return Buffer.from(content, 'base64').toString('utf8')
  if (!/transfer-encoding: quoted-printable/i.test(top))
    return Buffer.from(content, 'latin1').toString('utf8')
  return Buffer.from(
    content
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    'latin1',
  ).toString('utf8')
}

const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, way: string, content: string) =>
      decode(
        `transfer-encoding: ${/b/i.test(way) ? 'base64' : 'quoted-printable'}`,
        content.replaceAll('_', ' '),
      ),
    )
