// Hands the database whole sheets of rows at once (COPY FROM STDIN), which node-postgres has the
// messages for and no call.
import type pg from 'pg'
import type { Sheet } from './sheet.ts'

type Connection = {
  query(text: string): void
  sendCopyFromChunk(bytes: Buffer): void
  endCopyFrom(): void
}

const PART = 262_144

/** What node-postgres asks of a query of one's own. */
class Copy {
  readonly #sheet: Sheet
  readonly done = Promise.withResolvers<void>()

  constructor(sheet: Sheet) {
    this.#sheet = sheet
  }

  submit(connection: object): void {
    ;(connection as Connection).query(
      `copy ${this.#sheet.table} (${this.#sheet.columns}) from stdin`,
    )
  }

  handleCopyInResponse(connection: Connection): void {
    const bytes = Buffer.from(this.#sheet.lines.buffer)
    for (let at = 0; at < bytes.length; at += PART)
      connection.sendCopyFromChunk(bytes.subarray(at, at + PART))
    connection.endCopyFrom()
  }

  handleError(error: Error): void {
    this.done.reject(error)
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.done.resolve()
  }
}

export function copySheet(client: pg.PoolClient, sheet: Sheet): Promise<void> {
  const copy = new Copy(sheet)
  client.query(copy)
  return copy.done.promise
}
