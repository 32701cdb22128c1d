// A test that writes to the console fails: what a server has to say goes through its log.
import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const
const originals = new Map(methods.map((method) => [method, console[method]]))
let written: string[] = []

beforeEach(() => {
  written = []
  for (const method of methods)
    console[method] = (...words: unknown[]) =>
      void written.push(`console.${method}: ${format(...words)}`)
})

afterEach(() => {
  for (const [method, original] of originals) console[method] = original
  if (written.length > 0) throw new Error(`The test wrote to the console:\n${written.join('\n')}`)
})
