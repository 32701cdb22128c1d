// A connection to PostgreSQL that gives its password to nobody: it proves that it knows it (SCRAM),
// and lets only a server in that proves the same.
import type pg from 'pg'
import Client, { type Message } from 'pg/lib/client.js'

/**
 * As libpq names them in `require_auth`: what a server may ask for. `none`: it asks for nothing.
 */
const WAYS = ['scram-sha-256', 'md5', 'password', 'none'] as const
type Way = (typeof WAYS)[number]

/**
 * The server did not prove who it is, or asked for the password itself; the message tells what an
 * administrator can do.
 */
export class ServerNotTrusted extends Error {
  override name = 'ServerNotTrusted'
}

/**
 * An address with a password demands SCRAM, unless its `require_auth` allows more: md5 and password
 * give it away to whoever stands in the server's place,
 * none lets anybody stand there. An address without a password demands nothing (the system or a
 * certificate tells who asks).
 */
export class SafeClient extends Client {
  readonly #ways: readonly Way[]
  /** As far as the address demands it. */
  #isProven = false

  constructor(config: pg.ClientConfig = {}) {
    super(config)
    this.#ways = readWays(config.connectionString, this.password)
  }

  override _handleAuthCleartextPassword(message: Message): void {
    if (!this.#allows('password')) return
    this.#isProven = true
    super._handleAuthCleartextPassword(message)
  }

  override _handleAuthMD5Password(message: Message): void {
    if (!this.#allows('md5')) return
    this.#isProven = true
    super._handleAuthMD5Password(message)
  }

  override _handleAuthSASL(message: Message): void {
    if (this.#allows('scram-sha-256')) super._handleAuthSASL(message)
  }

  override _handleAuthSASLFinal(message: Message): void {
    super._handleAuthSASLFinal(message)
    // The driver forgets the exchange once the server's own proof was right.
    this.#isProven = this.saslSession === null
  }

  override _handleReadyForQuery(message: Message): void {
    if (this._connecting && !this.#isProven && !this.#allows('none')) return
    super._handleReadyForQuery(message)
  }

  #allows(way: Way): boolean {
    if (this.#ways.includes(way)) return true
    const asked = {
      'scram-sha-256': 'asks for SCRAM',
      md5: 'asks for a hash of the password (md5)',
      password: 'asks for the password in clear text',
      none: 'lets anybody in without a proof',
    }[way]
    const error = new ServerNotTrusted(
      `The database server ${asked}, which is refused: it may not be yours. Set its authentication to scram-sha-256, or, where nobody can stand in between, add require_auth=${way} to the address in DATABASE_URL.`,
    )
    this.connection.emit('error', error)
    this.connection.stream.destroy()
    return false
  }
}

/** Throws for a `require_auth` that names none of them. */
function readWays(
  address: string | undefined,
  password: string | null | undefined,
): readonly Way[] {
  const said =
    address && URL.canParse(address) ? new URL(address).searchParams.get('require_auth') : null
  if (!said) return password ? ['scram-sha-256'] : WAYS
  const ways = said.split(',').map((word) => word.trim())
  const found = WAYS.filter((way) => ways.includes(way))
  if (found.length !== ways.length)
    throw new ServerNotTrusted(
      `require_auth in the database's address is "${said}", but some of ${WAYS.join(', ')} are expected, with commas between them.`,
    )
  return found
}
