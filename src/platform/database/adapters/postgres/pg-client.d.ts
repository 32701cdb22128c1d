// What node-postgres' client does while a server asks who it is: there is no option for this, and
// the package's types leave it out.
declare module 'pg/lib/client.js' {
  import type pg from 'pg'

  export type Message = { salt?: Buffer; status?: string }

  export default class Client extends pg.Client {
    constructor(config?: pg.ClientConfig)
    saslSession: unknown
    _connecting: boolean
    _handleAuthCleartextPassword(message: Message): void
    _handleAuthMD5Password(message: Message): void
    _handleAuthSASL(message: Message): void
    _handleAuthSASLFinal(message: Message): void
    _handleReadyForQuery(message: Message): void
  }
}
