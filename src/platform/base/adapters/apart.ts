// Work that may be dear is done in a process of its own, with so much time and memory and no more:
// the server's thread goes on serving, and the memory goes back with the process.
import { type ChildProcess, spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import type { ApartReply } from './apart-entry.ts'

export type ApartLimits = { ms: number; megabytes: number }

/** It took too long, or too much memory, or its answer is too large. */
export class TooDear extends Error {
  constructor() {
    super('This took more time or memory than it may.')
    this.name = 'TooDear'
  }
}

/** A handbook of the largest size, taken apart, is a fifth of it. */
const MAX_ANSWER = 16 * 1_048_576
const ENTRY = fileURLToPath(new URL('./apart-entry.ts', import.meta.url))
/**
 * It may read the server's own files and nothing else: no writing, no network, no other program.
 */
const FLAGS = ['--permission', '--allow-fs-read=*', '--no-warnings', '--max-semi-space-size=8']

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/**
 * What `module`'s function `name`, of the type `F`, answers to `input`; both are copied between the
 * processes. Throws TooDear, and what it throws.
 */
export async function runApart<F extends (input: never) => unknown = (input: unknown) => unknown>(
  module: URL,
  name: string,
  input: Parameters<F>[0],
  { ms, megabytes }: ApartLimits,
): Promise<Awaited<ReturnType<F>>> {
  // No surroundings are handed on, least of all the server's secrets.
  const child = spawn(process.execPath, [...FLAGS, `--max-old-space-size=${megabytes}`, ENTRY], {
    env: {},
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    windowsHide: true,
  })
  running.add(child)
  const ended = Promise.withResolvers<void>()
  // Killed already, it is only waited for.
  child.once('error', ended.reject)
  child.once('close', () => ended.resolve())
  let isTooDear = false
  const kill = () => {
    isTooDear = true
    child.kill('SIGKILL')
  }
  const timer = setTimeout(kill, ms)
  const parts: Buffer[] = []
  let size = 0
  const [question, , , answer] = child.stdio
  if (!question || !(answer instanceof Readable)) throw new Error('The process has no pipes.')
  answer.on('data', (part: Buffer) => {
    size += part.length
    if (size > MAX_ANSWER) kill()
    else parts.push(part)
  })
  // Whoever ends before having read it says so by its end.
  question.on('error', () => {})
  question.end(serialize({ module: module.href, name, input }))
  try {
    await ended.promise
  } finally {
    clearTimeout(timer)
    running.delete(child)
  }
  if (child.exitCode === 1) throw new Error('What was to be done apart could not be begun.')
  if (isTooDear || child.exitCode !== 0) throw new TooDear()
  // Written by apart-entry.ts, which has called the function named here: only the type is lost on
  // the way.
  const reply = deserialize(Buffer.concat(parts)) as ApartReply<Awaited<ReturnType<F>>>
  if ('error' in reply) throw reply.error
  return reply.value
}
