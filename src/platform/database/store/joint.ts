// One transaction around all that a request does: the transactions of its use cases join it, and
// what is told after them waits for its end.
import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, type Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** A connection on which a transaction has begun and its brands are named: see inTx and inJoint. */
export type Tx = Kysely<Schema> & { readonly isBegun: true }

export class Joint {
  readonly connection: Tx
  /** What is to be told once all of it is committed. */
  readonly callbacks: (() => void)[]
  #db: Kysely<Schema>
  #seen: string
  #isOpen = true
  /** Steps go one after another: a part that was not awaited finds its own place. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(db: Kysely<Schema>, connection: Tx, seen: string, callbacks: (() => void)[] = []) {
    this.#db = db
    this.connection = connection
    this.#seen = seen
    this.callbacks = callbacks
  }

  get isOpen(): boolean {
    return this.#isOpen
  }
  isFor(db: Kysely<Schema>): boolean {
    return this.#isOpen && this.#db === db
  }

  /**
   * Runs `work` as a part that can fail alone: then nothing of it stays, and what came before it
   * does.
   */
  join<T>(seen: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const step = this.#last.then(() => this.#part(seen, work))
    this.#last = step.catch(() => {})
    return step
  }

  /** From here on nobody joins; answers when whoever has joined is done. */
  async close(): Promise<void> {
    this.#isOpen = false
    await this.#last
  }

  async #part<T>(seen: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const run = (statement: string) => this.connection.executeQuery(CompiledQuery.raw(statement))
    await run(`savepoint part; select set_config('opoka.brands', '${seen}', true)`)
    try {
      const inner = new Joint(this.#db, this.connection, seen, this.callbacks)
      const result = await inside.run(inner, () => work(this.connection))
      await inner.close()
      await run(`release savepoint part; select set_config('opoka.brands', '${this.#seen}', true)`)
      return result
    } catch (error) {
      await run('rollback to savepoint part; release savepoint part').catch(() => {})
      throw error
    }
  }
}

const inside = new AsyncLocalStorage<Joint>()

/** The transaction that what runs now is part of, if there is one. */
export function findJoint(db: Kysely<Schema>): Joint | undefined {
  const joint = inside.getStore()
  return joint?.isFor(db) ? joint : undefined
}

export const runIn = <T>(joint: Joint, work: () => Promise<T>): Promise<T> =>
  inside.run(joint, work)

/** At once, or when what runs now is committed. */
export function afterCommit(tell: () => void): void {
  const joint = inside.getStore()
  if (joint?.isOpen) joint.callbacks.push(tell)
  else tell()
}
