// What a process made by apart.ts runs: one function of one module, once.
import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'

/** The answer, or the error. */
export type ApartReply = { value: unknown } | { error: unknown }

const { module, name, input } = deserialize(readFileSync(0)) as {
  module: string
  name: string
  input: unknown
}
let reply: Buffer
try {
  const functions = (await import(module)) as Record<string, (input: unknown) => unknown>
  reply = serialize({ value: await functions[name]!(input) } satisfies ApartReply)
} catch (error) {
  reply = serialize({ error } satisfies ApartReply)
}
writeFileSync(3, reply)
