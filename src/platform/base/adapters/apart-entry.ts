// What a process made by apart.ts runs: one function of one module, once.
import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { isRecord } from '../domain/narrow.ts'

/** The answer, or the error. */
export type ApartReply<T = unknown> = { value: T } | { error: unknown }

const asked: unknown = deserialize(readFileSync(0))
let reply: Buffer
try {
  if (!isRecord(asked) || typeof asked.module !== 'string' || typeof asked.name !== 'string')
    throw new Error('Which function is to be done is not said.')
  const functions: unknown = await import(asked.module)
  const work = isRecord(functions) ? functions[asked.name] : undefined
  if (typeof work !== 'function') throw new Error(`There is no function ${asked.name}.`)
  reply = serialize({ value: await work(asked.input) } satisfies ApartReply)
} catch (error) {
  reply = serialize({ error } satisfies ApartReply)
}
writeFileSync(3, reply)
